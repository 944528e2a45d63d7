import { eq } from 'drizzle-orm';
import type { Day } from '../../core/calendar.ts';
import { newId, type PersonId } from '../../core/ids.ts';
import type { Tx } from '../../core/workspace.ts';
import { type AbschiedId, abschied } from './schema.ts';

export type Abschied = typeof abschied.$inferSelect;

export function abschiede(tx: Tx): Abschied[] {
  return tx.select().from(abschied).all();
}

export function abschiedById(tx: Tx, id: string): Abschied | null {
  return (
    tx
      .select()
      .from(abschied)
      .where(eq(abschied.id, id as AbschiedId))
      .get() ?? null
  );
}

export function addAbschied(tx: Tx, values: Omit<Abschied, 'id' | 'erledigtAm'>): Abschied {
  return tx
    .insert(abschied)
    .values({ ...values, id: newId('abschied') })
    .returning()
    .get();
}

/** `am`: null where it is to be tried anew. */
export function merkeErledigt(tx: Tx, id: AbschiedId, am: Day | null): void {
  tx.update(abschied).set({ erledigtAm: am }).where(eq(abschied.id, id)).run();
}

export function loescheAbschied(tx: Tx, id: AbschiedId): void {
  tx.delete(abschied).where(eq(abschied.id, id)).run();
}

export function loescheAbschiedVon(tx: Tx, personId: PersonId): void {
  tx.delete(abschied).where(eq(abschied.personId, personId)).run();
}
