import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { abstand, fuerHome, gekuerzt, lange, naechsterBefehl } from '../../../src/features/startseite/rules.ts';

describe('what was typed', () => {
  it('is cut after forty characters, never through an emoji', () => {
    expect(gekuerzt('x'.repeat(40))).toBe('x'.repeat(40));
    expect(gekuerzt('x'.repeat(41))).toBe(`${'x'.repeat(40)}…`);
    expect(gekuerzt(`${'x'.repeat(39)}🏡🏡`)).toBe(`${'x'.repeat(39)}…`);
  });
});

describe('the distance of two words', () => {
  it.each([
    ['hilfe', 'hilfe', 0],
    ['hifle', 'hilfe', 1],
    ['hife', 'hilfe', 1],
    ['hilfee', 'hilfe', 1],
    ['hylfe', 'hilfe', 1],
    ['prottokoll', 'protokoll', 1],
    ['', 'wer', 3],
    ['wer', '', 3],
    ['ihlef', 'hilfe', 2],
  ])('%s – %s: %i', (a, b, letters) => {
    expect(abstand(a, b)).toBe(letters);
  });

  it('is the same in both directions, and at most the longer word', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (a, b) => {
        expect(abstand(a, b)).toBe(abstand(b, a));
        expect(abstand(a, b)).toBeLessThanOrEqual(Math.max(a.length, b.length));
        expect(abstand(a, a)).toBe(0);
      }),
    );
  });
});

const befehle = [
  '/sitzung',
  '/sitzung liste',
  '/komm-in wer',
  '/komm-in hilfe',
  '/komm-in status',
  '/komm-in übergabe',
];

describe('the nearest command', () => {
  it.each([
    ['hifle', '/komm-in hilfe'],
    ['HILFE!', '/komm-in hilfe'],
    ['sitzung', '/sitzung'],
    ['sitzung list', '/sitzung liste'],
    ['sitzung morgen um acht', '/sitzung'],
    ['/sitzung', '/sitzung'],
    ['wre', '/komm-in wer'],
    ['wer leitet Wohnen', '/komm-in wer'],
    ['stats', '/komm-in status'],
    ['uebergabe', '/komm-in übergabe'],
    ['/komm-in status', '/komm-in status'],
    ['xyz', null],
    ['was kann ich hier tun', null],
    ['', null],
  ])('%s: %s', (getippt, befehl) => {
    expect(naechsterBefehl(getippt, befehle)).toBe(befehl);
  });

  it('is none where there are none', () => {
    expect(naechsterBefehl('hilfe', [])).toBeNull();
  });
});

const knopf = (action: string) => ({ action, subject: 'stadt', label: action });

describe('the buttons on Home', () => {
  it('are at most eight, the most useful first and the help at the end', () => {
    const viele = ['hilfe', 'a', 'b', 'c', 'd', 'e', 'status', 'f', 'sitzung.weitere', 'g', 'sitzung.neu'].map(knopf);
    expect(fuerHome(viele).map(({ action }) => action)).toEqual([
      ...['sitzung.neu', 'sitzung.weitere', 'status', 'a', 'b', 'c', 'd', 'hilfe'],
    ]);
  });

  it('may be none', () => {
    expect(fuerHome([])).toEqual([]);
  });
});

it.each([
  [600_000, false],
  [600_001, true],
])('waiting for %i ms is long: %s', (ms, expected) => {
  expect(lange(ms)).toBe(expected);
});
