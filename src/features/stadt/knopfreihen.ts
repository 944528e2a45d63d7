import { actions, type Button, type Part } from '../../chat/message.ts';

/** As many as stand in one row of buttons. */
const hoechstens = 25;

/** Any number of buttons, each row as full as it can be. */
export function knopfreihen(knoepfe: readonly Button[]): Part[] {
  const reihen = Math.ceil(knoepfe.length / hoechstens);
  return Array.from({ length: reihen }, (_, i) => actions(...knoepfe.slice(i * hoechstens, (i + 1) * hoechstens)));
}
