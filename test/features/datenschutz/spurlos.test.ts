import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'drizzle-orm';
import { pino } from 'pino';
import { expect, it, onTestFinished } from 'vitest';
import { openWorkspace, type Tx } from '../../../src/core/workspace.ts';
import { musterstadt } from '../musterstadt.ts';
import { lebt, spuren, stehtImPlan, stehtImProtokoll, wirdGeloescht, zita } from './zita.ts';

function folder(): string {
  const dir = mkdtempSync(join(tmpdir(), 'komm-in-test-'));
  onTestFinished(() => rmSync(dir, { recursive: true, force: true }));
  return dir;
}

/** In which files of a folder something of her is found, with the bytes around it. */
const found = (dir: string): string[] =>
  readdirSync(dir).flatMap((name) => {
    const bytes = readFileSync(join(dir, name)).toString('latin1');
    const at = bytes.search(spuren);
    return at === -1 ? [] : [`${name}: ${bytes.slice(Math.max(0, at - 60), at + 60)}`];
  });

/** Which of the letters of her name the index for searching still knows: it keeps words in pieces of three. */
function imIndex(tx: Tx): unknown[] {
  tx.run(sql`CREATE VIRTUAL TABLE IF NOT EXISTS temp.stuecke USING fts5vocab(main, suche, row)`);
  return tx.all(sql`SELECT term FROM temp.stuecke WHERE term IN ('zit', 'quo', 'uor')`);
}

it('leaves not one byte of an erased person, nor after an older backup is restored', async () => {
  const dir = folder();
  const backup = folder();
  const lines: string[] = [];
  const log = pino({ level: 'trace' }, { write: (line: string) => void lines.push(line) });
  const workspace = openWorkspace(dir, 'T1');
  const stadt = await musterstadt('2026-09-28 08:30', { neu: true, workspace, log });
  await lebt(stadt);
  await stehtImProtokoll(stadt);
  await stehtImPlan(stadt);
  expect(workspace.tx(imIndex)).not.toEqual([]);
  cpSync(dir, backup, { recursive: true });
  writeFileSync(join(dir, 'T1.db.before-0001_x'), 'Zita Quornfeld');
  expect(found(dir).length).toBeGreaterThan(1);

  await wirdGeloescht(stadt);
  expect(found(dir)).toEqual([]);
  expect(workspace.tx(imIndex)).toEqual([]);
  expect(lines.length).toBeGreaterThan(10);
  expect(lines.filter((line) => spuren.test(line))).toEqual([]);

  await stadt.app.stop();
  workspace.close();
  for (const name of readdirSync(dir).filter((one) => one.startsWith('T1.db'))) rmSync(join(dir, name));
  for (const name of readdirSync(backup).filter((one) => one.startsWith('T1.db'))) {
    cpSync(join(backup, name), join(dir, name));
  }
  expect(found(dir).length).toBeGreaterThan(0);
  const restored = openWorkspace(dir, 'T1');
  onTestFinished(() => restored.close());
  await stadt.restart(undefined, restored);
  await stadt.settle();
  expect(found(dir)).toEqual([]);
  expect(restored.tx(imIndex)).toEqual([]);
  expect(lines.filter((line) => spuren.test(line))).toEqual([]);
  // The platform still lists her account.
  expect((await stadt.chat.accounts()).map(({ account }) => account)).toContain(zita.account);
});
