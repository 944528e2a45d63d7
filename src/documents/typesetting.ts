/**
 * People's text as lines of glyphs for a PDF. pdfkit sets one font from left to right; people also type emoji, Arabic
 * and Hebrew. So a line is cut into pieces of one font and one direction each, in the order in which they are seen.
 * DejaVu covers Latin, Greek, Cyrillic, Armenian, Georgian, Arabic and Hebrew, Noto Emoji the emoji, in black and white.
 * Scripts that neither has become `▯`.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Bidi } from 'bidi-js';
import { create } from 'fontkit';
import { printable } from './printable.ts';

const require = createRequire(import.meta.url);
/** Its types describe its ES module, which Node passes over. */
const bidiFactory: () => Bidi = require('bidi-js');
const bidi = bidiFactory();
const graphemes = new Intl.Segmenter('de', { granularity: 'grapheme' });

const face = (name: string, file: string) => {
  const bytes = readFileSync(file);
  const font = create(bytes);
  if (!('hasGlyphForCodePoint' in font)) throw new Error(`${file} holds several fonts`);
  return { name, bytes, has: (character: string) => font.hasGlyphForCodePoint(character.codePointAt(0) ?? 0) };
};
type Face = ReturnType<typeof face>;

const normal = face('normal', require.resolve('dejavu-fonts-ttf/ttf/DejaVuSansCondensed.ttf'));
const bold = face('bold', require.resolve('dejavu-fonts-ttf/ttf/DejaVuSansCondensed-Bold.ttf'));
const emoji = face('emoji', require.resolve('@expo-google-fonts/noto-emoji/400Regular/NotoEmoji_400Regular.ttf'));
export const faces: readonly Face[] = [normal, bold, emoji];

/** In points. */
export interface Style {
  readonly weight: 'normal' | 'bold';
  readonly size: number;
}

/** Set in one font and one direction. */
export interface Piece {
  readonly face: Face;
  readonly text: string;
  readonly rightToLeft: boolean;
}

export interface Line {
  /** From left to right. */
  readonly pieces: readonly (Piece & { readonly width: number })[];
  readonly width: number;
  readonly rightToLeft: boolean;
}

/** How wide a piece is, in points. */
export type Measure = (piece: Piece, size: number) => number;

/** The text as it was typed, broken where it is wider than `width`. */
export function lines(text: string, style: Style, width: number, measure: Measure): Line[] {
  return printable(text)
    .normalize('NFC')
    .replaceAll('\t', '    ')
    .split('\n')
    .flatMap((paragraph) => {
      const base = directionOf(paragraph);
      const set = (part: string): Line => setLine(part, base, style, measure);
      // The space at its end keeps it apart from the next one where the text is read aloud or copied.
      const whole = set(`${paragraph} `);
      // Most of what stands in a table: its words need not be measured one by one.
      if (whole.width <= width) return [whole];
      return broken(`${paragraph} `, width, (part) => set(part).width).map(set);
    });
}

/** Latin letters and what stands among them: one font and one direction, which need not be looked for sign by sign. */
const plain = /^[ -~\u00A0-\u00AC\u00AE-\u017F–—‘-„•…€]*$/;

function directionOf(paragraph: string): 'ltr' | 'rtl' {
  if (plain.test(paragraph)) return 'ltr';
  return (bidi.getEmbeddingLevels(paragraph, 'auto').paragraphs[0]?.level ?? 0) % 2 === 1 ? 'rtl' : 'ltr';
}

/** After a space, a soft hyphen or a zero-width space; between words joined by a hyphen or a slash. */
const opportunities = /(?<=[ \u00AD\u200B])|(?<=[\p{L}\p{N}][-–/])(?=\p{L})/u;
const shown = (line: string): string => line.replace(/ +$/, '').replace(/\u00AD$/, '-');

/** A word that is too wide for a line is cut between characters. */
function broken(paragraph: string, width: number, widthOf: (text: string) => number): string[] {
  const done: string[] = [];
  let line = '';
  let used = 0;
  for (const word of paragraph.split(opportunities)) {
    const fits = widthOf(shown(word)) <= width;
    for (const { segment } of fits ? [{ segment: word }] : graphemes.segment(word)) {
      if (line !== '' && used + widthOf(shown(segment)) > width) {
        done.push(line.replace(/\u00AD$/, '-'));
        line = '';
        used = 0;
      }
      line += segment;
      used += widthOf(segment);
    }
  }
  return [...done, line];
}

function setLine(text: string, base: 'ltr' | 'rtl', { weight, size }: Style, measure: Measure): Line {
  if (base === 'ltr' && plain.test(text)) {
    const piece = { face: weight === 'bold' ? bold : normal, text, rightToLeft: false };
    const width = measure(piece, size);
    return { pieces: text === '' ? [] : [{ ...piece, width }], width, rightToLeft: false };
  }
  const embedding = bidi.getEmbeddingLevels(text, base);
  const mirrored = bidi.getMirroredCharactersMap(text, embedding.levels);
  const pieces: { face: Face; text: string; level: number }[] = [];
  for (const { segment, index } of graphemes.segment(text)) {
    const level = embedding.levels[index] ?? 0;
    const glyphs = inAFont(mirrored.get(index) ?? segment, weight === 'bold' ? bold : normal);
    const last = pieces.at(-1);
    if (last !== undefined && last.face === glyphs.face && last.level === level) last.text += glyphs.text;
    else pieces.push({ ...glyphs, level });
  }
  const set = seen(pieces).map(({ face, text: glyphs, level }) => {
    const piece = { face, text: glyphs, rightToLeft: level % 2 === 1 };
    return { ...piece, width: measure(piece, size) };
  });
  return { pieces: set, width: set.reduce((sum, piece) => sum + piece.width, 0), rightToLeft: base === 'rtl' };
}

/** Joiners shape Arabic letters and emoji; what else is invisible has done its work by now. */
const invisible = /(?![\u200C\u200D])\p{Default_Ignorable_Code_Point}/gu;

/** One character as a reader counts them, which may be many code points, in a font that has them all. */
function inAFont(grapheme: string, own: Face): { face: Face; text: string } {
  const text = grapheme.replaceAll(invisible, '');
  const order = /\p{Emoji_Presentation}|\uFE0F/u.test(grapheme) ? [emoji, own] : [own, emoji];
  const found = order.find(({ has }) => [...text].every(has));
  return found === undefined ? { face: own, text: '▯' } : { face: found, text };
}

/** In the order in which they are seen (UAX #9, L2). */
function seen<P extends { readonly level: number }>(pieces: readonly P[]): P[] {
  const ordered = [...pieces];
  for (let level = Math.max(0, ...pieces.map((piece) => piece.level)); level > 0; level--) {
    for (let start = 0; start < ordered.length; start++) {
      let end = start;
      while ((ordered[end]?.level ?? 0) >= level) end++;
      ordered.splice(start, end - start, ...ordered.slice(start, end).reverse());
      start = end;
    }
  }
  return ordered;
}
