import { and, count, desc, eq, gte, inArray, lt, sql } from 'drizzle-orm';
import type { Zeitraum } from './clock.ts';
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

/** What of it is meant; null: whatever it was about, and whenever. */
interface Ausschnitt {
  readonly subjects: readonly string[] | null;
  readonly zeitraum: Zeitraum | null;
}

/** So many lines after the first `ab`, the newest first; `alle`: how many there are. */
export function verlaufSeite(
  tx: Tx,
  { subjects, zeitraum }: Ausschnitt,
  { ab, hoechstens }: { readonly ab: number; readonly hoechstens: number },
): { readonly zeilen: Verlaufszeile[]; readonly alle: number } {
  const gemeint = and(
    // As one parameter: SQLite takes only so many.
    subjects === null
      ? undefined
      : sql`${verlauf.subject} IN (SELECT value FROM json_each(${JSON.stringify(subjects)}))`,
    zeitraum === null ? undefined : and(gte(verlauf.at, zeitraum.seit), lt(verlauf.at, zeitraum.vor)),
  );
  const zeilen = tx
    .select()
    .from(verlauf)
    .where(gemeint)
    .orderBy(desc(verlauf.at), desc(verlauf.id))
    .limit(hoechstens)
    .offset(ab)
    .all();
  const alle = tx.select({ anzahl: count() }).from(verlauf).where(gemeint).get();
  return { zeilen, alle: alle?.anzahl ?? 0 };
}

/** Everything that something was written down about. */
export function festgehaltene(tx: Tx): string[] {
  return tx
    .selectDistinct({ subject: verlauf.subject })
    .from(verlauf)
    .all()
    .map(({ subject }) => subject);
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
