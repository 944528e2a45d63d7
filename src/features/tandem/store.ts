import { and, asc, desc, eq, isNull, like, lt, lte, or } from 'drizzle-orm';
import type { Day } from '../../core/calendar.ts';
import type { Instant } from '../../core/clock.ts';
import { newId, type PersonId } from '../../core/ids.ts';
import { verlauf } from '../../core/verlauf.schema.ts';
import type { Tx } from '../../core/workspace.ts';
import type { Amt, GremiumId } from '../stadt/index.ts';
import { type HinweisId, hinweis, mitteilung, type NachrichtId, nachricht, uebergabe } from './schema.ts';

export type Uebergabe = typeof uebergabe.$inferSelect;
export type Nachricht = typeof nachricht.$inferSelect;
export type Hinweis = typeof hinweis.$inferSelect;

export function addUebergabe(tx: Tx, values: Uebergabe): void {
  tx.insert(uebergabe).values(values).run();
}

/** The handover of which this is the old term or the new one. */
export function uebergabeMit(tx: Tx, amt: Amt['id']): Uebergabe | null {
  return (
    tx
      .select()
      .from(uebergabe)
      .where(or(eq(uebergabe.altesAmt, amt), eq(uebergabe.neuesAmt, amt)))
      .get() ?? null
  );
}

/** All that are planned, the next one first. */
export function alleUebergaben(tx: Tx): Uebergabe[] {
  return tx.select().from(uebergabe).orderBy(asc(uebergabe.ab)).all();
}

/** Those whose day has come. */
export function faelligeUebergaben(tx: Tx, heute: Day): Uebergabe[] {
  return tx.select().from(uebergabe).where(lte(uebergabe.ab, heute)).orderBy(asc(uebergabe.ab)).all();
}

export function loescheUebergabe(tx: Tx, { altesAmt }: Uebergabe): void {
  tx.delete(uebergabe).where(eq(uebergabe.altesAmt, altesAmt)).run();
}

/** @returns false if it had been told before */
export function merkeMitteilung(tx: Tx, amtId: Amt['id'], was: string, am: Day): boolean {
  return tx.insert(mitteilung).values({ amtId, was, am }).onConflictDoNothing().run().changes > 0;
}

export function hinweiseZu(tx: Tx, gremiumId: GremiumId): Hinweis[] {
  return tx.select().from(hinweis).where(eq(hinweis.gremiumId, gremiumId)).orderBy(asc(hinweis.anlass)).all();
}

/** What is told by the same messages. */
export function hinweiseMit(tx: Tx, id: HinweisId): Hinweis[] {
  return tx.select().from(hinweis).where(eq(hinweis.id, id)).all();
}

export function addHinweis(tx: Tx, values: Hinweis): void {
  tx.insert(hinweis).values(values).run();
}

export function loescheHinweis(tx: Tx, { gremiumId, anlass }: Hinweis): void {
  tx.delete(hinweis)
    .where(and(eq(hinweis.gremiumId, gremiumId), eq(hinweis.anlass, anlass)))
    .run();
}

export const neuerHinweis = (): HinweisId => newId('hinweis');

export function addNachricht(tx: Tx, values: Omit<Nachricht, 'id' | 'beantwortetVon' | 'beantwortetAm'>): Nachricht {
  return tx
    .insert(nachricht)
    .values({ ...values, id: newId('nachricht') })
    .returning()
    .get();
}

export function nachrichtById(tx: Tx, id: NachrichtId): Nachricht | null {
  return tx.select().from(nachricht).where(eq(nachricht.id, id)).get() ?? null;
}

/** The first answer counts. */
export function beantworteNachricht(tx: Tx, id: NachrichtId, von: PersonId, am: Instant): Nachricht | null {
  return (
    tx
      .update(nachricht)
      .set({ beantwortetVon: von, beantwortetAm: am })
      .where(and(eq(nachricht.id, id), isNull(nachricht.beantwortetAm)))
      .returning()
      .get() ?? null
  );
}

/** What was written to this Tandem and nobody has answered, the oldest first. */
export function offeneNachrichten(tx: Tx, gremiumId: GremiumId): Nachricht[] {
  return tx
    .select()
    .from(nachricht)
    .where(and(eq(nachricht.gremiumId, gremiumId), isNull(nachricht.anId), isNull(nachricht.beantwortetAm)))
    .orderBy(asc(nachricht.am))
    .all();
}

/** What this person wrote or was answered. */
export function nachrichtenVon(tx: Tx, person: PersonId): Nachricht[] {
  return tx
    .select()
    .from(nachricht)
    .where(or(eq(nachricht.vonId, person), eq(nachricht.anId, person)))
    .orderBy(asc(nachricht.am))
    .all();
}

export function loescheNachrichtenVon(tx: Tx, person: PersonId): void {
  tx.delete(nachricht)
    .where(or(eq(nachricht.vonId, person), eq(nachricht.anId, person)))
    .run();
  tx.update(nachricht).set({ beantwortetVon: null }).where(eq(nachricht.beantwortetVon, person)).run();
}

export function vergissNachrichten(tx: Tx, vor: Day): number {
  return tx.delete(nachricht).where(lt(nachricht.am, vor)).run().changes;
}

export function vergissMitteilungen(tx: Tx, vor: Day): number {
  return tx.delete(mitteilung).where(lt(mitteilung.am, vor)).run().changes;
}

/** Who last changed this Tandem in the chat; null: nobody yet. */
export function zuletztGeaendertVon(tx: Tx, gremiumId: GremiumId): PersonId | null {
  const row = tx
    .select({ person: verlauf.personId })
    .from(verlauf)
    .where(and(eq(verlauf.subject, gremiumId), like(verlauf.akt, 'tandem.%')))
    .orderBy(desc(verlauf.id))
    .limit(1)
    .get();
  return row?.person ?? null;
}
