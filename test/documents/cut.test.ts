import { expect, test } from 'vitest';
import { cutAt, cutToFit } from '../../src/documents/cut.ts';

test.each([
  ['Wohnen', 6, 'Wohnen'],
  ['Wohnen!', 6, 'Wohne…'],
  ['Café und', 6, 'Café…'],
  ['Haus 👩‍👩‍👧🏠', 14, 'Haus 👩‍👩‍👧…'],
  ['Haus 👩‍👩‍👧🏠', 13, 'Haus…'],
  ['👩‍👩‍👧👩‍👩‍👧', 8, '…'],
])('%s in %i', (text, max, seen) => {
  expect(cutAt(text, max)).toBe(seen);
  expect(cutToFit(text, (part) => part.length <= max)).toBe(seen);
});

test('where nothing fits it is seen that something is left out', () => {
  expect(cutToFit('Wohnen', () => false)).toBe('…');
});
