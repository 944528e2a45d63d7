/** The bot's blocks, from top to bottom. Whoever shows them owns what is entered (see `useEntered`). */
import { html } from 'htm/preact';
import type { VNode } from 'preact';
import { useId, useState } from 'preact/hooks';
import type { JsonObject, Place } from '../protocol.ts';
import { field } from './field.ts';
import { interactive } from './interactive.ts';
import { objectAt, objectsAt, textAt } from './json.ts';
import { richText, unknown } from './rich-text.ts';
import type { Enter, Scope } from './scope.ts';
import { useChat } from './store.ts';
import { textObject, words } from './text.ts';
import { blockIdOf, type Values, valuesIn } from './values.ts';

/** What the person has entered and the server does not know yet. It outlives a live update. */
export function useEntered(): { entered: Values; enter: Enter } {
  const [entered, setEntered] = useState<Values>({});
  const enter: Enter = (blockId, actionId, value) =>
    setEntered((before) => ({ ...before, [blockId]: { ...before[blockId], [actionId]: value } }));
  return { entered, enter };
}

/** Blocks outside of a form: what is entered is kept here, a refusal is shown as a notice. */
export function LooseBlocks({ blocks, place }: { blocks: readonly JsonObject[]; place: Place }) {
  const { act } = useChat();
  const { entered, enter } = useEntered();
  return html`<${Blocks} ...${{ blocks, place, values: valuesIn(blocks, entered), enter, errors: {}, act }} />`;
}

export function Blocks({
  blocks,
  ...around
}: Omit<Scope, 'prefix' | 'chat'> & { readonly blocks: readonly JsonObject[] }) {
  const scope = { ...around, prefix: useId(), chat: useChat() };
  return html`<div class="blocks">
    ${blocks.map((block, index) => {
      const id = blockIdOf(block, index);
      return html`<div class="block" key=${id}>${show(block, id, scope)}</div>`;
    })}
  </div>`;
}

function show(block: JsonObject, blockId: string, scope: Scope): VNode {
  const type = textAt(block, 'type');
  switch (type) {
    case 'header':
      return html`<h3>${words(objectAt(block, 'text'))}</h3>`;
    case 'section':
      return section(block, blockId, scope);
    case 'context':
      return html`<div class="context">${objectsAt(block, 'elements').map(small)}</div>`;
    case 'divider':
      return html`<hr />`;
    case 'actions':
      return html`<div class="row">
        ${objectsAt(block, 'elements').map((element) => interactive(element, blockId, scope))}
      </div>`;
    case 'input':
      return field(block, blockId, scope);
    case 'rich_text':
      return richText(block);
    default:
      return unknown(type);
  }
}

function section(block: JsonObject, blockId: string, scope: Scope): VNode {
  const text = objectAt(block, 'text');
  const fields = objectsAt(block, 'fields');
  const accessory = objectAt(block, 'accessory');
  return html`<div class="section">
    <div class="text">
      ${text && html`<p>${textObject(text)}</p>`}
      ${fields.length > 0 && html`<div class="fields">${fields.map((one) => html`<p>${textObject(one)}</p>`)}</div>`}
    </div>
    ${accessory && html`<div class="accessory">${interactive(accessory, blockId, scope)}</div>`}
  </div>`;
}

function small(element: JsonObject): VNode {
  const type = textAt(element, 'type');
  return type === 'mrkdwn' || type === 'plain_text' ? html`<span>${textObject(element)}</span>` : unknown(type);
}
