import { describe, expect, it } from 'vitest';
import { addDays, type Day, day } from '../../../src/core/calendar.ts';
import type { Id, PersonId } from '../../../src/core/ids.ts';
import { gewechseltesFeld, veraenderteAemter } from '../../../src/features/einrichtung/rules.ts';
import type { Amt, GremiumId } from '../../../src/features/stadt/index.ts';

const heute = day('2026-09-28');
const gestern = day('2026-09-27');
const anfang = day('2026-01-01');
type Soll = Omit<Amt, 'id'>;

const ada: Soll = {
  personId: 'ada' as PersonId,
  rolle: 'tandem',
  gremiumId: 'wohnen' as GremiumId,
  seite: 'verwaltung',
  funktion: null,
  von: anfang,
  bis: null,
};
const eren: Soll = { ...ada, personId: 'eren' as PersonId, seite: 'freier_traeger' };
const stored = (soll: Soll): Amt => ({ ...soll, id: `${soll.personId} ${soll.von}` as Id<'amt'> });

/** What the table holds after the rule was followed on `am`. */
function after(ist: readonly Amt[], soll: readonly Soll[], am: Day = heute): Amt[] {
  const { neu, geaendert } = veraenderteAemter(ist, soll, am);
  return [...ist.map((amt) => geaendert.find(({ id }) => id === amt.id) ?? amt), ...neu.map(stored)];
}

describe('the roles of the file', () => {
  it.each<[string, Soll[], Soll[], Soll[]]>([
    ['somebody new holds theirs from then on', [], [ada], [ada]],
    ['whoever is gone held theirs until yesterday', [ada, eren], [eren], [{ ...ada, bis: gestern }, eren]],
    ['an end may be set', [ada], [{ ...ada, bis: day('2028-12-31') }], [{ ...ada, bis: day('2028-12-31') }]],
    ['… moved', [{ ...ada, bis: day('2026-12-31') }], [{ ...ada, bis: heute }], [{ ...ada, bis: heute }]],
    ['… and lifted', [{ ...ada, bis: day('2026-12-31') }], [ada], [ada]],
    ['who was gone before stays so', [{ ...ada, bis: day('2026-06-30') }], [], [{ ...ada, bis: day('2026-06-30') }]],
    ['who ended yesterday stays so', [{ ...ada, bis: gestern }], [], [{ ...ada, bis: gestern }]],
    ['who would end today, ended yesterday', [{ ...ada, bis: heute }], [], [{ ...ada, bis: gestern }]],
    ['who comes back with the same beginning was never away', [{ ...ada, bis: gestern }], [ada], [ada]],
    [
      'who comes back with a beginning has a second term',
      [{ ...ada, bis: day('2026-06-30') }],
      [{ ...ada, von: heute }],
      [
        { ...ada, bis: day('2026-06-30') },
        { ...ada, von: heute },
      ],
    ],
    ['one may move to the other side', [ada], [{ ...ada, seite: 'begleitung' }], [{ ...ada, seite: 'begleitung' }]],
    [
      'another Gremium is another role',
      [ada],
      [{ ...ada, gremiumId: 'kultur' as GremiumId }],
      [
        { ...ada, bis: gestern },
        { ...ada, gremiumId: 'kultur' as GremiumId },
      ],
    ],
  ])('%s', (_what, ist, soll, dann) => {
    const result = after(ist.map(stored), soll);
    expect(result.map(({ id, ...amt }) => amt)).toEqual(dann);
    for (const am of [heute, addDays(heute, 400)]) {
      expect(veraenderteAemter(result, soll, am), `the same on ${am}`).toEqual({ neu: [], geaendert: [] });
    }
  });
});

describe('number and Kürzel of a field', () => {
  const feld = (nummer: number, kuerzel: string) => ({ nummer, kuerzel });

  it.each([
    ['a new city', [], [feld(1, 'SPR')], null],
    ['the same', [feld(1, 'SPR'), feld(4, 'WOH')], [feld(4, 'WOH'), feld(1, 'SPR')], null],
    ['one more', [feld(1, 'SPR')], [feld(1, 'SPR'), feld(2, 'KUL')], null],
    ['another Kürzel', [feld(4, 'WOH')], [feld(4, 'WHN')], '4 WHN contradicts 4 WOH, which was there before'],
    ['another number', [feld(4, 'WOH')], [feld(6, 'WOH')], '6 WOH contradicts 4 WOH, which was there before'],
    ['that of one that is gone', [feld(4, 'WOH')], [feld(4, 'UMW')], '4 UMW contradicts 4 WOH, which was there before'],
  ])('%s', (_what, bekannt, felder, sentence) => {
    expect(gewechseltesFeld(bekannt, felder)).toBe(sentence);
  });
});
