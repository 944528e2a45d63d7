import { expect, it } from 'vitest';
import { escapes } from './escapes.ts';
import { parse, sourcesIn } from './syntax.ts';

const sources = [...sourcesIn('src'), ...sourcesIn('test')];

it('no check is evaded, no test left out', () => {
  // These two say what they look for.
  const others = sources.filter(({ file }) => !/^test\/architecture\/escapes(\.test)?\.ts$/.test(file));
  expect(others.flatMap(escapes)).toEqual([]);
});

it('files are short', () => {
  const lines = sources
    .map(({ file, text }) => ({ file, lines: text.split('\n').length - 1 }))
    .sort((a, b) => a.lines - b.lines);
  expect(lines.filter((file) => file.lines > 400)).toEqual([]);
  expect(lines.at(lines.length / 2)?.lines).toBeLessThan(120);
});

it.each([
  ['const a: any = 1;', 'any'],
  ['const a = [] as any[];', 'any'],
  ['const a = b as unknown as C;', 'as … as'],
  ['const a = b!;', '!'],
  ['const a = b!.c;', '!'],
  ["let a: import('./b.ts').B;", 'import() as a type'],
  ["type A = { readonly b: import('./b.ts').B };", 'import() as a type'],
  ['// @ts-expect-error', '@ts-expect-error'],
  ['/* @ts-ignore */', '@ts-ignore'],
  ['// biome-ignore lint: no', 'biome-ignore'],
  ['// TODO: later', 'TODO'],
  ['/** FIXME */', 'FIXME'],
  ["it.only('a', b);", 'only'],
  ["describe.skip('a', b);", 'skip'],
  ["test.skipIf(c)('a', b);", 'skipIf'],
  ["it.todo('a');", 'todo'],
])('a planted %s is found', (code, what) => {
  expect(escapes(parse('a.ts', `\n${code}`))).toEqual([`a.ts:2 ${what}`]);
});

it.each([
  "const a = ['b'] as const;",
  'const a = b as C;',
  'expect.any(String);',
  'const a = !b;',
  "it.each([])('a', b);",
])('%s is left alone', (code) => {
  expect(escapes(parse('a.ts', code))).toEqual([]);
});
