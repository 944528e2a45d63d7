/** Messages as plain lines: for a text file, and for whoever wants to read what was sent. */
import type { Inline, Part, RichText } from '../chat/message.ts';
import { nameOf } from './directory.ts';
import type { PersonId } from './ids.ts';
import type { Tx } from './workspace.ts';

/** What stands in these parts, one line per paragraph, fact or list item. Buttons are left out. */
export function linesOf(tx: Tx, parts: readonly Part<PersonId>[]): string[] {
  return parts.flatMap((part) => lines(tx, part));
}

function lines(tx: Tx, part: Part<PersonId>): string[] {
  switch (part.part) {
    case 'heading':
      return [part.text];
    case 'text':
    case 'note':
      return [plain(tx, part.text)];
    case 'facts':
      return part.facts.map(({ label, value }) => `${label}: ${plain(tx, value)}`);
    case 'list':
      return part.items.map((item) => plain(tx, item));
    case 'progress':
      return [`${part.label}: ${part.value} von ${part.target}`];
    case 'divider':
    case 'actions':
      return [];
  }
}

function plain(tx: Tx, text: RichText): string {
  const word = (inline: Inline): string => {
    if (typeof inline === 'string') return inline;
    return 'person' in inline ? nameOf(tx, inline.person) : inline.text;
  };
  return (Array.isArray(text) ? text : [text]).map(word).join('');
}
