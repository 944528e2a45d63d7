import { appendFileSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { erasedListIn } from '../../src/core/erased-list.ts';
import type { PersonId } from '../../src/core/ids.ts';

function list() {
  const dir = mkdtempSync(join(tmpdir(), 'komm-in-test-'));
  onTestFinished(() => rmSync(dir, { recursive: true, force: true }));
  const file = join(dir, 'T1.geloescht');
  return { file, list: erasedListIn(file) };
}
const entry = (person: string) => ({
  person: person as PersonId,
  account: 'abc',
  places: ['sitzung thema x'],
  kept: [],
});

test('begins empty and keeps what is added, once', () => {
  const on = list();
  expect(on.list.all()).toEqual([]);
  on.list.add(entry('person_1'));
  on.list.add(entry('person_2'));
  on.list.add(entry('person_1'));
  expect(erasedListIn(on.file).all()).toEqual([entry('person_1'), entry('person_2')]);
});

test('a line that a crash cut off swallows nothing', () => {
  const on = list();
  on.list.add(entry('person_1'));
  appendFileSync(on.file, '{"person":"person_2","acc');
  on.list.add(entry('person_3'));
  expect(on.list.all().map(({ person }) => person)).toEqual(['person_1', 'person_3']);
  expect(readFileSync(on.file, 'utf8')).toContain('person_2');
});
