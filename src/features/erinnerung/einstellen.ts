import type { Acting } from '../../core/feature.ts';
import { sageNicht } from './taeglich.ts';
import { setzeWunsch, type Wunsch } from './wunsch.store.ts';
import { heutigeHindernisse, stundeDer } from './wunsch.ts';

/** Counts from the next time on. Where today's is over already, what came today is told tomorrow. */
export function stelleEin(ctx: Acting, wunsch: Wunsch): void {
  setzeWunsch(ctx.tx, ctx.actor, wunsch);
  if (ctx.calendar.timeAt(ctx.now) < stundeDer(ctx, wunsch.zeit)) return;
  sageNicht(ctx, ctx.actor, heutigeHindernisse(ctx, wunsch.zeit)(ctx.actor, wunsch) ?? 'umgestellt');
}
