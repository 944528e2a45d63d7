/** Elements that hold something, as native controls: familiar to phones and screen readers alike. */
import { html } from 'htm/preact';
import type { VNode } from 'preact';
import type { Json, JsonObject } from '../protocol.ts';
import { DateField, TimeField } from './date-field.ts';
import { dayOf } from './dates.ts';
import { FileField } from './file-field.ts';
import { numberAt, objectAt, objectsAt, textAt } from './json.ts';
import { MultiPick } from './multi-pick.ts';
import { keyOf, type Pick, pickGroups } from './picks.ts';
import { unknown } from './rich-text.ts';
import type { Binding } from './scope.ts';
import { textObject, words } from './text.ts';
import { heldIn, holding } from './values.ts';

/** Elements shown as a group of several controls: they want a `legend`, not a `label`. */
export const isGroup = (element: JsonObject): boolean =>
  ['checkboxes', 'radio_buttons', 'multi_static_select', 'multi_users_select'].includes(textAt(element, 'type'));

export function controlFor(element: JsonObject, to: Binding): VNode {
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
    case 'timepicker':
      return dateOrTime(element, to);
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
        picks=${pickGroups(element, to.chat.snapshot).flatMap((group) => group.picks)}
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
    case 'file_input':
      return fileField(element, to);
    default:
      return unknown(type);
  }
}

function fileField(element: JsonObject, to: Binding): VNode {
  const { placeholder: _, ...input } = attributes(element, to);
  const extensions = asList(element.filetypes ?? null).map(String);
  const change = (files: readonly JsonObject[]) => to.change(holding('file_input', files));
  return html`<${FileField} input=${input} extensions=${extensions} as=${to.chat.snapshot.me.id} change=${change} />`;
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

function dateOrTime(element: JsonObject, to: Binding): VNode {
  const type = textAt(element, 'type');
  const held = heldIn(to.value);
  const { id, placeholder: _, ...input } = attributes(element, to);
  const { now, timeZone } = to.chat.snapshot.clock;
  const props = {
    id,
    input,
    held: typeof held === 'string' ? held : '',
    change: (typed: string) => to.change(holding(type, typed)),
  };
  return type === 'datepicker'
    ? html`<${DateField} ...${props} today=${dayOf(now, timeZone)} />`
    : html`<${TimeField} ...${props} />`;
}

function textArea(element: JsonObject, to: Binding): VNode {
  const held = heldIn(to.value);
  return html`<textarea ...${attributes(element, to)} rows="4" value=${held ?? ''} onInput=${typed(element, to)}></textarea>`;
}

function select(element: JsonObject, to: Binding): VNode {
  const type = textAt(element, 'type');
  const groups = pickGroups(element, to.chat.snapshot);
  const picks = groups.flatMap((group) => group.picks);
  const held = keyOf(heldIn(to.value));
  const choose = (event: { currentTarget: HTMLSelectElement }) =>
    to.change(holding(type, picks.find((pick) => pick.key === event.currentTarget.value)?.holds ?? null));
  const options = (group: (typeof groups)[number]) =>
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

const asList = (held: Json): readonly Json[] => (Array.isArray(held) ? held : []);
