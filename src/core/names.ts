/** A person's name in what people wrote, and how it is taken out. */

/** What stands in a name's place, and what an erased person is called. */
export const erasedName = 'Gelöschte Person';

/** How somebody may be named: in full, or by the last name alone. */
export interface NamePatterns {
  readonly full: RegExp;
  /** Full or last name; for a name of one word the same as `full`. */
  readonly any: RegExp;
}

/** @param name as the person is called; `Ada Muster` is also found in `Ada Musters Vorschlag`, not in `Musterstadt` */
export function patternsOf(name: string): NamePatterns {
  const words = name.split(/\s+/).filter(Boolean).map(escaped);
  // Somebody without a name is named nowhere.
  if (words.length === 0) return { full: /(?!)/gu, any: /(?!)/gu };
  const full = words.join('\\s+');
  const last = words.at(-1) ?? full;
  return { full: whole(full), any: whole(`(?:${full}|${last})`) };
}

const escaped = (word: string): string => word.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
const whole = (words: string): RegExp => new RegExp(`(?<![\\p{L}\\p{N}])${words}(?:['’]?s)?(?![\\p{L}\\p{N}])`, 'giu');

export function names(pattern: RegExp, value: unknown): boolean {
  return stringsIn(value).some((text) => text.search(pattern) !== -1);
}

/** The same value, text or plain data, with every occurrence replaced. */
export function redacted<T>(value: T, pattern: RegExp): T {
  return rewritten(value, (text) => text.replace(pattern, erasedName));
}

/** The same value with each text in it as `rewrite` makes it. */
export function rewritten<T>(value: T, rewrite: (text: string) => string): T;
export function rewritten(value: unknown, rewrite: (text: string) => string): unknown {
  if (typeof value === 'string') return rewrite(value);
  if (Array.isArray(value)) return value.map((item: unknown) => rewritten(item, rewrite));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, rewritten(item, rewrite)]));
}

/** Each line in which the name stands, without what marks it as one of a list: as others may have quoted it. */
export function linesNaming(pattern: RegExp, value: unknown): string[] {
  return stringsIn(value)
    .flatMap((text) => text.split('\n'))
    .filter((line) => line.search(pattern) !== -1)
    .map((line) => line.replace(/^\s*(?:\d+[.)]|[-*•])?\s*/, '').trimEnd());
}

/** The first occurrence with what stands around it, in at most `max` characters on one line. */
export function excerptOf(value: unknown, pattern: RegExp, max: number): string {
  const text = (stringsIn(value).find((one) => one.search(pattern) !== -1) ?? '').replace(/\s+/g, ' ');
  if (text.length <= max) return text;
  const at = Math.max(0, text.search(pattern));
  const from = Math.max(0, Math.min(at - 20, text.length - max + 2));
  const piece = text.slice(from, from + max - 4).replace(/^[\udc00-\udfff]|[\ud800-\udbff]$/g, '');
  return `${from > 0 ? '… ' : ''}${piece}${from + max - 4 < text.length ? ' …' : ''}`;
}

function stringsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(stringsIn);
}
