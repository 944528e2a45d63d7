import { and, asc, count, desc, eq, gt, inArray, isNotNull, isNull, lt, notExists, type SQL } from 'drizzle-orm';
import { alias } from 'drizzle-orm/sqlite-core';
import type { Day } from '../../../core/calendar.ts';
import type { Instant } from '../../../core/clock.ts';
import { newId, type PersonId } from '../../../core/ids.ts';
import type { Tx } from '../../../core/workspace.ts';
import {
  type AbstimmungId,
  type AntwortId,
  abstimmung,
  angabe,
  antwort,
  gefragte,
  type WunschId,
  wunsch,
} from './schema.ts';

export type Abstimmung = typeof abstimmung.$inferSelect;
export type Gefragte = typeof gefragte.$inferSelect;
export type Antwort = typeof antwort.$inferSelect;
export type Angabe = typeof angabe.$inferSelect;
export type Wunsch = typeof wunsch.$inferSelect;

export function addWunsch(
  tx: Tx,
  values: Omit<Wunsch, 'id' | 'entschiedenVon' | 'entschiedenAm' | 'abgelehnt'>,
): Wunsch {
  return tx
    .insert(wunsch)
    .values({ ...values, id: newId('abstimmungswunsch') })
    .returning()
    .get();
}

export function wunschById(tx: Tx, id: string): Wunsch | null {
  return (
    tx
      .select()
      .from(wunsch)
      .where(eq(wunsch.id, id as WunschId))
      .get() ?? null
  );
}

export function wuenscheVon(tx: Tx, person: PersonId): Wunsch[] {
  return tx.select().from(wunsch).where(eq(wunsch.vonId, person)).orderBy(asc(wunsch.am)).all();
}

/** Those on which the Büro has not decided, the oldest first. */
export function offeneWuensche(tx: Tx): Wunsch[] {
  return tx.select().from(wunsch).where(isNull(wunsch.entschiedenAm)).orderBy(asc(wunsch.am)).all();
}

/** `abgelehnt`: why not; null: it was put. The first decision counts: null is returned where there is one. */
export function entscheideWunsch(
  tx: Tx,
  id: WunschId,
  values: { readonly von: PersonId; readonly am: Instant; readonly abgelehnt: string | null },
): Wunsch | null {
  const { von: entschiedenVon, am: entschiedenAm, abgelehnt } = values;
  return (
    tx
      .update(wunsch)
      .set({ entschiedenVon, entschiedenAm, abgelehnt })
      .where(and(eq(wunsch.id, id), isNull(wunsch.entschiedenAm)))
      .returning()
      .get() ?? null
  );
}

type NeueAbstimmung = Omit<Abstimmung, 'id' | 'fristGemeldetAm' | 'beendetAm' | 'ergebnis'>;

export function addAbstimmung(tx: Tx, values: NeueAbstimmung): Abstimmung {
  return tx
    .insert(abstimmung)
    .values({ ...values, id: newId('abstimmung') })
    .returning()
    .get();
}

export function abstimmungById(tx: Tx, id: string): Abstimmung | null {
  return (
    tx
      .select()
      .from(abstimmung)
      .where(eq(abstimmung.id, id as AbstimmungId))
      .get() ?? null
  );
}

/** Those that run, the oldest first. */
export function laufende(tx: Tx): Abstimmung[] {
  return tx.select().from(abstimmung).where(isNull(abstimmung.beendetAm)).orderBy(asc(abstimmung.gestelltAm)).all();
}

/** Those that are over, the latest first. */
export function beendete(tx: Tx, ab: number, hoechstens: number): Abstimmung[] {
  return tx
    .select()
    .from(abstimmung)
    .where(isNotNull(abstimmung.beendetAm))
    .orderBy(desc(abstimmung.beendetAm))
    .limit(hoechstens)
    .offset(ab)
    .all();
}

export function anzahlBeendeter(tx: Tx): number {
  return tx.select({ n: count() }).from(abstimmung).where(isNotNull(abstimmung.beendetAm)).get()?.n ?? 0;
}

export function aendereAbstimmung(
  tx: Tx,
  id: AbstimmungId,
  values: Partial<Pick<Abstimmung, 'fristTag' | 'fristZeit' | 'fristGemeldetAm' | 'beendetAm' | 'ergebnis'>>,
): Abstimmung {
  return tx.update(abstimmung).set(values).where(eq(abstimmung.id, id)).returning().get();
}

export function gefragteIn(tx: Tx, id: AbstimmungId): Gefragte[] {
  return tx.select().from(gefragte).where(eq(gefragte.abstimmungId, id)).all();
}

/** In which votes this person is asked, or was, the oldest first. */
export function abstimmungenMit(tx: Tx, person: PersonId): { abstimmung: Abstimmung; gefragt: Gefragte }[] {
  return tx
    .select({ abstimmung, gefragt: gefragte })
    .from(gefragte)
    .innerJoin(abstimmung, eq(abstimmung.id, gefragte.abstimmungId))
    .where(eq(gefragte.personId, person))
    .orderBy(asc(abstimmung.gestelltAm))
    .all();
}

