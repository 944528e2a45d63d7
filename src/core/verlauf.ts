import type { Acting } from './feature.ts';
import { verlauf } from './verlauf.schema.ts';

/** Writes down a formal act: who, what, about what, when. Never what was written. */
export function record(ctx: Acting, akt: string, subject: string): void {
  ctx.tx.insert(verlauf).values({ at: ctx.now, personId: ctx.actor, akt, subject }).run();
}
