import { and, asc, eq, gte, lt, lte } from 'drizzle-orm';
import type { Day } from '../../core/calendar.ts';
import { newId, type PersonId } from '../../core/ids.ts';
import type { Tx } from '../../core/workspace.ts';
import { abwesenheit, erinnerungswunsch } from './schema.ts';

export type Wunsch = Omit<typeof erinnerungswunsch.$inferSelect, 'personId'>;

/** Of whoever has not chosen: on working days, at the city's hour. */
export const ueblich: Wunsch = { zeit: null, auchFrei: false, feste: [] };

export function wunschVon(tx: Tx, personId: PersonId): Wunsch {
  return tx.select().from(erinnerungswunsch).where(eq(erinnerungswunsch.personId, personId)).get() ?? ueblich;
}

/** What people have chosen; whoever is not in it has not. */
export function wuensche(tx: Tx): ReadonlyMap<PersonId, Wunsch> {
  return new Map(
    tx
      .select()
      .from(erinnerungswunsch)
      .all()
      .map((row) => [row.personId, row]),
  );
}

export function setzeWunsch(tx: Tx, personId: PersonId, wunsch: Wunsch): void {
  tx.insert(erinnerungswunsch)
    .values({ personId, ...wunsch })
    .onConflictDoUpdate({ target: erinnerungswunsch.personId, set: wunsch })
    .run();
}

export type Abwesenheit = typeof abwesenheit.$inferSelect;
export type AbwesenheitId = Abwesenheit['id'];

/** Those that are not over, the soonest first. */
export function abwesenheitenVon(tx: Tx, personId: PersonId, ab: Day): Abwesenheit[] {
  return tx
    .select()
    .from(abwesenheit)
    .where(and(eq(abwesenheit.personId, personId), gte(abwesenheit.bis, ab)))
    .orderBy(asc(abwesenheit.von))
    .all();
}

/** … and those that are over and not yet forgotten. */
export function alleAbwesenheiten(tx: Tx, personId: PersonId): Abwesenheit[] {
  return tx.select().from(abwesenheit).where(eq(abwesenheit.personId, personId)).orderBy(asc(abwesenheit.von)).all();
}

/** Who is away on this day. */
export function abwesendeAm(tx: Tx, tag: Day): ReadonlySet<PersonId> {
  const rows = tx
    .select({ personId: abwesenheit.personId })
    .from(abwesenheit)
    .where(and(lte(abwesenheit.von, tag), gte(abwesenheit.bis, tag)))
    .all();
  return new Set(rows.map(({ personId }) => personId));
}

export function addAbwesenheit(
  tx: Tx,
  personId: PersonId,
  { von, bis }: { readonly von: Day; readonly bis: Day },
): void {
  tx.insert(abwesenheit)
    .values({ id: newId('abwesenheit'), personId, von, bis })
    .run();
}

/** @returns whether there was one of this person's */
export function streicheAbwesenheit(tx: Tx, personId: PersonId, id: AbwesenheitId): boolean {
  return (
    tx
      .delete(abwesenheit)
      .where(and(eq(abwesenheit.id, id), eq(abwesenheit.personId, personId)))
      .run().changes > 0
  );
}

/** @returns how many were over before `vor` */
export function vergissAbwesenheiten(tx: Tx, vor: Day): number {
  return tx.delete(abwesenheit).where(lt(abwesenheit.bis, vor)).run().changes;
}

export function vergissWunschUndAbwesenheit(tx: Tx, personId: PersonId): void {
  tx.delete(erinnerungswunsch).where(eq(erinnerungswunsch.personId, personId)).run();
  tx.delete(abwesenheit).where(eq(abwesenheit.personId, personId)).run();
}
