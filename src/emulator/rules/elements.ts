/**
 * The interactive elements, one schema each: what is written here is allowed, everything else is refused.
 * @see https://docs.slack.dev/reference/block-kit/block-elements
 */
import { z } from 'zod';
import { channelId, conversationId, userId } from './ids.ts';
import { boxOption, coherentOptions, menu, menuOption, oneKindOfOptions, overflowOption } from './options.ts';
import { anyText, plainText, string, url } from './text.ts';

const style = z.enum(['primary', 'danger']);

const confirm = z.strictObject({
  title: plainText(100),
  text: anyText(300),
  confirm: plainText(30),
  deny: plainText(30),
  style: style.optional(),
});

const actionable = { action_id: string(255).optional() };
const confirmable = { confirm: confirm.optional() };
const focusable = { focus_on_load: z.boolean().optional() };
const placeholdable = { placeholder: plainText(150).optional() };
const dispatchable = {
  dispatch_action_config: z
    .strictObject({
      trigger_actions_on: z.array(z.enum(['on_enter_pressed', 'on_character_entered'])).optional(),
    })
    .optional(),
};
/** Modals only; see `coherentBlocks`. */
const respondable = { response_url_enabled: z.boolean().optional() };
const severalSelectable = { max_selected_items: z.int().min(1).optional() };

const selectable = { ...actionable, ...confirmable, ...focusable, ...placeholdable };
const typeable = { ...actionable, ...dispatchable, ...focusable, ...placeholdable };

const button = z.strictObject({
  type: z.literal('button'),
  text: plainText(75),
  value: string(2000, 0).optional(),
  url: url.optional(),
  style: style.optional(),
  accessibility_label: string(75).optional(),
  ...actionable,
  ...confirmable,
});

const overflow = z
  .strictObject({
    type: z.literal('overflow'),
    options: z.array(overflowOption).min(1).max(5),
    ...actionable,
    ...confirmable,
  })
  .superRefine(coherentOptions);

const checkboxes = z
  .strictObject({
    type: z.literal('checkboxes'),
    options: z.array(boxOption).min(1).max(10),
    initial_options: z.array(boxOption).min(1).optional(),
    ...actionable,
    ...confirmable,
    ...focusable,
  })
  .superRefine(coherentOptions);

const radioButtons = z
  .strictObject({
    type: z.literal('radio_buttons'),
    options: z.array(boxOption).min(1).max(10),
    initial_option: boxOption.optional(),
    ...actionable,
    ...confirmable,
    ...focusable,
  })
  .superRefine(coherentOptions);

const staticSelect = z
  .strictObject({ type: z.literal('static_select'), ...menu, initial_option: menuOption.optional(), ...selectable })
  .superRefine(oneKindOfOptions)
  .superRefine(coherentOptions);

const multiStaticSelect = z
  .strictObject({
    type: z.literal('multi_static_select'),
    ...menu,
    initial_options: z.array(menuOption).min(1).optional(),
    ...severalSelectable,
    ...selectable,
  })
  .superRefine(oneKindOfOptions)
  .superRefine(coherentOptions);

const usersSelect = z.strictObject({
  type: z.literal('users_select'),
  initial_user: userId.optional(),
  ...selectable,
});

const multiUsersSelect = z.strictObject({
  type: z.literal('multi_users_select'),
  initial_users: z.array(userId).optional(),
  ...severalSelectable,
  ...selectable,
});

const conversationsSelect = z.strictObject({
  type: z.literal('conversations_select'),
  initial_conversation: conversationId.optional(),
  default_to_current_conversation: z.boolean().optional(),
  filter: z
    .strictObject({
      include: z
        .array(z.enum(['im', 'mpim', 'private', 'public']))
        .min(1)
        .optional(),
      exclude_external_shared_channels: z.boolean().optional(),
      exclude_bot_users: z.boolean().optional(),
    })
    .refine((filter) => Object.keys(filter).length > 0, 'must define at least one property')
    .optional(),
  ...respondable,
  ...selectable,
});

const channelsSelect = z.strictObject({
  type: z.literal('channels_select'),
  initial_channel: channelId.optional(),
  ...respondable,
  ...selectable,
});

const datepicker = z.strictObject({
  type: z.literal('datepicker'),
  initial_date: z.iso.date('must be a date in the format YYYY-MM-DD').optional(),
  ...selectable,
});

const timepicker = z.strictObject({
  type: z.literal('timepicker'),
  initial_time: z
    .string()
    .regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'must be a time in the format HH:mm')
    .optional(),
  timezone: z.enum(Intl.supportedValuesOf('timeZone')).optional(),
  ...selectable,
});

const plainTextInput = z
  .strictObject({
    type: z.literal('plain_text_input'),
    initial_value: string(3000, 0).optional(),
    multiline: z.boolean().optional(),
    min_length: z.int().min(0).max(3000).optional(),
    max_length: z.int().min(1).max(3000).optional(),
    ...typeable,
  })
  .refine((input) => (input.min_length ?? 0) <= (input.max_length ?? Infinity), {
    path: ['min_length'],
    error: '`min_length` must not be greater than `max_length`',
  });

/** Numbers travel as strings. */
const numeral = z.string().regex(/^-?\d+(\.\d+)?$/, 'must be a number in a string');

const numberInput = z
  .strictObject({
    type: z.literal('number_input'),
    is_decimal_allowed: z.boolean(),
    initial_value: numeral.optional(),
    min_value: numeral.optional(),
    max_value: numeral.optional(),
    ...typeable,
  })
  .refine((input) => Number(input.min_value ?? -Infinity) <= Number(input.max_value ?? Infinity), {
    path: ['min_value'],
    error: '`min_value` must not be greater than `max_value`',
  });

const urlTextInput = z.strictObject({
  type: z.literal('url_text_input'),
  initial_value: string(3000, 0).optional(),
  ...typeable,
});

/** Slack's other file types are words of its own (`mp4`, `email`); an extension is what is needed here. */
const fileInput = z.strictObject({
  type: z.literal('file_input'),
  filetypes: z
    .array(z.string().regex(/^[a-z0-9]{1,20}$/, 'must be an extension without a dot'))
    .min(1)
    .optional(),
  max_files: z.int().min(1).max(10).optional(),
  ...actionable,
});

const choosers = [
  checkboxes,
  radioButtons,
  staticSelect,
  multiStaticSelect,
  usersSelect,
  multiUsersSelect,
  conversationsSelect,
  channelsSelect,
  datepicker,
  timepicker,
] as const;

/** Beside a section's text, or in an actions block. */
export const actionElement = z.discriminatedUnion('type', [button, overflow, ...choosers]);

/** In an input block. */
export const inputElement = z.discriminatedUnion('type', [
  ...choosers,
  plainTextInput,
  numberInput,
  urlTextInput,
  fileInput,
]);
