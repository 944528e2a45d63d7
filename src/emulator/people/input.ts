/** What Slack's own form checks before it submits: the app never gets to see input that fails here. */
import { elementsOf, heldBy, type Placed } from '../blocks.ts';
import { asObject, asObjects, asText } from '../json.ts';
import type { Json, JsonObject } from '../protocol.ts';

/** A sentence for each input block that cannot be submitted, by block_id. */
export function checkInput(blocks: readonly JsonObject[], state: JsonObject): Record<string, string> {
  const errors: Record<string, string> = {};
  for (const placed of elementsOf(blocks)) {
    if (placed.block.type !== 'input') continue;
    const blockId = asText(placed.block.block_id);
    const held = heldBy(placed.element, asObject(asObject(state[blockId])[asText(placed.element.action_id)]));
    const error = isEmpty(held) ? checkEmpty(placed) : checkers[asText(placed.element.type)]?.(placed.element, held);
    if (error) errors[blockId] = error;
  }
  return errors;
}

const isEmpty = (held: Json | undefined): boolean =>
  held === undefined || held === null || held === '' || (Array.isArray(held) && held.length === 0);

const checkEmpty = ({ block }: Placed): string | null =>
  block.optional === true ? null : 'Bitte füllen Sie dieses Feld aus.';

type Checker = (element: JsonObject, held: Json | undefined) => string | null;

const checkText: Checker = ({ min_length, max_length }, held) => {
  const { length } = asText(held);
  if (typeof max_length === 'number' && length > max_length) return `Bitte höchstens ${max_length} Zeichen.`;
  if (typeof min_length === 'number' && length < min_length) return `Bitte mindestens ${min_length} Zeichen.`;
  return null;
};

const checkNumber: Checker = ({ is_decimal_allowed, min_value, max_value }, held) => {
  const pattern = is_decimal_allowed === true ? /^-?\d+(\.\d+)?$/ : /^-?\d+$/;
  if (!pattern.test(asText(held))) return 'Bitte geben Sie eine Zahl ein.';
  const number = Number(held);
  if (typeof min_value === 'string' && number < Number(min_value)) return `Bitte mindestens ${min_value}.`;
  if (typeof max_value === 'string' && number > Number(max_value)) return `Bitte höchstens ${max_value}.`;
  return null;
};

const checkUrl: Checker = (_, held) =>
  URL.canParse(asText(held)) ? null : 'Bitte geben Sie eine Internetadresse ein.';

const checkOption: Checker = (element, held) =>
  optionValues(element).includes(asText(asObject(held).value)) ? null : 'Bitte wählen Sie aus der Liste.';

const checkCount: Checker = ({ max_selected_items }, held) =>
  typeof max_selected_items === 'number' && Array.isArray(held) && held.length > max_selected_items
    ? `Bitte höchstens ${max_selected_items} auswählen.`
    : null;

const checkOptions: Checker = (element, held) => {
  const offered = optionValues(element);
  const known = asObjects(held).every(({ value }) => offered.includes(asText(value)));
  return known ? checkCount(element, held) : 'Bitte wählen Sie aus der Liste.';
};

const optionValues = ({ options, option_groups }: JsonObject): readonly string[] =>
  [...asObjects(options), ...asObjects(option_groups).flatMap((group) => asObjects(group.options))].map(({ value }) =>
    asText(value),
  );

const checkFiles: Checker = ({ filetypes, max_files = 10 }, held) => {
  const names = asObjects(held).map(({ name }) => asText(name).toLowerCase());
  if (typeof max_files === 'number' && names.length > max_files) return `Bitte höchstens ${max_files} Dateien.`;
  if (!Array.isArray(filetypes)) return null;
  const endings = filetypes.map((type) => `.${type}`);
  const fits = (name: string) => endings.some((ending) => name.endsWith(ending));
  return names.every(fits) ? null : `Bitte wählen Sie eine Datei mit der Endung ${endings.join(' oder ')}.`;
};

const matches =
  (pattern: RegExp, sentence: string): Checker =>
  (_, held) =>
    pattern.test(asText(held)) ? null : sentence;

const checkers: Readonly<Record<string, Checker>> = {
  plain_text_input: checkText,
  number_input: checkNumber,
  url_text_input: checkUrl,
  static_select: checkOption,
  radio_buttons: checkOption,
  multi_static_select: checkOptions,
  checkboxes: checkOptions,
  multi_users_select: checkCount,
  file_input: checkFiles,
  datepicker: matches(/^\d{4}-\d\d-\d\d$/, 'Bitte wählen Sie ein Datum.'),
  timepicker: matches(/^\d\d:\d\d$/, 'Bitte wählen Sie eine Uhrzeit.'),
};
