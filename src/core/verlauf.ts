import { and, desc, eq } from 'drizzle-orm';
import type { Acting } from './feature.ts';
import type { PersonId } from './ids.ts';
import { verlauf } from './verlauf.schema.ts';
import type { Tx } from './workspace.ts';

/** Writes down a formal act: who, what, about what, when. Never what was written. */
export function record(ctx: Acting, akt: string, subject: string): void {
  ctx.tx.insert(verlauf).values({ at: ctx.now, personId: ctx.actor, akt, subject }).run();
}

/** Who did this last; null if nobody ever did. */
export function lastActor(tx: Tx, akt: string, subject: string): PersonId | null {
  const row = tx
    .select({ person: verlauf.personId })
    .from(verlauf)
    .where(and(eq(verlauf.akt, akt), eq(verlauf.subject, subject)))
    .orderBy(desc(verlauf.id))
    .limit(1)
    .get();
  return row?.person ?? null;
}
