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
  return written().flatMap(({ table, column, confidential }) =>
    rowsOf(tx, table)
      .filter((row) => names(any, row[column]))
      .map((row) => ({
        key: keyOf(table, column, row),
        value: row[column],
        row: Object.values(row).filter((value) => typeof value === 'string'),
        full: names(full, row[column]),
        confidential,
      })),
  );
}

/** Takes the name, in full and the last name alone, out of these places. */
export function blankPlaces(tx: Tx, name: string, keys: ReadonlySet<string>): void {
  const { any } = patternsOf(name);
  for (const { table, column } of written()) {
    for (const row of rowsOf(tx, table)) {
      if (!keys.has(keyOf(table, column, row))) continue;
      tx.update(table)
        .set({ [column]: redacted(row[column], any) })
        .where(and(...primaryOf(table).map(([key, primary]) => eq(primary, row[key]))))
        .run();
    }
  }
}

function written(): { readonly table: SQLiteTable; readonly column: string; readonly confidential: boolean }[] {
  return [...classifications.values()]
    .filter(({ table }) => !underWay.has(table))
    .flatMap(({ table, columns, purpose }) =>
      Object.keys(columns)
        .filter((column) => columns[column] === 'content')
        // Every table here is SQLite's: the file is.
        .map((column) => ({
          table: table as SQLiteTable,
          column,
          confidential: purpose?.confidential === true,
        })),
    );
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
