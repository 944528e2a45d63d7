import { and, asc, count, desc, eq, isNull, lt, sql } from 'drizzle-orm';
import type { Day } from '../../../core/calendar.ts';
import { newId, type PersonId } from '../../../core/ids.ts';
import type { Tx } from '../../../core/workspace.ts';
import { beitrag, type NachbereitungId, nachbereitung } from './schema.ts';

export type Nachbereitung = typeof nachbereitung.$inferSelect;
export type Beitrag = typeof beitrag.$inferSelect;

/** The latest year first. */
export function nachbereitungen(tx: Tx): Nachbereitung[] {
  return tx.select().from(nachbereitung).orderBy(desc(nachbereitung.jahr)).all();
}

export function nachbereitungVon(tx: Tx, jahr: number): Nachbereitung | null {
  return tx.select().from(nachbereitung).where(eq(nachbereitung.jahr, jahr)).get() ?? null;
}

export function nachbereitungById(tx: Tx, id: string): Nachbereitung | null {
  return (
    tx
      .select()
      .from(nachbereitung)
      .where(eq(nachbereitung.id, id as NachbereitungId))
      .get() ?? null
  );
}

/** That of this year, begun now if it is the first time. */
export function beginneNachbereitung(tx: Tx, jahr: number): Nachbereitung {
  const schon = nachbereitungVon(tx, jahr);
  return (
    schon ??
    tx
      .insert(nachbereitung)
      .values({ id: newId('nachbereitung'), jahr })
      .returning()
      .get()
  );
}

export function merkeNachbereitung(
  tx: Tx,
  id: NachbereitungId,
  wann: Partial<Pick<Nachbereitung, 'gefragtAm' | 'erinnertAm' | 'zurueckAm'>>,
): Nachbereitung {
  return tx.update(nachbereitung).set(wann).where(eq(nachbereitung.id, id)).returning().get();
}

/** Those of earlier years that the group has not got back, the earliest first. */
export function nochNichtZurueck(tx: Tx, vorJahr: number): Nachbereitung[] {
  return tx
    .select()
    .from(nachbereitung)
    .where(and(lt(nachbereitung.jahr, vorJahr), isNull(nachbereitung.zurueckAm)))
    .orderBy(asc(nachbereitung.jahr))
    .all();
}

/** In the order in which they were begun. */
export function beitraege(tx: Tx, id: NachbereitungId): Beitrag[] {
  return tx.select().from(beitrag).where(eq(beitrag.nachbereitungId, id)).orderBy(sql`rowid`).all();
}

export function anzahlBeitraege(tx: Tx, id: NachbereitungId): number {
  return tx.select({ anzahl: count() }).from(beitrag).where(eq(beitrag.nachbereitungId, id)).get()?.anzahl ?? 0;
}

export function beitragVon(tx: Tx, id: NachbereitungId, person: PersonId): Beitrag | null {
  return (
    tx
      .select()
      .from(beitrag)
      .where(and(eq(beitrag.personId, person), eq(beitrag.nachbereitungId, id)))
      .get() ?? null
  );
}

/** One for each person: the last one they wrote. */
export function setzeBeitrag(
  tx: Tx,
  id: NachbereitungId,
  person: PersonId,
  werte: { readonly gut: string | null; readonly naechstes: string | null; readonly am: Day },
): void {
  tx.insert(beitrag)
    .values({ id: newId('beitrag'), nachbereitungId: id, personId: person, ...werte })
    .onConflictDoUpdate({ target: [beitrag.personId, beitrag.nachbereitungId], set: werte })
    .run();
}

export function loescheBeitrag(tx: Tx, { id }: Beitrag): void {
  tx.delete(beitrag).where(eq(beitrag.id, id)).run();
}

/** Everything this person wrote, with its year. */
export function beitraegeVon(tx: Tx, person: PersonId): (Beitrag & { readonly jahr: number })[] {
  return tx
    .select()
    .from(beitrag)
    .innerJoin(nachbereitung, eq(nachbereitung.id, beitrag.nachbereitungId))
    .where(eq(beitrag.personId, person))
    .all()
    .map((zeile) => ({ ...zeile.nachbereitung_beitrag, jahr: zeile.nachbereitung.jahr }));
}

/** What they wrote stays, without their name. */
export function nimmNamenVonBeitraegen(tx: Tx, person: PersonId): void {
  tx.update(beitrag).set({ personId: null }).where(eq(beitrag.personId, person)).run();
}
