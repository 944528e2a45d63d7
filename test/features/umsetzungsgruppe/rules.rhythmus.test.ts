import { describe, expect, it } from 'vitest';
import { calendarOf, day, time } from '../../../src/core/calendar.ts';
import type { Due } from '../../../src/core/feature.ts';
import {
  type DigestPlan,
  naechsterDigest,
  ueblicherPlan,
} from '../../../src/features/umsetzungsgruppe/digest/rules.rhythmus.ts';

const calendar = calendarOf('Europe/Berlin', 'NW');

function at(text: string): number {
  const [d = '', t = ''] = text.split(' ');
  return calendar.instantOf(day(d), time(t));
}

const shown = (instant: number): string => `${calendar.dayAt(instant)} ${calendar.timeAt(instant)}`;

interface Lage {
  readonly konferenz?: string;
  readonly plan?: Partial<DigestPlan>;
  /** When it is asked; default: when the one before was. */
  readonly now?: string;
}

function naechster(after: number, { konferenz, plan, now }: Lage = {}): Due {
  return naechsterDigest(
    calendar,
    { ...ueblicherPlan, ...plan },
    { konferenz: konferenz === undefined ? null : day(konferenz), after, now: now === undefined ? after : at(now) },
  );
}

/** The days of the next ones, one after the other. */
function naechste(ab: string, anzahl: number, lage: Lage = {}): string[] {
  const tage: string[] = [];
  for (let after = at(ab); tage.length < anzahl; ) {
    after = naechster(after, lage).from;
    tage.push(shown(after));
  }
  return tage;
}

describe('the overview comes', () => {
  it('every second Monday at nine, through a change of the clocks', () => {
    expect(naechste('2026-10-01 12:00', 3)).toEqual(['2026-10-12 09:00', '2026-10-26 09:00', '2026-11-09 09:00']);
  });

  it('every week in the eight weeks before the conference, and not after it', () => {
    // 56 days before Monday, 23.11., is Monday, 28.09.
    expect(naechste('2026-09-14 12:00', 4, { konferenz: '2026-11-23' })).toEqual([
      '2026-09-28 09:00',
      '2026-10-05 09:00',
      '2026-10-12 09:00',
      '2026-10-19 09:00',
    ]);
    // On Sunday, 29.11., the 05.10. is 55 days before: it is a week between.
    expect(naechste('2026-09-14 12:00', 3, { konferenz: '2026-11-29' })).toContain('2026-10-05 09:00');
    expect(naechste('2026-09-28 12:00', 1, { konferenz: '2026-12-01' })).toEqual(['2026-10-12 09:00']);
    expect(naechste('2026-11-24 12:00', 2, { konferenz: '2026-11-30' })).toEqual([
      '2026-11-30 09:00',
      '2026-12-07 09:00',
    ]);
    expect(naechste('2026-11-24 12:00', 2, { konferenz: '2026-11-25' })).toEqual([
      '2026-12-07 09:00',
      '2026-12-21 09:00',
    ]);
  });

  it('on the next working day where the Monday is a holiday', () => {
    // Ostermontag.
    expect(naechste('2027-03-15 12:00', 2)).toEqual(['2027-03-30 09:00', '2027-04-12 09:00']);
  });

  it.each([
    [{ rhythmus: 'woechentlich' }, ['2026-10-05 09:00', '2026-10-12 09:00', '2026-10-19 09:00']],
    [{ rhythmus: 'vierwoechig' }, ['2026-10-12 09:00', '2026-11-09 09:00', '2026-12-07 09:00']],
    [{ wochentag: 'donnerstag', stunde: time('14:00') }, ['2026-10-01 14:00', '2026-10-15 14:00', '2026-10-29 14:00']],
    // Christmas: on Monday of the week after.
    [
      { rhythmus: 'vierwoechig', wochentag: 'freitag' },
      ['2026-10-16 09:00', '2026-11-13 09:00', '2026-12-11 09:00', '2027-01-08 09:00'],
    ],
    [
      { rhythmus: 'woechentlich', wochentag: 'freitag' },
      ['2026-10-02 09:00', ...['09', '16', '23', '30'].map((tag) => `2026-10-${tag} 09:00`)],
    ],
  ] as const)('as the city wants it: %j', (plan, expected) => {
    expect(naechste('2026-10-01 12:00', expected.length, { plan })).toEqual(expected);
  });

  it('a Friday that is a holiday is made up for on Monday, and the next Friday has its own', () => {
    const plan = { rhythmus: 'woechentlich', wochentag: 'freitag' } as const;
    expect(naechste('2026-12-18 12:00', 3, { plan })).toEqual([
      '2026-12-28 09:00',
      '2027-01-04 09:00',
      '2027-01-08 09:00',
    ]);
  });

  it('every four weeks, and still every week before the conference', () => {
    const lage = { konferenz: '2026-11-23', plan: { rhythmus: 'vierwoechig' } } as const;
    expect(naechste('2026-09-14 12:00', 2, lage)).toEqual(['2026-09-28 09:00', '2026-10-05 09:00']);
  });

  it.each([
    ['the very next one', '2026-10-12 09:00', '2026-10-26 09:00'],
    ['one a millisecond away', '2026-10-12 08:59', '2026-10-12 09:00'],
    ['one that a holiday has moved', '2027-03-29 23:00', '2027-03-30 09:00'],
  ])('%s', (_, after, expected) => {
    expect(naechste(after, 1)).toEqual([expected]);
  });
});

describe('one that was missed', () => {
  it.each([
    ['by less than an hour comes at once', '2026-10-12 10:00', '2026-10-12 09:00'],
    ['by more comes on the next working day, at its hour', '2026-10-12 10:01', '2026-10-13 09:00'],
    ['is not sent at night', '2026-10-14 03:00', '2026-10-14 09:00'],
    ['has an hour then, too', '2026-10-14 10:00', '2026-10-14 09:00'],
    ['nor at the weekend', '2026-10-16 22:00', '2026-10-19 09:00'],
    ['gives way to the next one that is due by then', '2026-10-23 22:00', '2026-10-26 09:00'],
  ])('%s', (_, now, expected) => {
    const due = naechster(at('2026-10-01 12:00'), { now });
    expect(shown(due.from)).toBe(expected);
    expect(naechster(due.from, { now }).from).toBeGreaterThan(due.from);
    expect(due.uselessAfter).toBeGreaterThanOrEqual(Math.max(at(now), due.from));
  });

  it('lapses when the next one is due', () => {
    const due = naechster(at('2026-10-01 12:00'), { now: '2026-10-26 09:00' });
    expect(due.occurrence).toBe('2026-10-12');
    expect(shown(due.uselessAfter)).toBe('2026-10-26 08:59');
    expect(naechster(due.from, { now: '2026-10-26 09:00' }).from).toBe(due.uselessAfter + 1);
  });
});
