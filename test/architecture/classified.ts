import { getTableColumns, getTableName, is, Table } from 'drizzle-orm';
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
