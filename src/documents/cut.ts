/** Shortening for a file: what is left out is seen to be, and nothing that a reader sees as one sign is cut in two. */
const signs = new Intl.Segmenter('de', { granularity: 'grapheme' });

const upTo = (text: string, end: number): string => `${text.slice(0, end).trimEnd()}…`;

/** As much of a text as fits. */
export function cutToFit(text: string, fits: (text: string) => boolean): string {
  if (fits(text)) return text;
  const starts = Array.from(signs.segment(text), ({ index }) => index);
  return upTo(text, starts.findLast((end) => fits(upTo(text, end))) ?? 0);
}

/** In at most `max` UTF-16 units. */
export function cutAt(text: string, max: number): string {
  return text.length <= max ? text : upTo(text, signs.segment(text).containing(max - 1)?.index ?? 0);
}
