import { and, asc, desc, eq, max } from 'drizzle-orm';
import type { Day } from '../../core/calendar.ts';
import { newId } from '../../core/ids.ts';
import type { Tx } from '../../core/workspace.ts';
import type { LeitzielId } from '../handlungsfeld/index.ts';
import {
  type IndikatorId,
  indikator,
  type JahreszielId,
  jahresziel,
  type MesswertId,
  messwert,
  rueckmeldung,
  type WirkungId,
  wirkung,
  zielLeitziel,
  zielzustand,
} from './schema.ts';

export type Jahresziel = typeof jahresziel.$inferSelect;
export type Wirkung = typeof wirkung.$inferSelect;
export type Indikator = typeof indikator.$inferSelect;
export type Messwert = typeof messwert.$inferSelect;
export type Zielzustand = typeof zielzustand.$inferSelect;
export type Rueckmeldung = typeof rueckmeldung.$inferSelect;

export function zielById(tx: Tx, id: string): Jahresziel | null {
  return (
    tx
      .select()
      .from(jahresziel)
      .where(eq(jahresziel.id, id as JahreszielId))
      .get() ?? null
  );
}

type NeuesZiel = Omit<typeof jahresziel.$inferInsert, 'id' | 'zustand'>;

export function addZiel(tx: Tx, values: NeuesZiel): Jahresziel {
  return tx
    .insert(jahresziel)
    .values({ ...values, id: newId('jahresziel') })
    .returning()
    .get();
}

export function aendereZiel(tx: Tx, id: JahreszielId, values: Partial<Omit<Jahresziel, 'id'>>): Jahresziel {
  return tx.update(jahresziel).set(values).where(eq(jahresziel.id, id)).returning().get();
}

export function leitzieleDes(tx: Tx, zielId: JahreszielId): LeitzielId[] {
  return tx
    .select({ leitzielId: zielLeitziel.leitzielId })
    .from(zielLeitziel)
    .where(eq(zielLeitziel.zielId, zielId))
    .all()
    .map(({ leitzielId }) => leitzielId);
}

export function setzeLeitziele(tx: Tx, zielId: JahreszielId, leitziele: readonly LeitzielId[]): void {
  tx.delete(zielLeitziel).where(eq(zielLeitziel.zielId, zielId)).run();
  for (const leitzielId of leitziele) tx.insert(zielLeitziel).values({ zielId, leitzielId }).run();
}

/** Those that were not dropped, in their order. */
export function wirkungenDes(tx: Tx, zielId: JahreszielId): Wirkung[] {
  return tx
    .select()
    .from(wirkung)
    .where(and(eq(wirkung.zielId, zielId), eq(wirkung.entfernt, false)))
    .orderBy(asc(wirkung.nummer))
    .all();
}

export function wirkungById(tx: Tx, id: string): Wirkung | null {
  return (
    tx
      .select()
      .from(wirkung)
      .where(eq(wirkung.id, id as WirkungId))
      .get() ?? null
  );
}

export function addWirkung(tx: Tx, values: Pick<Wirkung, 'zielId' | 'text' | 'fuerWen'>): Wirkung {
  // Not as many as there are: some may have gone to a goal that was split off.
  const letzte = tx
    .select({ nummer: max(wirkung.nummer) })
    .from(wirkung)
    .where(eq(wirkung.zielId, values.zielId))
    .get();
  return tx
    .insert(wirkung)
    .values({ ...values, id: newId('wirkung'), nummer: (letzte?.nummer ?? 0) + 1 })
    .returning()
    .get();
}

export function aendereWirkung(
  tx: Tx,
  id: WirkungId,
  values: Partial<Pick<Wirkung, 'text' | 'fuerWen' | 'entfernt'>>,
): void {
  tx.update(wirkung).set(values).where(eq(wirkung.id, id)).run();
}

/** Those of a goal's Wirkungen that were not dropped, in the order of Wirkung and Indikator. */
export function indikatorenDes(tx: Tx, zielId: JahreszielId): Indikator[] {
  return tx
    .select({ indikator })
    .from(indikator)
    .innerJoin(wirkung, eq(indikator.wirkungId, wirkung.id))
    .where(and(eq(wirkung.zielId, zielId), eq(wirkung.entfernt, false), eq(indikator.entfernt, false)))
    .orderBy(asc(wirkung.nummer), asc(indikator.nummer))
    .all()
    .map((row) => row.indikator);
}

