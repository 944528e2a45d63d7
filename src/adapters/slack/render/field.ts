/**
 * A field as Slack's input element. A link is asked for in an ordinary text input: Slack's own refuses in Slack's
 * words whatever it takes for no link, before the bot could say in German what to do instead.
 */
import type { types } from '@slack/bolt';
import { type FieldKind, type FieldValue, isFile, type Option, type ShownField } from '../../../chat/form.ts';
import { atMost, within } from '../limits.ts';
import { plain } from './text.ts';

const textMax = 3000;
const labelMax = 2000;
/** https://docs.slack.dev/reference/block-kit/block-elements/select-menu-element */
const optionsMax = 100;
/** https://docs.slack.dev/reference/block-kit/block-elements/checkboxes-element */
const boxesMax = 10;

export function renderField(field: ShownField, blockId: string): types.InputBlock {
  return {
    type: 'input',
    block_id: blockId,
    label: plain(within(labelMax, "A field's label", field.label)),
    ...(field.help !== undefined && { hint: plain(within(labelMax, "A field's help", field.help)) }),
    // What was given before stays where nothing else is given.
    optional: !field.required || isFile(field.value),
    element: renderers[field.kind](field),
  };
}

const renderers: Record<FieldKind, (field: ShownField) => types.InputBlockElement> = {
  text: textInput,
  longText: textInput,
  url: textInput,
  number: (field) => ({
    type: 'number_input',
    action_id: field.kind,
    is_decimal_allowed: true,
    ...(field.max !== undefined && { max_value: String(field.max) }),
    ...(typeof field.value === 'number' && { initial_value: String(field.value) }),
    ...placeholder(field),
  }),
  choice: (field) => {
    const chosen = offered(field).find((option) => option.value === field.value);
    return {
      type: 'static_select',
      action_id: field.kind,
      ...menu(field),
      ...(chosen && { initial_option: renderOption(chosen) }),
      ...placeholder(field),
    };
  },
  choices: (field) => {
    const chosen = offered(field).filter((option) => listed(field.value).includes(option.value));
    const initial = chosen.length > 0 && { initial_options: chosen.map(renderOption) };
    if (fitsBoxes(field)) {
      return { type: 'checkboxes', action_id: field.kind, options: offered(field).map(renderOption), ...initial };
    }
    return {
      type: 'multi_static_select',
      action_id: field.kind,
      ...menu(field),
      ...initial,
      ...most(field),
      ...placeholder(field),
    };
  },
  date: (field) => ({
    type: 'datepicker',
    action_id: field.kind,
    ...(typeof field.value === 'string' && { initial_date: field.value }),
    ...placeholder(field),
  }),
  time: (field) => ({
    type: 'timepicker',
    action_id: field.kind,
    ...(typeof field.value === 'string' && { initial_time: field.value }),
    ...placeholder(field),
  }),
  person: (field) => ({
    type: 'users_select',
    action_id: field.kind,
    ...(typeof field.value === 'string' && { initial_user: field.value }),
    ...placeholder(field),
  }),
  people: (field) => ({
    type: 'multi_users_select',
    action_id: field.kind,
    ...(listed(field.value).length > 0 && { initial_users: [...listed(field.value)] }),
    ...most(field),
    ...placeholder(field),
  }),
  channel: (field) => ({
    type: 'conversations_select',
    action_id: field.kind,
    filter: { include: ['public', 'private'] },
    ...(typeof field.value === 'string' && { initial_conversation: field.value }),
    ...placeholder(field),
  }),
  file: ({ kind, extensions }) => ({
    type: 'file_input',
    action_id: kind,
    max_files: 1,
    ...(extensions !== undefined && { filetypes: [...extensions] }),
  }),
};

function textInput(field: ShownField): types.PlainTextInput {
  const max = Math.min(field.max ?? textMax, textMax);
  return {
    type: 'plain_text_input',
    action_id: field.kind,
    multiline: field.kind === 'longText',
    max_length: max,
    ...(typeof field.value === 'string' && { initial_value: within(max, "A field's text", field.value) }),
    ...placeholder(field),
  };
}

const listed = (value: FieldValue): readonly string[] => (Array.isArray(value) ? value : []);

const most = ({ max }: ShownField) => (max === undefined ? {} : { max_selected_items: max });

const placeholder = (field: ShownField) =>
  field.placeholder === undefined ? {} : { placeholder: plain(within(150, 'Placeholder', field.placeholder)) };

function offered({ options = [] }: ShownField): readonly Option[] {
  if (options.length === 0) throw new Error('A choice needs options.');
  return options;
}

/** Ticking takes one tap where a menu takes three. Slack's boxes know no most: where fewer may be chosen, a menu. */
function fitsBoxes(field: ShownField): boolean {
  const { length } = offered(field);
  return length <= boxesMax && (field.max ?? length) >= length;
}

const renderOption = (option: Option): types.PlainTextOption => ({
  text: plain(within(75, "An option's label", option.label)),
  value: within(150, "An option's value", option.value),
});

/** Up to 100 options stand in one list, more in groups of 100. */
function menu(field: ShownField) {
  const options = offered(field).map(renderOption);
  if (options.length <= optionsMax) return { options };
  const starts = Array.from({ length: Math.ceil(options.length / optionsMax) }, (_, i) => i * optionsMax);
  return {
    option_groups: atMost(optionsMax, 'Groups of options', starts).map((from) => ({
      label: plain(`${from + 1} bis ${Math.min(from + optionsMax, options.length)}`),
      options: options.slice(from, from + optionsMax),
    })),
  };
}
