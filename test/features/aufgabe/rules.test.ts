import { describe, expect, it } from 'vitest';
import { calendarOf, day } from '../../../src/core/calendar.ts';
import { typedLine } from '../../../src/core/typed.ts';
import { lageNach, letzteStufe, liesBis, naechsteStufe } from '../../../src/features/aufgabe/rules.ts';

const calendar = calendarOf('Europe/Berlin', 'NW');

describe('the last day that has come on which to remind', () => {
  it.each([
    ['none, more than a week before', '2026-10-14', '2026-10-06', null],
    ['a week before', '2026-10-14', '2026-10-07', '2026-10-07'],
    ['still that one, the day before', '2026-10-14', '2026-10-13', '2026-10-07'],
    ['the day itself', '2026-10-14', '2026-10-14', '2026-10-14'],
    ['a week after', '2026-10-14', '2026-10-21', '2026-10-21'],
    ['a year after, still weekly', '2026-10-14', '2027-10-19', '2027-10-13'],
    ['for a Sunday the Friday before', '2026-10-18', '2026-10-16', '2026-10-16'],
    ['… and the Friday a week before that', '2026-10-18', '2026-10-09', '2026-10-09'],
    ['… and not yet on the Thursday', '2026-10-18', '2026-10-08', null],
    // 25.12. is a Friday, 26.12. a holiday too.
    ['for Christmas Day the day before', '2026-12-25', '2026-12-24', '2026-12-24'],
    ['for the Sunday after Christmas, too', '2026-12-27', '2026-12-24', '2026-12-24'],
    // New Year is a Friday: a week after Christmas Day.
    ['for New Year the day before', '2026-12-25', '2026-12-31', '2026-12-31'],
    // Karfreitag 26.03.2027, Ostermontag 29.03.2027.
    ['for Easter Monday the Thursday before', '2027-03-29', '2027-03-25', '2027-03-25'],
  ])('%s', (_what, bis, heute, stufe) => {
    expect(letzteStufe(calendar, { bis: day(bis), uebernommenAm: null }, day(heute))).toBe(stufe);
  });

  it.each([
    ['is the day on which somebody took it over', '2026-09-29', '2026-09-29'],
    ['… until the next step', '2026-10-07', '2026-10-07'],
  ])('%s', (_what, heute, stufe) => {
    const aufgabe = { bis: day('2026-10-14'), uebernommenAm: day('2026-09-29') };
    expect(letzteStufe(calendar, aufgabe, day(heute))).toBe(stufe);
  });

  it('is the later of both', () => {
    const aufgabe = { bis: day('2026-10-14'), uebernommenAm: day('2026-10-09') };
    expect(letzteStufe(calendar, aufgabe, day('2026-10-12'))).toBe('2026-10-09');
  });
});

it.each([
  ['a week before', '2026-10-14', '2026-10-06', '2026-10-07'],
  ['not that of today', '2026-10-14', '2026-10-07', '2026-10-14'],
  ['weekly', '2026-10-14', '2026-11-12', '2026-11-18'],
  ['on the working day before Christmas', '2026-12-25', '2026-12-18', '2026-12-24'],
])('the next step: %s', (_what, bis, heute, stufe) => {
  expect(naechsteStufe(calendar, { bis: day(bis) }, day(heute))).toBe(stufe);
});

it.each([
  [0, 'erinnern'],
  [2, 'erinnern'],
  [3, 'frage'],
  [4, 'ruht'],
])('after %i reminders in vain: %s', (mal, lage) => {
  expect(lageNach(mal)).toBe(lage);
});

it.each([
  ['2026-10-13', { ok: false, code: 'vergangen' }],
  ['2026-10-14', { ok: true, value: '2026-10-14' }],
  ['2026-02-31', { ok: false, code: 'kein_datum' }],
  [null, { ok: false, code: 'kein_datum' }],
])('the last day %s, on 14.10.2026', (typed, result) => {
  expect(liesBis(typed, day('2026-10-14'))).toEqual(result);
});

it.each([
  [' Aushang\n  machen ', 'Aushang machen'],
  ['\u200b\u00ad ', null],
  [null, null],
])('what was typed is one line: %j', (typed, line) => {
  expect(typedLine(typed)).toBe(line);
});
