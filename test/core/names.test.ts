import { describe, expect, it } from 'vitest';
import { excerptOf, linesNaming, patternsOf, redacted } from '../../src/core/names.ts';

const { full, any } = patternsOf('Ada Muster');

describe('a name in a text', () => {
  it.each([
    ['Abschied von Ada Muster', 'Abschied von Gelöschte Person'],
    ['ADA  MUSTER kommt', 'Gelöschte Person kommt'],
    ['Ada Musters Vorschlag', 'Gelöschte Person Vorschlag'],
    ['Ada Musterstadt', 'Ada Musterstadt'],
    ['Frau Muster', 'Frau Muster'],
    ['Granada Muster', 'Granada Muster'],
  ])('in full: %s', (text, without) => {
    expect(redacted(text, full)).toBe(without);
  });

  it.each([
    ['Frau Muster und Ada Muster', 'Frau Gelöschte Person und Gelöschte Person'],
    ['Musterstadt', 'Musterstadt'],
    ["Muster's Idee", 'Gelöschte Person Idee'],
    ['Ada kommt', 'Ada kommt'],
  ])('or by the last name alone: %s', (text, without) => {
    expect(redacted(text, any)).toBe(without);
  });

  it.each(['Jo', 'Ö. Yıldız', 'A (B) [c]', 'D’Arc $1', 'Anne-Marie O’Neil', '.*'])('is what it is: %s', (name) => {
    expect(redacted(`von ${name}, heute`, patternsOf(name).any)).toBe('von Gelöschte Person, heute');
    expect(redacted('von Anna, heute', patternsOf(name).any)).toBe('von Anna, heute');
  });

  it('is nowhere if there is none', () => {
    expect(redacted('s ist es', patternsOf(' ').any)).toBe('s ist es');
  });

  it('is found in whatever is made of texts, which keeps its form', () => {
    const value = { a: ['Ada Muster', 1, null], b: { c: 'mit Ada Muster' } };
    expect(redacted(value, full)).toEqual({ a: ['Gelöschte Person', 1, null], b: { c: 'mit Gelöschte Person' } });
  });

  it('is quoted line by line, without the marks of a list', () => {
    expect(linesNaming(any, 'Begrüßung\n2. Frau Muster berichtet \n- Ada Muster')).toEqual([
      'Frau Muster berichtet',
      'Ada Muster',
    ]);
  });
});

describe('an excerpt', () => {
  it.each([
    ['Ada Muster', 'Ada Muster'],
    [`Zeile\nmit Ada Muster`, 'Zeile mit Ada Muster'],
  ])('of a short text is the text: %s', (text, whole) => {
    expect(excerptOf(text, any, 75)).toBe(whole);
  });

  it.each([0, 30, 200, 460])('holds the name and keeps to its length: after %i characters', (before) => {
    const text = `${'😀 x'.repeat(before / 5)} Ada Muster ${'y '.repeat(100)}`;
    const excerpt = excerptOf(text, any, 75);
    expect(excerpt.length).toBeLessThanOrEqual(75);
    expect(excerpt).toContain('Ada Muster');
  });
});
