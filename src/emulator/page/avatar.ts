import { html } from 'htm/preact';
import type { VNode } from 'preact';
import type { PersonView } from '../protocol.ts';

const tones = 6;

/** Initials on a quiet colour of the person's own. Decoration: the name always stands beside it. */
export function avatar(person: Pick<PersonView, 'id' | 'name' | 'bot'>): VNode {
  const letters = person.name.split(/\s+/).map((word) => word[0] ?? '');
  const initials = person.bot
    ? person.name.slice(0, 1)
    : `${letters[0] ?? ''}${letters.length > 1 ? letters.at(-1) : ''}`;
  const sum = [...person.id].reduce((total, letter) => total + letter.charCodeAt(0), 0);
  const tone = person.bot ? 'bot' : `tone-${sum % tones}`;
  return html`<span class=${`avatar ${tone}`} aria-hidden="true">${initials.toLocaleUpperCase('de')}</span>`;
}
