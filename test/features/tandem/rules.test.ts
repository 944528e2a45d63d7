import { describe, expect, it } from 'vitest';
import { day } from '../../../src/core/calendar.ts';
import type { PersonId } from '../../../src/core/ids.ts';
import type { Seite } from '../../../src/features/stadt/index.ts';
import {
  type Amtszeit,
  beginnende,
  endende,
  endetOhneNachfolge,
  fehlendeSeiten,
  neueLuecke,
} from '../../../src/features/tandem/rules.ts';

const heute = day('2026-10-01');

/** `ada verwaltung 2026-01-01 2026-12-31`; without the last word it is open. */
function amt(zeile: string): Amtszeit {
  const [person = '', seite = '', von = '', bis] = zeile.split(' ');
  return {
    personId: person as PersonId,
    seite: seite as Seite,
    von: day(von),
    bis: bis === undefined ? null : day(bis),
  };
}
const aemter = (...zeilen: string[]): Amtszeit[] => zeilen.map(amt);

const ada = 'ada verwaltung 2026-01-01';
const eren = 'eren freier_traeger 2026-01-01';
const sana = 'sana begleitung 2026-01-01';

describe('what is missing', () => {
  it.each([
    ['nothing', [ada, eren], []],
    ['nothing, on the last day of a term', [`${ada} 2026-10-01`, eren], []],
    ['the Verwaltung, the day after', [`${ada} 2026-09-30`, eren], ['verwaltung']],
    ['the Verwaltung, as long as its term has not begun', ['ada verwaltung 2026-10-02', eren], ['verwaltung']],
    ['both: the Begleitung is no substitute', [sana], ['verwaltung', 'freier_traeger']],
  ])('%s', (_what, zeilen, seiten) => {
    expect(fehlendeSeiten(aemter(...zeilen), heute)).toEqual(seiten);
  });
});

describe('a change leaves a gap', () => {
  it.each([
    ['none: nothing changes', [ada, eren], [ada, eren], null],
    ['today', [ada, eren], [`${ada} 2026-09-30`, eren], '2026-10-01 verwaltung'],
    ['later', [ada, eren], [`${ada} 2026-10-31`, eren], '2026-11-01 verwaltung'],
    ['of both', [ada, eren], [], '2026-10-01 verwaltung freier_traeger'],
    [
      'later, of the side that was there; the other was missing before',
      [ada],
      [`${ada} 2026-12-31`],
      '2027-01-01 verwaltung',
    ],
    ['none: somebody follows at once', [ada, eren], [`${ada} 2026-10-31`, 'mara verwaltung 2026-11-01', eren], null],
    [
      'a day between both',
      [ada, eren],
      [`${ada} 2026-10-31`, 'mara verwaltung 2026-11-02', eren],
      '2026-11-01 verwaltung',
    ],
    ['of a term that was to come', [ada, 'eren freier_traeger 2026-11-01'], [ada], '2026-11-01 freier_traeger'],
    ['none: a missing side is filled', [eren], [ada, eren], null],
  ])('%s', (_what, vorher, nachher, luecke) => {
    const found = neueLuecke(aemter(...vorher), aemter(...nachher), heute);
    expect(found && [found.ab, ...found.seiten].join(' ')).toBe(luecke);
  });
});

describe('a term ends and nobody follows', () => {
  it.each([
    ['in 30 days', '2026-10-31', [], true],
    ['in 31 days', '2026-11-01', [], false],
    ['today', '2026-10-01', [], true],
    ['it has ended', '2026-09-30', [], false],
    ['somebody follows the day after', '2026-10-31', ['mara verwaltung 2026-11-01'], false],
    ['somebody follows, but later', '2026-10-31', ['mara verwaltung 2026-11-02'], true],
    ['somebody of the same side goes on', '2026-10-31', ['mara verwaltung 2026-01-01'], false],
    ['somebody of another side goes on', '2026-10-31', [eren], true],
  ])('%s', (_what, bis, andere, expected) => {
    const eines = amt(`${ada} ${bis}`);
    expect(endetOhneNachfolge(eines, [eines, ...aemter(...andere)], heute)).toBe(expected);
  });
});

describe('who is welcomed, and who is thanked', () => {
  const namen = (gefunden: readonly Amtszeit[]): string[] => gefunden.map(({ personId }) => personId);

  it.each([
    ['begins today', ['ada verwaltung 2026-10-01'], ['ada']],
    ['began a week ago', ['ada verwaltung 2026-09-24'], ['ada']],
    ['began longer ago', ['ada verwaltung 2026-09-23'], []],
    ['begins tomorrow', ['ada verwaltung 2026-10-02'], []],
    ['goes on in a second term', ['ada verwaltung 2026-01-01 2026-09-30', 'ada begleitung 2026-10-01'], []],
  ])('welcomed: who %s', (_what, zeilen, erwartet) => {
    expect(namen(beginnende(aemter(...zeilen), heute))).toEqual(erwartet);
  });

  it.each([
    ['ended yesterday', [`${ada} 2026-09-30`], ['ada']],
    ['ended a week ago', [`${ada} 2026-09-24`], ['ada']],
    ['ended longer ago', [`${ada} 2026-09-23`], []],
    ['ends today', [`${ada} 2026-10-01`], []],
    ['goes on in a second term', [`${ada} 2026-09-30`, 'ada begleitung 2026-10-01'], []],
    ['came back after a break', [`${ada} 2026-09-27`, 'ada begleitung 2026-09-30'], []],
  ])('thanked: who %s', (_what, zeilen, erwartet) => {
    expect(namen(endende(aemter(...zeilen), heute))).toEqual(erwartet);
  });
});
