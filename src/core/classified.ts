import { getTableName, type Table } from 'drizzle-orm';

/**
 * What a column holds. `person`: tells something about a person or points to one. `content`: what people wrote.
 * `technical`: neither.
 */
export type ColumnClass = 'person' | 'content' | 'technical';

/** Why a table holds personal data, who reads it, and for how many days it is kept. */
export interface Purpose {
  readonly purpose: string;
  readonly readers: string;
  /** Days after which it is deleted or blanked, or until which event it is kept. */
  readonly kept: number | string;
  /** The Büro may not look into it, not even for a name that is to be taken out: a full one goes unseen. */
  readonly confidential?: true;
}

export interface Classification {
  readonly table: Table;
  readonly columns: Readonly<Record<string, ColumnClass>>;
  readonly purpose: Purpose | null;
}

const registry = new Map<string, Classification>();

/**
 * States for every column of a table what it holds. Stands beside the table; a new column without a class does not
 * compile, and a table with personal data or content but without a purpose fails a test.
 */
export function classify<T extends Table>(
  table: T,
  columns: { readonly [Column in keyof T['$inferSelect']]: ColumnClass },
  purpose: Purpose | null = null,
): void {
  registry.set(getTableName(table), { table, columns, purpose });
}

/** All classified tables by name: for the information about personal data, and for the test that none is missing. */
export const classifications: ReadonlyMap<string, Classification> = registry;
