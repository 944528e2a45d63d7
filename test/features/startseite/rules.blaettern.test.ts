import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { liesBlaettern, seite } from '../../../src/features/startseite/rules.blaettern.ts';

describe('a page', () => {
  const groessen = Array.from({ length: 25 }, () => 3);
  const rand = { platz: 60, hoechstens: 10 };
  const seiteVon = (von: readonly number[], gewuenscht: number) =>
    seite(von.length, (i) => von[i] ?? Number.NaN, gewuenscht, rand);

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
    expect(seiteVon(groessen, gewuenscht)).toEqual(expected);
  });

  it('holds what there is room for, and at least one', () => {
    expect(seiteVon([30, 30, 1], 0)).toMatchObject({ bis: 2, danach: 2 });
    expect(seiteVon([70, 1], 0)).toMatchObject({ bis: 1, danach: 1 });
    expect(seiteVon([1, 70], 5)).toMatchObject({ ab: 1, bis: 2, vorher: 0 });
  });

  it('is one with nothing on it where there is nothing', () => {
    expect(seiteVon([], 3)).toEqual({ ab: 0, bis: 0, vorher: null, danach: null });
  });

  it('asks about itself and the one before alone', () => {
    const gefragt = new Set<number>();
    const groesse = (i: number): number => {
      gefragt.add(i);
      return 7;
    };
    expect(seite(1000, groesse, 500, rand)).toEqual({ ab: 500, bis: 508, vorher: 492, danach: 508 });
    expect(Math.min(...gefragt)).toBe(491);
    expect(Math.max(...gefragt)).toBe(508);
  });

  it('leads through everything, forwards and back, and is empty nowhere', () => {
    const liste = fc.array(fc.integer({ min: 1, max: 30 }), { minLength: 1, maxLength: 60 });
    fc.assert(
      fc.property(liste, fc.nat(80), (welche, gewuenscht) => {
        const eine = seiteVon(welche, gewuenscht);
        expect(eine.bis).toBeGreaterThan(eine.ab);
        const groesse = welche.slice(eine.ab, eine.bis).reduce((a, b) => a + b, 0);
        expect(eine.bis - eine.ab === 1 || groesse <= rand.platz).toBe(true);
        expect(eine.bis - eine.ab).toBeLessThanOrEqual(rand.hoechstens);
        if (eine.vorher !== null) expect(seiteVon(welche, eine.vorher).bis).toBeGreaterThanOrEqual(eine.ab);
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
