import { execFile } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import Database from 'better-sqlite3';
import { sql } from 'drizzle-orm';
import { expect, onTestFinished, test } from 'vitest';
import { addPerson, nameOf } from '../../src/core/directory.ts';
import { ownMigrations } from '../../src/core/migrate.ts';
import { memoryWorkspace, openWorkspace } from '../../src/core/workspace.ts';

function dataDir(): string {
  const dir = mkdtempSync(join(tmpdir(), 'komm-in-test-'));
  onTestFinished(() => rmSync(dir, { recursive: true, force: true }));
  return dir;
}

/** A workspace with one person in it, closed again. */
function filled(dir = dataDir()) {
  const workspace = openWorkspace(dir, 'T1');
  const id = workspace.tx((tx) => addPerson(tx, 'Ada Muster', null));
  workspace.close();
  const reads = (migrations?: string) => {
    const again = openWorkspace(dir, 'T1', migrations);
    try {
      return again.tx((tx) => nameOf(tx, id));
    } finally {
      again.close();
    }
  };
  return { dir, file: join(dir, 'T1.db'), reads };
}

/** The bot's own migrations and one more. */
function withMigration(statements: string): string {
  const folder = join(dataDir(), 'drizzle');
  cpSync(ownMigrations, folder, { recursive: true });
  const journalFile = join(folder, 'meta/_journal.json');
  const journal: { entries: { idx: number; when: number }[] } = JSON.parse(readFileSync(journalFile, 'utf8'));
  const last = journal.entries.at(-1);
  const entry = { ...last, idx: (last?.idx ?? 0) + 1, when: (last?.when ?? 0) + 1, tag: '9999_neu' };
  writeFileSync(journalFile, JSON.stringify({ ...journal, entries: [...journal.entries, entry] }));
  writeFileSync(join(folder, '9999_neu.sql'), statements);
  return folder;
}

test('keeps what was written, across a reopen', () => {
  expect(filled().reads()).toBe('Ada Muster');
});

test('every workspace in memory is one of its own', () => {
  const [one, other] = [memoryWorkspace(), memoryWorkspace()];
  one.tx((tx) => addPerson(tx, 'Ada Muster', null));
  for (const workspace of [other, memoryWorkspace()]) {
    expect(workspace.tx((tx) => tx.all(sql`SELECT * FROM person`))).toEqual([]);
  }
});

test('a transaction that throws leaves nothing behind', () => {
  const workspace = memoryWorkspace();
  const persons = () => workspace.tx((tx) => tx.all(sql`SELECT * FROM person`));
  const failing = () =>
    workspace.tx((tx) => {
      addPerson(tx, 'Ada Muster', null);
      throw new Error('no');
    });
  expect(failing).toThrow('no');
  expect(persons()).toEqual([]);
});

test('writes through to the disk and keeps references, also after a reopen', () => {
  const { dir } = filled();
  const workspace = openWorkspace(dir, 'T1');
  onTestFinished(() => workspace.close());
  expect(workspace.tx((tx) => tx.get(sql`PRAGMA synchronous`))).toEqual({ synchronous: 2 });
  expect(workspace.tx((tx) => tx.get(sql`PRAGMA journal_mode`))).toEqual({ journal_mode: 'wal' });
  const orphan = () =>
    workspace.tx((tx) => tx.run(sql`INSERT INTO mitglied (kanal_id, person_id) VALUES ('keiner', 'niemand')`));
  expect(orphan).toThrow(
    expect.objectContaining({ cause: expect.objectContaining({ code: 'SQLITE_CONSTRAINT_FOREIGNKEY' }) }),
  );
});

test('refuses a second opener in the same process', () => {
  const { dir } = filled();
  const first = openWorkspace(dir, 'T1');
  expect(() => openWorkspace(dir, 'T1')).toThrow(/^Another process has .*T1\.db open\. Only one may write to it\.$/);
  first.close();
  openWorkspace(dir, 'T1').close();
});

test('refuses another process while it is open, and not after', async () => {
  const { dir, file } = filled();
  // What the bot holds, as another process meets it.
  const script = `
    const lock = new (require('better-sqlite3'))(process.argv[1], { timeout: 0 });
    lock.pragma('locking_mode = EXCLUSIVE');
    lock.exec('BEGIN EXCLUSIVE');`;
  const elsewhere = () => promisify(execFile)(process.execPath, ['-e', script, join(dir, 'T1.lock')]);
  const workspace = openWorkspace(dir, 'T1');
  await expect(elsewhere()).rejects.toMatchObject({ stderr: expect.stringContaining('database is locked') });
  workspace.close();
  await elsewhere();
  expect(existsSync(file)).toBe(true);
});

