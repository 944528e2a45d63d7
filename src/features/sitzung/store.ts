import { and, asc, count, desc, eq, gte, inArray, isNull, lt, lte, max, or } from 'drizzle-orm';
import type { Day } from '../../core/calendar.ts';
import type { Instant } from '../../core/clock.ts';
import { newId, type PersonId } from '../../core/ids.ts';
import type { Tx } from '../../core/workspace.ts';
import type { GremiumId } from '../stadt/index.ts';
import type { Angaben } from './rules.ts';
import {
  type Antwort,
  antwort,
  fassung,
  type SerieId,
  type SitzungId,
  sitzung,
  type VorschlagId,
  vorschlag,
} from './schema.ts';

export type Sitzung = typeof sitzung.$inferSelect;
export type Vorschlag = typeof vorschlag.$inferSelect;
export type Anzahl = Readonly<Record<Antwort, number>>;

export function sitzungById(tx: Tx, id: SitzungId): Sitzung | null {
  return tx.select().from(sitzung).where(eq(sitzung.id, id)).get() ?? null;
}

/** Those of them that there are, in no order. */
export function sitzungenMit(tx: Tx, ids: readonly SitzungId[]): Sitzung[] {
  return tx
    .select()
    .from(sitzung)
    .where(inArray(sitzung.id, [...ids]))
    .all();
}

/** Of all Gremien, without those that fall out. */
export function sitzungenAm(tx: Tx, datum: Day): Sitzung[] {
  return tx
    .select()
    .from(sitzung)
    .where(and(eq(sitzung.datum, datum), isNull(sitzung.abgesagtAm)))
    .all();
}

/** From `heute` on, soonest first, without those that fall out. */
export function kommendeSitzungen(tx: Tx, gremien: readonly GremiumId[], heute: Day): Sitzung[] {
  return tx
    .select()
    .from(sitzung)
    .where(and(inArray(sitzung.gremiumId, [...gremien]), gte(sitzung.datum, heute), isNull(sitzung.abgesagtAm)))
    .orderBy(asc(sitzung.datum), asc(sitzung.beginn))
    .all();
}

export function unbestaetigteSitzungen(tx: Tx): Sitzung[] {
  return tx.select().from(sitzung).where(isNull(sitzung.eingangAm)).orderBy(asc(sitzung.datum)).all();
}

/** The next count within a Gremium's year. The transaction sees to it that there is no gap and no double. */
export function naechsteLaufende(tx: Tx, gremiumId: GremiumId, jahr: number): number {
  const row = tx
    .select({ hoechste: max(sitzung.laufend) })
    .from(sitzung)
    .where(and(eq(sitzung.gremiumId, gremiumId), eq(sitzung.jahr, jahr)))
    .get();
  return (row?.hoechste ?? 0) + 1;
}

type Neu = Angaben &
  Pick<Sitzung, 'gremiumId' | 'nummer' | 'jahr' | 'laufend' | 'serieId' | 'gemeldetVon' | 'gemeldetAm'>;

export function addSitzung(tx: Tx, values: Neu): Sitzung {
  return tx
    .insert(sitzung)
    .values({ ...values, id: newId('sitzung') })
    .returning()
    .get();
}

/** Keeps what was said before, and what is said now. Returns the Sitzung as it is then. */
export function aendereSitzung(tx: Tx, alt: Sitzung, neu: Angaben, von: PersonId, am: Instant): Sitzung {
  const { id: sitzungId, sequenz, datum, beginn, ende, ort, link, thema, tagesordnung } = alt;
  tx.insert(fassung).values({ sitzungId, sequenz, datum, beginn, ende, ort, link, thema, tagesordnung, bis: am }).run();
  return tx
    .update(sitzung)
    .set({ ...neu, sequenz: sequenz + 1, geaendertVon: von })
    .where(eq(sitzung.id, sitzungId))
    .returning()
    .get();
}

export function sageSitzungAb(tx: Tx, alt: Sitzung, grund: string, von: PersonId, am: Instant): Sitzung {
  return tx
    .update(sitzung)
    .set({ abgesagtAm: am, grund, geaendertVon: von, sequenz: alt.sequenz + 1 })
    .where(eq(sitzung.id, alt.id))
    .returning()
    .get();
}

/** What was said before each change, the newest first. */
export function fassungen(tx: Tx, id: SitzungId): Angaben[] {
  return tx.select().from(fassung).where(eq(fassung.sitzungId, id)).orderBy(desc(fassung.sequenz)).all();
}

/** The Sitzungen that were announced together, in the order of their numbers: dates may change places. */
export function sitzungenDerReihe(tx: Tx, id: SerieId): Sitzung[] {
  return tx
    .select()
    .from(sitzung)
    .where(eq(sitzung.serieId, id))
    .orderBy(asc(sitzung.jahr), asc(sitzung.laufend))
    .all();
}

/** Of all Gremien, on these days, without those that fall out. */
export function sitzungenBis(tx: Tx, heute: Day, bis: Day): Sitzung[] {
  return tx
    .select()
    .from(sitzung)
    .where(and(gte(sitzung.datum, heute), lte(sitzung.datum, bis), isNull(sitzung.abgesagtAm)))
    .orderBy(asc(sitzung.datum), asc(sitzung.beginn))
    .all();
}

export function addVorschlag(tx: Tx, values: Omit<Vorschlag, 'id' | 'sitzungId'>): Vorschlag {
  return tx
    .insert(vorschlag)
    .values({ ...values, id: newId('vorschlag') })
    .returning()
    .get();
}

export function vorschlagById(tx: Tx, id: VorschlagId): Vorschlag | null {
  return tx.select().from(vorschlag).where(eq(vorschlag.id, id)).get() ?? null;
}

