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
 * Newest first, at most `hoechstens`. Each Bereich is one range of rowids: what the person may not read is not even
 * looked at, and the index itself stops at the newest ones.
 * @param ausdruck in FTS5's language
 */
export function sucheIn(tx: Tx, ausdruck: string, bereiche: readonly Bereich[], hoechstens: number): Treffer[] {
  return bereiche
    .flatMap(({ gremium, genau }) => {
      const nr = nummerVon(tx, gremium);
      if (nr === null) return [];
      const von = nr * jeGremium + (genau ? jeLeser : 0);
      return rowids(tx, ausdruck, von, hoechstens).map((id) => ({ genau, id }));
    })
    .sort((a, b) => (a.id % jeLeser) - (b.id % jeLeser))
    .slice(0, hoechstens)
    .flatMap(({ genau, id }) => {
      const herkunft = herkunftVon(tx, genau ? id - jeLeser : id);
      return herkunft === null ? [] : [{ herkunft, genau }];
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

function herkunftVon(tx: Tx, id: number): string | null {
  const row = tx.all<{ herkunft: string }>(sql`SELECT herkunft FROM suchdokument WHERE id = ${BigInt(id)}`)[0];
  return row?.herkunft ?? null;
}
