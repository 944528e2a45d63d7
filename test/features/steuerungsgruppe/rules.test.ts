import { describe, expect, it } from 'vitest';
import { day } from '../../../src/core/calendar.ts';
import type { Id, PersonId } from '../../../src/core/ids.ts';
import { besetzung, imWeg } from '../../../src/features/steuerungsgruppe/funktionen/rules.ts';

const term = (name: string, von: string, bis: string | null = null) => ({
  id: name as Id<'amt'>,
  personId: name as PersonId,
  von: day(von),
  bis: bis === null ? null : day(bis),
});
const neu = (name: string, von: string, bis: string | null = null) => {
  const { id: _, ...zeit } = term(name, von, bis);
  return zeit;
};
const ines = term('ines', '2026-01-01');
const inesBisMai = term('ines', '2026-01-01', '2026-05-31');
const mara = term('mara', '2026-06-01');

describe('filling a function', () => {
  it.each([
    ['nobody holds it', [], neu('luca', '2026-03-01'), { vorgaenger: null }],
    ['somebody does', [ines], neu('luca', '2026-03-01'), { vorgaenger: ines }],
    ['somebody did until the day before', [inesBisMai], neu('luca', '2026-06-01'), { vorgaenger: null }],
    ['somebody does for one more day', [inesBisMai], neu('luca', '2026-05-31'), { vorgaenger: inesBisMai }],
    ['they do so themselves', [ines], neu('ines', '2026-03-01'), { code: 'hat_sie_schon', durch: ines }],
    ['they did so before', [inesBisMai], neu('ines', '2026-06-01'), { vorgaenger: null }],
    ['somebody does from the same day', [ines], neu('luca', '2026-01-01'), { code: 'belegt', durch: ines }],
    ['somebody will', [mara], neu('luca', '2026-03-01'), { code: 'belegt', durch: mara }],
    ['somebody will the day after', [mara], neu('luca', '2026-03-01', '2026-05-31'), { vorgaenger: null }],
    ['both', [inesBisMai, mara], neu('luca', '2026-03-01'), { code: 'belegt', durch: mara }],
    ['both, in between', [inesBisMai, mara], neu('luca', '2026-03-01', '2026-05-31'), { vorgaenger: inesBisMai }],
  ])('%s', (_what, aemter, wer, expected) => {
    expect(besetzung(aemter, wer)).toEqual(expected);
  });
});

describe('another term in the way', () => {
  it.each([
    ['is never the same one', [ines], '2026-01-01', null, null],
    ['comes after', [ines, mara], '2026-01-01', null, mara],
    ['comes after, and leaves room', [ines, mara], '2026-01-01', '2026-05-31', null],
  ])('%s', (_what, aemter, von, bis, expected) => {
    expect(imWeg(aemter, ines.id, { von: day(von), bis: bis === null ? null : day(bis) })).toEqual(expected);
  });
});
