/** Where people wrote a name into something: every column classified as content, whatever feature it is of. */
import { and, eq, getTableColumns, type Table } from 'drizzle-orm';
import { getTableConfig, type SQLiteColumn, type SQLiteTable } from 'drizzle-orm/sqlite-core';
import { classifications } from './classified.ts';
import { draft, draftField } from './drafts.schema.ts';
import { datei } from './files.schema.ts';
import { homePage } from './homes.schema.ts';
import { input } from './inputs.schema.ts';
import { names, patternsOf, redacted } from './names.ts';
import { post } from './posts.schema.ts';
import type { Tx } from './workspace.ts';

/** What core keeps on its way to the chat or from it: copies, or not yet handed in. Erasing goes through them itself. */
const underWay: ReadonlySet<Table> = new Set<Table>([draft, draftField, datei, homePage, input, post]);

export interface Place {
  /** Names it across backups: table, column and the row's own key. At most 150 characters. */
  readonly key: string;
  /** What stands there: text or plain data. */
  readonly value: unknown;
  /** The texts of the row's other columns, such as the ids it is known by. */
  readonly row: readonly string[];
  /** The full name stands there, not the last name alone. */
  readonly full: boolean;
  /** Nobody but those it was written for may see it. */
  readonly confidential: boolean;
}

type Row = Readonly<Record<string, unknown>>;

/** Every place in what people wrote where this name stands, in full or the last name alone. */
export function placesNaming(tx: Tx, name: string): Place[] {
  const { any, full } = patternsOf(name);
  return written().flatMap(({ table, columns, confidential }) =>
    rowsOf(tx, table).flatMap((row) =>
      columns
        .filter((column) => names(any, row[column]))
        .map((column) => ({
          key: keyOf(table, column, row),
          value: row[column],
          row: Object.values(row).filter((value) => typeof value === 'string'),
          full: names(full, row[column]),
          confidential,
        })),
    ),
  );
}

/** Takes the name, in full and the last name alone, out of these places. */
export function blankPlaces(tx: Tx, name: string, keys: ReadonlySet<string>): void {
  const { any } = patternsOf(name);
  for (const { table, columns } of written()) {
    for (const row of rowsOf(tx, table)) {
      const named = columns.filter((column) => keys.has(keyOf(table, column, row)));
      if (named.length === 0) continue;
      // A row at once: it is looked for by what stood there before.
      tx.update(table)
        .set(Object.fromEntries(named.map((column) => [column, redacted(row[column], any)])))
        .where(and(...primaryOf(table).map(([key, primary]) => eq(primary, row[key]))))
        .run();
    }
  }
}

interface Written {
  readonly table: SQLiteTable;
  /** Those in which people's words stand. */
  readonly columns: readonly string[];
  readonly confidential: boolean;
}

function written(): Written[] {
  return [...classifications.values()]
    .filter(({ table }) => !underWay.has(table))
    .map(({ table, columns, purpose }) => ({
      // Every table here is SQLite's: the file is.
      table: table as SQLiteTable,
      columns: Object.keys(columns).filter((column) => columns[column] === 'content'),
      confidential: purpose?.confidential === true,
    }))
    .filter(({ columns }) => columns.length > 0);
}

function rowsOf(tx: Tx, table: SQLiteTable): Row[] {
  return tx.select().from(table).all();
}

function keyOf(table: SQLiteTable, column: string, row: Row): string {
  return [getTableConfig(table).name, column, ...primaryOf(table).map(([key]) => String(row[key]))].join(' ');
}

/** The columns of the primary key, by their names in the code. */
function primaryOf(table: SQLiteTable): [string, SQLiteColumn][] {
  const together = getTableConfig(table).primaryKeys.flatMap(({ columns }) => columns);
  const columns: Record<string, SQLiteColumn> = getTableColumns(table);
  return Object.entries(columns).filter(([, column]) => column.primary || together.includes(column));
}
