import fc from 'fast-check';
import { expect, it } from 'vitest';
import { addDays, type Calendar, calendarOf, type Day, day, daysBetween } from '../../../src/core/calendar.ts';
import { istImKanalFaellig, tagImKanal, tagPersoenlich } from '../../../src/features/sitzung/erinnern.ts';
import { termineDerReihe } from '../../../src/features/sitzung/reihe.ts';

const real = calendarOf('Europe/Berlin', 'NW');

/** Every day is asked for many times. */
function remembered<T>(ask: (tag: Day) => T): (tag: Day) => T {
  const known = new Map<Day, T>();
  return (tag) => {
    const answer = known.get(tag) ?? ask(tag);
    known.set(tag, answer);
    return answer;
  };
}
const calendar: Calendar = {
  ...real,
  isWorkingDay: remembered(real.isWorkingDay),
  workingDayBefore: remembered(real.workingDayBefore),
};

const before = day('2025-09-01');
const all = Array.from({ length: daysBetween(before, day('2031-01-31')) }, (_, n) => addDays(before, n));
const days = fc.constantFrom(...all.filter((tag) => tag >= '2026-01-01' && tag <= '2030-12-31'));
const many = { numRuns: 10_000 };

const place = new Map(all.map((tag, n) => [tag, n]));
const later = (tag: Day, n: number): Day => all[(place.get(tag) ?? Number.NaN) + n] ?? day('out of range');
const workingDaysBetween = (from: Day, to: Day): number =>
  all.slice(place.get(from), place.get(to)).filter(calendar.isWorkingDay).length;

it.each([
  ['2026-10-14', '2026-10-07', '2026-10-13', 'a Wednesday'],
  ['2026-10-19', '2026-10-12', '2026-10-16', 'a Monday'],
  ['2026-10-18', '2026-10-09', '2026-10-16', 'a Sunday'],
  ['2026-10-10', '2026-10-02', '2026-10-09', 'a week after a holiday on a Saturday'],
  ['2027-01-08', '2026-12-31', '2027-01-07', 'a week after New Year'],
  ['2026-04-07', '2026-03-31', '2026-04-02', 'the Tuesday after Easter'],
])('of a Sitzung on %s the channel hears on %s and each person on %s: %s', (datum, imKanal, persoenlich) => {
  expect(tagImKanal(calendar, day(datum), 7)).toBe(imKanal);
  expect(tagPersoenlich(calendar, day(datum), 1)).toBe(persoenlich);
});

it('10,000 Sitzungen are announced in the channel on a working day, a week before or a little earlier', () => {
  fc.assert(
    fc.property(days, fc.integer({ min: 1, max: 60 }), (datum, tage) => {
      const tag = tagImKanal(calendar, datum, tage);
      expect(calendar.isWorkingDay(tag)).toBe(true);
      expect(tag <= later(datum, -tage)).toBe(true);
      expect(workingDaysBetween(later(tag, 1), later(datum, 1 - tage))).toBe(0);
      // What is on a working day stays where it is.
      expect(tagImKanal(calendar, later(tag, tage), tage)).toBe(tag);
    }),
    many,
  );
});

it('10,000 Sitzungen are announced to each person so many working days before', () => {
  fc.assert(
    fc.property(days, fc.integer({ min: 1, max: 5 }), (datum, werktage) => {
      const tag = tagPersoenlich(calendar, datum, werktage);
      expect(calendar.isWorkingDay(tag)).toBe(true);
      expect(tag < datum).toBe(true);
      expect(workingDaysBetween(tag, datum)).toBe(werktage);
    }),
    many,
  );
});

