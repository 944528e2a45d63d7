import { expect, it } from 'vitest';
import { startOf } from '../../src/demo/start.ts';

it('takes a date and time for what the clock of the city shows', () => {
  expect(startOf('2026-09-28T08:30')).toBe(Date.parse('2026-09-28T06:30Z'));
  expect(startOf('2027-01-11T08:30')).toBe(Date.parse('2027-01-11T07:30Z'));
});

it.each(['morgen', '2026-09-28', '2026-02-30T08:30', '2026-09-28T24:00'])('%s is none', (text) => {
  expect(() => startOf(text)).toThrow('DEMO_START must be a date and time such as 2026-09-28T08:30.');
});
