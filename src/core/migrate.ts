/** Migrations that cannot lose anything: they run on a copy, and only a copy that was checked takes the file's place. */
import { copyFileSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import Database from 'better-sqlite3';
import { drizzle } from 'drizzle-orm/better-sqlite3';
import { migrate } from 'drizzle-orm/better-sqlite3/migrator';
import { z } from 'zod';

/** A sentence for the operator: the file cannot be used, and why. */
export class WorkspaceRefused extends Error {
  override readonly name = 'WorkspaceRefused';
}

/** The folder in which drizzle-kit keeps the migrations. */
export const ownMigrations = fileURLToPath(new URL('../../drizzle', import.meta.url));

const journalShape = z.object({ entries: z.array(z.object({ tag: z.string() })) });

export interface Behind {
  /** How many of the migrations the database has; 0: it is new. */
  readonly done: number;
  /** The newest one. */
  readonly tag: string;
}

/**
 * Null if the database has all migrations of `folder`.
 * @throws {WorkspaceRefused} it has more of them: a newer version of the bot wrote it
 */
export function isBehind(database: Database.Database, folder: string): Behind | null {
  const { entries } = journalShape.parse(JSON.parse(readFileSync(join(folder, 'meta/_journal.json'), 'utf8')));
  const done = rowCounts(database).get('__drizzle_migrations') ?? 0;
  if (done > entries.length) {
    throw new WorkspaceRefused(`${database.name} was written by a newer version of komm-in. Start that version.`);
  }
  return done === entries.length ? null : { done, tag: entries.at(-1)?.tag ?? '' };
}

/**
 * Migrates a file nobody else has open. What it was before stays beside it as `….before-<newest migration>`. Until the
 * very last step, a rename, the file is untouched: a failure or a crash leaves it as it was.
 *
 * @param database an open connection to the file; closed when this returns or throws
 * @throws {WorkspaceRefused} a migration failed, broke references, lost rows, or lost a trigger or a view
 */
export function migrateFile(database: Database.Database, { tag }: Behind, folder: string): void {
  const file = database.name;
  const before = `${file}.before-${tag}`;
  const copy = `${file}.migrating`;
  try {
    rmSync(before, { force: true });
    database.prepare('VACUUM INTO ?').run(before);
    database.pragma('wal_checkpoint(TRUNCATE)');
    database.close();
    for (const suffix of ['', '-journal']) rmSync(copy + suffix, { force: true });
    copyFileSync(before, copy);
    const migrated = new Database(copy);
    try {
      // A log beside the copy would not move with it.
      migrated.pragma('journal_mode = DELETE');
      migrated.pragma('synchronous = FULL');
      migrateChecked(migrated, folder);
    } finally {
      migrated.close();
    }
    for (const suffix of ['-wal', '-shm']) rmSync(file + suffix, { force: true });
    renameSync(copy, file);
  } catch (error) {
    database.close();
    rmSync(copy, { force: true });
    throw new WorkspaceRefused(`${file} cannot be migrated, it is unchanged: ${reason(error)}`);
  }
}

/**
 * Table rebuilds drop the old table, and with foreign keys on that cascades into others; inside the migration's
 * transaction the pragma has no effect. So: keys off, migrate, check; the caller puts keys on. They also rename the new
 * table, which views on the old one refuse unless altering is as it was in SQLite's past. The triggers of the old table
 * go with it: the migration has to make them again.
 *
 * @throws if a migration fails, breaks references, loses rows, or loses a trigger or a view
 */
export function migrateChecked(database: Database.Database, folder: string): void {
  const before = rowCounts(database);
  const written = triggersAndViews(database);
  database.pragma('foreign_keys = OFF');
  database.pragma('legacy_alter_table = ON');
  migrate(drizzle(database), { migrationsFolder: folder });
  database.pragma('legacy_alter_table = OFF');
  const broken = database.pragma('foreign_key_check');
  if (Array.isArray(broken) && broken.length > 0) {
    throw new WorkspaceRefused(`a migration broke ${broken.length} references.`);
  }
  const left = triggersAndViews(database);
  const lost = [...written].filter((one) => !left.has(one));
  if (lost.length > 0) {
    throw new WorkspaceRefused(`a migration lost ${lost.join(', ')}. It has to make what it drops with a table again.`);
  }
  const after = rowCounts(database);
  for (const [table, rows] of before) {
    const now = after.get(table);
    if (now !== undefined && now < rows) {
      throw new WorkspaceRefused(`a migration lost rows of ${table} (${rows} → ${now}).`);
    }
  }
}

/** What keeps the index for searching true, such as `trigger suche_aufgabe_neu`. */
function triggersAndViews(database: Database.Database): ReadonlySet<string> {
  const kept = "SELECT type || ' ' || name AS known FROM sqlite_master WHERE type IN ('trigger', 'view') ORDER BY 1";
  return new Set(
    database
      .prepare<[], { known: string }>(kept)
      .all()
      .map(({ known }) => known),
  );
}

/** The cause in one line; drizzle's own message quotes the whole statement. */
function reason(error: unknown): string {
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
  return cause instanceof Error ? (cause.message.split('\n')[0] ?? '') : 'unknown';
}

/** Of what was written; in how many rows an index for searching keeps its own pages changes with every write. */
function rowCounts(database: Database.Database): Map<string, number> {
  const written = "schema = 'main' AND type = 'table' AND name NOT LIKE 'sqlite!_%' ESCAPE '!'";
  const tables = database.prepare<[], { name: string }>(`SELECT name FROM pragma_table_list WHERE ${written}`).all();
  return new Map(
    tables.map(({ name }) => {
      const row = database.prepare<[], { n: number }>(`SELECT count(*) AS n FROM "${name}"`).get();
      return [name, row?.n ?? 0];
    }),
  );
}
