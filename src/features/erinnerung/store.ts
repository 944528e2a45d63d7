import { and, asc, eq, isNull, lt } from 'drizzle-orm';
import type { Day } from '../../core/calendar.ts';
import type { Faellig, Stufe } from '../../core/faellig.ts';
import type { PersonId } from '../../core/ids.ts';
import type { Tx } from '../../core/workspace.ts';
import { erinnert, type Hindernis, unbeantwortet } from './schema.ts';

/** `key stufe` of everything this person was reminded of. */
export function schonErinnert(tx: Tx, personId: PersonId): Set<string> {
  const rows = tx
    .select()
    .from(erinnert)
    .where(and(eq(erinnert.personId, personId), isNull(erinnert.grund)))
    .all();
  return new Set(rows.map(({ key, stufe }) => `${key} ${stufe}`));
}

/** @param grund why it was not said today; null: it was */
export function merkeErinnert(
  tx: Tx,
  personId: PersonId,
  { key, bis: schluss }: Faellig,
  { name: stufe, tag }: Stufe,
  { am, grund }: { readonly am: Day; readonly grund: Hindernis | null },
): void {
  const values = { personId, key, stufe, bis: tag > schluss ? tag : schluss, am, grund };
  const target = [erinnert.personId, erinnert.key, erinnert.stufe];
  tx.insert(erinnert).values(values).onConflictDoUpdate({ target, set: { am, grund } }).run();
}

/**
 * What was over before `vor`.
 * @returns how many
 */
export function vergissErinnert(tx: Tx, vor: Day): number {
  return tx.delete(erinnert).where(lt(erinnert.bis, vor)).run().changes;
}

/** What this person was reminded of, or not and why, the oldest first. */
export function erinnerteStufen(
  tx: Tx,
  personId: PersonId,
): Pick<typeof erinnert.$inferSelect, 'am' | 'bis' | 'grund'>[] {
  return tx
    .select({ am: erinnert.am, bis: erinnert.bis, grund: erinnert.grund })
    .from(erinnert)
    .where(eq(erinnert.personId, personId))
    .orderBy(asc(erinnert.am))
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
