import { checkMessage, checkView } from '../../../src/emulator/rules/index.ts';
import { divider, input, keepsRules, modal, mrkdwn, plain, type Rule, textInput, times, x } from './table.ts';

const header = (more: object = {}) => ({ type: 'header', text: plain('Sitzung'), ...more });
const section = (more: object = {}) => ({ type: 'section', text: mrkdwn('*Ort*'), ...more });
const fields = (...texts: unknown[]) => ({ type: 'section', fields: texts });
const context = (...elements: unknown[]) => ({ type: 'context', elements });
const button = (action_id: string) => ({ type: 'button', text: plain('Ja'), action_id });
const actions = (count: number) => ({ type: 'actions', elements: times(count, (place) => button(`a${place}`)) });
const rich = (...elements: unknown[]) => ({ type: 'rich_text', elements });
const paragraph = (...elements: unknown[]) => ({ type: 'rich_text_section', elements });
const inline = (element: object) => rich(paragraph(element));
const list = (more: object = {}) =>
  rich({ type: 'rich_text_list', style: 'bullet', elements: [paragraph({ type: 'text', text: 'eins' })], ...more });
const text = (more: object = {}) => inline({ type: 'text', text: 'frei', ...more });
const link = (more: object = {}) => inline({ type: 'link', url: 'https://a.de', ...more });

const missing = (field: string) => `missing required field: ${field}`;
const longer = (max: number) => `must be less than ${max + 1} characters`;
const shorter = 'must be more than 0 characters';
const most = (max: number) => `no more than ${max} items allowed`;
const least = 'must provide at least 1 items';
const extra = (field: string) => `invalid additional property: ${field}`;
const enumeration = 'must be a valid enum value';