export function indikatorById(tx: Tx, id: string): Indikator | null {
  return (
    tx
      .select()
      .from(indikator)
      .where(eq(indikator.id, id as IndikatorId))
      .get() ?? null
  );
}

export function addIndikator(tx: Tx, values: Omit<Indikator, 'id' | 'nummer' | 'entfernt'>): Indikator {
  const bisher = tx.select({ id: indikator.id }).from(indikator).where(eq(indikator.wirkungId, values.wirkungId)).all();
  return tx
    .insert(indikator)
    .values({ ...values, id: newId('indikator'), nummer: bisher.length + 1 })
    .returning()
    .get();
}

export function aendereIndikator(tx: Tx, id: IndikatorId, values: Partial<Omit<Indikator, 'id' | 'wirkungId'>>): void {
  tx.update(indikator).set(values).where(eq(indikator.id, id)).run();
}

/** Every value that counts, by the day it was counted: without those that were corrected. */
export function messwerteDes(tx: Tx, indikatorId: IndikatorId): Messwert[] {
  const alle = alleMesswerte(tx, indikatorId);
  const ueberholt = new Set(alle.map(({ korrigiert }) => korrigiert));
  return alle.filter(({ id }) => !ueberholt.has(id));
}

/** … with those that were corrected. */
export function alleMesswerte(tx: Tx, indikatorId: IndikatorId): Messwert[] {
  return tx
    .select()
    .from(messwert)
    .where(eq(messwert.indikatorId, indikatorId))
    .orderBy(asc(messwert.datum), asc(messwert.am))
    .all();
}

export function addMesswert(tx: Tx, values: Omit<Messwert, 'id'>): MesswertId {
  const id = newId('messwert');
  tx.insert(messwert)
    .values({ ...values, id })
    .run();
  return id;
}

/** Where a goal was in its life, the latest first. */
export function zustaendeDes(tx: Tx, zielId: JahreszielId): [Zielzustand, ...Zielzustand[]] {
  const [letzter, ...fruehere] = tx
    .select()
    .from(zielzustand)
    .where(eq(zielzustand.zielId, zielId))
    .orderBy(desc(zielzustand.nummer))
    .all();
  if (letzter === undefined) throw new Error('every Jahresziel is somewhere in its life');
  return [letzter, ...fruehere];
}

/** @param tag the day it is: from now on it is asked how that goes */
export function addZustand(tx: Tx, values: Omit<typeof zielzustand.$inferInsert, 'nummer'>, tag: Day): void {
  const { zielId, zustand } = values;
  const bisher = tx.select().from(zielzustand).where(eq(zielzustand.zielId, zielId)).all().length;
  tx.insert(zielzustand)
    .values({ ...values, nummer: bisher + 1 })
    .run();
  tx.update(jahresziel).set({ zustand, fragenAb: tag }).where(eq(jahresziel.id, zielId)).run();
}

/** As if the last one had never been entered: it is where it was before, and asked about since this day. */
export function entferneZustand(tx: Tx, { zielId, nummer }: Zielzustand, fragenAb: Day): void {
  tx.delete(zielzustand)
    .where(and(eq(zielzustand.zielId, zielId), eq(zielzustand.nummer, nummer)))
    .run();
  const [{ zustand }] = zustaendeDes(tx, zielId);
  tx.update(jahresziel).set({ zustand, fragenAb }).where(eq(jahresziel.id, zielId)).run();
}

/** Whether its words may stand in the report. */
export function gibFrei(tx: Tx, { zielId, nummer }: Zielzustand, imBericht: boolean): void {
  tx.update(zielzustand)
    .set({ imBericht })
    .where(and(eq(zielzustand.zielId, zielId), eq(zielzustand.nummer, nummer)))
    .run();
}

/** The latest first. */
export function rueckmeldungenZu(tx: Tx, zielId: JahreszielId): Rueckmeldung[] {
  return tx.select().from(rueckmeldung).where(eq(rueckmeldung.zielId, zielId)).orderBy(desc(rueckmeldung.nummer)).all();
}

export function addRueckmeldung(tx: Tx, values: Omit<Rueckmeldung, 'nummer'>): Rueckmeldung {
  const nummer = rueckmeldungenZu(tx, values.zielId).length + 1;
  return tx
    .insert(rueckmeldung)
    .values({ ...values, nummer })
    .returning()
    .get();
}
