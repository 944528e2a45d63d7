import { and, desc, eq, inArray } from 'drizzle-orm';
import type { Acting, Context, Gegenstand } from './feature.ts';
import type { PersonId } from './ids.ts';
import { verlauf } from './verlauf.schema.ts';
import type { Tx } from './workspace.ts';

/** Writes down a formal act: who, what, about what, when. Never what was written. */
export function record(ctx: Acting, akt: string, subject: string): void {
  ctx.tx.insert(verlauf).values({ at: ctx.now, personId: ctx.actor, akt, subject }).run();
}

/** Who did this, or one of these, last; null if nobody ever did. */
export function lastActor(tx: Tx, akt: string | readonly string[], subject: string): PersonId | null {
  const row = tx
    .select({ person: verlauf.personId })
    .from(verlauf)
    .where(and(inArray(verlauf.akt, typeof akt === 'string' ? [akt] : [...akt]), eq(verlauf.subject, subject)))
    .orderBy(desc(verlauf.id))
    .limit(1)
    .get();
  return row?.person ?? null;
}

export type Verlaufszeile = typeof verlauf.$inferSelect;

/** Everything that was written down, the newest first. */
export function ganzerVerlauf(tx: Tx): Verlaufszeile[] {
  return tx.select().from(verlauf).orderBy(desc(verlauf.at), desc(verlauf.id)).all();
}

/** What one person has done, the newest first: for that person alone to read. */
export function verlaufVon(tx: Tx, person: PersonId): Verlaufszeile[] {
  return tx.select().from(verlauf).where(eq(verlauf.personId, person)).orderBy(desc(verlauf.id)).all();
}

/** What an act is called by the feature it is of. */
export function aktText({ features }: Pick<Context, 'features'>, akt: string): string {
  for (const { verlaufTexte } of features) {
    const text = verlaufTexte?.[akt];
    if (text !== undefined) return text;
  }
  return akt;
}

/** What an act was about; null if no feature knows it any more. */
export function gegenstandVon(ctx: Context, subject: string): Gegenstand | null {
  for (const { gegenstand } of ctx.features) {
    const known = gegenstand?.(ctx, subject);
    if (known !== undefined && known !== null) return known;
  }
  return null;
}