/** Of which no Sitzung has become, the oldest first. */
export function offeneVorschlaege(tx: Tx, gremiumId: GremiumId): Vorschlag[] {
  return tx
    .select()
    .from(vorschlag)
    .where(and(eq(vorschlag.gremiumId, gremiumId), isNull(vorschlag.sitzungId)))
    .orderBy(asc(vorschlag.am))
    .all();
}

export function verwendeVorschlag(tx: Tx, id: VorschlagId, sitzungId: SitzungId): void {
  tx.update(vorschlag).set({ sitzungId }).where(eq(vorschlag.id, id)).run();
}

/** @returns how many */
export function vergissVorschlaege(tx: Tx, vor: Day): number {
  return tx.delete(vorschlag).where(lt(vorschlag.am, vor)).run().changes;
}

export function bestaetigeEingang(tx: Tx, id: SitzungId, von: PersonId, am: Instant): void {
  tx.update(sitzung).set({ eingangVon: von, eingangAm: am }).where(eq(sitzung.id, id)).run();
}

export function setzeAntwort(tx: Tx, sitzungId: SitzungId, personId: PersonId, wert: Antwort): void {
  tx.insert(antwort)
    .values({ sitzungId, personId, antwort: wert })
    .onConflictDoUpdate({ target: [antwort.sitzungId, antwort.personId], set: { antwort: wert } })
    .run();
}

export function antwortVon(tx: Tx, sitzungId: SitzungId, personId: PersonId): Antwort | null {
  const row = tx
    .select({ antwort: antwort.antwort })
    .from(antwort)
    .where(and(eq(antwort.sitzungId, sitzungId), eq(antwort.personId, personId)))
    .get();
  return row?.antwort ?? null;
}

export function antworten(tx: Tx, sitzungId: SitzungId): { personId: PersonId; antwort: Antwort }[] {
  return tx
    .select({ personId: antwort.personId, antwort: antwort.antwort })
    .from(antwort)
    .where(eq(antwort.sitzungId, sitzungId))
    .all();
}

export function anzahl(tx: Tx, sitzungId: SitzungId): Anzahl {
  const rows = tx
    .select({ wert: antwort.antwort, n: count() })
    .from(antwort)
    .where(eq(antwort.sitzungId, sitzungId))
    .groupBy(antwort.antwort)
    .all();
  const von = (wert: Antwort): number => rows.find((row) => row.wert === wert)?.n ?? 0;
  return { komme: von('komme'), vielleicht: von('vielleicht'), kommeNicht: von('kommeNicht') };
}

/** The coming Sitzungen to which this person said one of `werte`. */
export function sitzungenMitAntwort(tx: Tx, personId: PersonId, werte: readonly Antwort[], heute: Day): Sitzung[] {
  return tx
    .select({ sitzung })
    .from(antwort)
    .innerJoin(sitzung, eq(antwort.sitzungId, sitzung.id))
    .where(
      and(
        eq(antwort.personId, personId),
        inArray(antwort.antwort, [...werte]),
        gte(sitzung.datum, heute),
        isNull(sitzung.abgesagtAm),
      ),
    )
    .orderBy(asc(sitzung.datum), asc(sitzung.beginn))
    .all()
    .map((row) => row.sitzung);
}

/** Who said one of `werte` to a coming Sitzung. */
export function kommendePersonen(tx: Tx, werte: readonly Antwort[], heute: Day): ReadonlySet<PersonId> {
  const kommende = tx.select({ id: sitzung.id }).from(sitzung).where(gte(sitzung.datum, heute));
  const rows = tx
    .select({ personId: antwort.personId })
    .from(antwort)
    .where(and(inArray(antwort.sitzungId, kommende), inArray(antwort.antwort, [...werte])))
    .all();
  return new Set(rows.map(({ personId }) => personId));
}

/**
 * Forgets who answered what to Sitzungen before `vor`. The invitation's numbers stand as they were.
 * @returns how many
 */
export function vergissAntworten(tx: Tx, vor: Day): number {
  const alte = tx.select({ id: sitzung.id }).from(sitzung).where(lt(sitzung.datum, vor));
  return tx.delete(antwort).where(inArray(antwort.sitzungId, alte)).run().changes;
}

/** Everything this person has answered that is not yet forgotten. */
export function antwortenVon(tx: Tx, personId: PersonId): { sitzung: Sitzung; antwort: Antwort }[] {
  return tx
    .select({ sitzung, antwort: antwort.antwort })
    .from(antwort)
    .innerJoin(sitzung, eq(antwort.sitzungId, sitzung.id))
    .where(eq(antwort.personId, personId))
    .orderBy(asc(sitzung.datum))
    .all();
}

export function loescheAntworten(tx: Tx, personId: PersonId): void {
  tx.delete(antwort).where(eq(antwort.personId, personId)).run();
}

export function vorschlaegeVon(tx: Tx, personId: PersonId): Vorschlag[] {
  return tx.select().from(vorschlag).where(eq(vorschlag.personId, personId)).orderBy(asc(vorschlag.am)).all();
}

export function loescheVorschlag(tx: Tx, id: VorschlagId): void {
  tx.delete(vorschlag).where(eq(vorschlag.id, id)).run();
}

/** Those that this person announced, changed last or confirmed. */
export function sitzungenVon(tx: Tx, personId: PersonId): Sitzung[] {
  const wer = or(
    eq(sitzung.gemeldetVon, personId),
    eq(sitzung.geaendertVon, personId),
    eq(sitzung.eingangVon, personId),
  );
  return tx.select().from(sitzung).where(wer).orderBy(asc(sitzung.datum)).all();
}
