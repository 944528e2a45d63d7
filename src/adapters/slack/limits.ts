import { MessageTooLong } from '../../chat/message.ts';

/** `text` itself. The error names the place and the limit, never the text: it may be personal. */
export function within(max: number, what: string, text: string): string {
  if (text.length > max) throw new MessageTooLong(`${what}: ${text.length} characters, at most ${max}.`);
  return text;
}

export function atMost<T>(max: number, what: string, items: readonly T[]): readonly T[] {
  if (items.length > max) throw new MessageTooLong(`${what}: ${items.length}, at most ${max}.`);
  return items;
}