const content: readonly Rule[] = [
  ['header: at most 150', header({ text: plain(x(150)) }), header({ text: plain(x(151)) }), longer(150), '/text/text'],
  ['header: not empty', header({ text: plain('S') }), header({ text: plain('') }), shorter, '/text/text'],
  ['header: plain', header(), header({ text: mrkdwn('*S*') }), enumeration, '/text/type'],
  ['header: text is an object', header(), header({ text: 'Sitzung' }), 'must provide an object', '/text'],
  ['header: text required', header(), { type: 'header' }, missing('text'), ''],
  ['header: no other fields', header(), header({ level: 1 }), extra('level'), ''],
  [
    'section: text at most 3000',
    section({ text: plain(x(3000)) }),
    section({ text: plain(x(3001)) }),
    longer(3000),
    '/text/text',
  ],
  ['section: text not empty', section({ text: mrkdwn('a') }), section({ text: mrkdwn('') }), shorter, '/text/text'],
  [
    'section: an entity counts as it is sent',
    section({ text: mrkdwn('&amp;'.repeat(600)) }),
    section({ text: mrkdwn('&amp;'.repeat(601)) }),
    longer(3000),
    '/text/text',
  ],
  [
    'section: an emoji counts twice',
    section({ text: plain('🌳'.repeat(1500)) }),
    section({ text: plain('🌳'.repeat(1501)) }),
    longer(3000),
    '/text/text',
  ],
  ['section: text or fields', fields(plain('a')), { type: 'section' }, 'must define `text` or `fields`', ''],
  [
    'section: at most 10 fields',
    fields(...times(10, () => plain('a'))),
    fields(...times(11, () => plain('a'))),
    most(10),
    '/fields',
  ],
  ['section: at least 1 field', fields(plain('a')), fields(), least, '/fields'],
  ['section: a field at most 2000', fields(mrkdwn(x(2000))), fields(mrkdwn(x(2001))), longer(2000), '/fields/0/text'],
  [
    'section: one accessory',
    section({ accessory: button('a') }),
    section({ accessory: [button('a')] }),
    'must provide an object',
    '/accessory',
  ],
  [
    'section: expand is a boolean',
    section({ expand: true }),
    section({ expand: 'yes' }),
    'must provide a boolean',
    '/expand',
  ],
  ['section: no other fields', section(), section({ title: plain('a') }), extra('title'), ''],
  [
    'text object: type known',
    section({ text: plain('a') }),
    section({ text: { type: 'markdown', text: 'a' } }),
    'unsupported type: markdown',
    '/text/type',
  ],
  [
    'text object: type required',
    section({ text: plain('a') }),
    section({ text: { text: 'a' } }),
    missing('type'),
    '/text',
  ],
  [
    'text object: text required',
    section({ text: plain('a') }),
    section({ text: { type: 'mrkdwn' } }),
    missing('text'),
    '/text',
  ],
  [
    'text object: emoji only with plain_text',
    section({ text: { ...plain('a'), emoji: false } }),
    section({ text: { ...mrkdwn('a'), emoji: false } }),
    extra('emoji'),
    '/text',
  ],
  [
    'text object: verbatim only with mrkdwn',
    section({ text: { ...mrkdwn('a'), verbatim: true } }),
    section({ text: { ...plain('a'), verbatim: true } }),
    extra('verbatim'),
    '/text',
  ],
  [
    'context: at most 10 elements',
    context(...times(10, () => plain('a'))),
    context(...times(11, () => plain('a'))),
    most(10),
    '/elements',
  ],
  ['context: at least 1 element', context(plain('a')), context(), least, '/elements'],
  ['context: texts only', context(mrkdwn('a')), context(button('a')), 'unsupported type: button', '/elements/0/type'],
  ['context: a text at most 3000', context(plain(x(3000))), context(plain(x(3001))), longer(3000), '/elements/0/text'],
  [
    'divider: type and block_id only',
    { ...divider, block_id: 'b' },
    { ...divider, text: plain('a') },
    extra('text'),
    '',
  ],
  ['actions: at most 25 elements', actions(25), actions(26), most(25), '/elements'],
  ['actions: at least 1 element', actions(1), actions(0), least, '/elements'],
  ['actions: elements required', actions(1), { type: 'actions' }, missing('elements'), ''],
  [
    'actions: action_id unique in the block',
    actions(2),
    { type: 'actions', elements: [button('a'), button('a')] },
    '`action_id` "a" already exists',
    '/elements/1/action_id',
  ],
  ['rich_text: at least 1 element', text(), rich(), least, '/elements'],
  [
    'rich_text: known elements',
    text(),
    rich({ type: 'rich_text_preformatted', elements: [] }),
    'unsupported type: rich_text_preformatted',
    '/elements/0/type',
  ],
  [
    'rich_text: elements, not bare text',
    text(),
    rich({ type: 'text', text: 'frei' }),
    'unsupported type: text',
    '/elements/0/type',
  ],
  [
    'rich_text: known inline elements',
    text(),
    inline({ type: 'broadcast', range: 'channel' }),
    'unsupported type: broadcast',
    '/elements/0/elements/0/type',
  ],
  ['rich_text text: not empty', text({ text: ' ' }), text({ text: '' }), shorter, '/elements/0/elements/0/text'],
  [
    'rich_text text: known styles',
    text({ style: { bold: true, italic: true, strike: true, code: true } }),
    text({ style: { big: true } }),
    extra('big'),
    '/elements/0/elements/0/style',
  ],
  ['rich_text text: no other fields', text(), text({ emoji: true }), extra('emoji'), '/elements/0/elements/0'],
  [
    'rich_text link: url required',
    link({ text: 'a' }),
    link({ url: undefined }),
    missing('url'),
    '/elements/0/elements/0',
  ],
  ['rich_text link: url is one', link(), link({ url: 'a.de' }), 'must be a valid URL', '/elements/0/elements/0/url'],
  [
    'rich_text link: url runs no code',
    link({ url: 'http://a.de' }),
    link({ url: 'javascript:alert(1)' }),
    'must be a valid URL',
    '/elements/0/elements/0/url',
  ],
  [
    'rich_text user: a user ID',
    inline({ type: 'user', user_id: 'U1ADA' }),
    inline({ type: 'user', user_id: 'person_1' }),
    'must be a user ID',
    '/elements/0/elements/0/user_id',
  ],
  [
    'rich_text channel: a channel ID',
    inline({ type: 'channel', channel_id: 'C1' }),
    inline({ type: 'channel', channel_id: '#wohnen' }),
    'must be a channel ID',
    '/elements/0/elements/0/channel_id',
  ],
  [
    'rich_text emoji: no colons',
    inline({ type: 'emoji', name: 'wave' }),
    inline({ type: 'emoji', name: ':wave:' }),
    'must be an emoji name without colons',
    '/elements/0/elements/0/name',
  ],
  ['rich_text list: style', list({ style: 'ordered' }), list({ style: 'dotted' }), enumeration, '/elements/0/style'],
  ['rich_text list: style required', list(), list({ style: undefined }), missing('style'), '/elements/0'],
  [
    'rich_text list: indent at most 8',
    list({ indent: 8 }),
    list({ indent: 9 }),
    'must be less than or equal to 8',
    '/elements/0/indent',
  ],
  [
    'rich_text list: indent at least 0',
    list({ indent: 0 }),
    list({ indent: -1 }),
    'must be greater than or equal to 0',
    '/elements/0/indent',
  ],
  [
    'rich_text list: border 0 or 1',
    list({ border: 1 }),
    list({ border: 2 }),
    'failed to match all allowed schemas',
    '/elements/0/border',
  ],
  ['rich_text list: at least 1 item', list(), list({ elements: [] }), least, '/elements/0/elements'],
  [
    'rich_text list: items are sections',
    list(),
    list({ elements: [{ type: 'text', text: 'a' }] }),
    'unsupported type: text',
    '/elements/0/elements/0/type',
  ],
  [
    'rich_text quote: inline elements',
    rich({ type: 'rich_text_quote', elements: [{ type: 'text', text: 'a' }] }),
    rich({ type: 'rich_text_quote', elements: [paragraph()] }),
    'unsupported type: rich_text_section',
    '/elements/0/elements/0/type',
  ],
  ['block_id at most 255', section({ block_id: x(255) }), section({ block_id: x(256) }), longer(255), '/block_id'],
  ['block_id not empty', section({ block_id: 'b' }), section({ block_id: '' }), shorter, '/block_id'],
  ['a block has a type', divider, { text: plain('a') }, missing('type'), ''],
  [
    'blocks the bot does not use are unknown',
    divider,
    { type: 'image', image_url: 'https://a.de/a.png', alt_text: 'a' },
    'unsupported type: image',
    '/type',
  ],
  ['messages hold no input blocks', section(), input(textInput), 'unsupported type: input', '/type'],
];

