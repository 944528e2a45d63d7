import { describe, expect, it } from 'vitest';
import { day } from '../../../src/core/calendar.ts';
import {
  dochNichtAm,
  erzaehltAm,
  erzaehltVor,
  gesagtAm,
  montagVon,
  naechsterMontag,
} from '../../../src/features/bericht/abo/rules.ts';

describe('the week', () => {
  it.each([
    ['2026-10-05', '2026-10-05', '2026-10-12'],
    ['2026-10-11', '2026-10-05', '2026-10-12'],
    ['2026-01-04', '2025-12-29', '2026-01-05'],
    ['2024-02-29', '2024-02-26', '2024-03-04'],
    // Summer time begins and ends on a Sunday.
    ['2027-03-28', '2027-03-22', '2027-03-29'],
    ['2026-10-25', '2026-10-19', '2026-10-26'],
  ])('of %s began on %s, and the next begins on %s', (tag, montag, naechster) => {
    expect(montagVon(day(tag))).toBe(montag);
    expect(naechsterMontag(day(tag))).toBe(naechster);
  });
});

describe('up to when somebody was told', () => {
  const [erster, zweiter, dritter] = [day('2026-10-05'), day('2026-10-12'), day('2026-10-19')];

  it('goes from one summary to the next', () => {
    expect(erzaehltVor(null, erster)).toBe(0);
    const eins = gesagtAm(null, erster, 100);
    expect(erzaehltVor(eins, zweiter)).toBe(100);
    expect(erzaehltVor(gesagtAm(eins, zweiter, 200), dritter)).toBe(200);
  });

  it('is the same for one summary, however often it is tried', () => {
    const eins = gesagtAm(null, erster, 100);
    const nochmal = gesagtAm(gesagtAm(eins, zweiter, 200), zweiter, 250);
    expect(erzaehltVor(nochmal, zweiter)).toBe(100);
    expect(erzaehltVor(nochmal, dritter)).toBe(250);
  });

  it('stays the same in a summary that is shown anew', () => {
    const zwei = gesagtAm(gesagtAm(null, erster, 100), zweiter, 200);
    expect(erzaehltAm(zwei, zweiter, 250)).toEqual({ seit: 100, vor: 200 });
    expect(erzaehltAm(zwei, dritter, 300)).toEqual({ seit: 200, vor: 300 });
    expect(erzaehltAm(dochNichtAm(zwei, zweiter), zweiter, 250)).toEqual({ seit: 100, vor: 250 });
    expect(erzaehltAm(null, erster, 100)).toEqual({ seit: 0, vor: 100 });
  });

  it('goes back where one did not arrive, and stays where another day is meant', () => {
    const zwei = gesagtAm(gesagtAm(null, erster, 100), zweiter, 200);
    expect(erzaehltVor(dochNichtAm(zwei, zweiter), dritter)).toBe(100);
    expect(dochNichtAm(zwei, erster)).toEqual(zwei);
    expect(erzaehltVor(dochNichtAm(dochNichtAm(zwei, zweiter), zweiter), dritter)).toBe(100);
  });
});
