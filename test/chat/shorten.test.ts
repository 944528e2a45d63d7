import { expect, test } from 'vitest';
import { shortened, upTo } from '../../src/chat/shorten.ts';

test.each([
  ['Wohnen', 6, 'Wohnen'],
  ['Wohnen!', 6, 'Wohne…'],
  ['Café 🎺🎺', 8, 'Café 🎺…'],
  ['Café 🎺🎺', 7, 'Café …'],
])('%s in %i', (text, max, seen) => {
  expect(shortened(text, max)).toBe(seen);
  expect(shortened(text, max).length).toBeLessThanOrEqual(max);
});

test('the beginning of a text never ends in half an emoji', () => {
  expect(upTo('ab🎺', 3)).toBe('ab');
});