test("refuses another workspace's token", () => {
  const { dir, file } = filled();
  expect(() => openWorkspace(dir, 'T2')).toThrow(
    'DATA_DIR holds the data of another workspace (T1.db), but the token belongs to T2.',
  );
  const other = dataDir();
  cpSync(file, join(other, 'T2.db'));
  expect(() => openWorkspace(other, 'T2')).toThrow(/T2\.db belongs to workspace T1, not T2\.$/);
});

test.each([
  ['is a file', 'datei', 'EEXIST'],
  ['is in a file', 'datei/daten', 'ENOTDIR'],
])('says which folder cannot be written: one that %s', (_, path, code) => {
  const dir = dataDir();
  writeFileSync(join(dir, 'datei'), '');
  expect(() => openWorkspace(join(dir, path), 'T1')).toThrow(
    `DATA_DIR is no folder that can be written to: ${dir}/${path} (${code}).`,
  );
});

const folder = (path: string) => mkdirSync(path);
const text = (path: string) => writeFileSync(path, 'Das ist keine Datenbank. '.repeat(400));

test.each([
  ['T1.lock', 'T1.lock', folder, 'SQLITE_CANTOPEN'],
  ['T1.lock', 'T1.lock', text, 'SQLITE_NOTADB'],
  ['T1.db', 'T1.db', folder, 'SQLITE_CANTOPEN'],
  ['T1.db', 'T1.db-wal', folder, 'SQLITE_IOERR_DELETE'],
])('says that %s cannot be written, because of %s', (name, obstacle, put, code) => {
  const dir = dataDir();
  put(join(dir, obstacle));
  expect(() => openWorkspace(dir, 'T1')).toThrow(`${dir}/${name} in DATA_DIR cannot be written (${code}).`);
});

test('refuses a name that is no id, before anything is written', () => {
  const dir = dataDir();
  expect(() => openWorkspace(dir, '../T1')).toThrow('Not a workspace id');
  expect(readdirSync(dir)).toEqual([]);
});

test.each([
  ['no database at all', () => Buffer.from('Das ist kein Datenbankformat.'.repeat(200))],
  ['cut off in the middle', (whole: Buffer) => whole.subarray(0, 8192 + 100)],
  [
    'overwritten in places',
    (whole: Buffer) => Buffer.concat([whole.subarray(0, 4096), Buffer.alloc(whole.length - 4096, 7)]),
  ],
])('refuses a damaged file in one sentence: %s', (_, damage) => {
  const { dir, file } = filled();
  writeFileSync(file, damage(readFileSync(file)));
  expect(() => openWorkspace(dir, 'T1')).toThrow(/^\S+T1\.db (is damaged|cannot be read).*Restore a backup\.$/);
});

/** Changes the closed file as nobody should. */
function changes(file: string, how: (database: Database.Database) => void): void {
  const database = new Database(file);
  how(database);
  database.close();
}

test('does not compare every word of the search index at every start', () => {
  const { file, reads } = filled();
  changes(file, (database) => {
    database.unsafeMode();
    database.exec("INSERT INTO suche (rowid, text) VALUES (1, 'Treppenhaus-Café'); DELETE FROM suche_content");
    expect(database.pragma('quick_check', { simple: true })).not.toBe('ok');
  });
  expect(reads()).toBe('Ada Muster');
});

test('refuses a file in which the search index itself is damaged', () => {
  const { dir, file } = filled();
  let page = 0;
  changes(file, (database) => {
    const root = "SELECT rootpage FROM sqlite_schema WHERE name = 'suche_data'";
    page = database.prepare<[], { rootpage: number }>(root).get()?.rootpage ?? 0;
  });
  const whole = readFileSync(file);
  whole.fill(7, (page - 1) * 4096, page * 4096);
  writeFileSync(file, whole);
  expect(() => openWorkspace(dir, 'T1')).toThrow(/is damaged: .*Restore a backup\.$/);
});

