/** Elements that hold something, as native controls: familiar to phones and screen readers alike. */
import { html } from 'htm/preact';
import type { VNode } from 'preact';
import type { Json, JsonObject } from '../protocol.ts';
import { numberAt, objectAt, objectsAt, textAt } from './json.ts';
import { MultiPick, type Pick } from './multi-pick.ts';
import { unknown } from './rich-text.ts';
import type { Chat } from './store.ts';
import { textObject, words } from './text.ts';
import { heldIn, holding } from './values.ts';

/** How an element is bound to its surroundings. */
export interface Binding {
  readonly id: string;
  /** The accessible name where no visible label points to `id`; empty otherwise. */
  readonly name: string;
  readonly required: boolean;
  /** Ids of hint and error. */
  readonly describedBy: string | undefined;
  readonly invalid: boolean;
  readonly value: JsonObject;
  readonly change: (value: JsonObject) => void;
  readonly chat: Chat;
}

/** Elements shown as a group of several controls: they want a `legend`, not a `label`. */
export const isGroup = (element: JsonObject): boolean =>
  ['checkboxes', 'radio_buttons', 'multi_static_select', 'multi_users_select'].includes(textAt(element, 'type'));

export function element(element: JsonObject, to: Binding): VNode {
  const type = textAt(element, 'type');
  switch (type) {
    case 'plain_text_input':
      return element.multiline === true ? textArea(element, to) : input(element, to, { type: 'text' });
    case 'url_text_input':
      return input(element, to, { type: 'url', inputmode: 'url' });
    case 'email_text_input':
      return input(element, to, { type: 'email' });
    case 'number_input':
      return input(element, to, {
        type: 'text',
        inputmode: element.is_decimal_allowed === true ? 'decimal' : 'numeric',
      });
    case 'datepicker':
      return input(element, to, { type: 'date' });
    case 'timepicker':
      return input(element, to, { type: 'time' });
    case 'static_select':
    case 'users_select':
    case 'channels_select':
    case 'conversations_select':
      return select(element, to);
    case 'radio_buttons':
    case 'checkboxes':
      return choices(element, to);
    case 'multi_static_select':
    case 'multi_users_select':
      return html`<${MultiPick}
        id=${to.id}
        picks=${picksOf(element, to.chat)}
        picked=${asList(heldIn(to.value)).map(keyOf)}
        most=${numberAt(element, 'max_selected_items') ?? Number.POSITIVE_INFINITY}
        change=${(picked: readonly Pick[]) =>
          to.change(
            holding(
              type,
              picked.map((pick) => pick.holds),
            ),
          )}
      />`;
    default:
      return unknown(type);
  }
}

const attributes = (element: JsonObject, to: Binding) => ({
  id: to.id,
  'aria-label': to.name || undefined,
  'aria-required': to.required,
  'aria-invalid': to.invalid,
  'aria-describedby': to.describedBy,
  placeholder: words(objectAt(element, 'placeholder')) || undefined,
  maxlength: numberAt(element, 'max_length') ?? undefined,
});

const typed =
  (element: JsonObject, to: Binding) => (event: { currentTarget: HTMLInputElement | HTMLTextAreaElement }) =>
    to.change(holding(textAt(element, 'type'), event.currentTarget.value));

function input(element: JsonObject, to: Binding, kind: Readonly<Record<string, string>>): VNode {
  const held = heldIn(to.value);
  return html`<input ...${attributes(element, to)} ...${kind} value=${held ?? ''} onInput=${typed(element, to)} />`;
}

function textArea(element: JsonObject, to: Binding): VNode {
  const held = heldIn(to.value);
  return html`<textarea ...${attributes(element, to)} rows="4" value=${held ?? ''} onInput=${typed(element, to)}></textarea>`;
}

