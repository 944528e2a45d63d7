/** A message as plain lines of text, for the in-memory chat: what a reader would read aloud. */
import type { Button, Inline, Part, RichText, Shown } from '../../src/chat/message.ts';

const inlines = (text: RichText<Shown>): readonly Inline<Shown>[] =>
  typeof text === 'string' || !('length' in text) ? [text] : text;

export function plainText(text: RichText<Shown>): string {
  return inlines(text)
    .map((inline) => {
      if (typeof inline === 'string') return inline;
      return 'person' in inline ? inline.person.name : inline.text;
    })
    .join('');
}

/** Accounts that a part mentions on purpose. */
export function mentionsOf(part: Part<Shown>): string[] {
  return textsOf(part)
    .flatMap(inlines)
    .flatMap((inline) =>
      typeof inline !== 'string' && 'person' in inline && inline.mention && inline.person.account
        ? [inline.person.account]
        : [],
    );
}

function textsOf(part: Part<Shown>): readonly RichText<Shown>[] {
  switch (part.part) {
    case 'text':
    case 'note':
      return [part.text];
    case 'facts':
      return part.facts.map((fact) => fact.value);
    case 'list':
      return part.items;
    default:
      return [];
  }
}

export function linesOf(part: Part<Shown>): string[] {
  switch (part.part) {
    case 'heading':
      return [part.text];
    case 'text':
    case 'note':
      return [plainText(part.text)];
    case 'facts':
      return part.facts.map((fact) => `${fact.label}: ${plainText(fact.value)}`);
    case 'list':
      return part.items.map((item, i) => `${part.ordered ? `${i + 1}.` : '•'} ${plainText(item)}`);
    case 'progress':
      return [`${part.label} ${part.value} von ${part.target}${part.note ? ` ${part.note}` : ''}`];
    case 'divider':
    case 'actions':
      return [];
  }
}

export const buttonsOf = (parts: readonly Part<Shown>[]): readonly Button[] =>
  parts.flatMap((part) => (part.part === 'actions' ? part.buttons : []));
