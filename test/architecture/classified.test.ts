import { sql } from 'drizzle-orm';
import { integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { describe, expect, it, onTestFinished } from 'vitest';
import { type Classification, classifications } from '../../src/core/classified.ts';
import { memoryWorkspace } from '../../src/core/workspace.ts';
import { keyedByWords, tablesOf, unclassified } from './classified.ts';
import { schemas } from './schemas.ts';

it('every table says what its columns hold, why, for whom and for how long', async () => {
  const tables = [...(await schemas()).values()].flatMap(tablesOf);
  expect(tables.length).toBeGreaterThan(15);
  expect(unclassified(tables, classifications)).toEqual([]);
  expect(classifications.size).toBe(tables.length);
});

/** Ids that we or the platform gave, in tables out of which a person's rows go as a whole, or which keep the id alone. */
const ids = ['person.id', 'konto.account', 'erasure.personId', 'input.key'];

it('no row is known by what people wrote', async () => {
  const tables = [...(await schemas()).values()].flatMap(tablesOf);
  const known = ids.map((column) => `${column} is person and part of the key`);
  expect(keyedByWords(tables, classifications).sort()).toEqual(known.sort());
});

/** The index for searching: copies of what stands in classed tables, for the same readers, gone when that is gone. */
const index = /^such(e|e_(data|idx|content|docsize|config)|gremium|dokument)$/;

it('nothing else is in the file but what SQLite and the migrations keep, and the index for searching', () => {
  const workspace = memoryWorkspace();
  onTestFinished(() => workspace.close());
  const tables = sql`SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite!_%' ESCAPE '!'`;
  const names = workspace.tx((tx) => tx.all<{ name: string }>(tables)).map(({ name }) => name);
  const others = names.filter((name) => !classifications.has(name) && !index.test(name));
  expect(others).toEqual(['__drizzle_migrations']);
});

describe('what nobody said is found', () => {
  const table = sqliteTable('zusage', { wer: text().notNull(), am: integer() });
  const full = { purpose: 'Einladen', readers: 'Tandem', kept: 30 };
  const columns = { wer: 'person', am: 'technical' } as const;
  const stated = (said: Partial<Classification>): string[] =>
    unclassified([table], new Map([['zusage', { table, columns, purpose: full, ...said }]]));

  it('a table that is not classified', () => {
    expect(unclassified([table], new Map())).toEqual(['zusage is not classified']);
  });

  it.each<[string, Partial<Classification>, string]>([
    ['a table of the same name', { table: sqliteTable('zusage', { wer: text() }) }, 'zusage is not classified'],
    ['a column without a class', { columns: { am: 'technical' } }, 'zusage.wer has no class'],
    ['a person without a purpose', { purpose: null }, 'zusage states no purpose'],
    [
      'content without a purpose',
      { columns: { wer: 'content', am: 'technical' }, purpose: null },
      'zusage states no purpose',
    ],
    ['no readers', { purpose: { ...full, readers: ' ' } }, 'zusage leaves purpose, readers or time empty'],
    ['no time', { purpose: { ...full, kept: '' } }, 'zusage leaves purpose, readers or time empty'],
  ])('%s', (_what, said, sentence) => {
    expect(stated(said)).toEqual([sentence]);
  });

  it('a key of words', () => {
    const worte = sqliteTable('wort', { wort: text(), wer: text() }, (one) => [
      primaryKey({ columns: [one.wort, one.wer] }),
    ]);
    const said = { table: worte, columns: { wort: 'content', wer: 'technical' }, purpose: full } as const;
    expect(keyedByWords([worte, table], new Map([['wort', said]]))).toEqual([
      'wort.wort is content and part of the key',
    ]);
  });

  it('and a table that says it all, or holds nothing personal, passes', () => {
    expect(stated({})).toEqual([]);
    expect(stated({ columns: { wer: 'technical', am: 'technical' }, purpose: null })).toEqual([]);
  });
});
