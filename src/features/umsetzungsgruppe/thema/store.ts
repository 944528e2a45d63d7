import { and, asc, eq, isNotNull, isNull, lt, sql } from 'drizzle-orm';
import type { Day } from '../../../core/calendar.ts';
import { newId, type PersonId } from '../../../core/ids.ts';
import type { Tx } from '../../../core/workspace.ts';
import type { SitzungId } from '../../sitzung/index.ts';
import { type ThemaId, thema } from './schema.ts';

export type Thema = typeof thema.$inferSelect;

export function addThema(tx: Tx, values: Omit<Thema, 'id' | 'sitzungId' | 'ende'>): Thema {
  return tx
    .insert(thema)
    .values({ ...values, id: newId('thema') })
    .returning()
    .get();
}

export function themaById(tx: Tx, id: string): Thema | null {
  return (
    tx
      .select()
      .from(thema)
      .where(eq(thema.id, id as ThemaId))
      .get() ?? null
  );
}

/** Neither settled nor taken back, in the order in which they were brought, be it at the same instant. */
export function laufendeThemen(tx: Tx): Thema[] {
  return tx.select().from(thema).where(isNull(thema.ende)).orderBy(asc(thema.am), sql`rowid`).all();
}

/** @param sitzungId null: it waits again */
export function setzeAufSitzung(tx: Tx, id: ThemaId, sitzungId: SitzungId | null): void {
  tx.update(thema).set({ sitzungId }).where(eq(thema.id, id)).run();
}

export function beendeThema(tx: Tx, id: ThemaId, ende: Day): void {
  tx.update(thema).set({ ende }).where(eq(thema.id, id)).run();
}

/** Everything this person brought. */
export function themenVon(tx: Tx, person: PersonId): Thema[] {
  return tx.select().from(thema).where(eq(thema.vonId, person)).orderBy(asc(thema.am)).all();
}

/** Those that ended before this day. */
export function vergissThemen(tx: Tx, vor: Day): number {
  return tx
    .delete(thema)
    .where(and(isNotNull(thema.ende), lt(thema.ende, vor)))
    .run().changes;
}
