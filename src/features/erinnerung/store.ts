import { asc, eq, lt } from 'drizzle-orm';
import type { Day } from '../../core/calendar.ts';
import type { Faellig } from '../../core/feature.ts';
import type { PersonId } from '../../core/ids.ts';
import type { Tx } from '../../core/workspace.ts';
import { erinnert, unbeantwortet } from './schema.ts';

/** `key stufe` of everything this person was reminded of. */
export function schonErinnert(tx: Tx, personId: PersonId): Set<string> {
  const rows = tx.select().from(erinnert).where(eq(erinnert.personId, personId)).all();
  return new Set(rows.map(({ key, stufe }) => `${key} ${stufe}`));
}

export function merkeErinnert(tx: Tx, personId: PersonId, faellig: Faellig, stufe: Day): void {
  const { key } = faellig;
  const bis = stufe > faellig.bis ? stufe : faellig.bis;
  tx.insert(erinnert).values({ personId, key, stufe, bis }).onConflictDoNothing().run();
}

/**
 * What was over before `vor`.
 * @returns how many
 */
export function vergissErinnert(tx: Tx, vor: Day): number {
  return tx.delete(erinnert).where(lt(erinnert.bis, vor)).run().changes;
}

/** What this person was reminded of, the oldest first. */
export function erinnerteStufen(tx: Tx, personId: PersonId): { stufe: Day; bis: Day }[] {
  return tx
    .select({ stufe: erinnert.stufe, bis: erinnert.bis })
    .from(erinnert)
    .where(eq(erinnert.personId, personId))
    .orderBy(asc(erinnert.stufe))
    .all();
}

export function vergissPerson(tx: Tx, personId: PersonId): void {
  tx.delete(erinnert).where(eq(erinnert.personId, personId)).run();
}

export type Unbeantwortet = typeof unbeantwortet.$inferSelect;

export function unbeantwortetes(tx: Tx, key: string): Unbeantwortet | null {
  return tx.select().from(unbeantwortet).where(eq(unbeantwortet.key, key)).get() ?? null;
}

export function setzeUnbeantwortet(tx: Tx, values: Unbeantwortet): void {
  tx.insert(unbeantwortet).values(values).onConflictDoUpdate({ target: unbeantwortet.key, set: values }).run();
}

export function vergissUnbeantwortet(tx: Tx, key: string): void {
  tx.delete(unbeantwortet).where(eq(unbeantwortet.key, key)).run();
}
