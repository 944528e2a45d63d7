import { and, asc, desc, eq, gt, inArray, notExists, or, type SQL } from 'drizzle-orm';
import { alias } from 'drizzle-orm/sqlite-core';
import { newId, type PersonId } from '../../core/ids.ts';
import type { Tx } from '../../core/workspace.ts';
import type { GremiumId } from '../stadt/index.ts';
import { letzterStand } from './letzter.store.ts';
import { antwort, folgt, ideestand, type ProjektideeId, projektidee, schritt } from './schema.ts';

export type Projektidee = typeof projektidee.$inferSelect;
export type Antwort = typeof antwort.$inferSelect;
export type Ideestand = typeof ideestand.$inferSelect;
export type Schritt = typeof schritt.$inferSelect;

export function ideeById(tx: Tx, id: string): Projektidee | null {
  return (
    tx
      .select()
      .from(projektidee)
      .where(eq(projektidee.id, id as ProjektideeId))
      .get() ?? null
  );
}

/** In the order in which they were begun. */
export function ideenIn(tx: Tx, gremien: readonly GremiumId[]): Projektidee[] {
  return tx
    .select()
    .from(projektidee)
    .where(inArray(projektidee.gremiumId, [...gremien]))
    .orderBy(asc(projektidee.angelegtAm), asc(projektidee.id))
    .all();
}

interface IdeeMitStand {
  readonly idee: Projektidee;
  readonly stand: Ideestand;
}

/** … and where each of them stands. */
export function ideenMitStand(tx: Tx, gremien: readonly GremiumId[]): IdeeMitStand[] {
  return mitStand(tx, inArray(projektidee.gremiumId, [...gremien]));
}

function mitStand(tx: Tx, welche: SQL): IdeeMitStand[] {
  return tx
    .select({ idee: projektidee, stand: ideestand })
    .from(projektidee)
    .innerJoin(ideestand, letzterStand(tx))
    .where(welche)
    .orderBy(asc(projektidee.angelegtAm), asc(projektidee.id))
    .all();
}

export function addIdee(tx: Tx, values: Omit<Projektidee, 'id'>): Projektidee {
  return tx
    .insert(projektidee)
    .values({ ...values, id: newId('projektidee') })
    .returning()
    .get();
}

export function aendereIdee(tx: Tx, id: ProjektideeId, values: Partial<Omit<Projektidee, 'id'>>): Projektidee {
  return tx.update(projektidee).set(values).where(eq(projektidee.id, id)).returning().get();
}

/** The answer that counts to each question, by its number; one that nobody has answered is missing. */
export function antwortenZu(tx: Tx, ideeId: ProjektideeId): ReadonlyMap<number, Antwort> {
  const spaeter = alias(antwort, 'spaeter');
  const gibtSpaetere = tx
    .select({ nummer: spaeter.nummer })
    .from(spaeter)
    .where(
      and(eq(spaeter.ideeId, antwort.ideeId), eq(spaeter.frage, antwort.frage), gt(spaeter.nummer, antwort.nummer)),
    );
  const geltende = tx
    .select()
    .from(antwort)
    .where(and(eq(antwort.ideeId, ideeId), notExists(gibtSpaetere)))
    .orderBy(asc(antwort.frage))
    .all();
  return new Map(geltende.map((eine) => [eine.frage, eine]));
}

/** Everything that was ever answered to a question, the latest first. */
export function fassungenDer(tx: Tx, ideeId: ProjektideeId, frage: number): Antwort[] {
  return tx
    .select()
    .from(antwort)
    .where(and(eq(antwort.ideeId, ideeId), eq(antwort.frage, frage)))
    .orderBy(desc(antwort.nummer))
    .all();
}

/** Keeps what was answered; what stood there before is kept too. */
export function addAntwort(tx: Tx, values: Omit<Antwort, 'nummer'>): void {
  const letzte = tx
    .select({ nummer: antwort.nummer })
    .from(antwort)
    .where(and(eq(antwort.ideeId, values.ideeId), eq(antwort.frage, values.frage)))
    .orderBy(desc(antwort.nummer))
    .limit(1)
    .get();
  tx.insert(antwort)
    .values({ ...values, nummer: (letzte?.nummer ?? 0) + 1 })
    .run();
}

/** Where an idea stood since when, the latest first. */
export function staendeDer(tx: Tx, ideeId: ProjektideeId): [Ideestand, ...Ideestand[]] {
  const [letzter, ...fruehere] = tx
    .select()
    .from(ideestand)
    .where(eq(ideestand.ideeId, ideeId))
    .orderBy(desc(ideestand.nummer))
    .all();
  if (letzter === undefined) throw new Error('every Projektidee stands somewhere');
  return [letzter, ...fruehere];
}

export function addStand(tx: Tx, values: Omit<Ideestand, 'nummer'>): void {
  const letzter = tx
    .select({ nummer: ideestand.nummer })
    .from(ideestand)
    .where(eq(ideestand.ideeId, values.ideeId))
    .orderBy(desc(ideestand.nummer))
    .limit(1)
    .get();
  tx.insert(ideestand)
    .values({ ...values, nummer: (letzter?.nummer ?? 0) + 1 })
    .run();
}

