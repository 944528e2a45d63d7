/**
 * What stands in the elements of a message, form or Home, in the shape of Slack's `view.state.values`:
 * `{block_id: {action_id: {type, value | selected_…}}}`.
 */
import type { Json, JsonObject } from '../protocol.ts';
import { objectAt, objectsAt, textAt } from './json.ts';

export type Values = Readonly<Record<string, Readonly<Record<string, JsonObject>>>>;

/** An element that holds something. */
interface Holder {
  readonly blockId: string;
  readonly element: JsonObject;
}

/** Per element type: under which key it holds what it holds, and under which key the bot prefills it. */
const keys: Readonly<Record<string, readonly [held: string, initial: string]>> = {
  plain_text_input: ['value', 'initial_value'],
  number_input: ['value', 'initial_value'],
  url_text_input: ['value', 'initial_value'],
  email_text_input: ['value', 'initial_value'],
  static_select: ['selected_option', 'initial_option'],
  radio_buttons: ['selected_option', 'initial_option'],
  checkboxes: ['selected_options', 'initial_options'],
  multi_static_select: ['selected_options', 'initial_options'],
  users_select: ['selected_user', 'initial_user'],
  multi_users_select: ['selected_users', 'initial_users'],
  conversations_select: ['selected_conversation', 'initial_conversation'],
  channels_select: ['selected_channel', 'initial_channel'],
  datepicker: ['selected_date', 'initial_date'],
  timepicker: ['selected_time', 'initial_time'],
  // Nothing begins with a file.
  file_input: ['files', ''],
};

const many: ReadonlySet<string> = new Set([
  ...['checkboxes', 'multi_static_select', 'multi_users_select', 'file_input'],
]);

/** An element's value that holds `held`, such as `{type: 'datepicker', selected_date: '2026-10-14'}`. */
export function holding(type: string, held: Json): JsonObject {
  const key = keys[type]?.[0];
  return key === undefined ? { type } : { type, [key]: held === '' ? null : held };
}

/** What an element holds, without its wrapping. */
export function heldIn(value: JsonObject): Json {
  const key = keys[textAt(value, 'type')]?.[0];
  return key === undefined ? null : (value[key] ?? null);
}

function initial(element: JsonObject): JsonObject {
  const type = textAt(element, 'type');
  const fallback: Json = many.has(type) ? [] : null;
  return holding(type, element[keys[type]?.[1] ?? ''] ?? fallback);
}

export const blockIdOf = (block: JsonObject, index: number): string => textAt(block, 'block_id') || `block-${index}`;

/** All elements that hold something, from top to bottom. */
function holdersIn(blocks: readonly JsonObject[]): readonly Holder[] {
  return blocks.flatMap((block, index) => {
    const single = objectAt(block, 'element') ?? objectAt(block, 'accessory');
    const elements = single === null ? objectsAt(block, 'elements') : [single];
    return elements
      .filter((element) => Object.hasOwn(keys, textAt(element, 'type')))
      .map((element) => ({ blockId: blockIdOf(block, index), element }));
  });
}

/**
 * What stands in `blocks` now: what the person entered, else what the server remembers, else what the bot prefilled.
 * An entry whose block_id or action_id is gone, or whose element is of another type now, does not count.
 */
export function valuesIn(blocks: readonly JsonObject[], entered: Values, remembered: JsonObject = {}): Values {
  const values: Record<string, Record<string, JsonObject>> = {};
  for (const { blockId, element } of holdersIn(blocks)) {
    const actionId = textAt(element, 'action_id');
    const candidates = [entered[blockId]?.[actionId], objectAt(objectAt(remembered, blockId), actionId)];
    const value = candidates.find((candidate) => candidate && candidate.type === element.type) ?? initial(element);
    values[blockId] = { ...values[blockId], [actionId]: value };
  }
  return values;
}
