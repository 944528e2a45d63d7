import { describe, expect, it } from 'vitest';
import { gezeigt } from '../../../src/features/stadt/rules.tabelle.ts';

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
