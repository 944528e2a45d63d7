/** The beginning of a text; an emoji is two units, and never cut between them. */
export const upTo = (text: string, max: number): string => text.slice(0, max).replace(/[\ud800-\udbff]$/, '');

/** A text of at most `max` UTF-16 units; one that was longer ends in `…`. */
export const shortened = (text: string, max: number): string => (text.length <= max ? text : `${upTo(text, max - 1)}…`);
