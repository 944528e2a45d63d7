import { describe, expect, it } from 'vitest';
import { day } from '../../../src/core/calendar.ts';
import { einwandGegen, vereint } from '../../../src/features/erinnerung/rules.abwesend.ts';

const zeit = (von = '', bis = '') => ({ von: day(von), bis: day(bis) });

describe('an absence', () => {
  it.each([
    ['may be one day', zeit('2026-10-13', '2026-10-13'), null],
    ['may have begun', zeit('2026-10-01', '2026-10-13'), null],
    ['may last a year', zeit('2026-10-13', '2027-10-13'), null],
    ['may begin in a year', zeit('2027-10-13', '2027-10-20'), null],
    ['does not end before it begins', zeit('2026-10-20', '2026-10-19'), 'verkehrt'],
    ['is not over', zeit('2026-10-01', '2026-10-12'), 'vorbei'],
    ['does not last longer than a year', zeit('2026-10-13', '2027-10-14'), 'zu_lang'],
    ['does not begin later than in a year', zeit('2027-10-14', '2027-10-20'), 'zu_weit'],
  ])('%s', (_what, zeitraum, einwand) => {
    expect(einwandGegen(zeitraum, day('2026-10-13'))).toBe(einwand);
  });

  it.each([
    ['stands alone', ['2026-10-05', '2026-10-09'], [], ['2026-10-05', '2026-10-09'], 0],
    [
      'stands beside another',
      ['2026-10-05', '2026-10-09'],
      [['2026-10-11', '2026-10-12']],
      ['2026-10-05', '2026-10-09'],
      0,
    ],
    [
      'takes in what it touches',
      ['2026-10-05', '2026-10-09'],
      [['2026-10-10', '2026-10-12']],
      ['2026-10-05', '2026-10-12'],
      1,
    ],
    [
      'takes in what it overlaps',
      ['2026-10-05', '2026-10-09'],
      [['2026-10-01', '2026-10-06']],
      ['2026-10-01', '2026-10-09'],
      1,
    ],
    ['is taken in', ['2026-10-05', '2026-10-09'], [['2026-10-01', '2026-10-30']], ['2026-10-01', '2026-10-30'], 1],
    [
      'joins two that it connects',
      ['2026-10-05', '2026-10-09'],
      [
        ['2026-10-09', '2026-10-12'],
        ['2026-10-01', '2026-10-04'],
      ],
      ['2026-10-01', '2026-10-12'],
      2,
    ],
  ] as const)('%s', (_what, neu, bisher, soll, ersetzt) => {
    const ergebnis = vereint(
      zeit(...neu),
      bisher.map(([von, bis]) => zeit(von, bis)),
    );
    expect(ergebnis.zeitraum).toEqual(zeit(...soll));
    expect(ergebnis.ersetzt).toHaveLength(ersetzt);
  });
});
