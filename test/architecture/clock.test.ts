import { expect, it } from 'vitest';
import { readsMachineTime } from './clock.ts';
import { parse, sourcesIn } from './syntax.ts';

/** Where the clock is made that everything else is given; the adapter's is for signatures, the emulator is Slack. */
const mayReadIt = /^src\/(core\/clock\.ts|adapters\/slack\/index\.ts|demo\.ts|demo\/|emulator\/)/;

it('nothing reads the time of the machine: a clock is passed in', () => {
  const found = sourcesIn('src').flatMap(readsMachineTime);
  expect(found.filter((place) => !mayReadIt.test(place))).toEqual([]);
  expect(found).toContainEqual(expect.stringMatching(/^src\/core\/clock\.ts:\d+$/));
});

it.each([
  'const now = new Date();',
  'const now = new Date;',
  'const text = Date();',
  'const now = Date.now();',
  'schedule({ now: Date.now });',
  'const today = new TZDate();',
])('a planted %s is found', (code) => {
  expect(readsMachineTime(parse('a.ts', code))).toEqual(['a.ts:1']);
});

it.each([
  'new Date(at)',
  'Date.parse(text)',
  'Date.UTC(2026, 0)',
  'clock.now()',
  'new TZDate(at, zone)',
  'performance.now()',
])('%s is left alone', (code) => {
  expect(readsMachineTime(parse('a.ts', code))).toEqual([]);
});