keepsRules('blocks of a message', {
  check: (block) => checkMessage('chat.postMessage', { text: 'Einladung', blocks: [block] }),
  error: 'invalid_blocks',
  pointer: '/blocks/0',
  floor: 57,
  rules: content,
});

keepsRules('input blocks', {
  check: (block) => checkView('modal', modal([block])),
  error: 'invalid_arguments',
  pointer: '/view/blocks/0',
  floor: 9,
  rules: [
    [
      'label at most 2000',
      input(textInput, { label: plain(x(2000)) }),
      input(textInput, { label: plain(x(2001)) }),
      longer(2000),
      '/label/text',
    ],
    ['label not empty', input(textInput), input(textInput, { label: plain('') }), shorter, '/label/text'],
    ['label required', input(textInput), input(textInput, { label: undefined }), missing('label'), ''],
    ['label is plain', input(textInput), input(textInput, { label: mrkdwn('*a*') }), enumeration, '/label/type'],
    [
      'hint at most 2000',
      input(textInput, { hint: plain(x(2000)) }),
      input(textInput, { hint: plain(x(2001)) }),
      longer(2000),
      '/hint/text',
    ],
    ['element required', input(textInput), { type: 'input', label: plain('a') }, missing('element'), ''],
    [
      'optional is a boolean',
      input(textInput, { optional: true }),
      input(textInput, { optional: 'ja' }),
      'must provide a boolean',
      '/optional',
    ],
    [
      'dispatch_action is a boolean',
      input(textInput, { dispatch_action: true }),
      input(textInput, { dispatch_action: 1 }),
      'must provide a boolean',
      '/dispatch_action',
    ],
    ['no other fields', input(textInput), input(textInput, { required: true }), extra('required'), ''],
  ],
});
