import { describe, expect, it } from 'vitest';
import { day } from '../../../src/core/calendar.ts';
import { darfGenanntWerden, jahreZurWahl, zeitraumVon } from '../../../src/features/bericht/zahlen/rules.ts';
import { zuViel } from '../../../src/features/bericht/zahlen/texts.ts';

const heute = day('2026-10-12');
const zeit = (von: string, bis: string) => ({ von: day(von), bis: day(bis) });

describe('the years from which to choose', () => {
  it.each([
    ['none where nothing was', [null, null], [], []],
    ['those of the Sitzungen, the latest first', [zeit('2024-12-31', '2026-01-01'), null], [], [2026, 2025, 2024]],
    [
      'those of Aufgaben and goals too, each once',
      [zeit('2026-01-01', '2026-12-31'), zeit('2027-03-01', '2027-03-01')],
      [2027, 2028],
      [2028, 2027, 2026],
    ],
    ['none that is a slip of the pen', [zeit('2026-01-01', '2026-02-01')], [9999, 1], [2026]],
  ])('are %s', (_, zeiten, jahre, gewaehlt) => {
    expect(jahreZurWahl(zeiten, jahre, heute)).toEqual(gewaehlt);
  });

  it('fit into one field of a form, whatever was typed', () => {
    const jahre = jahreZurWahl([zeit('0001-01-01', '9999-12-31')], [], heute);
    expect(jahre).toHaveLength(99);
    expect([jahre[0], jahre.at(-1)]).toEqual([2075, 1977]);
  });
});

it('a year is all its days, and all years are every day', () => {
  expect(zeitraumVon(2026)).toEqual(zeit('2026-01-01', '2026-12-31'));
  expect(zeitraumVon(null)).toEqual(zeit('0001-01-01', '9999-12-31'));
});

it.each([
  ['offen', '2026-10-11', false],
  ['offen', '2026-10-12', true],
  ['erledigt', '2026-10-11', true],
  ['entfallen', '2026-10-11', true],
] as const)('beside an Aufgabe that is %s, until %s, somebody may stand: %s', (stand, bis, darf) => {
  expect(darfGenanntWerden({ stand, bis: day(bis) }, heute)).toBe(darf);
});

it.each([
  [{ jahr: null, felder: 5 }, 'ein einzelnes Jahr, ein einzelnes Handlungsfeld oder weniger Tabellen.'],
  [{ jahr: 2026, felder: 1 }, 'Bitte wählen Sie weniger Tabellen.'],
] as const)('of too much it says what is left to choose: %j', (gewaehlt, satz) => {
  expect(zuViel(gewaehlt)).toContain(satz);
});
