import { describe, expect, it } from 'vitest';
import { addDays, calendarOf, type Day, day } from '../../../src/core/calendar.ts';
import type { Id, PersonId } from '../../../src/core/ids.ts';
import {
  bedenkenZurKonferenz,
  gewaehlteFeste,
  gewechseltesFeld,
  neubesetzt,
  veraenderteAemter,
  vorgeschlageneKonferenz,
} from '../../../src/features/einrichtung/rules.ts';
import type { Amt, FestRegel, GremiumId } from '../../../src/features/stadt/index.ts';

const calendar = calendarOf('Europe/Berlin', 'NW');
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
const vhs: Soll = { ...ada, rolle: 'steuerungsgruppe', seite: null, funktion: 'vhs' };
const eren: Soll = { ...ada, personId: 'eren' as PersonId, seite: 'freier_traeger' };
const stored = (soll: Soll): Amt => ({ ...soll, id: `${soll.personId} ${soll.funktion} ${soll.von}` as Id<'amt'> });

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
      'two functions from the same day are two roles',
      [vhs, { ...vhs, funktion: 'gleichstellung' }],
      [
        { ...vhs, bis: heute },
        { ...vhs, funktion: 'gleichstellung' },
      ],
      [
        { ...vhs, bis: heute },
        { ...vhs, funktion: 'gleichstellung' },
      ],
    ],
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

describe('who is to hold a role', () => {
  it('holds it from today on; of whoever is left out the term ends, and the others stay', () => {
    const jo = 'jo' as PersonId;
    const { enden, neu } = neubesetzt([stored(ada), stored(eren)], [eren.personId, jo]);
    expect(enden).toEqual([stored(ada)]);
    expect(neu).toEqual([jo]);
  });
});

describe('the day proposed for the Jahreskonferenz', () => {
  it.each([
    ['2026-09-16', '2026-09-17'],
    ['2026-09-17', '2027-09-16'],
    ['2026-01-01', '2026-09-17'],
    ['2026-12-31', '2027-09-16'],
    ['2031-01-01', '2031-09-18'],
    ['2033-01-01', '2033-09-15'],
    ['2022-01-01', '2022-09-15'],
  ])('on %s is %s', (heute, tag) => {
    expect(vorgeschlageneKonferenz(calendar, day(heute))).toBe(tag);
  });

  it.each([
    ['2027-09-03', 2027, '2028-09-21'],
    ['2028-03-01', 2027, '2028-09-21'],
    ['2027-10-01', 2027, '2028-09-21'],
  ])('on %s, after that of %d, is %s', (heute, gehalten, tag) => {
    expect(vorgeschlageneKonferenz(calendar, day(heute), gehalten)).toBe(tag);
  });

  it('is a week later where the third Thursday is a holiday', () => {
    // The Weltkindertag of Thuringia, 20 September, is a Thursday in 2029, 2035 and 2040.
    expect(vorgeschlageneKonferenz(calendarOf('Europe/Berlin', 'TH'), day('2029-01-01'))).toBe('2029-09-27');
    expect(vorgeschlageneKonferenz(calendar, day('2029-01-01'))).toBe('2029-09-20');
  });
});

describe('a day for the Jahreskonferenz', () => {
  it.each([
    ['2026-09-28', 'vorbei'],
    ['2026-09-29', []],
    ['2027-09-16', []],
    ['2027-05-20', ['keinSeptember']],
    ['2026-10-03', ['keinSeptember', 'feiertag']],
    ['2027-11-02', ['keinSeptember']],
    ['2028-09-21', ['weit']],
  ] as const)('%s: %s', (tag, bedenken) => {
    expect(bedenkenZurKonferenz(calendar, day(tag), day('2026-09-28'))).toEqual(bedenken);
  });
});

describe('the feasts that a city asks about', () => {
  const fest = (name: string, tag = 1): FestRegel => ({ name, kalender: 'gregorianisch', monat: 1, tag });
  const uebliche = [fest('A'), fest('B'), fest('B', 8), fest('C')];
  const eigenes = fest('Eigenes');
  const eigenesB = fest('B', 9);

  it.each([
    ['all of them are the usual list', uebliche, ['A', 'B', 'C'], null],
    ['none', uebliche, [], []],
    ['one name, both its days', uebliche, ['B'], [fest('B'), fest('B', 8)]],
    ['none, and what the city added stays', [...uebliche, eigenes], [], [eigenes]],
    ['all of them, and what it added stays', [eigenes], ['A', 'B', 'C'], [...uebliche, eigenes]],
    ['one that the city describes otherwise stays so', [eigenesB], ['A', 'B'], [fest('A'), eigenesB]],
    ['a name nobody knows is none', uebliche, ['A', 'Z'], [fest('A')]],
  ] as const)('%s', (_was, bisher, namen, liste) => {
    expect(gewaehlteFeste(uebliche, bisher, namen)).toEqual(liste);
  });
});
