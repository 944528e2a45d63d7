import { and, asc, eq, gte, isNotNull, isNull, lte, notInArray, or } from 'drizzle-orm';
import type { Day } from '../../core/calendar.ts';
import type { Instant } from '../../core/clock.ts';
import type { KanalId } from '../../core/directory.ts';
import { newId, type PersonId } from '../../core/ids.ts';
import type { Tx } from '../../core/workspace.ts';
import {
  amt,
  type EinstellungName,
  einstellung,
  type GremiumArt,
  type GremiumId,
  gremium,
  type KanaleinladungId,
  kanaleinladung,
  type MeldungId,
} from './schema.ts';

export type Gremium = typeof gremium.$inferSelect;
export type Amt = typeof amt.$inferSelect;
export type Kanaleinladung = typeof kanaleinladung.$inferSelect;

/** Those that work: a closed Handlungsfeld is left out. */
export function gremien(tx: Tx, art?: GremiumArt): Gremium[] {
  return alleGremien(tx, art).filter(({ geschlossen }) => geschlossen === null);
}

/** The closed ones too: what belongs to them stays readable. */
export function alleGremien(tx: Tx, art?: GremiumArt): Gremium[] {
  const where = art === undefined ? undefined : eq(gremium.art, art);
  return tx.select().from(gremium).where(where).orderBy(asc(gremium.nummer), asc(gremium.kuerzel)).all();
}

/** The one of its kind; null: the city has none. */
export const dasGremium = (
  tx: Tx,
  art: 'umsetzungsgruppe' | 'steuerungsgruppe' | 'integrationsbuero',
): Gremium | null => gremien(tx, art)[0] ?? null;

/** Whatever a button or a form says: null where it is no Gremium's. */
export function gremiumById(tx: Tx, id: string | null): Gremium | null {
  if (id === null) return null;
  return (
    tx
      .select()
      .from(gremium)
      .where(eq(gremium.id, id as GremiumId))
      .get() ?? null
  );
}

/** The Handlungsfeld that this names, if it works; null: it never did, or is closed. */
export function offenesFeld(tx: Tx, id: string | null): Gremium | null {
  const gemeint = gremiumById(tx, id);
  return gemeint?.art === 'handlungsfeld' && gemeint.geschlossen === null ? gemeint : null;
}

/** That of a stored reference: throws where there is none, for a Gremium is never deleted. */
export function gremiumDer(tx: Tx, id: GremiumId): Gremium {
  const gemeint = gremiumById(tx, id);
  if (gemeint === null) throw new Error('a Gremium is never deleted');
  return gemeint;
}

export function gremiumOfKanal(tx: Tx, kanalId: KanalId): Gremium | null {
  return tx.select().from(gremium).where(eq(gremium.kanalId, kanalId)).get() ?? null;
}

/** Number and Kürzel stay; title and channel may change. */
export function keepGremium(tx: Tx, values: Omit<Gremium, 'id' | 'geschlossen'>): GremiumId {
  const { titel, kanalId } = values;
  const row = tx
    .insert(gremium)
    .values({ ...values, id: newId('gremium') })
    .onConflictDoUpdate({ target: gremium.kuerzel, set: { titel, kanalId } })
    .returning({ id: gremium.id })
    .get();
  return row.id;
}

/** Title, channel, or whether it works; number and Kürzel stay for good. */
export function aendereGremium(
  tx: Tx,
  id: GremiumId,
  values: Partial<Pick<Gremium, 'titel' | 'kanalId' | 'geschlossen'>>,
): void {
  tx.update(gremium).set(values).where(eq(gremium.id, id)).run();
}

const gilt = (heute: Day) => and(lte(amt.von, heute), or(isNull(amt.bis), gte(amt.bis, heute)));

/** The roles this person holds today, in all Gremien. */
export function aemterVon(tx: Tx, personId: PersonId, heute: Day): Amt[] {
  return tx
    .select()
    .from(amt)
    .where(and(eq(amt.personId, personId), gilt(heute)))
    .all();
}

/** Who holds a role in this Gremium today, in the order it was given. */
export function aemterIn(tx: Tx, gremiumId: GremiumId, heute: Day): Amt[] {
  return tx
    .select()
    .from(amt)
    .where(and(eq(amt.gremiumId, gremiumId), gilt(heute)))
    .orderBy(asc(amt.von))
    .all();
}

/** Who holds a role in any Gremium on this day, in the order it was given. */
export function aemterAm(tx: Tx, tag: Day): Amt[] {
  return tx.select().from(amt).where(gilt(tag)).orderBy(asc(amt.von)).all();
}

/** All that ever were, and those to come. */
export function alleAemter(tx: Tx): Amt[] {
  return tx.select().from(amt).all();
}

