/** To whom the Büro has to give a report on paper: they have no account. */
import {
  actions,
  type Button,
  bold,
  type Inline,
  labelMax,
  type Message,
  type Part,
  text,
} from '../../../chat/message.ts';
import { shortened } from '../../../chat/shorten.ts';
import type { Day } from '../../../core/calendar.ts';
import { nameOf } from '../../../core/directory.ts';
import type { Context } from '../../../core/feature.ts';
import type { Weitergabe } from './store.ts';
import * as texte from './texts.ts';
import { knopf } from './views.ts';

/** Who has no account, and whether they have got it. */
export function zumWeitergeben(ctx: Context, stand: Day, alle: readonly Weitergabe[]): Message {
  const titel = texte.weitergeben.titel(stand);
  const offene = alle.filter(({ am }) => am === null);
  // Whoever waits stands first: when some are entered, others move up.
  const gezeigt = [...offene, ...alle.filter(({ am }) => am !== null)].slice(0, namenHoechstens);
  const rest = alle.length - gezeigt.length;
  const knoepfe = weitergegeben(ctx, offene.slice(0, namenHoechstens));
  const zeile = ({ personId, von, am }: Weitergabe): Inline[] =>
    am === null || von === null
      ? [{ person: personId }, ': ', texte.weitergeben.offen]
      : [{ person: personId }, ': ', texte.weitergeben.am(ctx.calendar.dayAt(am)), { person: von }];
  return {
    notification: titel,
    parts: [
      text(bold(titel)),
      text(offene.length === 0 ? texte.weitergeben.fertig : texte.weitergeben.satz),
      ...(gezeigt.length === 0 ? [] : [{ part: 'list', items: gezeigt.map(zeile) } as const]),
      ...(rest === 0 ? [] : [text(texte.weitergeben.rest(rest, alle.length - offene.length))]),
      ...(knoepfe.length === 0 ? [] : [actions(...knoepfe)]),
    ],
  };
}

/** … on Home: who still waits, and the documents. Where there are more, others move up when some are entered. */
export function nochWeiterzugeben(ctx: Context, bericht: string, offene: readonly Weitergabe[]): Part[] {
  return [
    text(texte.weitergeben.nochOffen(offene.length)),
    actions(
      ...weitergegeben(ctx, offene.slice(0, namenAufHome)),
      knopf('datei', `${bericht}:docx`, texte.knopf.word),
      knopf('datei', `${bericht}:pdf`, texte.knopf.pdf),
    ),
  ];
}

const weitergegeben = ({ tx }: Context, an: readonly Weitergabe[]): Button[] =>
  an.map(({ berichtId, personId }) => {
    const label = shortened(texte.knopf.weitergegeben(nameOf(tx, personId)), labelMax);
    return knopf('weitergegeben', `${berichtId}:${personId}`, label);
  });

/** So many names with their buttons fit into one message, however long they are. */
const namenHoechstens = 25;

const namenAufHome = 10;
