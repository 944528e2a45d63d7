import type { Context } from '../../core/feature.ts';
import { zeigeNeu } from './nachricht.ts';
import { erinnerteAm, vergissUnbeantwortet } from './store.ts';

/**
 * Somebody has answered, for all who were reminded; or it was handed over, or is not needed: the count begins anew,
 * *Später* is over, and today's messages show it no longer. Comes after what was answered is saved.
 */
export function beantwortet(ctx: Context, key: string): void {
  vergissUnbeantwortet(ctx.tx, key);
  for (const person of erinnerteAm(ctx.tx, key, ctx.heute)) zeigeNeu(ctx, person);
}
