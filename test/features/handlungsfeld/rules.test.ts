import { describe, expect, it } from 'vitest';
import { day } from '../../../src/core/calendar.ts';
import {
  grundlagenAus,
  grundlagenText,
  kuerzelFuer,
  naechsteNummer,
  waehlbareJahre,
} from '../../../src/features/handlungsfeld/rules.ts';

describe('a Kürzel', () => {
  it.each([
    ['Wohnen', [], 'WOH'],
    ['Wohlbefinden', ['WOH'], 'WOL'],
    ['Ämter und Ärzte', [], 'AEM'],
    ['Öl', [], 'OEL'],
    ['5 a Tag', [], 'ATA'],
    ['Ei', [], null],
    ['2030', [], null],
    ['Abc', ['ABC'], null],
  ])('for %s beside %j: %s', (titel, vergeben, kuerzel) => {
    expect(kuerzelFuer(titel, vergeben)).toBe(kuerzel);
  });
});

it.each([
  [[], 1],
  [[1, 2, 5], 6],
  [[7, null, 3], 8],
])('after %j comes number %i', (nummern, next) => {
  expect(naechsteNummer(nummern.map((nummer) => ({ nummer })))).toBe(next);
});

it('offers this year’s Jahreskonferenz, the one before and the one after', () => {
  expect(waehlbareJahre(day('2026-09-28'))).toEqual([2026, 2025, 2027]);
});

describe('Grundlagen', () => {
  it.each([
    ['', []],
    [' \n\u200b\n', []],
    ['Leitbild', [{ text: 'Leitbild', link: null }]],
    ['Leitbild https://x.example/a', [{ text: 'Leitbild', link: 'https://x.example/a' }]],
    ['https://x.example', [{ text: 'https://x.example', link: 'https://x.example' }]],
    ['Siehe https://x.example dort', [{ text: 'Siehe https://x.example dort', link: null }]],
    ['Leitbild http://x.example', [{ text: 'Leitbild http://x.example', link: null }]],
    ['Leitbild https://[', [{ text: 'Leitbild https://[', link: null }]],
  ])('%j', (zeilen, grundlagen) => {
    expect(grundlagenAus(zeilen)).toEqual(grundlagen);
    expect(grundlagenAus(grundlagenText(grundlagen))).toEqual(grundlagen);
  });
});
