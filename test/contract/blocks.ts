/** What a reader of Slack's blocks sees: lines of text, buttons, inputs, mentions. */
import type { Json, JsonObject, PersonView } from '../../src/emulator/protocol.ts';

const isObject = (json: Json | undefined): json is JsonObject =>
  typeof json === 'object' && json !== null && !Array.isArray(json);
const objects = (json: Json | undefined): readonly JsonObject[] => (Array.isArray(json) ? json.filter(isObject) : []);
const object = (json: Json | undefined): JsonObject => (isObject(json) ? json : {});
const text = (json: Json | undefined): string => (typeof json === 'string' ? json : '');

export function linesIn(blocks: readonly JsonObject[], people: readonly PersonView[]): string[] {
  const inline = (element: JsonObject): string =>
    element.type === 'user' ? (people.find(({ id }) => id === element.user_id)?.name ?? '') : text(element.text);
  const section = (element: JsonObject) => objects(element.elements).map(inline).join('');
  const rich = (element: JsonObject): string[] =>
    element.type === 'rich_text_list'
      ? objects(element.elements).map(
          (item, i) => `${element.style === 'ordered' ? `${i + 1}.` : '•'} ${section(item)}`,
        )
      : [section(element).replace(/[▓░]+ /, '')];
  return blocks.flatMap((block) => {
    if (block.type === 'rich_text') return objects(block.elements).flatMap(rich);
    if (block.type === 'context') return [objects(block.elements).map(inline).join('')];
    if (block.type === 'header' || block.type === 'section') return [text(object(block.text).text)];
    return [];
  });
}

export const mentionsIn = (blocks: readonly JsonObject[]): string[] =>
  blocks
    .flatMap((block) => objects(block.elements))
    .flatMap((element) => [element, ...objects(element.elements)])
    .flatMap((element) => objects(element.elements))
    .flatMap((element) => (element.type === 'user' ? [text(element.user_id)] : []));

export const buttonsIn = (blocks: readonly JsonObject[]) =>
  blocks
    .filter((block) => block.type === 'actions')
    .flatMap((block) =>
      objects(block.elements).map((button) => ({
        label: text(object(button.text).text),
        blockId: text(block.block_id),
        actionId: text(button.action_id),
      })),
    );

export const inputsIn = (blocks: readonly JsonObject[]) =>
  blocks
    .filter((block) => block.type === 'input')
    .map((block) => ({
      blockId: text(block.block_id),
      label: text(object(block.label).text),
      element: object(block.element),
    }));
