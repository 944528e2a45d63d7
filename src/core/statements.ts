import type Database from 'better-sqlite3';

/** More different queries than the whole bot has: only lists of many lengths go beyond. */
const most = 500;

/**
 * Lets SQLite compile every query once and not each time it is asked: that is a fifth of the bot's work. Nothing else
 * changes: a statement that is kept follows every change of the tables by itself.
 */
export function keepStatements(database: Database.Database): void {
  const prepare = database.prepare.bind(database);
  const kept = new Map<string, Database.Statement>();
  Object.assign(database, {
    prepare(source: string): Database.Statement {
      const known = kept.get(source);
      if (known !== undefined) {
        // Whoever asked before may have wanted rows without names.
        if (known.reader) known.raw(false);
        return known;
      }
      const statement = prepare(source);
      if (kept.size >= most) kept.clear();
      kept.set(source, statement);
      return statement;
    },
  });
}
