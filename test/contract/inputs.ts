/** Slack's `view.state` of one input, from and to the port's values. */
import { type FieldValue, type GivenFile, isFile } from '../../src/chat/form.ts';
import type { Json, JsonObject } from '../../src/emulator/protocol.ts';

const members: Readonly<Record<string, string>> = {
  plain_text_input: 'value',
  number_input: 'value',
  static_select: 'selected_option',
  multi_static_select: 'selected_options',
  checkboxes: 'selected_options',
  datepicker: 'selected_date',
  timepicker: 'selected_time',
  users_select: 'selected_user',
  multi_users_select: 'selected_users',
  conversations_select: 'selected_conversation',
  file_input: 'files',
};

const isObject = (json: unknown): json is JsonObject =>
  typeof json === 'object' && json !== null && !Array.isArray(json);

/** `{action_id: {type, …}}` of an input in which `value` was entered. */
export function stateFor(element: JsonObject, value: FieldValue): JsonObject {
  const { type, action_id } = element;
  if (typeof type !== 'string' || typeof action_id !== 'string') throw new Error('An input without type or action_id.');
  return { [action_id]: { type, [members[type] ?? '']: jsonOf(element, value) } };
}

function jsonOf(element: JsonObject, value: FieldValue): Json {
  switch (element.type) {
    case 'number_input':
      return value === null ? null : String(value);
    case 'static_select':
      return value === null ? null : optionOf(element, value);
    case 'multi_static_select':
    case 'checkboxes':
      return Array.isArray(value) ? value.map((one) => optionOf(element, one)) : [];
    case 'multi_users_select':
      return Array.isArray(value) ? [...value] : [];
    case 'file_input':
      return isFile(value) ? [{ id: value.file, name: value.name, size: value.size }] : [];
    default:
      return typeof value === 'string' ? value : null;
  }
}

function optionOf(element: JsonObject, value: FieldValue): JsonObject {
  const option = optionsOf(element).find((one) => one.value === value);
  if (!option) throw new Error(`The field does not offer "${value}".`);
  return option;
}

function optionsOf({ options, option_groups }: JsonObject): readonly JsonObject[] {
  if (Array.isArray(options)) return options.filter(isObject);
  return Array.isArray(option_groups) ? option_groups.filter(isObject).flatMap(optionsOf) : [];
}

/** What an input holds now. */
export function valueIn(state: JsonObject, blockId: string, element: JsonObject): FieldValue {
  const block = state[blockId];
  const input = isObject(block) ? block[String(element.action_id)] : undefined;
  const held = isObject(input) ? input[members[String(element.type)] ?? ''] : undefined;
  if (element.type === 'file_input') return fileIn(held);
  if (Array.isArray(held)) return held.length === 0 ? null : held.map((one) => String(isObject(one) ? one.value : one));
  if (isObject(held)) return String(held.value);
  if (typeof held !== 'string' || held === '') return null;
  return element.type === 'number_input' ? Number(held) : held;
}

function fileIn(held: Json | undefined): GivenFile | null {
  const file = Array.isArray(held) ? held.find(isObject) : undefined;
  return file === undefined ? null : { file: String(file.id), name: String(file.name), size: Number(file.size) };
}
