/** What an idea looks like on its way. */
import {
  actions,
  type Button,
  bold,
  heading,
  headingMax,
  type Message,
  notificationMax,
  type RichText,
  text,
} from '../../chat/message.ts';
import { shortened } from '../../chat/shorten.ts';
import { type Day, dateText } from '../../core/calendar.ts';
import type { Aufgabe } from '../aufgabe/index.ts';
import { fragen } from './fragen.ts';
import { beantwortet, istBeantwortet, istVollstaendig } from './rules.ts';
import type { Antwort, Ideestand, Projektidee, Schritt } from './store.ts';
import { planStand } from './texts.plan.ts';
import * as texte from './texts.weg.ts';

type Tat = keyof typeof texte.knopf;

export const knopf = ({ id }: Projektidee, tat: Tat): Button => ({
  action: `projektidee.${tat}`,
  subject: id,
  label: texte.knopf[tat],
});

interface Karte {
  readonly idee: Projektidee;
  readonly stand: Ideestand;
  readonly antworten: ReadonlyMap<number, Antwort>;
  /** All that came from the idea, open or not. */
  readonly aufgaben: readonly Aufgabe[];
  /** Of its Umsetzungsplan; empty: that has not begun. */
  readonly schritte: readonly Schritt[];
  /** Its field is closed: it can still be read, and nothing be changed. */
  readonly geschlossen: boolean;
  readonly heute: Day;
  /** Begins its Umsetzungsplan. */
  readonly beginnen: Button;
}

/** In the field's channel: no Aufgabe's holder is named there. */
export function karte(alles: Karte): Message {
  const { idee, stand, antworten, geschlossen } = alles;
  const titel = texte.karteTitel(idee.titel);
  const naechster = geschlossen ? null : naechsterSchritt(alles);
  return {
    notification: shortened(`${titel}, ${texte.standWort[stand.stand]}`, notificationMax),
    parts: [
      heading(shortened(titel, headingMax)),
      {
        part: 'facts',
        facts: [
          { label: texte.karte.stand, value: texte.standSeit(stand) },
          { label: texte.karte.leitung, value: leitung(antworten) },
          ...planZeile(alles),
          ...(naechster === null ? [] : [{ label: texte.karte.naechster, value: naechster }]),
          ...(idee.stadtteil === null ? [] : [{ label: texte.karte.stadtteil, value: idee.stadtteil }]),
        ],
      },
      {
        part: 'progress',
        label: texte.karte.checkliste,
        value: beantwortet(antworten),
        target: fragen.length,
        note: texte.karte.beantwortet,
      },
      actions(
        ...(kannBeginnen(alles) ? [alles.beginnen] : []),
        ...(geschlossen ? [] : [knopf(idee, 'ausfuellen')]),
        knopf(idee, 'zeigen'),
        ...(geschlossen ? [] : [knopf(idee, 'folgen')]),
        knopf(idee, 'mehr'),
      ),
    ],
  };
}

function planZeile({ aufgaben, schritte }: Karte): { label: string; value: string }[] {
  if (schritte.length === 0) return [];
  const value = planStand(mitStand(aufgaben, 'offen'), mitStand(aufgaben, 'erledigt'), mitStand(schritte, 'offen'));
  return [{ label: texte.karte.plan, value }];
}

const mitStand = (alle: readonly { readonly stand: string }[], stand: string): number =>
  alle.filter((eines) => eines.stand === stand).length;

/** Question 5. */
function leitung(antworten: ReadonlyMap<number, Antwort>): RichText {
  const antwort = antworten.get(5);
  if (antwort === undefined || !istBeantwortet(antwort)) return texte.karte.niemand;
  return antwort.personId === null ? (antwort.stelle ?? texte.karte.niemand) : { person: antwort.personId };
}

/** That is what comes next; who may not reads who may. */
const kannBeginnen = (alles: Karte): boolean =>
  !alles.geschlossen && alles.schritte.length === 0 && naechsterSchritt(alles) === texte.danach.klaerung;

/** Once its day is over only what it is: nobody leads what is late before everybody. */
function naechsterSchritt({ stand: { stand }, antworten, aufgaben, heute }: Karte): string | null {
  const danach = texte.danach[stand];
  if (danach === null) return null;
  const [naechste] = aufgaben.filter((eine) => eine.stand === 'offen').sort((a, b) => (a.bis < b.bis ? -1 : 1));
  if (naechste !== undefined)
    return naechste.bis < heute ? naechste.was : `${naechste.was} – bis ${dateText(naechste.bis)}`;
  const klaertNoch = stand === 'idee' || stand === 'klaerung' || stand === 'plan';
  return klaertNoch && !istVollstaendig(antworten) ? texte.ersteAufgabe : danach;
}

/** Of the states, the latest: more would not be read. */
const hoechstens = 10;

/** *Mehr …*: what became of it so far, and what this person may do. */
export function mehr(idee: Projektidee, staende: readonly Ideestand[], knoepfe: readonly Button[]): Message {
  const titel = texte.karteTitel(idee.titel);
  const items = staende.slice(0, hoechstens).map((stand): RichText => {
    const grund = stand.grund === null ? '' : `. Grund: ${stand.grund}`;
    return [`${texte.standSeit(stand)} · `, { person: stand.von }, grund];
  });
  const rest = staende.length - items.length;
  return {
    notification: shortened(titel, notificationMax),
    parts: [
      text(bold(titel)),
      text(texte.mehr.verlauf),
      { part: 'list', items: rest === 0 ? items : [...items, texte.mehr.fruehere(rest)] },
      actions(...knoepfe),
    ],
  };
}
