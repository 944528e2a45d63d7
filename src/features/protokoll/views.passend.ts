/** As much of the minutes as one message holds: what is left out is said, and where it stands. */

import { amountMax, amountOf, bold, type Message, note, type Part, type RichText, text } from '../../chat/message.ts';
import { upTo } from '../../chat/shorten.ts';

/** What of it fits into so much room, as `amountOf` counts it. */
export type Abschnitt = (platz: number) => readonly Part[];

/** Stands there whole, whatever else there is. */
export const fest =
  (...parts: readonly Part[]): Abschnitt =>
  () =>
    parts;

/** With as many lines as fit. `weitere`: the sentence about those that do not. */
export const liste =
  (titel: string, items: readonly RichText[], weitere: (rest: number) => string): Abschnitt =>
  (platz) => {
    if (items.length === 0) return [];
    const mit = (anzahl: number): Part[] => [
      text(bold(titel)),
      { part: 'list', items: items.slice(0, anzahl) },
      ...(anzahl < items.length ? [note(weitere(items.length - anzahl))] : []),
    ];
    let anzahl = items.length;
    while (anzahl > 0 && amountOf(mit(anzahl)) > platz) anzahl--;
    return mit(anzahl);
  };

/** With as much of its text as fits. */
export const absatz =
  (titel: string, inhalt: string, gekuerzt: string): Abschnitt =>
  (platz) => {
    const ganz = [text(bold(titel)), text(inhalt)];
    if (amountOf(ganz) <= platz) return ganz;
    const mit = (zeichen: number) => [text(bold(titel)), text(`${upTo(inhalt, zeichen)} …`), note(gekuerzt)];
    const rahmen = amountOf(mit(inhalt.length)) - inhalt.length;
    return mit(Math.max(0, Math.floor(platz - rahmen)));
  };

/** One after the other; each has what the later ones do not need, and at least an equal share of what is left. */
export function passend(abschnitte: readonly Abschnitt[]): Part[] {
  const fuerAlles = abschnitte.map((abschnitt) => amountOf(abschnitt(Number.POSITIVE_INFINITY)));
  const fuerNichts = abschnitte.map((abschnitt) => amountOf(abschnitt(0)));
  let platz = amountMax - fuerNichts.reduce(plus, 0);
  return abschnitte.flatMap((abschnitt, i) => {
    const mindestens = fuerNichts[i] ?? 0;
    const spaeter = fuerAlles.slice(i + 1).map((alles, j) => alles - (fuerNichts[i + 1 + j] ?? 0));
    const gleich = platz / (1 + spaeter.filter((bedarf) => bedarf > 0).length);
    const parts = abschnitt(mindestens + Math.max(platz - spaeter.reduce(plus, 0), gleich));
    platz -= amountOf(parts) - mindestens;
    return parts;
  });
}

/** The same in several messages where one would be too long; no part of it may be that long alone. */
export function inTeilen({ notification, parts }: Message): Message[] {
  const teile: Part[][] = [[]];
  for (const part of parts) {
    const letzter = teile.at(-1) ?? [];
    if (letzter.length > 0 && amountOf([...letzter, part]) > amountMax) teile.push([part]);
    else letzter.push(part);
  }
  return teile.map((einer) => ({ notification, parts: einer }));
}

const plus = (a: number, b: number): number => a + b;
