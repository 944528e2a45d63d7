import { and, asc, desc, eq, inArray } from 'drizzle-orm';
import type { Instant } from '../../../core/clock.ts';
import type { PersonId } from '../../../core/ids.ts';
import type { Tx } from '../../../core/workspace.ts';
import type { GremiumId } from '../../stadt/index.ts';
import { abo, abostand } from './schema.ts';

type Abo = Omit<typeof abo.$inferSelect, 'personId'>;
export type Abostand = Omit<typeof abostand.$inferSelect, 'personId'>;

/** What this person follows, closed fields too, the oldest first. */
export function abosVon(tx: Tx, personId: PersonId): Abo[] {
  return tx
    .select({ gremiumId: abo.gremiumId, seit: abo.seit })
    .from(abo)
    .where(eq(abo.personId, personId))
    .orderBy(asc(abo.seit), asc(abo.gremiumId))
    .all();
}

/** Everybody who follows something, and since when they follow the first of it. */
export function abonnierende(tx: Tx): ReadonlyMap<PersonId, Instant> {
  const rows = tx.select({ personId: abo.personId, seit: abo.seit }).from(abo).orderBy(desc(abo.seit)).all();
  return new Map(rows.map(({ personId, seit }) => [personId, seit]));
}

/** One that stands stays as it is. */
export function addAbo(tx: Tx, personId: PersonId, gremiumId: GremiumId, seit: Instant): void {
  tx.insert(abo).values({ personId, gremiumId, seit }).onConflictDoNothing().run();
}

/** With the last one goes what is known of its summaries. */
export function streicheAbos(tx: Tx, personId: PersonId, gremien: readonly GremiumId[]): void {
  tx.delete(abo)
    .where(and(eq(abo.personId, personId), inArray(abo.gremiumId, [...gremien])))
    .run();
  if (abosVon(tx, personId).length === 0) tx.delete(abostand).where(eq(abostand.personId, personId)).run();
}

/** Null: this person has not got a summary yet. */
export function abostandVon(tx: Tx, personId: PersonId): Abostand | null {
  return tx.select().from(abostand).where(eq(abostand.personId, personId)).get() ?? null;
}

export function setzeAbostand(tx: Tx, personId: PersonId, stand: Abostand): void {
  tx.insert(abostand)
    .values({ personId, ...stand })
    .onConflictDoUpdate({ target: abostand.personId, set: stand })
    .run();
}
