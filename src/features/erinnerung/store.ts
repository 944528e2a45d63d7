import { and, asc, eq, inArray, isNull, lt, max } from 'drizzle-orm';
import type { Day } from '../../core/calendar.ts';
import type { Faellig, Stufe } from '../../core/faellig.ts';
import type { PersonId } from '../../core/ids.ts';
import type { Tx } from '../../core/workspace.ts';
import { type Vermerk, vermerkAus } from './rules.ts';
import { erinnert, type Hindernis, unbeantwortet } from './schema.ts';

const gesagt = (personId: PersonId) => and(eq(erinnert.personId, personId), isNull(erinnert.grund));

/** By `key stufe` what this person was reminded of, or was not when its day had come. */
export function vermerkte(tx: Tx, personId: PersonId): ReadonlyMap<string, Vermerk> {
  const rows = tx
    .select({ key: erinnert.key, stufe: erinnert.stufe, grund: erinnert.grund })
    .from(erinnert)
    .where(eq(erinnert.personId, personId))
    .all();
  return new Map(rows.map(({ key, stufe, grund }) => [`${key} ${stufe}`, vermerkAus(grund)]));
}

/** Whether this person was told this step, or could not be when its day had come; null: neither. */
export function vermerktUnter(tx: Tx, personId: PersonId, key: string, stufe: string): Vermerk | null {
  const row = tx
    .select({ grund: erinnert.grund })
    .from(erinnert)
    .where(and(eq(erinnert.personId, personId), eq(erinnert.key, key), eq(erinnert.stufe, stufe)))
    .get();
  return row === undefined ? null : vermerkAus(row.grund);
}

/** The steps this person was reminded of on this day, by key; empty: they got no message. */
export function erinnertAm(tx: Tx, personId: PersonId, am: Day): ReadonlyMap<string, ReadonlySet<string>> {
  const rows = tx
    .select({ key: erinnert.key, stufe: erinnert.stufe })
    .from(erinnert)
    .where(and(gesagt(personId), eq(erinnert.am, am)))
    .all();
  const stufen = new Map<string, Set<string>>();
  for (const { key, stufe } of rows) stufen.set(key, (stufen.get(key) ?? new Set()).add(stufe));
  return stufen;
}

/** Who was reminded of this on this day. */
export function erinnerteAm(tx: Tx, key: string, am: Day): PersonId[] {
  return tx
    .selectDistinct({ personId: erinnert.personId })
    .from(erinnert)
    .where(and(eq(erinnert.key, key), eq(erinnert.am, am), isNull(erinnert.grund)))
    .all()
    .map(({ personId }) => personId);
}

/** The last day before this one on which this person got a message; null: there was none. */
export function zuletztErinnert(tx: Tx, personId: PersonId, vor: Day): Day | null {
  return (
    tx
      .select({ am: max(erinnert.am) })
      .from(erinnert)
      .where(and(gesagt(personId), lt(erinnert.am, vor)))
      .get()?.am ?? null
  );
}

/** What this person was to read on that day never reached them. */
export function merkeNichtGesagt(tx: Tx, personId: PersonId, am: Day, grund: Hindernis): void {
  tx.update(erinnert)
    .set({ grund })
    .where(and(gesagt(personId), eq(erinnert.am, am)))
    .run();
}

/**
 * Of a step that was not said the first day and its reason are kept, until it is said.
 * @param grund why it was not said today; null: it was
 */
export function merkeErinnert(
  tx: Tx,
  personId: PersonId,
  { key, bis: schluss }: Pick<Faellig, 'key' | 'bis'>,
  { name: stufe, tag }: Stufe,
  { am, grund }: { readonly am: Day; readonly grund: Hindernis | null },
): void {
  const values = { personId, key, stufe, bis: tag > schluss ? tag : schluss, am, grund };
  const target = [erinnert.personId, erinnert.key, erinnert.stufe];
  const set = grund === null ? { am, grund, bis: values.bis } : { bis: values.bis };
  tx.insert(erinnert).values(values).onConflictDoUpdate({ target, set }).run();
}

/** There was nothing to say of this on this day: it does not come later either. */
export function merkeNichtsNeues(tx: Tx, personId: PersonId, am: Day, key: string): void {
  tx.update(erinnert)
    .set({ grund: 'nichts_neues' })
    .where(and(gesagt(personId), eq(erinnert.key, key), eq(erinnert.am, am)))
    .run();
}

/** This person was not told of these steps on this day, and need not be. */
export function vergissStufenAm(
  tx: Tx,
  personId: PersonId,
  am: Day,
  { key, stufen }: { readonly key: string; readonly stufen: readonly string[] },
): void {
  tx.delete(erinnert)
    .where(and(gesagt(personId), eq(erinnert.key, key), eq(erinnert.am, am), inArray(erinnert.stufe, [...stufen])))
    .run();
}

/** Nobody was told of these steps. */
export function vergissStufen(tx: Tx, key: string, stufen: readonly string[]): void {
  tx.delete(erinnert)
    .where(and(eq(erinnert.key, key), inArray(erinnert.stufe, [...stufen])))
    .run();
}

/** What is kept about this is kept at least until this is over. */
export function neuBefristet(tx: Tx, key: string, bis: Day): void {
  tx.update(erinnert)
    .set({ bis })
    .where(and(eq(erinnert.key, key), lt(erinnert.bis, bis)))
    .run();
}

export function kopiereErinnert(tx: Tx, vonKey: string, aufKey: string): void {
  const rows = tx.select().from(erinnert).where(eq(erinnert.key, vonKey)).all();
  for (const row of rows) {
    tx.insert(erinnert)
      .values({ ...row, key: aufKey })
      .onConflictDoNothing()
      .run();
  }
}

/**
 * What was over before `vor`.
 * @returns how many
 */
export function vergissErinnert(tx: Tx, vor: Day): number {
  return tx.delete(erinnert).where(lt(erinnert.bis, vor)).run().changes;
}

/** What this person was reminded of, or not and why, the oldest first. */
export function erinnerteStufen(
  tx: Tx,
  personId: PersonId,
): Pick<typeof erinnert.$inferSelect, 'am' | 'bis' | 'grund'>[] {
  return tx
    .select({ am: erinnert.am, bis: erinnert.bis, grund: erinnert.grund })
    .from(erinnert)
    .where(eq(erinnert.personId, personId))
    .orderBy(asc(erinnert.am))
    .all();
}

export function vergissPerson(tx: Tx, personId: PersonId): void {
  tx.delete(erinnert).where(eq(erinnert.personId, personId)).run();
}

export type Unbeantwortet = typeof unbeantwortet.$inferSelect;

export function unbeantwortetes(tx: Tx, key: string): Unbeantwortet | null {
  return tx.select().from(unbeantwortet).where(eq(unbeantwortet.key, key)).get() ?? null;
}

export function setzeUnbeantwortet(tx: Tx, values: Unbeantwortet): void {
  tx.insert(unbeantwortet).values(values).onConflictDoUpdate({ target: unbeantwortet.key, set: values }).run();
}

export function kopiereUnbeantwortet(tx: Tx, vonKey: string, aufKey: string): void {
  const bisher = unbeantwortetes(tx, vonKey);
  if (bisher !== null) setzeUnbeantwortet(tx, { ...bisher, key: aufKey });
}

export function vergissUnbeantwortet(tx: Tx, key: string): void {
  tx.delete(unbeantwortet).where(eq(unbeantwortet.key, key)).run();
}