export function amtById(tx: Tx, id: Amt['id']): Amt | null {
  return tx.select().from(amt).where(eq(amt.id, id)).get() ?? null;
}

export function addAmt(tx: Tx, values: NeuesAmt): Amt['id'] {
  const id = newId('amt');
  tx.insert(amt)
    .values({ funktion: null, ...values, id })
    .run();
  return id;
}

export type NeuesAmt = Omit<Amt, 'id' | 'funktion'> & Partial<Pick<Amt, 'funktion'>>;

export function changeAmt(
  tx: Tx,
  id: Amt['id'],
  values: Partial<Pick<Amt, 'von' | 'bis' | 'seite' | 'funktion'>>,
): void {
  tx.update(amt).set(values).where(eq(amt.id, id)).run();
}

/** One that has not begun; one that has is ended instead. */
export function loescheAmt(tx: Tx, id: Amt['id']): void {
  tx.delete(amt).where(eq(amt.id, id)).run();
}

export function kanaeleDerGremien(tx: Tx): KanalId[] {
  const rows = tx.select({ id: gremium.kanalId }).from(gremium).where(isNotNull(gremium.kanalId)).all();
  return rows.flatMap(({ id }) => (id === null ? [] : [id]));
}

export function einstellungVon(tx: Tx, name: EinstellungName): string | null {
  return tx.select().from(einstellung).where(eq(einstellung.name, name)).get()?.wert ?? null;
}

export function setzeEinstellung(tx: Tx, name: EinstellungName, wert: string): void {
  tx.insert(einstellung).values({ name, wert }).onConflictDoUpdate({ target: einstellung.name, set: { wert } }).run();
}

/** Back to what holds where nothing is set. */
export function loescheEinstellung(tx: Tx, name: EinstellungName): void {
  tx.delete(einstellung).where(eq(einstellung.name, name)).run();
}

export function kanaleinladungById(tx: Tx, id: string): Kanaleinladung | null {
  return (
    tx
      .select()
      .from(kanaleinladung)
      .where(eq(kanaleinladung.id, id as KanaleinladungId))
      .get() ?? null
  );
}

export function kanaleinladungenIn(tx: Tx, kanalId: KanalId): Kanaleinladung[] {
  return tx.select().from(kanaleinladung).where(eq(kanaleinladung.kanalId, kanalId)).all();
}

export function kanaleinladungenAn(tx: Tx, personId: PersonId): Kanaleinladung[] {
  return tx.select().from(kanaleinladung).where(eq(kanaleinladung.personId, personId)).all();
}

/** One for each person and channel: a later one takes the place of the one before. */
export function keepKanaleinladung(
  tx: Tx,
  { kanalId, personId, seit, am }: Pick<Kanaleinladung, 'kanalId' | 'personId' | 'seit' | 'am'>,
): KanaleinladungId {
  return tx
    .insert(kanaleinladung)
    .values({ id: newId('kanaleinladung'), kanalId, personId, seit, am, code: null, meldungId: null })
    .onConflictDoUpdate({
      target: [kanaleinladung.kanalId, kanaleinladung.personId],
      set: { seit, am, code: null, meldungId: null },
    })
    .returning({ id: kanaleinladung.id })
    .get().id;
}

/** `code`: why it was refused; null: it was not, or is tried anew. */
export function setzeEinladungscode(tx: Tx, id: KanaleinladungId, code: string | null, am: Instant): void {
  tx.update(kanaleinladung).set({ code, am }).where(eq(kanaleinladung.id, id)).run();
}

/** Those of whom the Büro was told in one message and that are not settled. */
export function kanaleinladungenDer(tx: Tx, meldungId: string): Kanaleinladung[] {
  return tx
    .select()
    .from(kanaleinladung)
    .where(eq(kanaleinladung.meldungId, meldungId as MeldungId))
    .all();
}

/** Null: settled. */
export function setzeMeldung(tx: Tx, id: KanaleinladungId, meldungId: MeldungId | null): void {
  tx.update(kanaleinladung).set({ meldungId }).where(eq(kanaleinladung.id, id)).run();
}

export function loescheKanaleinladung(tx: Tx, id: KanaleinladungId): void {
  tx.delete(kanaleinladung).where(eq(kanaleinladung.id, id)).run();
}

/** Forgets the invitations into channels that are no Gremium's any more, and returns them. */
export function loescheKanaleinladungenAusser(tx: Tx, kanaele: readonly KanalId[]): Kanaleinladung[] {
  return tx
    .delete(kanaleinladung)
    .where(notInArray(kanaleinladung.kanalId, [...kanaele]))
    .returning()
    .all();
}
