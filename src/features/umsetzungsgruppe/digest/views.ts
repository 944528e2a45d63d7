/** The Umsetzungsgruppe's overview: a line for each field, and more about each of them in the thread. */
import { actions, amountMax, amountOf, bold, type Message, note, type Part, text } from '../../../chat/message.ts';
import type { Day } from '../../../core/calendar.ts';
import { feldKnoepfe } from '../knoepfe.ts';
import type { Rhythmus } from './rules.rhythmus.ts';
import type { Feldstand, Vergleich, Zahlen } from './rules.ts';
import * as texte from './texts.ts';

export interface Ueberblick {
  readonly am: Day;
  /** Until the next Jahreskonferenz; null: none is to come. */
  readonly tage: number | null;
  /** Of the last one; null: this is the first. */
  readonly letzter: Day | null;
  readonly zahlen: Zahlen;
  readonly vorher: Vergleich | null;
  /** When people are asked about their goals again; null: nobody knows yet. */
  readonly naechsteFrage: Day | null;
  readonly rhythmus: Rhythmus;
  /** Under each field stands what the group can do for it; not where the message is only looked at. */
  readonly knoepfe: boolean;
  /** In their own order. */
  readonly felder: readonly Feldstand[];
}

/** A few words. That more goals are silent than the last time is no news, and yet all there is to say of a quiet time. */
export function ruhig({ am, tage, zahlen, vorher, naechsteFrage }: Ueberblick, seit: Day): Message {
  const mehr = zahlen.still > (vorher?.still ?? 0) ? [texte.inzwischenStill(zahlen, naechsteFrage)] : [];
  const satz = [texte.nichtsNeues(am, seit, tage), ...mehr].join(' ');
  return { notification: satz, parts: [text(satz)] };
}

/** The message itself, and what stands in its thread, in this order. Nothing is left out, however many fields there are. */
export function ueberblick(alles: Ueberblick): readonly [Message, ...Message[]] {
  const { am, tage, felder, zahlen, vorher, letzter, naechsteFrage, rhythmus } = alles;
  const feldKurz = (eines: Feldstand): Part[] => [
    text(bold(eines.titel), `: ${texte.zeile(eines.heute, eines.seitdem)}`),
    ...(alles.knoepfe && eines.heute.geschlossen === null ? [actions(...feldKnoepfe(eines.heute.id))] : []),
  ];
  const [erste = [], ...weitere] = seiten(felder, feldKurz);
  const fehlen = weitere.reduce((summe, eine) => summe + eine.length, 0);
  const wurzel: Message = {
    notification: texte.mitteilung(zahlen, tage),
    parts: [
      text(bold(texte.kopf(am, tage))),
      text(texte.zahlen(zahlen, vorher)),
      ...(zahlen.still === 0 ? [] : [text(texte.stille(zahlen, vorher, naechsteFrage))]),
      ...(erste.length === 0 ? [text(texte.keineFelder)] : erste.flatMap(feldKurz)),
      ...(fehlen === 0 ? [] : [text(texte.weitereImThread(fehlen))]),
      note(`${texte.seit(letzter)} ${texte.warum(rhythmus, tage)} ${texte.mehrImThread}`),
    ],
  };
  const einzelne = seiten(felder, feldEinzeln);
  return [
    wurzel,
    ...weitere.map((eine) => seite(texte.weitere(am), eine.flatMap(feldKurz))),
    ...einzelne.map((eine, i) => seite(texte.seite(am, i + 1, einzelne.length), eine.flatMap(feldEinzeln))),
  ];
}

const seite = (titel: string, parts: readonly Part[]): Message => ({
  notification: titel,
  parts: [text(bold(titel)), ...parts],
});

function feldEinzeln({ titel, heute, seitdem }: Feldstand): Part[] {
  const zeilen = texte.einzelheiten(heute, seitdem);
  return [text(bold(titel)), { part: 'list', items: zeilen.map(({ label, wert }) => `${label}: ${wert}`) }];
}

/** What a message has besides: its heading, the figures, small print, and the buttons of a preview. */
const drumherum = 2_500;
/** As many parts as a page may have, for a platform that counts them. */
const teileHoechstens = 40;

/** As many of these things on each page as there is room for. */
function seiten<T>(dinge: readonly T[], parts: (ding: T) => readonly Part[]): readonly (readonly T[])[] {
  const fertig: T[][] = [];
  let menge = 0;
  let teile = 0;
  for (const ding of dinge) {
    const neue = parts(ding);
    menge += amountOf(neue);
    teile += neue.length;
    const letzte = fertig.at(-1);
    if (letzte !== undefined && menge <= amountMax - drumherum && teile <= teileHoechstens) {
      letzte.push(ding);
    } else {
      fertig.push([ding]);
      menge = amountOf(neue);
      teile = neue.length;
    }
  }
  return fertig;
}
