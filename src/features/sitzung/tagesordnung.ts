/** What others have collected for a Gremium's next Sitzung, and how it comes onto its Tagesordnung. */
import { shortened } from '../../chat/shorten.ts';
import type { Context } from '../../core/feature.ts';
import { typedPoints } from '../../core/typed.ts';
import { inhalt } from './form.ts';
import { nochNichtDrauf } from './texts.ts';

/** What waits for this Gremium's next Sitzung, a line each, in its order. */
export const wartendePunkte = (ctx: Context, gremium: string): string[] =>
  ctx.features.flatMap(({ tagesordnung }) => tagesordnung?.(ctx, gremium) ?? []);

/** Whether one of the points is this one, or this one with something added to it. */
export function stehtDrauf(tagesordnung: string | null, punkt: string): boolean {
  const gesucht = typedPoints(punkt).join(' ').toLocaleLowerCase('de');
  return typedPoints(tagesordnung ?? '').some((zeile) => zeile.toLocaleLowerCase('de').includes(gesucht));
}

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
  const fehlende = wartendePunkte(ctx, gremium).filter((punkt) => !stehtDrauf(tagesordnung, punkt));
  if (fehlende.length === 0) return [];
  const namen = fehlende.slice(0, genannt).map((punkt) => shortened(punkt, 100));
  return [nochNichtDrauf(namen, fehlende.length - namen.length)];
}
