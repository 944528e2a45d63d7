/** A city's SQLite file: one writer, safe migrations, synchronous transactions. */
import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import Database from 'better-sqlite3';
import { drizzle } from 'drizzle-orm/better-sqlite3';
import { migrate } from 'drizzle-orm/better-sqlite3/migrator';
import type { BaseSQLiteDatabase } from 'drizzle-orm/sqlite-core';
import { z } from 'zod';
import { workspaceInfo } from './workspace.schema.ts';

/** What queries run on. Builders do nothing until `.run()`, `.get()` or `.all()`. */
export type Tx = BaseSQLiteDatabase<'sync', Database.RunResult>;

/** A sentence for the operator: the file cannot be used, and why. */
export class WorkspaceRefused extends Error {
  override readonly name = 'WorkspaceRefused';
}

export interface Workspace {
  /**
   * Runs `work` as one transaction: all of it happens or nothing. It cannot wait for anything: a `work` that returns
   * a Promise does not compile. Inside another transaction it is a savepoint.
   */
  tx<T>(work: (tx: Tx) => T extends PromiseLike<unknown> ? never : T): T;
  close(): void;
}

const migrationsFolder = fileURLToPath(new URL('../../drizzle', import.meta.url));

/**
 * Opens the file of workspace `team` in `dataDir`, creating both if need be.
 *
 * @throws {WorkspaceRefused} another process has it open, it is damaged, or it belongs to another workspace
 */
export function openWorkspace(dataDir: string, team: string): Workspace {
  if (!/^[A-Za-z0-9_-]+$/.test(team)) throw new WorkspaceRefused(`Not a workspace id: ${team}`);
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  const file = join(dataDir, `${team}.db`);
  const others = readdirSync(dataDir).filter((name) => name.endsWith('.db') && name !== `${team}.db`);
  if (!existsSync(file) && others.length > 0) {
    throw new WorkspaceRefused(
      `DATA_DIR holds the data of another workspace (${others.join(', ')}), but the token belongs to ${team}.`,
    );
  }
  const lock = holdLock(join(dataDir, `${team}.lock`), file);
  try {
    const database = openFile(file);
    const workspace = workspaceOn(database, file, team);
    return {
      tx: workspace.tx,
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

/** A workspace that lives as long as the process: the same migrations, no file. For tests. */
export function memoryWorkspace(): Workspace {
  return workspaceOn(new Database(':memory:'), null, 'memory');
}

/** Held as long as the connection lives, so a crash frees it: unlike a pid file it cannot be left behind. */
function holdLock(lockFile: string, file: string): Database.Database {
  const lock = new Database(lockFile, { timeout: 0 });
  try {
    lock.pragma('locking_mode = EXCLUSIVE');
    lock.exec('BEGIN EXCLUSIVE');
    return lock;
  } catch {
    lock.close();
    throw new WorkspaceRefused(`Another process has ${file} open. Only one may write to it.`);
  }
}

function openFile(file: string): Database.Database {
  const database = new Database(file);
  try {
    database.pragma('journal_mode = WAL');
    const check = database.pragma('quick_check', { simple: true });
    if (check !== 'ok') throw new WorkspaceRefused(`${file} is damaged: ${String(check)}. Restore a backup.`);
    return database;
  } catch (error) {
    database.close();
    if (error instanceof WorkspaceRefused) throw error;
    throw new WorkspaceRefused(`${file} cannot be read as a database. Restore a backup.`);
  }
}

function workspaceOn(database: Database.Database, file: string | null, team: string): Workspace {
  // It reads NORMAL after a reopen in WAL mode; then a power cut could lose what was already acknowledged.
  database.pragma('synchronous = FULL');
  if (database.pragma('synchronous', { simple: true }) !== 2) throw new WorkspaceRefused('synchronous is not FULL.');
  const db = drizzle(database, { casing: 'snake_case' });

  migrateSafely(database, file, () => migrate(db, { migrationsFolder }));
  database.pragma('foreign_keys = ON');

  const owner = db.select().from(workspaceInfo).get();
  if (owner === undefined) db.insert(workspaceInfo).values({ team }).run();
  else if (owner.team !== team) throw new WorkspaceRefused(`${file} belongs to workspace ${owner.team}, not ${team}.`);

  return {
    tx: (work) => db.transaction((tx) => work(tx), { behavior: 'immediate' }),
    close: () => database.close(),
  };
}

const journalShape = z.object({ entries: z.array(z.object({ tag: z.string() })) });

/**
 * Table rebuilds drop the old table, and with foreign keys on that cascades into others; inside the migration's
 * transaction the pragma has no effect. So: copy the file, keys off, migrate, check, and the caller puts keys on.
 */
function migrateSafely(database: Database.Database, file: string | null, run: () => void): void {
  const journal = journalShape.parse(JSON.parse(readFileSync(join(migrationsFolder, 'meta/_journal.json'), 'utf8')));
  const before = rowCounts(database);
  const done = before.get('__drizzle_migrations') ?? 0;
  if (done >= journal.entries.length) return;
  if (file !== null && done > 0) {
    const copy = `${file}.before-${journal.entries.at(-1)?.tag}`;
    if (!existsSync(copy)) database.prepare('VACUUM INTO ?').run(copy);
  }
  database.pragma('foreign_keys = OFF');
  run();
  const broken = database.pragma('foreign_key_check');
  if (Array.isArray(broken) && broken.length > 0) {
    throw new WorkspaceRefused(`A migration broke ${broken.length} references. The copy beside the file is intact.`);
  }
  const after = rowCounts(database);
  for (const [table, rows] of before) {
    const now = after.get(table);
    if (now !== undefined && now < rows) {
      throw new WorkspaceRefused(`A migration lost rows of ${table} (${rows} → ${now}). The copy is intact.`);
    }
  }
}

function rowCounts(database: Database.Database): Map<string, number> {
  const tables = database.prepare<[], { name: string }>("SELECT name FROM sqlite_master WHERE type = 'table'").all();
  return new Map(
    tables.map(({ name }) => {
      const row = database.prepare<[], { n: number }>(`SELECT count(*) AS n FROM "${name}"`).get();
      return [name, row?.n ?? 0];
    }),
  );
}
