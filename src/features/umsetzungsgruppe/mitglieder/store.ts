import { and, eq, isNull } from 'drizzle-orm';
import type { Day } from '../../../core/calendar.ts';
import { newId, type PersonId } from '../../../core/ids.ts';
import type { Tx } from '../../../core/workspace.ts';
import { type AbschiedId, abschied, type FrageId, ohneAufgabe } from './schema.ts';

export type Abschied = typeof abschied.$inferSelect;
export type OhneAufgabe = typeof ohneAufgabe.$inferSelect;

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

export function alleOhneAufgabe(tx: Tx): OhneAufgabe[] {
  return tx.select().from(ohneAufgabe).all();
}

export function ohneAufgabeIn(tx: Tx, frageId: string): OhneAufgabe[] {
  return tx
    .select()
    .from(ohneAufgabe)
    .where(eq(ohneAufgabe.frageId, frageId as FrageId))
    .all();
}

/** Keeps them together as one question; null: there is nobody to ask about. */
export function addOhneAufgabe(
  tx: Tx,
  personen: readonly PersonId[],
  wo: Pick<OhneAufgabe, 'kanalId' | 'am'>,
): FrageId | null {
  if (personen.length === 0) return null;
  const frageId = newId('frage');
  for (const personId of personen) {
    tx.insert(ohneAufgabe)
      .values({ ...wo, personId, frageId, bleibtSeit: null })
      .run();
  }
  return frageId;
}

/** All of a question of whom nothing was decided before. */
export function lassSo(tx: Tx, frageId: string, heute: Day): void {
  tx.update(ohneAufgabe)
    .set({ bleibtSeit: heute })
    .where(and(eq(ohneAufgabe.frageId, frageId as FrageId), isNull(ohneAufgabe.bleibtSeit)))
    .run();
}

export function loescheOhneAufgabe(tx: Tx, personId: PersonId): void {
  tx.delete(ohneAufgabe).where(eq(ohneAufgabe.personId, personId)).run();
}
