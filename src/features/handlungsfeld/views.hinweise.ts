/** What came to a Gremium from outside, as its people read it. */

import {
  actions,
  type Button,
  bold,
  type Inline,
  type Message,
  note,
  notificationMax,
  type Part,
  text,
} from '../../chat/message.ts';
import { shortened } from '../../chat/shorten.ts';
import type { Gremium, GremiumId } from '../stadt/index.ts';
import { anfang } from './rules.hinweise.ts';
import type { Hinweis } from './store.ts';
import * as texte from './texts.hinweise.ts';

/** The subject of a button that is about no Gremium, as in the help. */
const ganzeStadt = 'stadt';
const proReihe = 25;

/** @param herkunft the subject with which it comes up, such as the id of a Sitzung; null: with none */
export const neuKnopf = (
  gremium: GremiumId | null,
  herkunft: string | null,
  label: string = texte.knopf.neu,
): Button => ({
  action: 'hinweis.neu',
  subject: gremium === null || herkunft === null ? (gremium ?? ganzeStadt) : `${gremium}:${herkunft}`,
  label,
});

/** @param ab how many stand before the first one shown */
export const listeKnopf = (gremium: GremiumId, ab = 0, label: string = texte.knopf.liste): Button => ({
  action: 'hinweis.liste',
  subject: ab === 0 ? gremium : `${gremium}:${ab}`,
  label,
});

type Tat = 'ansehen' | 'aendern' | 'zuruecknehmen';

const knopf = ({ id }: Hinweis, tat: Tat): Button => ({
  action: `hinweis.${tat}`,
  subject: id,
  label: texte.knopf[tat],
});

export interface Seite {
  readonly gremium: Gremium;
  readonly gezeigt: readonly Hinweis[];
  /** How many stand before them. */
  readonly ab: number;
  /** How many there are. */
  readonly alle: number;
  /** This person may write some down. */
  readonly traegtEin: boolean;
}

export function liste({ gremium, gezeigt, ab, alle, traegtEin }: Seite): Message {
  const bis = ab + gezeigt.length;
  const weiter = bis < alle ? [listeKnopf(gremium.id, bis, texte.aeltere(alle - bis))] : [];
  const knoepfe = [...weiter, ...(traegtEin ? [neuKnopf(gremium.id, null)] : [])];
  const titel = texte.titel(gremium);
  const kopf =
    alle === 0
      ? [text(texte.leer(gremium))]
      : [text(bold(titel), ` · ${texte.seitenzahl(ab + 1, bis, alle)}`), note(texte.wozu)];
  return {
    notification: shortened(titel, notificationMax),
    parts: [
      ...kopf,
      ...gezeigt.flatMap((hinweis) => eintrag(hinweis, traegtEin)),
      ...(knoepfe.length === 0 ? [] : [actions(...knoepfe)]),
    ],
  };
}

function eintrag(hinweis: Hinweis, traegtEin: boolean): Part[] {
  const kurz = anfang(hinweis.text);
  return [
    text(...kopfzeile(hinweis)),
    text(kurz.text),
    ...(kurz.ganz && !traegtEin ? [] : [actions(knopf(hinweis, 'ansehen'))]),
  ];
}

function kopfzeile(hinweis: Hinweis): Inline[] {
  const betrifft = hinweis.fuer === null ? '' : ` · ${texte.fuer(hinweis.fuer)}`;
  return [bold(texte.artWort[hinweis.art]), ` · ${texte.woher(hinweis)}${betrifft}`];
}

/** The whole of one. `herkunft`: what it came up with, in words; null: with nothing that is still there. */
export function einHinweis(
  hinweis: Hinweis,
  wo: { readonly gremium: Gremium; readonly herkunft: string | null; readonly am: string; readonly aenderbar: boolean },
): Message {
  const { gremium, herkunft, am, aenderbar } = wo;
  const aendern = aenderbar ? [knopf(hinweis, 'aendern'), knopf(hinweis, 'zuruecknehmen')] : [];
  return {
    notification: shortened(`${texte.ohneInhalt(hinweis)}, ${hinweis.quelle}`, notificationMax),
    parts: [
      text(...kopfzeile(hinweis)),
      text(hinweis.text),
      note(texte.titel(gremium)),
      ...(herkunft === null ? [] : [note(texte.aus(herkunft))]),
      note(texte.eingetragen(am), { person: hinweis.von }),
      actions(...aendern, listeKnopf(gremium.id)),
    ],
  };
}

/** Asked outside of a Gremium's channel. */
export function welchesGremium(alle: readonly Gremium[]): Message {
  const knoepfe = alle.map(({ id, titel }) => listeKnopf(id, 0, titel));
  const reihen = Array.from({ length: Math.ceil(knoepfe.length / proReihe) }, (_, n) =>
    actions(...knoepfe.slice(n * proReihe, (n + 1) * proReihe)),
  );
  return { notification: texte.welchesFeld, parts: [text(texte.welchesFeld), ...reihen] };
}