test('migrates an earlier state with its data, and keeps a copy of what it was', () => {
  const { dir, reads } = filled();
  const migrations = withMigration('CREATE TABLE neu (id text PRIMARY KEY);');
  expect(reads(migrations)).toBe('Ada Muster');
  const before = new Database(join(dir, 'T1.db.before-9999_neu'));
  onTestFinished(() => void before.close());
  expect(before.prepare('SELECT name FROM person').all()).toEqual([{ name: 'Ada Muster' }]);
  expect(before.prepare("SELECT name FROM sqlite_master WHERE name = 'neu'").all()).toEqual([]);
  const after = new Database(join(dir, 'T1.db'));
  onTestFinished(() => void after.close());
  expect(after.prepare("SELECT name FROM sqlite_master WHERE name = 'neu'").all()).toEqual([{ name: 'neu' }]);
});

test('a table can be rebuilt without losing what points to it', () => {
  const { dir } = filled();
  const workspace = openWorkspace(dir, 'T1');
  const triggers = workspace.tx((tx) => {
    tx.run(sql`INSERT INTO konto SELECT 'U1', id, 0, 0, 0, 0 FROM person`);
    const its = sql`SELECT sql FROM sqlite_master WHERE type = 'trigger' AND tbl_name = 'person'`;
    return tx.all<{ sql: string }>(its).map((one) => `${one.sql};`);
  });
  workspace.close();
  const rebuild = [
    'CREATE TABLE `__new` (id text PRIMARY KEY NOT NULL, name text NOT NULL, organisation text);',
    'INSERT INTO `__new` SELECT id, name, organisation FROM person;',
    'DROP TABLE person;',
    'ALTER TABLE `__new` RENAME TO person;',
    ...triggers,
  ].join('\n--> statement-breakpoint\n');
  const again = openWorkspace(dir, 'T1', withMigration(rebuild));
  onTestFinished(() => again.close());
  expect(again.tx((tx) => tx.all(sql`SELECT account FROM konto`))).toEqual([{ account: 'U1' }]);
});

const addKonto = "INSERT INTO konto VALUES ('U1', 'niemand', 0, 0, 0, 0);";

test.each([
  [
    'fails half way',
    'CREATE TABLE neu (id text);\n--> statement-breakpoint\nINSERT INTO gibtesnicht VALUES (1);',
    'gibtesnicht',
  ],
  ['loses rows', 'DELETE FROM person;', 'lost rows of person (1 → 0)'],
  ['breaks references', addKonto, 'broke 1 references'],
])('a migration that %s is refused, again at the next start, and the file stays as it was', (_, statements, why) => {
  const { dir, file, reads } = filled();
  const migrations = withMigration(statements);
  for (const _again of [1, 2]) {
    expect(() => openWorkspace(dir, 'T1', migrations)).toThrow(why);
    expect(() => openWorkspace(dir, 'T1', migrations)).toThrow(`${file} cannot be migrated, it is unchanged: `);
  }
  expect(reads()).toBe('Ada Muster');
  expect(readdirSync(dir)).not.toContain('T1.db.migrating');
});

test('the copy is of today, not of an earlier attempt', () => {
  const { dir, reads } = filled();
  expect(() => openWorkspace(dir, 'T1', withMigration('DELETE FROM person;'))).toThrow('lost rows');
  const between = openWorkspace(dir, 'T1');
  between.tx((tx) => addPerson(tx, 'Eren Probe', null));
  between.close();
  reads(withMigration('CREATE TABLE neu (id text PRIMARY KEY);'));
  const copy = new Database(join(dir, 'T1.db.before-9999_neu'));
  onTestFinished(() => void copy.close());
  expect(copy.prepare('SELECT count(*) AS n FROM person').get()).toEqual({ n: 2 });
});

test('what a crash left of a migration is in nobody’s way', () => {
  const { dir, reads } = filled();
  writeFileSync(join(dir, 'T1.db.migrating'), 'half');
  writeFileSync(join(dir, 'T1.db.migrating-journal'), 'half');
  expect(reads(withMigration('CREATE TABLE neu (id text PRIMARY KEY);'))).toBe('Ada Muster');
});

test('refuses a file that a newer version has written', () => {
  const { dir, reads } = filled();
  reads(withMigration('CREATE TABLE neu (id text PRIMARY KEY);'));
  expect(() => openWorkspace(dir, 'T1')).toThrow(/T1\.db was written by a newer version of komm-in\./);
});
