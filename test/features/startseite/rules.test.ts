import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  abstand,
  fuerHome,
  gekuerzt,
  lange,
  liesBlaettern,
  naechsterBefehl,
  seite,
} from '../../../src/features/startseite/rules.ts';

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

describe('a page', () => {
  const groessen = Array.from({ length: 25 }, () => 3);
  const rand = { platz: 60, hoechstens: 10 };

  it.each([
    [0, { ab: 0, bis: 10, vorher: null, danach: 10 }],
    [10, { ab: 10, bis: 20, vorher: 0, danach: 20 }],
    [20, { ab: 20, bis: 25, vorher: 10, danach: null }],
    // Somewhere between two pages, since something before was answered.
    [9, { ab: 9, bis: 19, vorher: 0, danach: 19 }],
    // Past the end, since most was answered.
    [30, { ab: 15, bis: 25, vorher: 5, danach: null }],
    [-3, { ab: 0, bis: 10, vorher: null, danach: 10 }],
  ])('that begins after %i', (gewuenscht, expected) => {
    expect(seite(groessen, gewuenscht, rand)).toEqual(expected);
  });

  it('holds what there is room for, and at least one', () => {
    expect(seite([30, 30, 1], 0, rand)).toMatchObject({ bis: 2, danach: 2 });
    expect(seite([70, 1], 0, rand)).toMatchObject({ bis: 1, danach: 1 });
    expect(seite([1, 70], 5, rand)).toMatchObject({ ab: 1, bis: 2, vorher: 0 });
  });

  it('is one with nothing on it where there is nothing', () => {
    expect(seite([], 3, rand)).toEqual({ ab: 0, bis: 0, vorher: null, danach: null });
  });

  it('leads through everything, forwards and back, and is empty nowhere', () => {
    const liste = fc.array(fc.integer({ min: 1, max: 30 }), { minLength: 1, maxLength: 60 });
    fc.assert(
      fc.property(liste, fc.nat(80), (welche, gewuenscht) => {
        const eine = seite(welche, gewuenscht, rand);
        expect(eine.bis).toBeGreaterThan(eine.ab);
        const groesse = welche.slice(eine.ab, eine.bis).reduce((a, b) => a + b, 0);
        expect(eine.bis - eine.ab === 1 || groesse <= rand.platz).toBe(true);
        expect(eine.bis - eine.ab).toBeLessThanOrEqual(rand.hoechstens);
        if (eine.vorher !== null) expect(seite(welche, eine.vorher, rand).bis).toBeGreaterThanOrEqual(eine.ab);
        expect(eine.vorher === null).toBe(eine.ab === 0);
        expect(eine.danach ?? welche.length).toBe(eine.bis);
      }),
    );
  });
});

describe('the subject of a button that turns the page', () => {
  it.each([
    ['offen:20', { liste: 'offen', ab: 20 }],
    ['felder:0', { liste: 'felder', ab: 0 }],
    ['offen:-1', null],
    ['offen:1e3', null],
    ['offen:123456', null],
    ['__proto__:1', null],
    ['offen:', null],
    ['', null],
    ['offen:1\n', null],
  ])('%j', (subject, expected) => {
    expect(liesBlaettern(subject)).toEqual(expected);
  });
});

it.each([
  [600_000, false],
  [600_001, true],
])('waiting for %i ms is long: %s', (ms, expected) => {
  expect(lange(ms)).toBe(expected);
});