it('the channel is told on the first working day from then on, never on the day itself or later', () => {
  fc.assert(
    fc.property(days, fc.integer({ min: 1, max: 30 }), fc.integer({ min: 0, max: 40 }), (datum, tage, zuvor) => {
      const sitzung = { datum, eingeladenAm: later(datum, -zuvor) };
      const told = Array.from({ length: zuvor + 10 }, (_, n) => later(sitzung.eingeladenAm, n)).filter((heute) =>
        istImKanalFaellig(calendar, heute, sitzung, tage),
      );
      const tag = tagImKanal(calendar, datum, tage);
      expect(told[0]).toBe(tag > sitzung.eingeladenAm ? tag : undefined);
      for (const heute of told) expect(heute < datum && calendar.isWorkingDay(heute)).toBe(true);
    }),
    { numRuns: 200 },
  );
});

it.each([
  ['2026-10-14', { wochen: 1 }, '2026-10-28', '2026-10-14 2026-10-21 2026-10-28'],
  ['2026-12-23', { wochen: 2 }, '2027-01-31', '2026-12-23 2027-01-06 2027-01-20'],
  ['2026-10-14', { wochen: 3 }, '2026-11-24', '2026-10-14 2026-11-04'],
  // The second Wednesday, over the end of the year.
  ['2026-11-11', 'monat', '2027-02-10', '2026-11-11 2026-12-09 2027-01-13 2027-02-10'],
  // The fifth Thursday, or the last where there is no fifth.
  ['2026-10-29', 'monat', '2027-01-31', '2026-10-29 2026-11-26 2026-12-31 2027-01-28'],
  ['2027-01-29', 'monat', '2027-04-30', '2027-01-29 2027-02-26 2027-03-26 2027-04-30'],
  // February of a leap year, and the 29th itself.
  ['2028-01-31', 'monat', '2028-03-31', '2028-01-31 2028-02-28 2028-03-27'],
  ['2028-02-29', 'monat', '2028-04-30', '2028-02-29 2028-03-28 2028-04-25'],
  ['2026-12-01', 'monat', '2027-01-05', '2026-12-01 2027-01-05'],
] as const)('a series from %s, %j, until %s', (erster, rhythmus, bis, tage) => {
  expect(termineDerReihe(day(erster), rhythmus, day(bis))).toEqual({ ok: true, value: tage.split(' ') });
});

it.each([
  ['2026-10-14', { wochen: 1 }, '2026-10-13', 'ende_vor_beginn'],
  ['2026-10-14', { wochen: 1 }, '2026-10-14', 'nur_einer'],
  ['2026-10-14', { wochen: 4 }, '2026-11-10', 'nur_einer'],
  ['2026-10-14', 'monat', '2028-10-17', 'zu_viele'],
  ['2026-10-14', { wochen: 1 }, '2027-10-13', 'zu_viele'],
] as const)('no series from %s, %j, until %s: %s', (erster, rhythmus, bis, code) => {
  expect(termineDerReihe(day(erster), rhythmus, day(bis))).toEqual({ ok: false, code });
});

it('a monthly series keeps its weekday, has one day in each month, and never the same twice', () => {
  fc.assert(
    fc.property(fc.constantFrom(...all.slice(0, 900)), fc.integer({ min: 62, max: 730 }), (erster, weit) => {
      const result = termineDerReihe(erster, 'monat', later(erster, weit));
      if (!result.ok) throw new Error(result.code);
      const tage = result.value;
      const monate = tage.map((tag) => tag.slice(0, 7));
      expect(new Set(monate).size).toBe(tage.length);
      const [von = '', nach = ''] = [monate[0], monate.at(-1)];
      expect(tage).toHaveLength(monthsBetween(von, nach) + 1);
      for (const tag of tage) expect(Math.abs(daysBetween(erster, tag) % 7)).toBe(0);
      const woche = (tag: Day): number => Math.ceil(Number(tag.slice(8)) / 7);
      for (const tag of tage) expect([woche(erster), woche(erster) === 5 ? 4 : woche(erster)]).toContain(woche(tag));
    }),
    { numRuns: 200 },
  );
});

function monthsBetween(a: string, b: string): number {
  const [ja = 0, ma = 0] = a.split('-').map(Number);
  const [jb = 0, mb = 0] = b.split('-').map(Number);
  return (jb - ja) * 12 + (mb - ma);
}
