import { and, asc, count, eq, inArray, lt, max, or } from 'drizzle-orm';
import { newId, type PersonId } from '../../../core/ids.ts';
import type { Tx } from '../../../core/workspace.ts';
import type { GremiumId } from '../../stadt/index.ts';
import { type Dankstand, type ErfolgId, erfolg, genannt } from './schema.ts';

export type Erfolg = typeof erfolg.$inferSelect;

export function erfolgById(tx: Tx, id: string): Erfolg | null {
  return (
    tx
      .select()
      .from(erfolg)
      .where(eq(erfolg.id, id as ErfolgId))
      .get() ?? null
  );
}

/** What grew out of this goal or idea; null: nothing yet. */
export function erfolgAus(tx: Tx, herkunft: string): Erfolg | null {
  return tx.select().from(erfolg).where(eq(erfolg.herkunft, herkunft)).get() ?? null;
}

type Neuer = Omit<Erfolg, 'id' | 'stand' | 'text' | 'inGruppe' | 'entschiedenVon' | 'entschiedenAm'>;

export function addErfolg(tx: Tx, values: Neuer): Erfolg {
  return tx
    .insert(erfolg)
    .values({ ...values, id: newId('erfolg') })
    .returning()
    .get();
}

export function aendereErfolg(tx: Tx, id: ErfolgId, values: Partial<Omit<Erfolg, 'id'>>): Erfolg {
  return tx.update(erfolg).set(values).where(eq(erfolg.id, id)).returning().get();
}

/** Who is thanked by name. */
export function genannteIn(tx: Tx, id: ErfolgId): PersonId[] {
  const rows = tx.select().from(genannt).where(eq(genannt.erfolgId, id)).orderBy(asc(genannt.personId)).all();
  return rows.map(({ personId }) => personId);
}

export function setzeGenannte(tx: Tx, id: ErfolgId, personen: readonly PersonId[]): void {
  tx.delete(genannt).where(eq(genannt.erfolgId, id)).run();
  for (const personId of new Set(personen)) tx.insert(genannt).values({ erfolgId: id, personId }).run();
}

/** The successes in which this person is thanked by name. */
export function genanntMit(tx: Tx, person: PersonId): Erfolg[] {
  return tx
    .select({ erfolg })
    .from(genannt)
    .innerJoin(erfolg, eq(genannt.erfolgId, erfolg.id))
    .where(eq(genannt.personId, person))
    .all()
    .map((row) => row.erfolg);
}

export function loescheGenannt(tx: Tx, person: PersonId): void {
  tx.delete(genannt).where(eq(genannt.personId, person)).run();
}

/** What this person entered, or sent thanks for. */
export function erfolgeVon(tx: Tx, person: PersonId): Erfolg[] {
  return tx
    .select()
    .from(erfolg)
    .where(or(eq(erfolg.angelegtVon, person), eq(erfolg.entschiedenVon, person)))
    .orderBy(asc(erfolg.angelegtAm))
    .all();
}

export interface Auswahl {
  readonly gremium: GremiumId;
  readonly jahr: number;
  readonly staende: readonly Dankstand[];
}

const passende = ({ gremium, jahr, staende }: Auswahl) =>
  and(eq(erfolg.gremiumId, gremium), eq(erfolg.jahr, jahr), inArray(erfolg.stand, [...staende]));

/** In the order in which they were reached. */
export function erfolgeAus(tx: Tx, auswahl: Auswahl, ab: number, hoechstens: number): Erfolg[] {
  return tx
    .select()
    .from(erfolg)
    .where(passende(auswahl))
    .orderBy(asc(erfolg.am), asc(erfolg.id))
    .limit(hoechstens)
    .offset(ab)
    .all();
}

/** For which nobody has thanked yet, or decided not to. */
export function angebotene(tx: Tx, gremium: GremiumId): Erfolg[] {
  return tx
    .select()
    .from(erfolg)
    .where(and(eq(erfolg.gremiumId, gremium), eq(erfolg.stand, 'angeboten')))
    .orderBy(asc(erfolg.jahr), asc(erfolg.am), asc(erfolg.id))
    .all();
}

/** How many there are of each state in each field. */
export function anzahlenImJahr(tx: Tx, jahr: number) {
  return tx
    .select({ gremiumId: erfolg.gremiumId, stand: erfolg.stand, anzahl: count() })
    .from(erfolg)
    .where(eq(erfolg.jahr, jahr))
    .groupBy(erfolg.gremiumId, erfolg.stand)
    .all();
}

/** The latest conference year before this one for which there is something; null: none. */
export function jahrMitErfolgenVor(tx: Tx, jahr: number): number | null {
  return (
    tx
      .select({ jahr: max(erfolg.jahr) })
      .from(erfolg)
      .where(lt(erfolg.jahr, jahr))
      .get()?.jahr ?? null
  );
}