export function addGefragte(tx: Tx, abstimmungId: AbstimmungId, personId: PersonId): void {
  tx.insert(gefragte)
    .values({ abstimmungId, personId, zuletztAm: null, nachrichten: 0, erinnert: 0, ausgeschiedenAm: null })
    .run();
}

export function aendereGefragte(
  tx: Tx,
  { abstimmungId, personId }: Pick<Gefragte, 'abstimmungId' | 'personId'>,
  values: Partial<Omit<Gefragte, 'abstimmungId' | 'personId'>>,
): Gefragte {
  return tx
    .update(gefragte)
    .set(values)
    .where(and(eq(gefragte.abstimmungId, abstimmungId), eq(gefragte.personId, personId)))
    .returning()
    .get();
}

/** All answers, in their order. */
export function antwortenIn(tx: Tx, id: AbstimmungId): Antwort[] {
  return tx.select().from(antwort).where(eq(antwort.abstimmungId, id)).orderBy(asc(antwort.nummer)).all();
}

export function antwortById(tx: Tx, id: string): Antwort | null {
  return (
    tx
      .select()
      .from(antwort)
      .where(eq(antwort.id, id as AntwortId))
      .get() ?? null
  );
}

export function antwortenVon(tx: Tx, person: PersonId): Antwort[] {
  return tx.select().from(antwort).where(eq(antwort.personId, person)).orderBy(asc(antwort.am)).all();
}

export function addAntwort(
  tx: Tx,
  values: Pick<Antwort, 'abstimmungId' | 'personId' | 'antwort' | 'am' | 'eingetragenVon'>,
  { was, erreichbar }: Omit<Angabe, 'antwortId'>,
): Antwort {
  const nummer = (antwortenIn(tx, values.abstimmungId).at(-1)?.nummer ?? 0) + 1;
  const id: AntwortId = newId('abstimmungsantwort');
  const neu = tx
    .insert(antwort)
    .values({ ...values, id, nummer })
    .returning()
    .get();
  if (was !== null || erreichbar !== null) tx.insert(angabe).values({ antwortId: id, was, erreichbar }).run();
  return neu;
}

export function angabeZu(tx: Tx, id: AntwortId): Angabe | null {
  return tx.select().from(angabe).where(eq(angabe.antwortId, id)).get() ?? null;
}

/** A call that is wanted. */
export interface Rueckruf {
  readonly abstimmung: Abstimmung;
  readonly antwort: Antwort;
}

/** Those that nobody has made, the oldest first, whether the vote runs or not. */
export function offeneRueckrufe(tx: Tx): Rueckruf[] {
  const spaetere = alias(antwort, 'spaetere');
  const neuBeantwortet = tx
    .select({ id: spaetere.id })
    .from(spaetere)
    .where(
      and(
        eq(spaetere.abstimmungId, antwort.abstimmungId),
        eq(spaetere.personId, antwort.personId),
        gt(spaetere.nummer, antwort.nummer),
      ),
    );
  return tx
    .select({ abstimmung, antwort })
    .from(antwort)
    .innerJoin(abstimmung, eq(abstimmung.id, antwort.abstimmungId))
    .where(and(eq(antwort.antwort, 'rueckruf'), isNull(antwort.zurueckgerufenAm), notExists(neuBeantwortet)))
    .orderBy(asc(antwort.am))
    .all();
}

/** The first who called back counts: null is returned where somebody did. */
export function merkeRueckruf(tx: Tx, id: AntwortId, von: PersonId, am: Instant): Antwort | null {
  return (
    tx
      .update(antwort)
      .set({ zurueckgerufenVon: von, zurueckgerufenAm: am })
      .where(and(eq(antwort.id, id), isNull(antwort.zurueckgerufenAm)))
      .returning()
      .get() ?? null
  );
}

/** What was written to answers before then, of votes that had ended, or that nobody ends though their time was over. */
export function alteAngaben(tx: Tx, vor: Instant, tag: Day): AntwortId[] {
  const geschrieben = (von: SQL | undefined): AntwortId[] =>
    tx
      .select({ id: angabe.antwortId })
      .from(abstimmung)
      .innerJoin(antwort, eq(antwort.abstimmungId, abstimmung.id))
      .innerJoin(angabe, eq(angabe.antwortId, antwort.id))
      .where(von)
      .all()
      .map(({ id }) => id);
  return [
    ...geschrieben(and(isNotNull(abstimmung.beendetAm), lt(abstimmung.beendetAm, vor))),
    ...geschrieben(and(isNull(abstimmung.beendetAm), lt(abstimmung.fristTag, tag), lt(antwort.am, vor))),
  ];
}

export function loescheAngaben(tx: Tx, ids: readonly AntwortId[]): void {
  for (const id of ids) tx.delete(angabe).where(eq(angabe.antwortId, id)).run();
}

/** When and how often the bot asked, in votes that ended before then. */
export function vergissErinnerungen(tx: Tx, vor: Instant): number {
  const alte = tx
    .select({ id: abstimmung.id })
    .from(abstimmung)
    .where(and(isNotNull(abstimmung.beendetAm), lt(abstimmung.beendetAm, vor)));
  return tx
    .update(gefragte)
    .set({ zuletztAm: null, erinnert: 0 })
    .where(and(inArray(gefragte.abstimmungId, alte), isNotNull(gefragte.zuletztAm)))
    .run().changes;
}
