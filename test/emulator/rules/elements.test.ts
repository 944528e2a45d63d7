import { describe, expect, it } from 'vitest';
import { checkMessage, checkView } from '../../../src/emulator/rules/index.ts';
import { input, keepsRules, modal, mrkdwn, option, options, plain, type Rule, textInput, times, x } from './table.ts';

const button = (more: object = {}) => ({ type: 'button', text: plain('Ich komme'), ...more });
const overflow = (more: object = {}) => ({ type: 'overflow', options: options(2), ...more });
const boxes = (more: object = {}) => ({ type: 'checkboxes', options: options(2), ...more });
const radio = (more: object = {}) => ({ type: 'radio_buttons', options: options(2), ...more });
const select = (more: object = {}) => ({ type: 'static_select', options: options(2), ...more });
const multi = (more: object = {}) => ({ type: 'multi_static_select', options: options(2), ...more });
const users = (more: object = {}) => ({ type: 'users_select', ...more });
const multiUsers = (more: object = {}) => ({ type: 'multi_users_select', ...more });
const conversations = (more: object = {}) => ({ type: 'conversations_select', ...more });
const channels = (more: object = {}) => ({ type: 'channels_select', ...more });
const date = (more: object = {}) => ({ type: 'datepicker', ...more });
const time = (more: object = {}) => ({ type: 'timepicker', ...more });
const text = (more: object = {}) => ({ ...textInput, ...more });
const number = (more: object = {}) => ({ type: 'number_input', is_decimal_allowed: false, ...more });
const link = (more: object = {}) => ({ type: 'url_text_input', ...more });

const confirm = (more: object = {}) => ({
  confirm: { title: plain('Absagen'), text: plain('Sicher?'), confirm: plain('Ja'), deny: plain('Nein'), ...more },
});
const groups = (count: number, size = 1) =>
  times(count, (group) => ({ label: plain('Feld'), options: times(size, (place) => option(`v${group}.${place}`)) }));
const grouped = (count: number, size?: number) => ({ type: 'static_select', option_groups: groups(count, size) });
const missing = (field: string) => `missing required field: ${field}`;
const longer = (max: number) => `must be less than ${max + 1} characters`;
const shorter = 'must be more than 0 characters';
const most = (max: number) => `no more than ${max} items allowed`;
const least = 'must provide at least 1 items';
const enumeration = 'must be a valid enum value';
const extra = (field: string) => `invalid additional property: ${field}`;

