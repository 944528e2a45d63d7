import { expect, expectTypeOf, it } from 'vitest';
import { defineForm, type FieldValue, type FormValues, sizeText, stepSchema } from '../../src/chat/form.ts';

const form = defineForm('test', {
  title: 'Test',
  submit: 'Fertig',
  steps: [
    {
      key: 'one',
      fields: {
        wann: { kind: 'date', label: 'Wann', required: true },
        thema: { kind: 'text', label: 'Thema', required: false, max: 5 },
      },
    },
    { key: 'two', fields: { wer: { kind: 'people', label: 'Wer', required: true } } },
  ],
});

it.each([
  [1, '1 KB'],
  [1024 * 1024, '1 MB'],
  [10 * 1024 * 1024 + 1, '10,1 MB'],
])('says that %d bytes are %s', (bytes, words) => {
  expect(sizeText(bytes)).toBe(words);
});

it('gives the values of all steps their types', () => {
  expectTypeOf<FormValues<typeof form>>().toEqualTypeOf<{
    readonly wann: string;
    readonly thema: string | null;
    readonly wer: readonly string[];
  }>();
});

it.each<[string, Record<string, FieldValue>, boolean]>([
  ['a whole step', { wann: '2026-10-14', thema: 'Haus' }, true],
  ['an optional field left empty', { wann: '2026-10-14', thema: null }, true],
  ['a required field left empty', { wann: null, thema: null }, false],
  ['a date in another order', { wann: '14.10.2026', thema: null }, false],
  ['a text of the full length', { wann: '2026-10-14', thema: 'Wohne' }, true],
  ['a text one too long', { wann: '2026-10-14', thema: 'Wohnen' }, false],
  // 4 + 2 units in UTF-16, which is how platforms count.
  ['an emoji that makes it too long', { wann: '2026-10-14', thema: 'Haus🏠' }, false],
])('judges %s', (_, values, right) => {
  const [first] = form.steps;
  expect(stepSchema(first).safeParse(values).success).toBe(right);
});
