import { and, asc, count, eq, inArray, isNull, ne, notExists, or, sql } from 'drizzle-orm';
import type { Instant } from '../../core/clock.ts';
import { konto } from '../../core/directory.schema.ts';
import { newId, type PersonId } from '../../core/ids.ts';
import type { Tx } from '../../core/workspace.ts';
import type { GremiumId } from '../stadt/index.ts';
import { type AufgabeId, aufgabe, type Stand } from './schema.ts';

export type Aufgabe = typeof aufgabe.$inferSelect;
type Neu = Omit<typeof aufgabe.$inferInsert, 'id' | 'stand' | 'uebernommenAm' | 'beendetVon' | 'beendetAm'>;

export function addAufgabe(tx: Tx, neu: Neu): Aufgabe {
  return tx
    .insert(aufgabe)
    .values({ ...neu, id: newId('aufgabe') })
    .returning()
    .get();
}

export function aufgabeById(tx: Tx, id: string): Aufgabe | null {
  return (
    tx
      .select()
      .from(aufgabe)
      .where(eq(aufgabe.id, id as AufgabeId))
      .get() ?? null
  );
}

/** What is open in these Gremien, soonest first; of one day in the order in which it was agreed. */
export function offeneIn(tx: Tx, gremien: readonly GremiumId[]): Aufgabe[] {
  return tx
    .select()
    .from(aufgabe)
    .where(and(inArray(aufgabe.gremiumId, [...gremien]), eq(aufgabe.stand, 'offen')))
    .orderBy(asc(aufgabe.bis), asc(aufgabe.angelegtAm))
    .all();
}

const offenBeiAnderen = (gremien: readonly GremiumId[], person: PersonId) =>
  and(
    inArray(aufgabe.gremiumId, [...gremien]),
    eq(aufgabe.stand, 'offen'),
    or(isNull(aufgabe.personId), ne(aufgabe.personId, person)),
  );

/** One page of what is open in these Gremien and not held by this person, in the same order. */
export function offeneAnderer(
  tx: Tx,
  gremien: readonly GremiumId[],
  person: PersonId,
  { ab, anzahl }: { readonly ab: number; readonly anzahl: number },
): Aufgabe[] {
  return tx
    .select()
    .from(aufgabe)
    .where(offenBeiAnderen(gremien, person))
    .orderBy(asc(aufgabe.bis), asc(aufgabe.angelegtAm))
    .limit(anzahl)
    .offset(ab)
    .all();
}

/** How many there are on all pages. */
export function anzahlAnderer(tx: Tx, gremien: readonly GremiumId[], person: PersonId): number {
  return tx.select({ n: count() }).from(aufgabe).where(offenBeiAnderen(gremien, person)).get()?.n ?? 0;
}

/** What is open in these Gremien and held by nobody to whom the bot can write, in the same order. */
export function verwaisteIn(tx: Tx, gremien: readonly GremiumId[]): Aufgabe[] {
  const erreichbar = and(eq(konto.personId, aufgabe.personId), eq(konto.deactivated, false));
  const { personId } = konto;
  return tx
    .select()
    .from(aufgabe)
    .where(
      and(
        inArray(aufgabe.gremiumId, [...gremien]),
        eq(aufgabe.stand, 'offen'),
        notExists(tx.select({ personId }).from(konto).where(erreichbar)),
      ),
    )
    .orderBy(asc(aufgabe.bis), asc(aufgabe.angelegtAm))
    .all();
}

/** What is open and held by this person, soonest first. */
export function offeneVon(tx: Tx, person: PersonId): Aufgabe[] {
  return tx
    .select()
    .from(aufgabe)
    .where(and(eq(aufgabe.personId, person), eq(aufgabe.stand, 'offen')))
    .orderBy(asc(aufgabe.bis), asc(aufgabe.angelegtAm))
    .all();
}

/** Who holds something that is open in these Gremien. */
export function haltendeIn(tx: Tx, gremien: readonly GremiumId[]): ReadonlySet<PersonId> {
  const rows = tx
    .selectDistinct({ person: aufgabe.personId })
    .from(aufgabe)
    .where(and(inArray(aufgabe.gremiumId, [...gremien]), eq(aufgabe.stand, 'offen')))
    .all();
  return new Set(rows.flatMap(({ person }) => (person === null ? [] : [person])));
}

/** What comes from this subject, open or done, in the order in which it was agreed; without what nobody needs any more. */
export function ausHerkunft(tx: Tx, herkunft: string): Aufgabe[] {
  return tx
    .select()
    .from(aufgabe)
    .where(and(eq(aufgabe.herkunft, herkunft), ne(aufgabe.stand, 'entfallen')))
    .orderBy(asc(aufgabe.angelegtAm))
    .all();
}

/** The same for many subjects at once. */
export function ausAllen(tx: Tx, herkuenfte: readonly string[]): Aufgabe[] {
  // As one value: there may be more than a query has room for.
  const gemeint = sql`${aufgabe.herkunft} IN (SELECT value FROM json_each(${JSON.stringify(herkuenfte)}))`;
  return tx
    .select()
    .from(aufgabe)
    .where(and(gemeint, ne(aufgabe.stand, 'entfallen')))
    .orderBy(asc(aufgabe.angelegtAm))
    .all();
}

/** What this person holds or held, wrote down or ended. */
export function mitPerson(tx: Tx, person: PersonId): Aufgabe[] {
  return tx
    .select()
    .from(aufgabe)
    .where(or(eq(aufgabe.personId, person), eq(aufgabe.angelegtVon, person), eq(aufgabe.beendetVon, person)))
    .orderBy(asc(aufgabe.bis))
    .all();
}

export function setzeStand(tx: Tx, id: AufgabeId, stand: Stand, wer: { von: PersonId; am: Instant } | null): void {
  tx.update(aufgabe)
    .set({ stand, beendetVon: wer?.von ?? null, beendetAm: wer?.am ?? null })
    .where(eq(aufgabe.id, id))
    .run();
}

export function setzeAngaben(tx: Tx, id: AufgabeId, angaben: Pick<Aufgabe, 'was' | 'bis'>): void {
  tx.update(aufgabe).set(angaben).where(eq(aufgabe.id, id)).run();
}

export function setzeHerkunft(
  tx: Tx,
  ids: readonly AufgabeId[],
  herkunft: Pick<Aufgabe, 'herkunft' | 'herkunftTitel'>,
): void {
  tx.update(aufgabe)
    .set(herkunft)
    .where(inArray(aufgabe.id, [...ids]))
    .run();
}

export function setzeWer(tx: Tx, id: AufgabeId, wer: Pick<Aufgabe, 'personId' | 'stelle' | 'uebernommenAm'>): void {
  tx.update(aufgabe).set(wer).where(eq(aufgabe.id, id)).run();
}