const inActions: readonly Rule[] = [
  ['button: text at most 75', button({ text: plain(x(75)) }), button({ text: plain(x(76)) }), longer(75), '/text/text'],
  ['button: text not empty', button({ text: plain('J') }), button({ text: plain('') }), shorter, '/text/text'],
  ['button: text required', button(), { type: 'button' }, missing('text'), ''],
  ['button: text is plain', button(), button({ text: mrkdwn('*Ja*') }), enumeration, '/text/type'],
  ['button: value at most 2000', button({ value: x(2000) }), button({ value: x(2001) }), longer(2000), '/value'],
  ['button: value is a string', button({ value: '7' }), button({ value: 7 }), 'must provide a string', '/value'],
  ['button: url at most 3000', button({ url: url(3000) }), button({ url: url(3001) }), longer(3000), '/url'],
  ['button: url is one', button({ url: 'https://a.de' }), button({ url: 'a.de' }), 'must be a valid URL', '/url'],
  [
    'button: url runs no code',
    button({ url: 'mailto:a@b.de' }),
    button({ url: 'javascript:x' }),
    'must be a valid URL',
    '/url',
  ],
  ['button: style', button({ style: 'primary' }), button({ style: 'green' }), enumeration, '/style'],
  [
    'button: accessibility_label at most 75',
    button({ accessibility_label: x(75) }),
    button({ accessibility_label: x(76) }),
    longer(75),
    '/accessibility_label',
  ],
  [
    'button: action_id at most 255',
    button({ action_id: x(255) }),
    button({ action_id: x(256) }),
    longer(255),
    '/action_id',
  ],
  ['button: action_id not empty', button({ action_id: 'a' }), button({ action_id: '' }), shorter, '/action_id'],
  ['button: no other fields', button(), button({ emoji: true }), extra('emoji'), ''],
  ['button: has no focus', button(), button({ focus_on_load: true }), extra('focus_on_load'), ''],
  ['confirm: title required', button(confirm()), button(confirm({ title: undefined })), missing('title'), '/confirm'],
  ['confirm: text required', button(confirm()), button(confirm({ text: undefined })), missing('text'), '/confirm'],
  [
    'confirm: confirm required',
    button(confirm()),
    button(confirm({ confirm: undefined })),
    missing('confirm'),
    '/confirm',
  ],
  ['confirm: deny required', button(confirm()), button(confirm({ deny: undefined })), missing('deny'), '/confirm'],
  [
    'confirm: title at most 100',
    button(confirm({ title: plain(x(100)) })),
    button(confirm({ title: plain(x(101)) })),
    longer(100),
    '/confirm/title/text',
  ],
  [
    'confirm: text at most 300',
    button(confirm({ text: mrkdwn(x(300)) })),
    button(confirm({ text: mrkdwn(x(301)) })),
    longer(300),
    '/confirm/text/text',
  ],
  [
    'confirm: confirm at most 30',
    button(confirm({ confirm: plain(x(30)) })),
    button(confirm({ confirm: plain(x(31)) })),
    longer(30),
    '/confirm/confirm/text',
  ],
  [
    'confirm: deny at most 30',
    button(confirm({ deny: plain(x(30)) })),
    button(confirm({ deny: plain(x(31)) })),
    longer(30),
    '/confirm/deny/text',
  ],
  [
    'confirm: style',
    button(confirm({ style: 'danger' })),
    button(confirm({ style: 'red' })),
    enumeration,
    '/confirm/style',
  ],
  [
    'overflow: at most 5 options',
    overflow({ options: options(5) }),
    overflow({ options: options(6) }),
    most(5),
    '/options',
  ],
  ['overflow: at least 1 option', overflow({ options: options(1) }), overflow({ options: [] }), least, '/options'],
  [
    'overflow: an option may open a link',
    overflow({ options: [option('a', { url: 'https://a.de' })] }),
    overflow({ options: [option('a', { url: 'a.de' })] }),
    'must be a valid URL',
    '/options/0/url',
  ],
  [
    'overflow: text of an option at most 75',
    overflow({ options: [option('a', { text: plain(x(75)) })] }),
    overflow({ options: [option('a', { text: plain(x(76)) })] }),
    longer(75),
    '/options/0/text/text',
  ],
  [
    'overflow: text of an option required',
    overflow(),
    overflow({ options: [{ value: 'a' }] }),
    missing('text'),
    '/options/0',
  ],
  [
    'overflow: values unique',
    overflow(),
    overflow({ options: [option('a'), option('a')] }),
    'option value "a" already exists',
    '',
  ],
  ['overflow: no placeholder', overflow(), overflow({ placeholder: plain('…') }), extra('placeholder'), ''],
  ['actions take no text input', select(), text(), 'unsupported type: plain_text_input', '/type'],
  ['actions take no number input', date(), number(), 'unsupported type: number_input', '/type'],
  ['actions take no URL input', time(), link(), 'unsupported type: url_text_input', '/type'],
  [
    'elements the bot does not use are unknown',
    channels(),
    { type: 'workflow_button' },
    'unsupported type: workflow_button',
    '/type',
  ],
  ['an element has a type', users(), { action_id: 'a' }, missing('type'), ''],
  ['an element is an object', users(), 'users_select', 'must provide an object', ''],
];

