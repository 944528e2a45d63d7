/** What people typed or pasted, as it is kept. */

/** What nobody sees and pasted text brings along: soft hyphens, zero-width spaces, byte order marks. */
const invisible = /[\u00ad\u200b\u2060\ufeff]/g;

type Typed = string | null | undefined;

const visible = (typed: Typed): string => (typed ?? '').replace(invisible, '');

/** Word breaks lines with vertical tabs, too. */
const broken = (typed: Typed): string => visible(typed).replace(/\r\n?|[\v\f\u2028\u2029]/g, '\n');

/** One line, with single spaces; null if nothing of it can be seen. */
export const typedLine = (typed: Typed): string | null => visible(typed).replace(/\s+/g, ' ').trim() || null;

/** The same for several lines, each as it was typed. */
export const typedLines = (typed: Typed): string | null => broken(typed).trim() || null;

/** … with single spaces in each. */
export const typedText = (typed: Typed): string | null =>
  broken(typed)
    .replace(/[^\S\n]+/g, ' ')
    .trim() || null;

/** What stands in front of a point: `1.`, `TOP 2:`, a dash, or a bullet; Word's second kind is an o and a tab. */
const bullet = /^(?:(?:TOP\s*)?\d{1,2}[.):]\s+|[-–—*•·◦▪●‣\uf0b7\uf0a7]\s+|o\t\s*)/i;

/** One point per line, without the numbers or dashes people put in front. */
export function typedPoints(lines: string): string[] {
  return lines
    .split('\n')
    .map((line) => line.trim().replace(bullet, '').replace(/\s+/g, ' '))
    .filter((line) => line !== '');
}
