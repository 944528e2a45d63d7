/**
 * Text as Slack takes it. What people typed travels only as `text` elements of rich text or as plain text with emoji
 * off: there no character has a meaning (https://docs.slack.dev/reference/block-kit/blocks/rich-text-block).
 */
import type { types } from '@slack/bolt';
import { type Inline, MessageTooLong, type RichText, type Shown } from '../../../chat/message.ts';

/** Longest text of one block, in UTF-16 units. Documented for sections; rich text is kept to the same. */
export const blockMax = 3000;

export const plain = (text: string): types.PlainTextElement => ({ type: 'plain_text', text, emoji: false });

/** For the notification line, the only place where `& < >` would mean something. */
export const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

export function inlines(text: RichText<Shown>): readonly Inline<Shown>[] {
  return typeof text === 'string' || !('length' in text) ? [text] : text;
}

export function elementsOf(text: RichText<Shown>): types.RichTextElement[] {
  // Slack refuses an empty element.
  return inlines(text)
    .map(elementOf)
    .filter((element) => element.type !== 'text' || element.text !== '');
}

function elementOf(inline: Inline<Shown>): types.RichTextElement {
  if (typeof inline === 'string') return { type: 'text', text: inline };
  if ('person' in inline) {
    const { name, account } = inline.person;
    return inline.mention && account !== null ? { type: 'user', user_id: account } : { type: 'text', text: name };
  }
  if ('link' in inline) {
    if (!/^https?:\/\//i.test(inline.link)) throw new Error('A link must begin with http:// or https://.');
    return { type: 'link', url: inline.link, text: inline.text };
  }
  const style = { ...(inline.bold && { bold: true }), ...(inline.italic && { italic: true }) };
  return { type: 'text', text: inline.text, ...(Object.keys(style).length > 0 && { style }) };
}

export const sizeOf = (elements: readonly types.RichTextElement[]): number =>
  elements.reduce((sum, element) => sum + ('text' in element ? (element.text?.length ?? 0) : 1), 0);

/**
 * `elements` in pieces of at most `max` characters. A text is cut after a space where there is one; put together, the
 * pieces are the whole again.
 */
export function pieces(elements: readonly types.RichTextElement[], max = blockMax): types.RichTextElement[][] {
  const done: types.RichTextElement[][] = [];
  let piece: types.RichTextElement[] = [];
  let room = max;
  const turn = () => {
    done.push(piece);
    piece = [];
    room = max;
  };
  for (const element of elements) {
    let rest = element;
    while (sizeOf([rest]) > room) {
      const cut = rest.type === 'text' ? cutAt(rest.text, room, piece.length > 0) : 0;
      if (cut > 0 && rest.type === 'text') {
        piece.push({ ...rest, text: rest.text.slice(0, cut) });
        rest = { ...rest, text: rest.text.slice(cut) };
      } else if (piece.length === 0) throw new MessageTooLong(`A link's text is longer than ${max} characters.`);
      turn();
    }
    piece.push(rest);
    room -= sizeOf([rest]);
  }
  if (piece.length > 0) done.push(piece);
  return done;
}

/** Where to cut so that at most `room` characters stay; 0 = rather not here (`mayWait`), a word would break. */
function cutAt(text: string, room: number, mayWait: boolean): number {
  for (let i = room; i > 0; i--) if (/\s/.test(text[i - 1] ?? '')) return i;
  if (mayWait) return 0;
  // An emoji is two units: never cut between them.
  return /[\ud800-\udbff]/.test(text[room - 1] ?? '') ? room - 1 : room;
}
