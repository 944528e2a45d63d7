import { describe, expect, it } from 'vitest';
import { anfang, quelleAus, quelleIn } from '../../../src/features/handlungsfeld/rules.hinweise.ts';

describe('a source', () => {
  it.each([
    ['Rat', null, 'Rat'],
    ['Fachausschuss', 'Soziales', 'Fachausschuss: Soziales'],
    ['Gesetz oder Leitlinie', 'SGB VIII: § 4', 'Gesetz oder Leitlinie: SGB VIII: § 4'],
    ['andere', 'Bündnis für Familie', 'Bündnis für Familie'],
    ['andere', 'Rathausverein', 'Rathausverein'],
  ])('%s, %s: %s, and back', (quelle, genauer, text) => {
    expect(quelleAus({ quelle, genauer })).toBe(text);
    expect(quelleIn(text)).toEqual({ quelle, genauer });
  });

  it('of one’s own needs words', () => {
    expect(quelleAus({ quelle: 'andere', genauer: null })).toBeNull();
  });
});

describe('the beginning of a text', () => {
  it.each([
    ['short', 'Mehr Bänke', 'Mehr Bänke', true],
    ['of two lines', 'Mehr\nBänke', 'Mehr Bänke', false],
    ['of as much as there is room for', 'x'.repeat(300), 'x'.repeat(300), true],
    ['longer', 'x'.repeat(301), `${'x'.repeat(300)} …`, false],
    ['cut at a space', `${'x'.repeat(299)} yz`, `${'x'.repeat(299)} …`, false],
    ['with an emoji where it is cut', `${'x'.repeat(299)}🏠`, `${'x'.repeat(299)} …`, false],
  ])('%s', (_what, text, shown, ganz) => {
    expect(anfang(text)).toEqual({ text: shown, ganz });
  });
});
