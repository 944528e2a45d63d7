import { sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { describe, expect, it } from 'vitest';
import { features } from '../../src/app.ts';
import { type Classification, classifications } from '../../src/core/classified.ts';
import type { Feature } from '../../src/core/feature.ts';
import { tablesOf } from './classified.ts';
import { aktsIn, silentAboutPersons } from './personal.ts';
import { schemas } from './schemas.ts';
import { parse, sourcesIn } from './syntax.ts';

describe('whoever keeps something about persons', () => {
  it('tells it, blanks it and hands it over', async () => {
    const tables = new Map([...(await schemas())].map(([file, exported]) => [file, tablesOf(exported)]));
    expect([...tables.keys()].filter((file) => file.startsWith('features/')).length).toBeGreaterThan(2);
    expect(silentAboutPersons(features, tables, classifications)).toEqual([]);
  });

  const table = sqliteTable('zusage', { wer: text(), wo: text() });
  const stated = (wer: 'person' | 'content'): ReadonlyMap<string, Classification> =>
    new Map([['zusage', { table, columns: { wer, wo: 'technical' }, purpose: null }]]);
  const tables = (file: string) => new Map([[file, [table]]]);
  const full: Feature = {
    name: 'zusagen',
    uebergib: () => [],
    personendaten: { auskunft: () => [], loesche: () => {} },
  };
  const { uebergib: _u, ...holding } = full;
  const { personendaten: _p, ...mute } = full;

  it.each<[string, readonly Feature[], string[]]>([
    ['nobody hands it over', [holding], ['zusagen keeps persons in zusage and brings no uebergib']],
    ['nobody tells it', [mute], ['zusagen keeps persons in zusage and brings no personendaten']],
    ['nobody knows of it', [], ['zusagen keeps persons in zusage and is no feature']],
    ['all is said', [full], []],
  ])('is found where %s', (_what, known, sentences) => {
    expect(silentAboutPersons(known, tables('features/zusagen/schema.ts'), stated('person'))).toEqual(sentences);
  });

  it('is not whoever keeps what people wrote', () => {
    expect(silentAboutPersons([], tables('features/zusagen/schema.ts'), stated('content'))).toEqual([]);
  });
});

describe('every formal act', () => {
  it('has words in which the Büro reads it', () => {
    const known = new Set(features.flatMap(({ verlaufTexte = {} }) => Object.keys(verlaufTexte)));
    const akts = [...new Set(sourcesIn('src').flatMap(aktsIn))];
    expect(akts.length).toBeGreaterThan(3);
    expect(akts.filter((akt) => !known.has(akt))).toEqual([]);
  });

  it.each([
    ["record(ctx, 'a.melden', id);", ['a.melden']],
    ["haltFest(ctx, alt ? 'a.aendern' : 'a.neu', id);", ['a.aendern', 'a.neu']],
    ["stadt.haltFest(ctx, 'a.neu', id);", ['a.neu']],
    ["record(ctx, akte[art], 'a.kein');", []],
    ["other(ctx, 'a.melden', id);", []],
  ])('is found where it is written down: %s', (code, akts) => {
    expect(aktsIn(parse('a.ts', code))).toEqual(akts);
  });
});
