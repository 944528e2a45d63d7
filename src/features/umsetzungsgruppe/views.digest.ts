/** The Umsetzungsgruppe's overview: a line for each field, and more about each of them in the thread. */
import { amountMax, amountOf, bold, type Inline, type Message, note, type Part, text } from '../../chat/message.ts';
import type { Day } from '../../core/calendar.ts';
import type { Feldstand, Zahlen } from './rules.digest.ts';
import type { Rhythmus } from './rules.rhythmus.ts';
import * as texte from './texts.digest.ts';

export interface Ueberblick {
  readonly am: Day;
  /** Until the next Jahreskonferenz; null: none is to come. */
  readonly tage: number | null;
  /** Of the last one; null: this is the first. */
  readonly letzter: Day | null;
  readonly zahlen: Zahlen;
  readonly vorher: Zahlen | null;
  readonly rhythmus: Rhythmus;
  /** In their own order. */
  readonly felder: readonly Feldstand[];
}

export function ruhig(am: Day, letzter: Day, tage: number | null): Message {
  const satz = texte.nichtsNeues(am, letzter, tage);
  return { notification: satz, parts: [text(satz)] };
}

/** The message itself, and what stands in its thread, in this order. Nothing is left out, however many fields there are. */
export function ueberblick(alles: Ueberblick): readonly [Message, ...Message[]] {
  const { am, tage, felder, zahlen, vorher, letzter, rhythmus } = alles;
  const [erste = [], ...weitere] = seiten(felder.map(feldZeile), (zeilen) => [liste(zeilen)]);
  const fehlen = weitere.reduce((summe, eine) => summe + eine.length, 0);
  const wurzel: Message = {
    notification: texte.mitteilung(zahlen, tage),
    parts: [
      text(bold(texte.kopf(am, tage))),
      text(texte.zahlen(zahlen, vorher)),
      erste.length === 0 ? text(texte.keineFelder) : liste(erste),
      ...(fehlen === 0 ? [] : [text(texte.weitereImThread(fehlen))]),
      note(`${texte.seit(letzter)} ${texte.warum(rhythmus)} ${texte.mehrImThread}`),
    ],
  };
  const einzelne = seiten(felder, (eine) => eine.flatMap(feldEinzeln));
  return [
    wurzel,
    ...weitere.map((zeilen) => seite(texte.weitere(am), [liste(zeilen)])),
    ...einzelne.map((eine, i) => seite(texte.seite(am, i + 1, einzelne.length), eine.flatMap(feldEinzeln))),
  ];
}

const seite = (titel: string, parts: readonly Part[]): Message => ({
  notification: titel,
  parts: [text(bold(titel)), ...parts],
});

const feldZeile = ({ titel, heute, seitdem }: Feldstand): Inline[] => [bold(titel), `: ${texte.zeile(heute, seitdem)}`];

function feldEinzeln({ titel, heute, seitdem }: Feldstand): Part[] {
  const zeilen = texte.einzelheiten(heute, seitdem);
  return [text(bold(titel)), liste(zeilen.map(({ label, wert }) => [`${label}: ${wert}`]))];
}

const liste = (items: readonly Inline[][]): Part => ({ part: 'list', items });

/** What a message has besides: its heading, the figures, small print, and the buttons of a preview. */
const drumherum = 2_500;
/** As many parts as a page may have, for a platform that counts them. */
const teileHoechstens = 40;

/** As many of these things on each page as there is room for. */
function seiten<T>(dinge: readonly T[], parts: (dinge: readonly T[]) => readonly Part[]): readonly (readonly T[])[] {
  const fertig: T[][] = [];
  for (const ding of dinge) {
    const letzte = fertig.at(-1);
    const versuch = parts([...(letzte ?? []), ding]);
    const passt = amountOf(versuch) <= amountMax - drumherum && versuch.length <= teileHoechstens;
    if (letzte !== undefined && passt) letzte.push(ding);
    else fertig.push([ding]);
  }
  return fertig;
}