function select(element: JsonObject, to: Binding): VNode {
  const type = textAt(element, 'type');
  const groups = groupsOf(element, to.chat);
  const picks = groups.flatMap((group) => group.picks);
  const held = keyOf(heldIn(to.value));
  const choose = (event: { currentTarget: HTMLSelectElement }) =>
    to.change(holding(type, picks.find((pick) => pick.key === event.currentTarget.value)?.holds ?? null));
  const options = (group: Group) =>
    group.picks.map((pick) => html`<option value=${pick.key} selected=${pick.key === held}>${pick.label}</option>`);
  return html`<select ...${attributes(element, to)} onChange=${choose}>
    <option value="" selected=${held === ''}>${words(objectAt(element, 'placeholder')) || 'Bitte wählen'}</option>
    ${groups.map((group) => (group.label ? html`<optgroup label=${group.label}>${options(group)}</optgroup>` : options(group)))}
  </select>`;
}

function choices(element: JsonObject, to: Binding): VNode {
  const type = textAt(element, 'type');
  const single = type === 'radio_buttons';
  const held = single ? [heldIn(to.value)] : asList(heldIn(to.value));
  const keys = held.map(keyOf);
  const toggle = (option: JsonObject) => {
    if (single) return to.change(holding(type, option));
    const key = keyOf(option);
    to.change(holding(type, keys.includes(key) ? held.filter((one) => keyOf(one) !== key) : [...held, option]));
  };
  return html`<div class="choices" id=${to.id} tabindex="-1">
    ${objectsAt(element, 'options').map((option) => {
      const description = objectAt(option, 'description');
      return html`<label class="choice">
        <input
          type=${single ? 'radio' : 'checkbox'}
          name=${to.id}
          checked=${keys.includes(keyOf(option))}
          onChange=${() => toggle(option)}
        />
        <span>${textObject(objectAt(option, 'text'))}${description && html`<small>${textObject(description)}</small>`}</span>
      </label>`;
    })}
  </div>`;
}

interface Group {
  readonly label: string;
  readonly picks: readonly Pick[];
}

/** An option is known by its value, a person or conversation by its id. */
function keyOf(held: Json): string {
  if (typeof held === 'string') return held;
  return typeof held === 'object' && held !== null && 'value' in held && typeof held.value === 'string'
    ? held.value
    : '';
}

const asList = (held: Json): readonly Json[] => (Array.isArray(held) ? held : []);

function groupsOf(element: JsonObject, chat: Chat): readonly Group[] {
  const groups = objectsAt(element, 'option_groups');
  if (groups.length === 0) return [{ label: '', picks: picksOf(element, chat) }];
  return groups.map((group) => ({ label: words(objectAt(group, 'label')), picks: optionsOf(group) }));
}

const optionsOf = (holder: JsonObject): readonly Pick[] =>
  objectsAt(holder, 'options').map((option) => ({
    key: textAt(option, 'value'),
    label: words(objectAt(option, 'text')),
    holds: option,
  }));

function picksOf(element: JsonObject, { snapshot }: Chat): readonly Pick[] {
  const type = textAt(element, 'type');
  if (type.endsWith('static_select')) return groupedOptions(element);
  if (type.endsWith('users_select')) {
    const active = snapshot.people.filter((person) => !person.deactivated && !person.bot);
    return active.map(({ id, name }) => ({ key: id, label: name, holds: id }));
  }
  const filter = objectAt(element, 'filter');
  const include = filter && 'include' in filter ? JSON.stringify(filter.include) : '["public","private","im"]';
  const kinds = { public: 'public', private: 'private', direct: 'im' };
  return snapshot.conversations
    .filter(
      ({ kind, archived }) =>
        !archived && (type === 'channels_select' ? kind === 'public' : include.includes(`"${kinds[kind]}"`)),
    )
    .map(({ id, kind, name }) => ({ key: id, label: kind === 'direct' ? name : `#${name}`, holds: id }));
}

const groupedOptions = (element: JsonObject): readonly Pick[] => {
  const groups = objectsAt(element, 'option_groups');
  return groups.length > 0 ? groups.flatMap(optionsOf) : optionsOf(element);
};
