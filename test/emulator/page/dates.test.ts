import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addDays,
  dayOf,
  daysLater,
  dayTitle,
  instantAt,
  instantOfTs,
  inWords,
  timeOf,
} from '../../../src/emulator/page/dates.ts';

const berlin = 'Europe/Berlin';

describe('the page’s dates', () => {
  it('says an instant in the city’s words', () => {
    expect(inWords(Date.parse('2026-09-10T07:00:00Z'), berlin)).toBe('Do., 10.09.2026, 09:00 Uhr');
    expect(inWords(Date.parse('2026-12-31T23:30:00Z'), berlin)).toBe('Fr., 01.01.2027, 00:30 Uhr');
  });

  it('reads a message’s ts in seconds', () => {
    expect(timeOf(instantOfTs('1789023600.000200'), berlin)).toBe('09:00');
  });

  it('titles days as people say them', () => {
    expect(dayTitle('2026-09-10', '2026-09-10')).toBe('Heute');
    expect(dayTitle('2026-08-31', '2026-09-01')).toBe('Gestern');
    expect(dayTitle('2026-09-08', '2026-09-10')).toBe('Dienstag, 8. September 2026');
  });

  it('keeps the time of day over a change of clocks', () => {
    const before = Date.parse('2026-10-24T07:00:00Z');
    expect(inWords(daysLater(before, 1, berlin), berlin)).toBe('So., 25.10.2026, 09:00 Uhr');
    expect(inWords(daysLater(before, 7, berlin), berlin)).toBe('Sa., 31.10.2026, 09:00 Uhr');
  });

  it('reads a time that the spring night skips as an hour later', () => {
    expect(inWords(instantAt('2026-03-29', '02:30', berlin), berlin)).toBe('So., 29.03.2026, 03:30 Uhr');
  });

  it('always moves forward, to the day that was meant', () => {
    const minutes = fc.integer({ min: Date.parse('2020-01-01') / 60_000, max: Date.parse('2040-01-01') / 60_000 });
    fc.assert(
      fc.property(minutes, fc.integer({ min: 1, max: 400 }), (minute, days) => {
        const now = minute * 60_000;
        const later = daysLater(now, days, berlin);
        expect(later).toBeGreaterThan(now);
        expect(dayOf(later, berlin)).toBe(addDays(dayOf(now, berlin), days));
      }),
      { numRuns: 200 },
    );
  });
});
