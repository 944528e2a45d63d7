import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  addDays,
  calendarOf,
  type Day,
  dateText,
  day,
  daysBetween,
  dayText,
  parseDay,
  parseTime,
  type Time,
  time,
} from '../../src/core/calendar.ts';

const calendar = calendarOf('Europe/Berlin', 'NW');

const someDay = fc
  .date({ min: new Date('1990-01-01'), max: new Date('2090-12-31'), noInvalidDate: true })
  .map((date) => day(date.toISOString().slice(0, 10)));
const someTime = fc
  .tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }))
  .map((parts) => time(parts.map((n) => String(n).padStart(2, '0')).join(':')));

describe('a day', () => {
  test.each(['2026-02-30', '2025-02-29', '2026-13-01', '2026-00-10', '2026-1-1', '14.10.2026', '', '2026-10-14 '])(
    '%j is none',
    (text) => {
      expect(parseDay(text)).toBeNull();
      expect(() => day(text)).toThrow(RangeError);
    },
  );

  test.each(['2024-02-29', '2000-02-29', '2026-12-31'])('%s is one', (text) => {
    expect(parseDay(text)).toBe(text);
  });

  test('is written as people write it', () => {
    expect(dateText(day('2026-10-04'))).toBe('04.10.2026');
    expect(dayText(day('2026-10-14'))).toBe('Mi., 14.10.2026');
    expect(dayText(day('2026-10-18'))).toBe('So., 18.10.2026');
  });

  test.each([
    ['2024-02-28', 1, '2024-02-29'],
    ['2025-02-28', 1, '2025-03-01'],
    ['2026-03-28', 2, '2026-03-30'],
    ['2026-10-26', -2, '2026-10-24'],
    ['2026-12-31', 1, '2027-01-01'],
  ])('%s and %i days is %s', (from, days, to) => {
    expect(addDays(day(from), days)).toBe(to);
    expect(daysBetween(day(from), day(to))).toBe(days);
  });

  test('so many days later is so many days away, whatever the clocks did in between', () => {
    fc.assert(
      fc.property(someDay, fc.integer({ min: -4000, max: 4000 }), (from, days) => {
        const to = addDays(from, days);
        expect(daysBetween(from, to)).toBe(days);
        expect(addDays(to, -days)).toBe(from);
        expect(to > from).toBe(days > 0);
      }),
    );
  });
});

test.each(['24:00', '7:30', '12:60', '', '12:30:00'])('%j is no time of day', (text) => {
  expect(parseTime(text)).toBeNull();
  expect(() => time(text)).toThrow(RangeError);
});

describe('an instant', () => {
  const instant = (d: string, t: string) => new Date(calendar.instantOf(day(d), time(t))).toISOString();

  test.each([
    ['2026-01-15', '12:00', '2026-01-15T11:00:00.000Z', 'winter'],
    ['2026-07-15', '12:00', '2026-07-15T10:00:00.000Z', 'summer'],
    ['2026-03-29', '01:59', '2026-03-29T00:59:00.000Z', 'the minute before the spring night loses its hour'],
    ['2026-03-29', '02:30', '2026-03-29T01:30:00.000Z', 'a time that does not exist: 03:30'],
    ['2026-03-29', '03:00', '2026-03-29T01:00:00.000Z', 'the first minute after it'],
    ['2026-10-25', '01:59', '2026-10-24T23:59:00.000Z', 'the minute before the autumn night repeats its hour'],
    ['2026-10-25', '02:00', '2026-10-25T00:00:00.000Z', 'a time that comes twice: the first'],
    ['2026-10-25', '02:30', '2026-10-25T00:30:00.000Z', 'a time that comes twice: the first'],
    ['2026-10-25', '03:00', '2026-10-25T02:00:00.000Z', 'after both'],
  ])('%s %s is %s (%s)', (d, t, expected) => {
    expect(instant(d, t)).toBe(expected);
  });

  test('reads as the day and time it was made of, unless there is no such time', () => {
    fc.assert(
      fc.property(someDay, someTime, (d, t) => {
        const at = calendar.instantOf(d, t);
        const reads: [Day, Time] = [calendar.dayAt(at), calendar.timeAt(at)];
        // The hour that the spring night skips is read an hour later.
        const skipped = t.startsWith('02:') && calendar.timeAt(at).startsWith('03:');
        expect(reads).toEqual(skipped ? [d, t.replace('02:', '03:')] : [d, t]);
      }),
    );
  });

  test('is in the city the day it is there, not in Greenwich', () => {
    const lateEvening = Date.parse('2026-06-30T22:30:00Z');
    expect(calendar.dayAt(lateEvening)).toBe('2026-07-01');
    expect(calendar.timeAt(lateEvening)).toBe('00:30');
  });
});

describe('working days in Nordrhein-Westfalen', () => {
  test.each([
    ['2026-01-01', 'Neujahr'],
    ['2026-04-03', 'Karfreitag'],
    ['2026-04-06', 'Ostermontag'],
    ['2026-05-14', 'Christi Himmelfahrt'],
    ['2026-05-25', 'Pfingstmontag'],
    ['2026-06-04', 'Fronleichnam'],
    ['2026-10-03', 'Tag der Deutschen Einheit'],
    ['2026-11-01', 'Allerheiligen'],
    ['2026-12-26', '2. Weihnachtstag'],
  ])('%s is %s', (text, name) => {
    expect(calendar.holiday(day(text))).toBe(name);
    expect(calendar.isWorkingDay(day(text))).toBe(false);
  });

  test.each(['2026-10-31', '2026-01-06', '2026-08-15', '2026-12-24', '2026-02-16'])('%s is no holiday here', (text) => {
    expect(calendar.holiday(day(text))).toBeNull();
  });

  test('another Bundesland has its own', () => {
    expect(calendarOf('Europe/Berlin', 'SN').holiday(day('2026-10-31'))).toBe('Reformationstag');
    expect(calendarOf('Europe/Berlin', 'SN').holiday(day('2026-11-01'))).toBeNull();
  });

  test.each([
    ['2026-10-14', '2026-10-13', 'a Wednesday'],
    ['2026-10-12', '2026-10-09', 'a Monday'],
    ['2026-10-11', '2026-10-09', 'a Sunday'],
    ['2026-04-07', '2026-04-02', 'after Easter'],
    ['2027-01-04', '2026-12-31', 'across the year'],
    ['2026-12-28', '2026-12-24', 'after Christmas'],
  ])('before %s comes %s (%s)', (text, before) => {
    expect(calendar.workingDayBefore(day(text))).toBe(before);
  });

  test('the one before is a working day, and between them is none', () => {
    fc.assert(
      fc.property(someDay, (d) => {
        const before = calendar.workingDayBefore(d);
        expect(calendar.isWorkingDay(before)).toBe(true);
        for (let between = addDays(before, 1); between < d; between = addDays(between, 1)) {
          expect(calendar.isWorkingDay(between)).toBe(false);
        }
      }),
      { numRuns: 50 },
    );
  });
});