export function folgende(tx: Tx, ideeId: ProjektideeId): PersonId[] {
  return tx
    .select({ personId: folgt.personId })
    .from(folgt)
    .where(eq(folgt.ideeId, ideeId))
    .orderBy(asc(folgt.seit))
    .all()
    .map(({ personId }) => personId);
}

/** What this person follows, the latest first. */
export function gefolgteVon(tx: Tx, person: PersonId): IdeeMitStand[] {
  const ids = tx
    .select({ id: folgt.ideeId })
    .from(folgt)
    .where(eq(folgt.personId, person))
    .orderBy(desc(folgt.seit))
    .all()
    .map(({ id }) => id);
  return mitStand(tx, inArray(projektidee.id, ids)).sort((a, b) => ids.indexOf(a.idee.id) - ids.indexOf(b.idee.id));
}

/** Following twice is following. */
export function addFolgt(tx: Tx, values: typeof folgt.$inferInsert): void {
  tx.insert(folgt).values(values).onConflictDoNothing().run();
}

export function loescheFolgt(tx: Tx, ideeId: ProjektideeId, personId: PersonId): void {
  tx.delete(folgt)
    .where(and(eq(folgt.ideeId, ideeId), eq(folgt.personId, personId)))
    .run();
}

/** The steps proposed so far, in their order. */
export function schritteDer(tx: Tx, ideeId: ProjektideeId): Schritt[] {
  return tx.select().from(schritt).where(eq(schritt.ideeId, ideeId)).orderBy(asc(schritt.nummer)).all();
}

/** Proposes steps that were not proposed before, after those that were. */
export function addSchritte(
  tx: Tx,
  ideeId: ProjektideeId,
  neue: readonly Pick<Schritt, 'frage' | 'schluessel' | 'was'>[],
): void {
  const bisher = schritteDer(tx, ideeId).length;
  for (const [i, neuer] of neue.entries()) {
    tx.insert(schritt)
      .values({ ...neuer, ideeId, nummer: bisher + i + 1 })
      .run();
  }
}

export function setzeSchritt(
  tx: Tx,
  { ideeId, nummer }: Pick<Schritt, 'ideeId' | 'nummer'>,
  values: Partial<Pick<Schritt, 'was' | 'stand' | 'aufgabeId' | 'von' | 'am'>>,
): void {
  tx.update(schritt)
    .set(values)
    .where(and(eq(schritt.ideeId, ideeId), eq(schritt.nummer, nummer)))
    .run();
}

/** The ideas that name this person: who began them, represents them, entered a state, follows them, or decided on a step. */
export function ideenMit(
  tx: Tx,
  person: PersonId,
): { readonly idee: Projektidee; readonly als: readonly Beteiligung[] }[] {
  const staende = tx.select().from(ideestand).where(eq(ideestand.von, person)).all();
  const gefolgt = tx.select().from(folgt).where(eq(folgt.personId, person)).all();
  const schritte = tx.select().from(schritt).where(eq(schritt.von, person)).all();
  const hat = (zeilen: readonly { readonly ideeId: ProjektideeId }[], { id }: Projektidee): boolean =>
    zeilen.some(({ ideeId }) => ideeId === id);
  const genannt = [...staende, ...gefolgt, ...schritte].map(({ ideeId }) => ideeId);
  return tx
    .select()
    .from(projektidee)
    .where(
      or(
        eq(projektidee.angelegtVon, person),
        eq(projektidee.vertretenVon, person),
        // For none SQLite would go through all ideas.
        genannt.length === 0 ? undefined : inArray(projektidee.id, [...new Set(genannt)]),
      ),
    )
    .orderBy(asc(projektidee.angelegtAm), asc(projektidee.id))
    .all()
    .map((idee) => ({
      idee,
      als: [
        ...(idee.angelegtVon === person ? (['angelegt'] as const) : []),
        ...(idee.vertretenVon === person ? (['vertreten'] as const) : []),
        ...(hat(staende, idee) ? (['stand'] as const) : []),
        ...(hat(gefolgt, idee) ? (['folgt'] as const) : []),
        ...(hat(schritte, idee) ? (['schritt'] as const) : []),
      ],
    }));
}

export type Beteiligung = 'angelegt' | 'vertreten' | 'stand' | 'folgt' | 'schritt';

/** Everything this person answered, or in which they are named, in the order in which it was answered. */
export function antwortenMit(tx: Tx, person: PersonId): { readonly idee: Projektidee; readonly antwort: Antwort }[] {
  return tx
    .select({ idee: projektidee, antwort })
    .from(antwort)
    .innerJoin(projektidee, eq(projektidee.id, antwort.ideeId))
    .where(or(eq(antwort.von, person), eq(antwort.personId, person)))
    .orderBy(asc(antwort.am), asc(antwort.ideeId), asc(antwort.frage))
    .all();
}

/** Who stops existing follows nothing. */
export function loescheFolgenVon(tx: Tx, personId: PersonId): void {
  tx.delete(folgt).where(eq(folgt.personId, personId)).run();
}
