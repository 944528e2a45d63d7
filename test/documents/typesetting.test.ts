/** How text becomes lines, on paper on which every character is as wide as the next. */
import { expect, test } from 'vitest';
import { lines } from '../../src/documents/typesetting.ts';

const set = (typed: string, width = 20) =>
  lines(typed, { weight: 'normal', size: 10 }, width, ({ text }) => [...text].length);
const texts = (typed: string, width?: number) =>
  set(typed, width).map(({ pieces }) => pieces.map(({ text }) => text).join(''));

test.each([
  ['between words', 'eins zwei drei vier fünf', ['eins zwei drei vier ', 'fünf ']],
  ['where it is typed', 'eins\n\nzwei\tdrei', ['eins ', ' ', 'zwei    drei ']],
  [
    'after a hyphen between words, and not within a number',
    '1234567890123 und-oder 5-6',
    ['1234567890123 und-', 'oder 5-6 '],
  ],
  [
    'at a soft hyphen, which is seen only there',
    'Donau\u00ADdampf\u00ADschiff\u00ADfahrt Donau\u00ADdampf',
    ['Donaudampfschiff-', 'fahrt Donaudampf '],
  ],
  [
    'not at a space that keeps together',
    'eins zwei drei 10\u00A0000\u00A0Euro',
    ['eins zwei drei ', '10\u00A0000\u00A0Euro '],
  ],
  ['within a word that is too wide', 'a'.repeat(45), ['a'.repeat(20), 'a'.repeat(20), 'aaaaa ']],
  ['between emoji, and not within one', '👩‍👩‍👧'.repeat(9), ['👩‍👩‍👧'.repeat(4), '👩‍👩‍👧'.repeat(4), '👩‍👩‍👧 ']],
])('a line breaks %s', (_, typed, expected) => {
  expect(texts(typed)).toEqual(expected);
});

test('what is typed in two characters is seen as one', () => {
  expect(texts('Gru\u0308\u00DFe')).toEqual(['Gr\u00FC\u00DFe ']);
});

test('each piece has a font that knows it, and none is lost', () => {
  const [line] = set('Ü 🏠 👍🏽 ✓ ☎️ 你 Ж');
  expect(line?.pieces.map(({ face, text }) => [face.name, text])).toEqual([
    ['normal', 'Ü '],
    ['emoji', '🏠'],
    ['normal', ' '],
    ['emoji', '👍🏽'],
    ['normal', ' ✓ '],
    ['emoji', '☎'],
    ['normal', ' ▯ Ж '],
  ]);
});

test.each([
  ['a word in a German sentence', 'Sie sagen אב גד dazu', ['Sie sagen ', 'אב גד', ' dazu '], false],
  ['a number between words', 'אב 12 גד', [' גד ', '12', 'אב '], true],
  ['brackets, which turn round', 'אב (גד)', ['אב )גד( '], true],
  ['emoji between words', 'אב 🏠 גד', [' גד ', '🏠', 'אב '], true],
])('from right to left: %s', (_, typed, seen, rightToLeft) => {
  const [line] = set(typed);
  expect(line?.pieces.map(({ text }) => text)).toEqual(seen);
  expect(line?.rightToLeft).toBe(rightToLeft);
});

test('Latin text, which is set at once, is set as any other', () => {
  const latin = Array.from({ length: 0x180 - 0x20 }, (_, index) => String.fromCodePoint(0x20 + index));
  const signs = [...latin, ...'–—‘’‚“”„•…€'].filter((sign) => /[^\p{Cc}\u00AD]/u.test(sign)).join('');
  for (const typed of [signs, `(${signs})`, '12.10. – „Haus“ (3)', '© 5 € / m²']) {
    // What nobody sees is not Latin, and so every sign is looked at.
    const [schnell, genau] = [typed, `\u200D${typed}`].map((one) => set(one, 1000).flatMap(({ pieces }) => pieces));
    expect(genau?.map(({ text }) => text.replaceAll('\u200D', '')).join('')).toBe(schnell?.[0]?.text);
    expect(new Set(genau?.map(({ face }) => face.name))).toEqual(new Set(schnell?.map(({ face }) => face.name)));
    expect(genau?.some(({ rightToLeft }) => rightToLeft)).toBe(false);
  }
});
