/** What Slack does with blocks once they are accepted: missing ids are added, elements hold a state. */
import { newId } from './ids.ts';
import { asObject, asObjects, asText, isObject } from './json.ts';
import type { Json, JsonObject } from './protocol.ts';

/** The name under which an element's state keeps its value, and what it holds while it is empty. */
const stateKeys: Readonly<Record<string, readonly [key: string, empty: Json]>> = {
  plain_text_input: ['value', null],
  number_input: ['value', null],
  url_text_input: ['value', null],
  email_text_input: ['value', null],
  static_select: ['selected_option', null],
  multi_static_select: ['selected_options', []],
  radio_buttons: ['selected_option', null],
  checkboxes: ['selected_options', []],
  users_select: ['selected_user', null],
  multi_users_select: ['selected_users', []],
  conversations_select: ['selected_conversation', null],
  channels_select: ['selected_channel', null],
  datepicker: ['selected_date', null],
  timepicker: ['selected_time', null],
  file_input: ['files', []],
};

/** What an element's state holds: `value` or `selected_…`; undefined for one without a state. */
export function heldBy(element: JsonObject, state: JsonObject): Json | undefined {
  const [key] = stateKeys[asText(element.type)] ?? [];
  return key === undefined ? undefined : state[key];
}

/** `selected_date` begins as `initial_date`, `value` as `initial_value`; nothing begins with a file. */
const initialKey = (key: string): string => `initial_${key.replace('selected_', '')}`;

/** The block with a `block_id` and an `action_id` on each element. */
export const withIds = (blocks: unknown): readonly JsonObject[] =>
  asObjects(blocks).map((block) => ({
    ...block,
    block_id: block.block_id ?? newId(''),
    ...(block.type === 'actions' ? { elements: asObjects(block.elements).map(named) } : {}),
    ...(isObject(block.accessory) ? { accessory: named(block.accessory) } : {}),
    ...(isObject(block.element) ? { element: named(block.element) } : {}),
  }));

const named = (element: JsonObject): JsonObject => ({ ...element, action_id: element.action_id ?? newId('') });

export interface Placed {
  readonly block: JsonObject;
  readonly element: JsonObject;
}

/** Every interactive element with the block it stands in. */
export const elementsOf = (blocks: readonly JsonObject[]): readonly Placed[] =>
  blocks.flatMap((block) => {
    const elements = block.type === 'actions' ? asObjects(block.elements) : [block.accessory, block.element];
    return elements.filter(isObject).map((element) => ({ block, element }));
  });

export const findElement = (blocks: readonly JsonObject[], blockId: string, actionId: string): Placed | undefined =>
  elementsOf(blocks).find(({ block, element }) => block.block_id === blockId && element.action_id === actionId);

/**
 * The state of all elements as Slack reports it with a view or a message: what was entered, else what the bot
 * prefilled, else empty. What `entered` says about elements that are not there, or no longer of this type, is dropped.
 */
export function stateOf(blocks: readonly JsonObject[], entered: JsonObject): JsonObject {
  const values: Record<string, Record<string, Json>> = {};
  for (const { block, element } of elementsOf(blocks)) {
    const type = asText(element.type);
    const [key, empty] = stateKeys[type] ?? [];
    if (key === undefined || empty === undefined) continue;
    const blockId = asText(block.block_id);
    const actionId = asText(element.action_id);
    const before = asObject(asObject(entered[blockId])[actionId]);
    const known = before.type === undefined || before.type === type;
    const value = known && key in before ? before[key] : element[initialKey(key)];
    values[blockId] = { ...values[blockId], [actionId]: { type, [key]: value ?? empty } };
  }
  return values;
}
