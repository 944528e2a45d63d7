/** Whether the words of a result may stand in the report to the Steuerungsgruppe: said with it, and taken back any time. */
import type { Acting } from '../../core/feature.ts';
import { record } from '../../core/verlauf.ts';
import { beteiligung } from './leben.ts';
import { geltendesErgebnis } from './rules.leben.ts';
import { gibFrei, type Jahresziel, zustaendeDes } from './store.ts';

/** Only who wrote the words releases them, and whoever answers for the goal takes that back, too. */
export type Freigabe = 'freigeben' | 'freigabeZurueck';

/** What the acting person may do now; null: neither. */
export function freigabeJetzt(ctx: Acting, ziel: Jahresziel): Freigabe | null {
  const ergebnis = geltendesErgebnis(zustaendeDes(ctx.tx, ziel.id));
  if (ergebnis === null) return null;
  const eigenes = ergebnis.von === ctx.actor;
  if (!ergebnis.imBericht) return eigenes ? 'freigeben' : null;
  const wer = beteiligung(ctx, ziel);
  return eigenes || wer.has('feder') || wer.has('leitet') ? 'freigabeZurueck' : null;
}

/** @returns whether it was done: it may be done already, or be for others to do */
export function setzeFreigabe(ctx: Acting, ziel: Jahresziel, wie: Freigabe): boolean {
  const ergebnis = geltendesErgebnis(zustaendeDes(ctx.tx, ziel.id));
  if (ergebnis === null || freigabeJetzt(ctx, ziel) !== wie) return false;
  gibFrei(ctx.tx, ergebnis, wie === 'freigeben');
  record(ctx, 'jahresziel.freigabe', ziel.id);
  return true;
}
