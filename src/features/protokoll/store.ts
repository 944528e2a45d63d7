import { and, asc, desc, eq, getTableColumns, inArray, isNull, lt, lte, or } from 'drizzle-orm';
import type { Instant } from '../../core/clock.ts';
import { newId, type PersonId } from '../../core/ids.ts';
import type { Tx } from '../../core/workspace.ts';
import { type Sitzung, type SitzungId, sitzungTable } from '../sitzung/index.ts';
import { type GremiumId, imZeitraum, type Zeitraum } from '../stadt/index.ts';
import { fassung, type ProtokollId, protokoll, vereinbarung } from './schema.ts';

export type Protokoll = typeof protokoll.$inferSelect;
export type Fassung = typeof fassung.$inferSelect;

export function protokollById(tx: Tx, id: ProtokollId): Protokoll | null {
  return tx.select().from(protokoll).where(eq(protokoll.id, id)).get() ?? null;
}

export function protokollDer(tx: Tx, sitzungId: SitzungId): Protokoll | null {
  return tx.select().from(protokoll).where(eq(protokoll.sitzungId, sitzungId)).get() ?? null;
}

/** The Sitzungen within these days of which there are no minutes, latest first, without those that fell out. */
export function sitzungenOhneProtokoll(tx: Tx, zeitraum: Zeitraum): Sitzung[] {
  return tx
    .select(getTableColumns(sitzungTable))
    .from(sitzungTable)
    .leftJoin(protokoll, eq(protokoll.sitzungId, sitzungTable.id))
    .where(
      and(
        imZeitraum(sitzungTable.gremiumId, sitzungTable.datum, zeitraum),
        isNull(sitzungTable.abgesagtAm),
        isNull(protokoll.id),
      ),
    )
    .orderBy(desc(sitzungTable.datum), desc(sitzungTable.beginn))
    .all();
}

/** All that there are, with their Sitzung, latest first. */
export function protokolleMitSitzung(tx: Tx, gremium: GremiumId): { protokoll: Protokoll; sitzung: Sitzung }[] {
  return tx
    .select({ protokoll, sitzung: sitzungTable })
    .from(protokoll)
    .innerJoin(sitzungTable, eq(sitzungTable.id, protokoll.sitzungId))
    .where(eq(protokoll.gremiumId, gremium))
    .orderBy(desc(sitzungTable.datum), desc(sitzungTable.beginn))
    .all();
}

export function addProtokoll(tx: Tx, values: Pick<Protokoll, 'gremiumId' | 'sitzungId'>): Protokoll {
  return tx
    .insert(protokoll)
    .values({ ...values, id: newId('protokoll'), fassung: 0 })
    .returning()
    .get();
}

/** Keeps a new version, which counts from now on; neither Büro nor group have confirmed it yet. */
export function addFassung(
  tx: Tx,
  alt: Protokoll,
  values: Omit<Fassung, 'protokollId' | 'nummer'>,
  vereinbarungen: readonly string[],
): Protokoll {
  const nummer = alt.fassung + 1;
  tx.insert(fassung)
    .values({ ...values, protokollId: alt.id, nummer })
    .run();
  for (const [i, text] of vereinbarungen.entries()) {
    tx.insert(vereinbarung)
      .values({ protokollId: alt.id, fassung: nummer, nummer: i + 1, text })
      .run();
  }
  return tx
    .update(protokoll)
    .set({ fassung: nummer, ...unbestaetigt })
    .where(eq(protokoll.id, alt.id))
    .returning()
    .get();
}

const unbestaetigt = {
  eingangVon: null,
  eingangAm: null,
  bestaetigtIn: null,
  bestaetigtVon: null,
  bestaetigtAm: null,
} as const;

/** What was handed in as this version, by default the one that counts. */
export function fassungVon(tx: Tx, { id, fassung: nummer }: Protokoll): Fassung {
  const row = tx
    .select()
    .from(fassung)
    .where(and(eq(fassung.protokollId, id), eq(fassung.nummer, nummer)))
    .get();
  if (row === undefined) throw new Error('every Protokoll has the version that counts');
  return row;
}

export function vereinbarungenVon(tx: Tx, { id, fassung: nummer }: Protokoll): string[] {
  return tx
    .select({ text: vereinbarung.text })
    .from(vereinbarung)
    .where(and(eq(vereinbarung.protokollId, id), eq(vereinbarung.fassung, nummer)))
    .orderBy(asc(vereinbarung.nummer))
    .all()
    .map(({ text }) => text);
}

export function bestaetigeEingang(tx: Tx, id: ProtokollId, von: PersonId, am: Instant): Protokoll {
  return tx.update(protokoll).set({ eingangVon: von, eingangAm: am }).where(eq(protokoll.id, id)).returning().get();
}

/** The group has confirmed these minutes in a later Sitzung. */
export function setzeBestaetigung(
  tx: Tx,
  id: ProtokollId,
  bestaetigtIn: SitzungId,
  bestaetigtVon: PersonId,
  bestaetigtAm: Instant,
): Protokoll {
  return tx
    .update(protokoll)
    .set({ bestaetigtIn, bestaetigtVon, bestaetigtAm })
    .where(eq(protokoll.id, id))
    .returning()
    .get();
}

export interface Frueheres {
  readonly protokoll: Protokoll;
  readonly sitzung: Pick<Sitzung, 'id' | 'nummer' | 'datum'>;
}

/** Minutes of the same Gremium's earlier Sitzungen whose version that counts was handed in `bis` then, latest first. */
export function fruehereProtokolle(tx: Tx, vor: Sitzung, bis: Instant): Frueheres[] {
  const amSelbenTag = and(eq(sitzungTable.datum, vor.datum), lt(sitzungTable.beginn, vor.beginn));
  return tx
    .select({
      protokoll,
      sitzung: { id: sitzungTable.id, nummer: sitzungTable.nummer, datum: sitzungTable.datum },
    })
    .from(protokoll)
    .innerJoin(sitzungTable, eq(sitzungTable.id, protokoll.sitzungId))
    .innerJoin(fassung, and(eq(fassung.protokollId, protokoll.id), eq(fassung.nummer, protokoll.fassung)))
    .where(
      and(
        eq(protokoll.gremiumId, vor.gremiumId),
        or(lt(sitzungTable.datum, vor.datum), amSelbenTag),
        lte(fassung.am, bis),
      ),
    )
    .orderBy(desc(sitzungTable.datum), desc(sitzungTable.beginn))
    .all();
}

/** What this person handed in, and what they confirmed about it, latest first. */
export function protokolleVon(tx: Tx, personId: PersonId): { protokoll: Protokoll; fassung: Fassung }[] {
  const bestaetigte = tx
    .select({ id: protokoll.id })
    .from(protokoll)
    .where(or(eq(protokoll.eingangVon, personId), eq(protokoll.bestaetigtVon, personId)));
  return tx
    .select({ protokoll, fassung })
    .from(fassung)
    .innerJoin(protokoll, eq(fassung.protokollId, protokoll.id))
    .where(or(eq(fassung.von, personId), inArray(fassung.protokollId, bestaetigte)))
    .orderBy(desc(fassung.am))
    .all();
}