const inInputs: readonly Rule[] = [
  ['inputs take no button', select(), button(), 'unsupported type: button', '/type'],
  ['inputs take no overflow menu', radio(), overflow(), 'unsupported type: overflow', '/type'],
  [
    'inputs take no file: the bot does not use it',
    link(),
    { type: 'file_input' },
    'unsupported type: file_input',
    '/type',
  ],
  [
    'select: exactly one of options and groups',
    select(),
    { ...select(), ...grouped(1) },
    'must define exactly one of `options` and `option_groups`',
    '',
  ],
  [
    'select: options or groups',
    grouped(1),
    { type: 'static_select' },
    'must define exactly one of `options` and `option_groups`',
    '',
  ],
  [
    'select: at most 100 options',
    select({ options: options(100) }),
    select({ options: options(101) }),
    most(100),
    '/options',
  ],
  ['select: at least 1 option', select({ options: options(1) }), select({ options: [] }), least, '/options'],
  ['select: at most 100 groups', grouped(100), grouped(101), most(100), '/option_groups'],
  ['select: at least 1 group', grouped(1), grouped(0), least, '/option_groups'],
  ['select: at most 100 options a group', grouped(1, 100), grouped(1, 101), most(100), '/option_groups/0/options'],
  ['select: at least 1 option a group', grouped(1, 1), grouped(1, 0), least, '/option_groups/0/options'],
  [
    'select: group label at most 75',
    { type: 'static_select', option_groups: [{ label: plain(x(75)), options: options(1) }] },
    { type: 'static_select', option_groups: [{ label: plain(x(76)), options: options(1) }] },
    longer(75),
    '/option_groups/0/label/text',
  ],
  [
    'select: values unique',
    select(),
    select({ options: [option('a'), option('a')] }),
    'option value "a" already exists',
    '',
  ],
  [
    'select: values unique over groups',
    grouped(2),
    { type: 'static_select', option_groups: [groups(1)[0], groups(1)[0]] },
    'option value "v0.0" already exists',
    '',
  ],
  [
    'select: initial option equals an option',
    select({ initial_option: option('v1') }),
    select({ initial_option: option('v1', { text: plain('Nein') }) }),
    'initial option must exactly match one of the options',
    '',
  ],
  [
    'select: initial option equals a grouped option',
    { ...grouped(1), initial_option: option('v0.0') },
    { ...grouped(1), initial_option: option('v9') },
    'initial option must exactly match one of the options',
    '',
  ],
  [
    'select: initial option is no null',
    select(),
    select({ initial_option: null }),
    'must provide an object',
    '/initial_option',
  ],
  [
    'select: placeholder at most 150',
    select({ placeholder: plain(x(150)) }),
    select({ placeholder: plain(x(151)) }),
    longer(150),
    '/placeholder/text',
  ],
  [
    'select: placeholder is plain',
    select({ placeholder: plain('…') }),
    select({ placeholder: mrkdwn('…') }),
    enumeration,
    '/placeholder/type',
  ],
  ['select: no other fields', select(), select({ max_selected_items: 1 }), extra('max_selected_items'), ''],
  [
    'option: text at most 75',
    select({ options: [option('a', { text: plain(x(75)) })] }),
    select({ options: [option('a', { text: plain(x(76)) })] }),
    longer(75),
    '/options/0/text/text',
  ],
  [
    'option: text is plain in menus',
    select(),
    select({ options: [option('a', { text: mrkdwn('*a*') })] }),
    enumeration,
    '/options/0/text/type',
  ],
  ['option: text required', select(), select({ options: [{ value: 'a' }] }), missing('text'), '/options/0'],
  [
    'select: group label required',
    grouped(1),
    { type: 'static_select', option_groups: [{ options: options(1) }] },
    missing('label'),
    '/option_groups/0',
  ],
  [
    'option: value at most 150',
    select({ options: [option(x(150))] }),
    select({ options: [option(x(151))] }),
    longer(150),
    '/options/0/value',
  ],
  [
    'option: value not empty',
    select({ options: [option('a')] }),
    select({ options: [option('')] }),
    shorter,
    '/options/0/value',
  ],
  ['option: value required', select(), select({ options: [{ text: plain('Ja') }] }), missing('value'), '/options/0'],
  [
    'option: description at most 75',
    select({ options: [option('a', { description: plain(x(75)) })] }),
    select({ options: [option('a', { description: plain(x(76)) })] }),
    longer(75),
    '/options/0/description/text',
  ],
  [
    'option: url in overflow menus only',
    select(),
    select({ options: [option('a', { url: 'https://a.de' })] }),
    extra('url'),
    '/options/0',
  ],
  [
    'multi select: max_selected_items at least 1',
    multi({ max_selected_items: 1 }),
    multi({ max_selected_items: 0 }),
    'must be greater than or equal to 1',
    '/max_selected_items',
  ],
  [
    'multi select: initial options equal options',
    multi({ initial_options: options(2) }),
    multi({ initial_options: options(3) }),
    'initial option must exactly match one of the options',
    '',
  ],
  [
    'multi select: initial options not empty',
    multi({ initial_options: options(1) }),
    multi({ initial_options: [] }),
    least,
    '/initial_options',
  ],
  [
    'multi select: no single initial option',
    multi(),
    multi({ initial_option: option('v0') }),
    extra('initial_option'),
    '',
  ],
  [
    'multi select: exactly one of options and groups',
    multi(),
    { type: 'multi_static_select' },
    'must define exactly one of `options` and `option_groups`',
    '',
  ],
  [
    'multi select: values unique',
    multi(),
    multi({ options: [option('a'), option('a')] }),
    'option value "a" already exists',
    '',
  ],
  [
    'users select: initial_user is a user ID',
    users({ initial_user: 'U1ADA' }),
    users({ initial_user: 'ada' }),
    'must be a user ID',
    '/initial_user',
  ],
  ['users select: one initial user', users(), users({ initial_users: ['U1ADA'] }), extra('initial_users'), ''],
  [
    'multi users select: initial users are user IDs',
    multiUsers({ initial_users: ['U1', 'W2'] }),
    multiUsers({ initial_users: ['U1', 'C2'] }),
    'must be a user ID',
    '/initial_users/1',
  ],
  [
    'multi users select: max_selected_items at least 1',
    multiUsers({ max_selected_items: 1 }),
    multiUsers({ max_selected_items: 0 }),
    'must be greater than or equal to 1',
    '/max_selected_items',
  ],
  [
    'channels select: initial_channel is a channel ID',
    channels({ initial_channel: 'C1' }),
    channels({ initial_channel: 'D1' }),
    'must be a channel ID',
    '/initial_channel',
  ],
  [
    'conversations select: initial_conversation is an ID',
    conversations({ initial_conversation: 'D1' }),
    conversations({ initial_conversation: 'wohnen' }),
    'must be a conversation ID',
    '/initial_conversation',
  ],
  [
    'conversations select: filter not empty',
    conversations({ filter: { exclude_bot_users: true } }),
    conversations({ filter: {} }),
    'must define at least one property',
    '/filter',
  ],
  [
    'conversations select: filter.include knows four kinds',
    conversations({ filter: { include: ['im', 'mpim', 'private', 'public'] } }),
    conversations({ filter: { include: ['dm'] } }),
    enumeration,
    '/filter/include/0',
  ],
  [
    'conversations select: filter.include not empty',
    conversations({ filter: { include: ['im'] } }),
    conversations({ filter: { include: [] } }),
    least,
    '/filter/include',
  ],
  [
    'checkboxes: at most 10 options',
    boxes({ options: options(10) }),
    boxes({ options: options(11) }),
    most(10),
    '/options',
  ],
  ['checkboxes: at least 1 option', boxes({ options: options(1) }), boxes({ options: [] }), least, '/options'],
  [
    'checkboxes: text may be mrkdwn, at most 75',
    boxes({ options: [option('a', { text: mrkdwn(x(75)) })] }),
    boxes({ options: [option('a', { text: mrkdwn(x(76)) })] }),
    longer(75),
    '/options/0/text/text',
  ],
  [
    'checkboxes: values unique',
    boxes(),
    boxes({ options: [option('a'), option('a')] }),
    'option value "a" already exists',
    '',
  ],
  [
    'checkboxes: initial options equal options',
    boxes({ initial_options: options(2) }),
    boxes({ initial_options: [option('z')] }),
    'initial option must exactly match one of the options',
    '',
  ],
  [
    'checkboxes: initial options not empty',
    boxes({ initial_options: options(1) }),
    boxes({ initial_options: [] }),
    least,
    '/initial_options',
  ],
  ['checkboxes: no placeholder', boxes(), boxes({ placeholder: plain('…') }), extra('placeholder'), ''],
  [
    'radio buttons: at most 10 options',
    radio({ options: options(10) }),
    radio({ options: options(11) }),
    most(10),
    '/options',
  ],
  ['radio buttons: at least 1 option', radio({ options: options(1) }), radio({ options: [] }), least, '/options'],
  [
    'radio buttons: initial option equals an option',
    radio({ initial_option: option('v0') }),
    radio({ initial_option: option('z') }),
    'initial option must exactly match one of the options',
    '',
  ],
  [
    'radio buttons: values unique',
    radio(),
    radio({ options: [option('a'), option('a')] }),
    'option value "a" already exists',
    '',
  ],
  [
    'datepicker: YYYY-MM-DD',
    date({ initial_date: '2026-10-14' }),
    date({ initial_date: '14.10.2026' }),
    'must be a date in the format YYYY-MM-DD',
    '/initial_date',
  ],
  [
    'datepicker: a day that exists',
    date({ initial_date: '2028-02-29' }),
    date({ initial_date: '2026-02-29' }),
    'must be a date in the format YYYY-MM-DD',
    '/initial_date',
  ],
  [
    'timepicker: HH:mm',
    time({ initial_time: '09:00' }),
    time({ initial_time: '9:00' }),
    'must be a time in the format HH:mm',
    '/initial_time',
  ],
  [
    'timepicker: a time that exists',
    time({ initial_time: '23:59' }),
    time({ initial_time: '24:00' }),
    'must be a time in the format HH:mm',
    '/initial_time',
  ],
  [
    'timepicker: an IANA time zone',
    time({ timezone: 'Europe/Berlin' }),
    time({ timezone: 'MESZ' }),
    enumeration,
    '/timezone',
  ],
  [
    'text input: max_length at most 3000',
    text({ max_length: 3000 }),
    text({ max_length: 3001 }),
    'must be less than or equal to 3000',
    '/max_length',
  ],
  [
    'text input: max_length at least 1',
    text({ max_length: 1 }),
    text({ max_length: 0 }),
    'must be greater than or equal to 1',
    '/max_length',
  ],
  [
    'text input: min_length at most 3000',
    text({ min_length: 3000 }),
    text({ min_length: 3001 }),
    'must be less than or equal to 3000',
    '/min_length',
  ],
  [
    'text input: min_length at least 0',
    text({ min_length: 0 }),
    text({ min_length: -1 }),
    'must be greater than or equal to 0',
    '/min_length',
  ],
  [
    'text input: min_length not above max_length',
    text({ min_length: 5, max_length: 5 }),
    text({ min_length: 6, max_length: 5 }),
    '`min_length` must not be greater than `max_length`',
    '/min_length',
  ],
  [
    'text input: initial_value at most 3000',
    text({ initial_value: x(3000) }),
    text({ initial_value: x(3001) }),
    longer(3000),
    '/initial_value',
  ],
  [
    'text input: multiline is a boolean',
    text({ multiline: true }),
    text({ multiline: 'yes' }),
    'must provide a boolean',
    '/multiline',
  ],
  [
    'text input: dispatch_action_config knows two triggers',
    text({ dispatch_action_config: { trigger_actions_on: ['on_enter_pressed', 'on_character_entered'] } }),
    text({ dispatch_action_config: { trigger_actions_on: ['on_blur'] } }),
    enumeration,
    '/dispatch_action_config/trigger_actions_on/0',
  ],
  ['text input: no confirm', text(), text(confirm()), extra('confirm'), ''],
  ['number input: is_decimal_allowed required', number(), { type: 'number_input' }, missing('is_decimal_allowed'), ''],
  [
    'number input: numbers travel as strings',
    number({ min_value: '1' }),
    number({ min_value: 1 }),
    'must provide a string',
    '/min_value',
  ],
  [
    'number input: initial_value is a number',
    number({ initial_value: '-3.5' }),
    number({ initial_value: '3,5' }),
    'must be a number in a string',
    '/initial_value',
  ],
  [
    'number input: min_value not above max_value',
    number({ min_value: '9', max_value: '10' }),
    number({ min_value: '11', max_value: '10' }),
    '`min_value` must not be greater than `max_value`',
    '/min_value',
  ],
  [
    'URL input: initial_value at most 3000',
    link({ initial_value: x(3000) }),
    link({ initial_value: x(3001) }),
    longer(3000),
    '/initial_value',
  ],
  ['URL input: no lengths', link(), link({ max_length: 5 }), extra('max_length'), ''],
  [
    'focus_on_load is a boolean',
    date({ focus_on_load: true }),
    date({ focus_on_load: 1 }),
    'must provide a boolean',
    '/focus_on_load',
  ],
];

