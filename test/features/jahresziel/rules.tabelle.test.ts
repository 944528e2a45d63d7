import { describe, expect, it } from 'vitest';
import { gezeigt, passt } from '../../../src/features/jahresziel/rules.tabelle.ts';

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

it('only so much fits into a file', () => {
  expect(passt('xlsx', 50_000)).toBe(true);
  expect(passt('xlsx', 50_001)).toBe(false);
  expect(passt('csv', 200_000)).toBe(true);
  expect(passt('csv', 200_001)).toBe(false);
});
