/** What SQLite does for each query of the bot: looks rows up, or reads a whole table. */
import { fileURLToPath } from 'node:url';
import Database from 'better-sqlite3';

/** One query as the bot asked it. */
export interface Asked {
  readonly sql: string;
  /** The line of `src` that asked first. */
  readonly from: string;
  /** The lines of `EXPLAIN QUERY PLAN`; what foreign keys and triggers make SQLite look for is among them. */
  readonly plan: readonly string[];
}

const root = fileURLToPath(new URL('../../', import.meta.url));

/** Where a query passes through on its way. A migration looks at everything, once. */
const passage = /^(src\/core\/(statements|workspace|migrate)|test\/architecture\/query-plans)\.ts/;

/** The line of the bot that asks; null: a test asks itself. */
function asker(stack: string): string | null {
  const [first = ''] = stack.split('\n').flatMap((line) => {
    const [, path] = /(?:file:\/\/)?(\/[^()]*:\d+):\d+/.exec(line) ?? [];
    if (path === undefined || !path.startsWith(root) || path.includes('node_modules')) return [];
    const inside = path.slice(root.length);
    return passage.test(inside) ? [] : [inside];
  });
  return first.startsWith('src/') ? first : null;
}

interface Watch {
  /** From now on every query finds one row, whatever it looks for: so those are asked, too, that follow from it. */
  findsAlways(): void;
  /** Ends it, and says what was asked. */
  end(): Asked[];
}

/**
 * Looks at each query when it is compiled, with the tables, indices and foreign keys that its database has then. The bot
 * never gathers statistics, so a plan follows from the schema alone: it is the same in an empty file and in a full one.
 * Counts for databases opened from now on.
 */
export function watchQueries(): Watch {
  const asked = new Map<string, Asked>();
  let found = false;
  const { prepare } = Database.prototype;
  const limit = Error.stackTraceLimit;
  Object.assign(Database.prototype, {
    prepare(this: Database.Database, sql: string): Database.Statement {
      const statement = prepare.call(this, sql);
      if (!/^\s*(select|insert|update|delete|with)\b/i.test(sql)) return statement;
      Error.stackTraceLimit = 60;
      const from = asker(new Error().stack ?? '');
      Error.stackTraceLimit = limit;
      if (from === null) return statement;
      if (!asked.has(sql)) asked.set(sql, { sql, from, plan: planOf((text) => prepare.call(this, text), sql) });
      return found && statement.reader ? findsOne(statement) : statement;
    },
  });
  return {
    findsAlways() {
      found = true;
    },
    end() {
      Object.assign(Database.prototype, { prepare });
      return [...asked.values()];
    },
  };
}

function planOf(prepare: (sql: string) => Database.Statement, sql: string): string[] {
  const values = [...sql.matchAll(/\?/g)].map(() => null);
  const rows = prepare(`EXPLAIN QUERY PLAN ${sql}`).all(...values);
  return rows.map((row) => (typeof row === 'object' && row !== null && 'detail' in row ? String(row.detail) : ''));
}

/** Text in every column, in which there may also be JSON. */
function findsOne(statement: Database.Statement): Database.Statement {
  const row = statement.columns().map(() => '"x"');
  return Object.assign(statement, { raw: () => statement, get: () => row, all: () => [row] });
}

/**
 * What keeps a query from being as fast in ten years: of a table that grows everything is read, be it by way of an
 * index, or an index is made up on the spot; or rows are put in order of which only some are wanted. An index of only
 * those rows that wait for something may be read whole.
 *
 * @param partial names of such indices
 */
export function slownessOf(
  { sql, plan }: Pick<Asked, 'sql' | 'plan'>,
  { grows, partial }: { readonly grows: (table: string) => boolean; readonly partial: ReadonlySet<string> },
): string[] {
  // A list without anything in it: SQLite does not begin to read.
  if (/\bwhere \(*false\b/.test(sql)) return [];
  const read = plan.flatMap((line) => {
    const [, way = '', name = '', how = ''] = /^(SCAN|SEARCH) (\S+)(.*)$/.exec(line) ?? [];
    return way === '' || !grows(tableOf(sql, name)) ? [] : [{ line, way, how }];
  });
  const slow = read.filter(({ way, how }) => {
    // Behind the colon stands what a virtual table is asked for: nothing is everything.
    if (how.includes('VIRTUAL TABLE')) return how.trim().endsWith(':');
    const [, index = ''] = /USING (?:COVERING )?INDEX (\w+)/.exec(how) ?? [];
    return how.includes('AUTOMATIC') || (way === 'SCAN' && !partial.has(index));
  });
  const sorts = plan.filter((line) => line.startsWith('USE TEMP B-TREE') && read.length > 0 && /\blimit\b/i.test(sql));
  return [...slow.map(({ line }) => line), ...sorts.map((line) => `${line}, for some of them`)];
}

/** A plan names a table as the query calls it. */
function tableOf(sql: string, name: string): string {
  const called = new RegExp(`(\\w+)["\`]?\\s+(?:as\\s+)?["\`]?${name}["\`]?(?=[\\s,)]|$)`, 'i');
  const [, table = name] = /^\w+$/.test(name) ? (called.exec(sql) ?? []) : [];
  return /^(from|join|into|update|select|and|or|on|in|not|exists|as)$/i.test(table) ? name : table;
}