function url(length: number): string {
  const start = 'https://a.de/';
  return start + x(length - start.length);
}

const inMessage = (blocks: readonly unknown[]) => checkMessage('chat.postMessage', { text: 'Einladung', blocks });

keepsRules('elements of an actions block', {
  check: (element) => inMessage([{ type: 'actions', elements: [element] }]),
  error: 'invalid_blocks',
  pointer: '/blocks/0/elements/0',
  floor: 37,
  rules: inActions,
});

keepsRules('elements of an input block', {
  check: (element) => checkView('modal', modal([input(Object(element))])),
  error: 'invalid_arguments',
  pointer: '/view/blocks/0/element',
  floor: 76,
  rules: inInputs,
});

describe('where elements may stand', () => {
  const anywhere = [
    boxes(),
    radio(),
    select(),
    multi(),
    users(),
    multiUsers(),
    conversations(),
    channels(),
    date(),
    time(),
  ];
  const accepts = {
    actions: (element: object) => inMessage([{ type: 'actions', elements: [element] }]) === null,
    accessory: (element: object) => inMessage([{ type: 'section', text: plain('a'), accessory: element }]) === null,
    input: (element: object) => checkView('home', { type: 'home', blocks: [input(element)] }) === null,
  };

  it.each([...anywhere, button(), overflow()])('$type in actions and beside a section', (element) => {
    expect(accepts.actions(element) && accepts.accessory(element)).toBe(true);
  });
  it.each([...anywhere, text(), number(), link()])('$type in an input block', (element) => {
    expect(accepts.input(element)).toBe(true);
  });
  it.each([text(), number(), link()])('$type not beside a section', (element) => {
    expect(accepts.accessory(element)).toBe(false);
  });
});
