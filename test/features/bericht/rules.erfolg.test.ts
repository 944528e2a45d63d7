import { describe, expect, it } from 'vitest';
import {
  folgeDerIdee,
  folgeDesZiels,
  liesJahr,
  liesSeite,
  seitenVon,
} from '../../../src/features/bericht/erfolg/rules.ts';

describe('what becomes a success', () => {
  it.each([
    ['ueberprueft', 'erreicht', 'erfolg'],
    ['ueberprueft', 'teilweise', 'erfolg'],
    ['ueberprueft', 'nicht_erreicht', 'keiner'],
    ['ueberprueft', null, 'keiner'],
    ['ergebnis', null, 'keiner'],
    ['in_arbeit', null, 'keiner'],
    ['uebernommen', null, 'bleibt'],
    ['abgeschlossen', null, 'bleibt'],
  ] as const)('of a goal: %s, %s: %s', (zustand, urteil, folge) => {
    expect(folgeDesZiels({ zustand, urteil })).toBe(folge);
  });

  it.each([
    ['bewilligt', 'erfolg'],
    ['laeuft', 'erfolg'],
    ['abgeschlossen', 'erfolg'],
    ['ruht', 'bleibt'],
    ['abgelehnt', 'keiner'],
    ['antrag', 'keiner'],
    ['idee', 'keiner'],
  ] as const)('of an idea: %s: %s', (stand, folge) => {
    expect(folgeDerIdee(stand)).toBe(folge);
  });
});

describe('the pages of the collection', () => {
  it('begin with the overview, be there nothing at all', () => {
    expect(seitenVon([])).toEqual([{ art: 'ueberblick', felder: [] }]);
  });

  it('lose no field and no success', () => {
    const felder = Array.from({ length: 50 }, (_, i) => ({ name: i, lesbar: i % 8 }));
    const seiten = seitenVon(felder);
    const ueberblick = seiten.flatMap((seite) => (seite.art === 'ueberblick' ? seite.felder : []));
    expect(ueberblick).toEqual(felder);
    for (const feld of felder) {
      const ab = seiten.flatMap((seite) => (seite.art === 'feld' && seite.feld === feld ? [seite.ab] : []));
      expect(ab).toEqual([0, 3, 6].slice(0, Math.ceil(feld.lesbar / 3)));
    }
  });

  it('give each field of the overview a button, as many as a row may have', () => {
    const felder = Array.from({ length: 50 }, () => ({ lesbar: 1 }));
    const zeilen = seitenVon(felder).flatMap((seite) => (seite.art === 'ueberblick' ? [seite.felder.length] : []));
    expect(zeilen).toEqual([20, 20, 10]);
  });

  it.each([
    ['2027:3', { jahr: 2027, seite: 3 }],
    ['2027', null],
    ['stadt', null],
    ['2027:-1', null],
    ['', null],
  ])('are named by their button: %s', (subject, gemeint) => {
    expect(liesSeite(subject)).toEqual(gemeint);
  });

  it.each([
    [' 2026 ', 2026],
    ['26', null],
    ['bald', null],
  ])('are asked for by year: %s', (typed, jahr) => {
    expect(liesJahr(typed)).toBe(jahr);
  });
});
