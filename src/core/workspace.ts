/** A city's SQLite file: one writer, safe migrations, synchronous transactions. */
import { existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { sql } from 'drizzle-orm';
import { drizzle } from 'drizzle-orm/better-sqlite3';
import type { BaseSQLiteDatabase } from 'drizzle-orm/sqlite-core';
import { type ErasedList, erasedListIn, erasedListInMemory } from './erased-list.ts';
import { isBehind, migrateChecked, migrateFile, ownMigrations, WorkspaceRefused } from './migrate.ts';
import { keepStatements } from './statements.ts';
import { workspaceInfo } from './workspace.schema.ts';

/** What queries run on. Builders do nothing until `.run()`, `.get()` or `.all()`. */
export type Tx = BaseSQLiteDatabase<'sync', Database.RunResult>;

export interface Workspace {
  /**
   * Runs `work` as one transaction: all of it happens or nothing. It cannot wait for anything: a `work` that returns
   * a Promise does not compile. Inside another transaction it is a savepoint.
   */
  tx<T>(work: (tx: Tx) => T extends PromiseLike<unknown> ? never : T): T;
  /**
   * Writes the file anew, so that nothing deleted is left in it, and removes copies that a migration left beside it.
   * Never inside a transaction.
   */
  purge(): void;
  /** Who was erased; beside the file, so that restoring an older one does not bring them back. */
  readonly erased: ErasedList;
  close(): void;
}

/**
 * Opens the file of workspace `team` in `dataDir`, creating both if need be.
 *
 * @param migrations the folder of migrations to bring it up to
 * @throws {WorkspaceRefused} the folder or the file cannot be written, another process has it open, it is damaged, it
 *   belongs to another workspace, or it cannot be migrated
 */
export function openWorkspace(dataDir: string, team: string, migrations = ownMigrations): Workspace {
  if (!/^[A-Za-z0-9_-]+$/.test(team)) throw new WorkspaceRefused(`Not a workspace id: ${team}`);
  const file = join(dataDir, `${team}.db`);
  const others = databasesIn(dataDir).filter((name) => name !== `${team}.db`);
  if (!existsSync(file) && others.length > 0) {
    throw new WorkspaceRefused(
      `DATA_DIR holds the data of another workspace (${others.join(', ')}), but the token belongs to ${team}.`,
    );
  }
  const lock = holdLock(join(dataDir, `${team}.lock`), file);
  try {
    const database = openMigrated(file, migrations);
    const { tx } = workspaceOn(database, team);
    return {
      tx,
      erased: erasedListIn(join(dataDir, `${team}.geloescht`)),
      purge() {
        rewrite(database);
        const copies = readdirSync(dataDir).filter((name) => name.startsWith(`${team}.db.before-`));
        for (const name of copies) rmSync(join(dataDir, name));
      },
      close() {
        database.close();
        lock.close();
      },
    };
  } catch (error) {
    lock.close();
    throw error;
  }
}

let migrated: Buffer | null = null;

/** An empty database after all migrations, which have run once. */
function migratedOnce(): Buffer {
  if (migrated === null) {
    const database = new Database(':memory:');
    migrateChecked(database, ownMigrations);
    migrated = database.serialize();
    database.close();
  }
  return migrated;
}

/** A workspace that lives as long as the process: the same migrations, no file. For tests. */
export function memoryWorkspace(): Workspace {
  const database = new Database(migratedOnce());
  const { tx } = workspaceOn(database, 'memory');
  return { tx, erased: erasedListInMemory(), purge: () => rewrite(database), close: () => database.close() };
}

function rewrite(database: Database.Database): void {
  database.exec('VACUUM');
  // It went through the log: only now does the file hold what is new, and the log nothing that is old.
  database.pragma('wal_checkpoint(TRUNCATE)');
}

/** How many migrations the file has seen: rises with every version that changes what is stored. */
export function schemaVersion(tx: Tx): number {
  return tx.get<{ version: number }>(sql`SELECT count(*) AS version FROM __drizzle_migrations`).version;
}

function databasesIn(dataDir: string): string[] {
  try {
    mkdirSync(dataDir, { recursive: true, mode: 0o700 });
    return readdirSync(dataDir).filter((name) => name.endsWith('.db'));
  } catch (error) {
    throw new WorkspaceRefused(`DATA_DIR is no folder that can be written to: ${dataDir} (${codeOf(error)}).`);
  }
}

/** Held as long as the connection lives, so a crash frees it: unlike a pid file it cannot be left behind. */
function holdLock(lockFile: string, file: string): Database.Database {
  const lock = opened(lockFile, { timeout: 0 });
  try {
    lock.pragma('locking_mode = EXCLUSIVE');
    lock.exec('BEGIN EXCLUSIVE');
    return lock;
  } catch (error) {
    lock.close();
    throw codeOf(error) === 'SQLITE_BUSY'
      ? new WorkspaceRefused(`Another process has ${file} open. Only one may write to it.`)
      : notWritable(lockFile, error);
  }
}

function opened(file: string, options: Database.Options = {}): Database.Database {
  try {
    return new Database(file, options);
  } catch (error) {
    throw notWritable(file, error);
  }
}

const notWritable = (file: string, error: unknown): WorkspaceRefused =>
  new WorkspaceRefused(`${file} in DATA_DIR cannot be written (${codeOf(error)}).`);

/** The system's or SQLite's name for what went wrong. */
const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : 'unknown';

/** What SQLite says of a file that is held, full, out of reach or not to be written to. */
const refusals = /^SQLITE_(BUSY|FULL|IOERR|READONLY|CANTOPEN|PROTOCOL)/;

/** Whether a transaction failed because of the file, and not of what was to be done in it: later it may succeed. */
export function fileRefuses(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  return refusals.test(codeOf(error)) || fileRefuses(error.cause);
}

function openMigrated(file: string, migrations: string): Database.Database {
  const database = openFile(file);
  try {
    const behind = isBehind(database, migrations);
    if (behind === null) return database;
    if (behind.done === 0) {
      migrateChecked(database, migrations);
      return database;
    }
    migrateFile(database, behind, migrations);
  } catch (error) {
    database.close();
    throw error;
  }
  return openFile(file);
}

const damage = new Set(['SQLITE_NOTADB', 'SQLITE_CORRUPT']);

function openFile(file: string): Database.Database {
  const database = opened(file);
  try {
    database.pragma('journal_mode = WAL');
    const damaged = damageOf(database);
    if (damaged !== null) throw new WorkspaceRefused(`${file} is damaged: ${damaged}. Restore a backup.`);
    return database;
  } catch (error) {
    database.close();
    if (error instanceof WorkspaceRefused) throw error;
    if (!damage.has(codeOf(error))) throw notWritable(file, error);
    throw new WorkspaceRefused(`${file} cannot be read as a database. Restore a backup.`);
  }
}

/**
 * What is wrong first; null: nothing. Table by table, with those that hold the index for searching: asked for all at
 * once, SQLite also compares every word in that index, which takes a minute after some years.
 */
function damageOf(database: Database.Database): string | null {
  const stored = "schema = 'main' AND type IN ('table', 'shadow')";
  const tables = database.prepare<[], { name: string }>(`SELECT name FROM pragma_table_list WHERE ${stored}`).all();
  for (const { name } of tables) {
    const check = String(database.pragma(`quick_check("${name}")`, { simple: true }));
    if (check !== 'ok') return check.split('\n')[0] ?? '';
  }
  return null;
}

function workspaceOn(database: Database.Database, team: string): Pick<Workspace, 'tx'> {
  try {
    // It reads NORMAL after a reopen in WAL mode; then a power cut could lose what was already acknowledged.
    database.pragma('synchronous = FULL');
    if (database.pragma('synchronous', { simple: true }) !== 2) throw new WorkspaceRefused('synchronous is not FULL.');
    database.pragma('foreign_keys = ON');
    // What is deleted or overwritten is gone from its page at once, not only when the page is used again.
    database.pragma('secure_delete = ON');
    keepStatements(database);
    const db = drizzle(database, { casing: 'snake_case' });
    const owner = db.select().from(workspaceInfo).get();
    if (owner === undefined) db.insert(workspaceInfo).values({ team }).run();
    else if (owner.team !== team) {
      throw new WorkspaceRefused(`${database.name} belongs to workspace ${owner.team}, not ${team}.`);
    }
    return {
      tx: (work) => db.transaction((tx) => work(tx), { behavior: 'immediate' }),
    };
  } catch (error) {
    database.close();
    throw error;
  }
}
