import { describe, expect, it } from 'vitest';
import { calendarOf, day, time } from '../../../src/core/calendar.ts';
import { naechsterDigest } from '../../../src/features/umsetzungsgruppe/rules.digest.ts';

const calendar = calendarOf('Europe/Berlin', 'NW');

function at(text: string): number {
  const [d = '', t = ''] = text.split(' ');
  return calendar.instantOf(day(d), time(t));
}

const shown = (instant: number): string => `${calendar.dayAt(instant)} ${calendar.timeAt(instant)}`;

/** The days of the next ones, one after the other. */
function naechste(konferenz: string | null, ab: string, anzahl: number): string[] {
  const tage: string[] = [];
  for (let after = at(ab); tage.length < anzahl; ) {
    after = naechsterDigest(calendar, konferenz === null ? null : day(konferenz), after).from;
    tage.push(shown(after));
  }
  return tage;
}

describe('the overview comes', () => {
  it('every second Monday at nine, through a change of the clocks', () => {
    expect(naechste(null, '2026-10-01 12:00', 3)).toEqual(['2026-10-12 09:00', '2026-10-26 09:00', '2026-11-09 09:00']);
  });

  it('every week in the eight weeks before the conference, and not after it', () => {
    // 56 days before Monday, 23.11., is Monday, 28.09.
    expect(naechste('2026-11-23', '2026-09-14 12:00', 4)).toEqual([
      '2026-09-28 09:00',
      '2026-10-05 09:00',
      '2026-10-12 09:00',
      '2026-10-19 09:00',
    ]);
    // On Sunday, 29.11., the 05.10. is 55 days before: it is a week between.
    expect(naechste('2026-11-29', '2026-09-14 12:00', 3)).toContain('2026-10-05 09:00');
    expect(naechste('2026-12-01', '2026-09-28 12:00', 1)).toEqual(['2026-10-12 09:00']);
    expect(naechste('2026-11-30', '2026-11-24 12:00', 2)).toEqual(['2026-11-30 09:00', '2026-12-07 09:00']);
    expect(naechste('2026-11-25', '2026-11-24 12:00', 2)).toEqual(['2026-12-07 09:00', '2026-12-21 09:00']);
  });

  it('on the next working day where the Monday is a holiday', () => {
    // Ostermontag.
    expect(naechste(null, '2027-03-15 12:00', 2)).toEqual(['2027-03-30 09:00', '2027-04-12 09:00']);
  });

  it.each([
    ['the very next one', '2026-10-12 09:00', '2026-10-26 09:00'],
    ['one a millisecond away', '2026-10-12 08:59', '2026-10-12 09:00'],
    ['one that a holiday has moved', '2027-03-29 23:00', '2027-03-30 09:00'],
  ])('%s', (_, after, expected) => {
    expect(naechste(null, after, 1)).toEqual([expected]);
  });

  it('late as long as the next one is not due', () => {
    const due = naechsterDigest(calendar, null, at('2026-10-01 12:00'));
    expect(due.occurrence).toBe('2026-10-12');
    expect(shown(due.uselessAfter)).toBe('2026-10-26 08:59');
    expect(naechsterDigest(calendar, null, due.from).from).toBe(due.uselessAfter + 1);
  });
});
