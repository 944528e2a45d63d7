import { describe, expect, it, test } from 'vitest';
import { day } from '../../../src/core/calendar.ts';
import { ok } from '../../../src/core/result.ts';
import { zahlText } from '../../../src/documents/index.ts';
import { jahrNeuerZiele, konferenzjahr } from '../../../src/features/jahresziel/rules.ts';
import { liesZahl } from '../../../src/features/jahresziel/rules.zahl.ts';
import { taetigkeitIn, ueblicheWoerter } from '../../../src/features/jahresziel/taetigkeit.ts';

const konferenz = (tag: string | null) => (tag === null ? null : { jahr: Number(tag.slice(0, 4)), tag: day(tag) });

describe('the year of a goal', () => {
  test.each([
    ['2027-09-16', '2026-10-12', 2027],
    ['2026-09-17', '2026-09-17', 2026],
    ['2026-09-17', '2026-09-18', 2027],
    ['2026-09-17', '2026-10-01', 2027],
    ['2025-09-18', '2026-09-10', 2026],
    [null, '2026-08-31', 2026],
    [null, '2026-09-01', 2027],
    [null, '2026-10-01', 2027],
  ])('with the conference on %s, on %s: %s', (tag, heute, jahr) => {
    expect(konferenzjahr(konferenz(tag), day(heute))).toBe(jahr);
  });

  test.each([
    ['2027-09-16', '2027-07-17', 2027],
    ['2027-09-16', '2027-07-18', 2028],
    ['2027-09-16', '2027-09-16', 2028],
    ['2027-09-16', '2027-09-20', 2028],
    ['2026-09-17', '2027-08-05', 2028],
    [null, '2027-07-31', 2027],
    [null, '2027-08-01', 2028],
    [null, '2027-09-28', 2028],
  ])('that is begun with the conference on %s, on %s: %s', (tag, heute, jahr) => {
    expect(jahrNeuerZiele(konferenz(tag), day(heute))).toBe(jahr);
  });
});

describe('numbers as they are written here', () => {
  test.each([
    ['12', 12],
    ['12,5', 12.5],
    [' 1 200 ', 1200],
    ['1.200,5', 1200.5],
    ['0', 0],
    ['1.000.000.000', 1_000_000_000],
    ['1000000000,5', 'zu_gross'],
    ['99999999999', 'zu_gross'],
    ['12.5', 'keine_zahl'],
    ['12 %', 'keine_zahl'],
    ['1,2,3', 'keine_zahl'],
    ['-3', 'keine_zahl'],
    ['zwölf', 'keine_zahl'],
    ['', 'keine_zahl'],
  ])('%s', (text, erwartet) => {
    const gelesen = liesZahl(text);
    expect(gelesen.ok ? gelesen.value : gelesen.code).toBe(erwartet);
  });

  it('are shown so that they can be read again', () => {
    for (const zahl of [0, 12.5, 1200, 1_234_567.25]) expect(liesZahl(zahlText(zahl))).toEqual(ok(zahl));
  });
});

test.each([
  [['Zahl der Elternveranstaltungen', 'Abende'], 'Elternveranstaltungen'],
  [['Bekanntheit', 'verteilte FLYER'], 'FLYER'],
  [['Gäste', 'Teilnehmende'], 'Teilnehmende'],
  [['Familien mit Kontakt', 'Familien'], null],
  [['Man hört Grüße in mehreren Sprachen', null], null],
])('a word for what somebody does in %s: %s', (texte, wort) => {
  expect(taetigkeitIn(ueblicheWoerter, ...texte)).toBe(wort);
});
