import { sql } from 'drizzle-orm';
import type { Tx } from '../../core/workspace.ts';
import type { GremiumId } from '../stadt/index.ts';

/** What of a Gremium may be searched: everything, or what everybody in it reads. */
export interface Bereich {
  readonly gremium: GremiumId;
  readonly genau: boolean;
}

export interface Treffer {
  /** The id of minutes, or of an Aufgabe that came from none. */
  readonly herkunft: string;
  /** Found in everything, not only in what all may read. */
  readonly genau: boolean;
}

/** The rowids of the index, as `0001_suche.sql` makes them. */
const jeGremium = 2 ** 33;
const jeLeser = 2 ** 32;

/**
 * Newest first, `anzahl` of them after the first `ab`. Each Bereich is one range of rowids: what the person may not read is not even
 * looked at, and the index itself stops at the newest ones.
 * @param ausdruck in FTS5's language
 */
export function sucheIn(tx: Tx, ausdruck: string, bereiche: readonly Bereich[], ab: number, anzahl: number): Treffer[] {
  const seite = bereiche
    .flatMap(({ gremium, genau }) => {
      const nr = nummerVon(tx, gremium);
      if (nr === null) return [];
      const von = nr * jeGremium + (genau ? jeLeser : 0);
      return rowids(tx, ausdruck, von, ab + anzahl).map((id) => ({ genau, id }));
    })
    .sort((a, b) => (a.id % jeLeser) - (b.id % jeLeser))
    .slice(ab, ab + anzahl)
    .map(({ genau, id }) => ({ genau, id: genau ? id - jeLeser : id }));
  const herkuenfte = herkuenfteVon(
    tx,
    seite.map(({ id }) => id),
  );
  return seite.flatMap(({ genau, id }) => {
    const herkunft = herkuenfte.get(id);
    return herkunft === undefined ? [] : [{ herkunft, genau }];
  });
}

/** Null: nothing of this Gremium was ever indexed. */
function nummerVon(tx: Tx, gremium: GremiumId): number | null {
  const row = tx.all<{ nr: number }>(sql`SELECT nr FROM suchgremium WHERE gremium_id = ${gremium}`)[0];
  return row?.nr ?? null;
}

/** As integers: of what arrives as a real number FTS5 makes no range. */
function rowids(tx: Tx, ausdruck: string, von: number, hoechstens: number): number[] {
  const range = sql`rowid BETWEEN ${BigInt(von)} AND ${BigInt(von + jeLeser - 1)}`;
  const found = sql`SELECT rowid AS id FROM suche WHERE suche MATCH ${ausdruck} AND ${range} ORDER BY rowid`;
  return tx.all<{ id: number }>(sql`${found} LIMIT ${hoechstens}`).map(({ id }) => id);
}

function herkuenfteVon(tx: Tx, ids: readonly number[]): ReadonlyMap<number, string> {
  const gesucht = sql.join(
    ids.map((id) => sql`${BigInt(id)}`),
    sql`, `,
  );
  const rows = sql`SELECT id, herkunft FROM suchdokument WHERE id IN (${gesucht})`;
  return new Map(tx.all<{ id: number; herkunft: string }>(rows).map(({ id, herkunft }) => [id, herkunft]));
}
