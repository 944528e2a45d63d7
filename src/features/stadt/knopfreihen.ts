import { actions, type Button, buttonsMax, type Part } from '../../chat/message.ts';

/** Any number of buttons, each row as full as it can be. */
export function knopfreihen(knoepfe: readonly Button[]): Part[] {
  const reihen = Math.ceil(knoepfe.length / buttonsMax);
  return Array.from({ length: reihen }, (_, i) => actions(...knoepfe.slice(i * buttonsMax, (i + 1) * buttonsMax)));
}
