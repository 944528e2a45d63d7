/** Several of many: a list of check boxes, with a search above it once the list is long. */
import { html } from 'htm/preact';
import { useState } from 'preact/hooks';
import type { Pick } from './picks.ts';

const searchFrom = 9;

export function MultiPick({
  id,
  picks,
  picked,
  most,
  change,
}: {
  id: string;
  picks: readonly Pick[];
  picked: readonly string[];
  most: number;
  change: (picked: readonly Pick[]) => void;
}) {
  const [search, setSearch] = useState('');
  const shown = picks.filter(({ label }) => label.toLocaleLowerCase('de').includes(search.toLocaleLowerCase('de')));
  const toggle = ({ key }: Pick) =>
    change(picks.filter((pick) => (pick.key === key ? !picked.includes(key) : picked.includes(pick.key))));
  return html`<div class="multi" id=${id} tabindex="-1">
    ${
      picks.length >= searchFrom &&
      html`<input
        type="search"
        placeholder="Suchen"
        aria-label="Liste durchsuchen"
        onChange=${(event: Event) => event.stopPropagation()}
        value=${search}
        onInput=${(event: { currentTarget: HTMLInputElement }) => setSearch(event.currentTarget.value)}
      />`
    }
    <div class="choices scroll">
      ${shown.map(
        (pick) =>
          html`<label class="choice" key=${pick.key}>
            <input
              type="checkbox"
              checked=${picked.includes(pick.key)}
              disabled=${!picked.includes(pick.key) && picked.length >= most}
              onChange=${() => toggle(pick)}
            />
            <span>${pick.label}</span>
          </label>`,
      )}
      ${shown.length === 0 && html`<p class="quiet">Dazu gibt es keinen Eintrag.</p>`}
    </div>
    ${picks.length > 1 && html`<p class="quiet">${picked.length} ausgewählt${Number.isFinite(most) && `, höchstens ${most}`}</p>`}
  </div>`;
}
