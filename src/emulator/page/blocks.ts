/** The bot's blocks, from top to bottom. Whoever shows them owns what is entered (see `useEntered`). */
import { html } from 'htm/preact';
import type { VNode } from 'preact';
import { useId, useState } from 'preact/hooks';
import type { JsonObject, PersonAction, Place } from '../protocol.ts';
import { type Binding, element, isGroup } from './elements.ts';
import { objectAt, objectsAt, textAt } from './json.ts';
import { Overflow, PressButton } from './press.ts';
import { richText, unknown } from './rich-text.ts';
import { useChat } from './store.ts';
import { textObject, words } from './text.ts';
import { blockIdOf, type Values, valuesIn } from './values.ts';

type Enter = (blockId: string, actionId: string, value: JsonObject) => void;

interface BlocksProps {
  readonly blocks: readonly JsonObject[];
  readonly place: Place;
  readonly values: Values;
  readonly enter: Enter;
  /** Sentences by block_id. */
  readonly errors?: Readonly<Record<string, string>>;
  readonly act: (action: PersonAction) => Promise<void>;
}

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
  return html`<${Blocks} ...${{ blocks, place, values: valuesIn(blocks, entered), enter, act }} />`;
}

export function Blocks(props: BlocksProps) {
  const scope = useId();
  const chat = useChat();
  const { blocks, place, values, enter, errors = {}, act } = props;

  const bind = (blockId: string, held: JsonObject, more: Partial<Binding>): Binding => {
    const actionId = textAt(held, 'action_id');
    return {
      id: `${scope}-${blockId}-${actionId}`,
      name: '',
      required: false,
      describedBy: undefined,
      invalid: false,
      value: values[blockId]?.[actionId] ?? {},
      change: (value) => enter(blockId, actionId, value),
      chat,
      ...more,
    };
  };

  const press = (blockId: string, pressed: JsonObject, state: Values) => (value?: JsonObject) =>
    act({
      do: 'press',
      place,
      blockId,
      actionId: textAt(pressed, 'action_id'),
      ...(value === undefined ? {} : { value }),
      ...(Object.keys(state).length === 0 ? {} : { state }),
    });

  /** An element outside an input block: a change is an action. */
  const interactive = (blockId: string, shown: JsonObject): VNode => {
    const type = textAt(shown, 'type');
    if (type === 'button') return html`<${PressButton} element=${shown} press=${press(blockId, shown, values)} />`;
    if (type === 'overflow') return html`<${Overflow} element=${shown} press=${press(blockId, shown, values)} />`;
    const actionId = textAt(shown, 'action_id');
    const change = (value: JsonObject) => {
      enter(blockId, actionId, value);
      press(blockId, shown, { ...values, [blockId]: { ...values[blockId], [actionId]: value } })(value);
    };
    const name = words(objectAt(shown, 'placeholder')) || 'Auswahl';
    const control = element(shown, bind(blockId, shown, { name, change }));
    return isGroup(shown) ? html`<div role="group" aria-label=${name}>${control}</div>` : control;
  };

  const inputBlock = (block: JsonObject, blockId: string): VNode => {
    const held = objectAt(block, 'element') ?? {};
    const hint = objectAt(block, 'hint');
    const error = errors[blockId];
    const ids = { hint: `${scope}-${blockId}-hint`, error: `${scope}-${blockId}-error` };
    const describedBy = [hint && ids.hint, error && ids.error].filter(Boolean).join(' ') || undefined;
    const bound = bind(blockId, held, { required: block.optional !== true, describedBy, invalid: error !== undefined });
    const label = html`${words(objectAt(block, 'label'))}${block.optional === true && html` <small>freiwillig</small>`}`;
    const below = html`
      ${hint && html`<p class="hint" id=${ids.hint}>${words(hint)}</p>`}
      ${error && html`<p class="error" id=${ids.error}>${error}</p>`}
    `;
    return isGroup(held)
      ? html`<fieldset class="field" aria-describedby=${describedBy}><legend>${label}</legend>${element(held, bound)}${below}</fieldset>`
      : html`<div class="field"><label for=${bound.id}>${label}</label>${element(held, bound)}${below}</div>`;
  };

  const show = (block: JsonObject, index: number): VNode => {
    const blockId = blockIdOf(block, index);
    const type = textAt(block, 'type');
    switch (type) {
      case 'header':
        return html`<h3>${words(objectAt(block, 'text'))}</h3>`;
      case 'section':
        return section(block, (accessory) => interactive(blockId, accessory));
      case 'context':
        return html`<div class="context">${objectsAt(block, 'elements').map((part) =>
          /^(mrkdwn|plain_text)$/.test(textAt(part, 'type'))
            ? html`<span>${textObject(part)}</span>`
            : unknown(textAt(part, 'type')),
        )}</div>`;
      case 'divider':
        return html`<hr />`;
      case 'actions':
        return html`<div class="row">${objectsAt(block, 'elements').map((shown) => interactive(blockId, shown))}</div>`;
      case 'input':
        return inputBlock(block, blockId);
      case 'rich_text':
        return richText(block);
      default:
        return html`<p>${unknown(type)}</p>`;
    }
  };

  return html`<div class="blocks">
    ${blocks.map((block, index) => html`<div class="block" key=${blockIdOf(block, index)}>${show(block, index)}</div>`)}
  </div>`;
}

function section(block: JsonObject, interactive: (accessory: JsonObject) => VNode): VNode {
  const text = objectAt(block, 'text');
  const fields = objectsAt(block, 'fields');
  const accessory = objectAt(block, 'accessory');
  return html`<div class="section">
    <div class="text">
      ${text && html`<p>${textObject(text)}</p>`}
      ${fields.length > 0 && html`<div class="fields">${fields.map((field) => html`<p>${textObject(field)}</p>`)}</div>`}
    </div>
    ${accessory && html`<div class="accessory">${interactive(accessory)}</div>`}
  </div>`;
}
