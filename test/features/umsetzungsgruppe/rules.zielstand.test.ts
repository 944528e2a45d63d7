import { describe, expect, it } from 'vitest';
import { day } from '../../../src/core/calendar.ts';
import type { Zustand, Zustandswechsel } from '../../../src/features/jahresziel/index.ts';
import type { JahreszielId } from '../../../src/features/jahresziel/schema.ts';
import type { GremiumId } from '../../../src/features/stadt/index.ts';
import { gruppen, verlaufJeFeld, zaehltage } from '../../../src/features/umsetzungsgruppe/digest/rules.zielstand.ts';

describe('goals are counted', () => {
  it('on the day of the last conference, at each end of a month, and today', () => {
    expect(zaehltage(day('2027-01-12'), day('2026-09-16'))).toEqual([
      ...['2026-09-16', '2026-09-30', '2026-10-31', '2026-11-30', '2026-12-31', '2027-01-12'],
    ]);
  });

  it.each([
    ['the conference is today', '2026-09-16', '2026-09-16', ['2026-09-16']],
    ['today is the end of a month', '2026-10-31', '2026-09-30', ['2026-09-30', '2026-10-31']],
    ['there is a 29th of February', '2028-03-01', '2028-01-31', ['2028-01-31', '2028-02-29', '2028-03-01']],
  ])('%s', (_, heute, konferenz, expected) => {
    expect(zaehltage(day(heute), day(konferenz))).toEqual(expected);
  });

  it.each([null, day('2025-09-16')])('over a year at most: %s', (konferenz) => {
    const tage = zaehltage(day('2027-01-12'), konferenz);
    expect(tage).toHaveLength(14);
    expect([tage[0], tage[1], tage.at(-1)]).toEqual(['2026-01-12', '2026-01-31', '2027-01-12']);
  });
});

const wohnen = 'gremium_wohnen' as GremiumId;

/** The life of one goal, by its states and instants. */
const leben = (name: string, jahr: number, ...schritte: readonly (readonly [Zustand, number])[]): Zustandswechsel[] =>
  schritte.map(([zustand, am]) => ({ zielId: name as JahreszielId, gremiumId: wohnen, jahr, zustand, am }));

/** What there is on the days 10, 20 and 30. */
function gezaehlt(...wechsel: Zustandswechsel[]) {
  const verlauf = verlaufJeFeld(wechsel, [10, 20, 30], 2027).get(wohnen);
  return Object.fromEntries(gruppen.map((gruppe, i) => [gruppe, verlauf?.[i]]).filter(([, zahlen]) => zahlen));
}

describe('by the last change before', () => {
  it('a goal stands where it has come to, and one in the millisecond itself counts the next time', () => {
    const zahlen = gezaehlt(
      ...leben('a', 2027, ['entwurf', 1], ['vorgeschlagen', 5], ['vereinbart', 10], ['in_arbeit', 25]),
      ...leben('b', 2027, ['entwurf', 19], ['in_arbeit', 19], ['ergebnis', 29], ['ueberprueft', 30]),
    );
    expect(zahlen).toEqual({
      ...{ entwurf: [1, 0, 0], vereinbart: [0, 1, 0], in_arbeit: [0, 1, 1], ruht: [0, 0, 0] },
      ...{ ergebnis: [0, 0, 1], ueberprueft: [0, 0, 0] },
    });
  });

  it('one that was withdrawn is none, and one of a former year counts until its end', () => {
    const zahlen = gezaehlt(
      ...leben('a', 2027, ['entwurf', 1], ['zurueckgezogen', 15]),
      ...leben('b', 2026, ['in_arbeit', 1], ['abgeschlossen', 15]),
      ...leben('c', 2027, ['in_arbeit', 1], ['abgeschlossen', 15]),
    );
    expect(zahlen).toMatchObject({ entwurf: [1, 0, 0], in_arbeit: [2, 0, 0], ueberprueft: [0, 1, 1] });
  });

  it('a field without any is left out', () => {
    expect(gezaehlt(...leben('a', 2027, ['entwurf', 30]))).toEqual({});
  });
});
