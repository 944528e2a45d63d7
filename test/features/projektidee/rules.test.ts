import { describe, expect, it } from 'vitest';
import {
  absatz,
  ausSubjekt,
  beantwortet,
  type Inhalt,
  istBeantwortet,
  istVollstaendig,
  leer,
} from '../../../src/features/projektidee/rules.ts';

describe('what is an answer', () => {
  it.each<[string, Partial<Inhalt>, boolean]>([
    ['nothing at all', {}, false],
    ['a text', { text: 'Jugendamt' }, true],
    ['an office', { stelle: 'Sozialamt' }, true],
    ['something chosen', { auswahl: ['rat'] }, true],
    ['what nobody knows yet', { offen: true }, false],
  ])('%s', (_, teil, soll) => {
    expect(istBeantwortet({ ...leer, ...teil })).toBe(soll);
  });

  it('is counted for each question once, and for no question that there is not', () => {
    const text = { ...leer, text: 'x' };
    const mit = (...nummern: number[]) => new Map(nummern.map((nummer) => [nummer, text]));
    expect(beantwortet(mit(1, 4, 12))).toBe(2);
    expect(istVollstaendig(mit(1, 2, 3, 4, 5, 6, 7, 8, 9, 10))).toBe(false);
    expect(istVollstaendig(mit(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11))).toBe(true);
  });
});

describe('pasted text', () => {
  it.each([
    ['Jugend\u00adamt', 'Jugendamt'],
    ['a\u000bb\r\nc', 'a\nb\nc'],
    ['  a\t\u00a0b  \n c ', 'a b\nc'],
    ['a\n\n\n\nb', 'a\n\nb'],
    ['👩‍👩‍👧 Ü', '👩‍👩‍👧 Ü'],
    [' \u200b\n\ufeff', null],
    [null, null],
  ])('%j is %j', (typed, soll) => {
    expect(absatz(typed)).toBe(soll);
  });
});

describe('a subject', () => {
  it.each([
    ['projektidee_1', { ideeId: 'projektidee_1', frage: null }],
    ['projektidee_1:4', { ideeId: 'projektidee_1', frage: 4 }],
    ['projektidee_1:12', { ideeId: 'projektidee_1', frage: null }],
    ['projektidee_1:04', { ideeId: 'projektidee_1', frage: null }],
    [null, { ideeId: '', frage: null }],
  ])('%j', (subject, soll) => {
    expect(ausSubjekt(subject)).toEqual(soll);
  });
});
