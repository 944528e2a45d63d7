import { describe, expect, it } from 'vitest';
import { gezeigt, zuViel } from '../../../src/features/jahresziel/rules.tabelle.ts';

describe('a number in the table', () => {
  it.each([
    [null, null],
    [0, 0],
    [0.5, 'unter 5'],
    [1, 'unter 5'],
    [4, 'unter 5'],
    [4.99, 'unter 5'],
    [5, 5],
    [12.5, 12.5],
  ])('%s is shown as %s', (zahl, erwartet) => expect(gezeigt(zahl)).toBe(erwartet));
});

it.each([
  ['xlsx', 1, 50_000, null],
  ['xlsx', 1, 50_001, 'xlsx'],
  ['csv', 1, 200_000, null],
  ['csv', 1, 200_001, 'csv'],
  ['xlsx', 5000, 0, null],
  ['csv', 5001, 0, 'ziele'],
] as const)('for %s, %i goals with %i rows of values: too much is %s', (art, ziele, wertzeilen, erwartet) => {
  expect(zuViel(art, { ziele, wertzeilen })).toBe(erwartet);
});
