import { getTableColumns, getTableName, is, Table } from 'drizzle-orm';
import { getTableConfig, SQLiteTable } from 'drizzle-orm/sqlite-core';
import type { Classification } from '../../src/core/classified.ts';

/** The tables among what a schema file exports. */
export function tablesOf(exported: Readonly<Record<string, unknown>>): Table[] {
  return Object.values(exported).filter((value) => is(value, Table));
}

/** One sentence for everything about `tables` that nobody said, as far as personal data goes. */
export function unclassified(tables: readonly Table[], classifications: ReadonlyMap<string, Classification>): string[] {
  return tables.flatMap((table) => {
    const name = getTableName(table);
    const stated = classifications.get(name);
    if (stated === undefined || stated.table !== table) return [`${name} is not classified`];
    const columns = Object.keys(getTableColumns(table))
      .filter((column) => !Object.hasOwn(stated.columns, column))
      .map((column) => `${name}.${column} has no class`);
    const { purpose } = stated;
    const technical = Object.values(stated.columns).every((kind) => kind === 'technical');
    if (purpose === null) return technical ? columns : [...columns, `${name} states no purpose`];
    const empty = [purpose.purpose, purpose.readers, String(purpose.kept)].some((text) => text.trim() === '');
    return empty ? [...columns, `${name} leaves purpose, readers or time empty`] : columns;
  });
}

/**
 * One sentence for each column of a primary key that is not technical and points to nobody by their id: a name is
 * taken out of what people wrote, and then nothing finds the row any more, or it becomes the same as another one.
 */
export function keyedByWords(tables: readonly Table[], classifications: ReadonlyMap<string, Classification>): string[] {
  return tables.flatMap((table) => {
    if (!is(table, SQLiteTable)) return [];
    const { name, primaryKeys, foreignKeys } = getTableConfig(table);
    const together = primaryKeys.flatMap(({ columns }) => columns);
    const pointing = foreignKeys.flatMap((key) => key.reference().columns);
    const stated = classifications.get(name)?.columns ?? {};
    return Object.entries(getTableColumns(table)).flatMap(([column, made]) => {
      const isKey = made.primary || together.some((one) => one === made);
      if (!isKey || pointing.some((one) => one === made) || stated[column] === 'technical') return [];
      return [`${name}.${column} is ${stated[column]} and part of the key`];
    });
  });
}
