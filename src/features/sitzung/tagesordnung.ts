/** What others have collected for a Gremium's next Sitzung, and how it comes onto its Tagesordnung. */
import { shortened } from '../../chat/shorten.ts';
import type { Context } from '../../core/feature.ts';
import { typedPoints } from '../../core/typed.ts';
import { inhalt } from './form.ts';
import { nochNichtDrauf } from './texts.ts';

/** What waits for this Gremium's next Sitzung, a line each, in its order. */
export const wartendePunkte = (ctx: Context, gremium: string): string[] =>
  ctx.features.flatMap(({ tagesordnung }) => tagesordnung?.(ctx, gremium) ?? []);

/** Which of these points stand on the Tagesordnung, each as it is or with something added before or behind it. */
export function stehendePunkte(tagesordnung: string | null, punkte: readonly string[]): Set<string> {
  const zeilen = typedPoints(tagesordnung ?? '').map(verglichen);
  const gesuchte = punkte.map((punkt) => ({ punkt, wort: verglichen(typedPoints(punkt).join(' ')) }));
  const gemeint = (zeile: string, wort: string): boolean =>
    nennt(zeile, wort) &&
    // Who wrote "Räume für Kinder" where both wait has taken "Räume" off.
    !gesuchte.some(({ wort: anderes }) => anderes !== wort && nennt(anderes, wort) && nennt(zeile, anderes));
  return new Set(gesuchte.filter(({ wort }) => zeilen.some((zeile) => gemeint(zeile, wort))).map(({ punkt }) => punkt));
}

const verglichen = (punkt: string): string => punkt.toLocaleLowerCase('de');

/** "Geld" is named in "Geld (15 Minuten)" and "Jo: Geld", and not in "Geldautomaten", nor amid another sentence. */
const nennt = (zeile: string, wort: string): boolean =>
  (zeile.startsWith(wort) && !gehtWeiter.test(zeile.slice(wort.length))) ||
  (zeile.endsWith(wort) && !fingVorherAn.test(zeile.slice(0, -wort.length)));

/** A word goes on over what joins its parts, such as "Geld-Automaten" and "Mitarbeiter:innen". */
const gehtWeiter = /^(?:[\p{L}\p{M}\p{N}]|[-‐‑:*_/]\p{L})/u;
const fingVorherAn = /(?:[\p{L}\p{M}\p{N}]|\p{L}[-‐‑:*_/])$/u;

/** The Tagesordnung with as many of these points below it as its field takes; null: nothing stands on it. */
export function mitPunkten(tagesordnung: string | null, punkte: readonly string[]): string | null {
  let bisher = tagesordnung;
  for (const punkt of punkte) {
    const laenger = bisher === null ? punkt : `${bisher}\n${punkt}`;
    if (laenger.length <= inhalt.tagesordnung.max) bisher = laenger;
  }
  return bisher;
}

/** So many of them are named; more would fill the form. */
const genannt = 12;

/** Above the Tagesordnung: what waits and does not stand on it, so that nothing is left out unseen. */
export function hinweisAufWartende(ctx: Context, gremium: string, tagesordnung: string | null): string[] {
  const wartende = wartendePunkte(ctx, gremium);
  const stehende = stehendePunkte(tagesordnung, wartende);
  const fehlende = wartende.filter((punkt) => !stehende.has(punkt));
  if (fehlende.length === 0) return [];
  const namen = fehlende.slice(0, genannt).map((punkt) => shortened(punkt, 100));
  return [nochNichtDrauf(namen, fehlende.length - namen.length)];
}
