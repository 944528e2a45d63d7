import { describe, expect, it } from 'vitest';
import { checkErrors, checkView } from '../../../src/emulator/rules/index.ts';
import { divider, input, keepsRules, modal, plain, textInput, times, x } from './table.ts';

const home = (more: object = {}) => ({ type: 'home', blocks: [divider], ...more });
const form = (more: object = {}) => modal([input(textInput)], more);
const focused = { ...textInput, focus_on_load: true };
const select = { type: 'channels_select', response_url_enabled: true };
const button = { type: 'button', text: plain('Mehr …'), action_id: 'mehr' };

const missing = (field: string) => `missing required field: ${field}`;
const longer = (max: number) => `must be less than ${max + 1} characters`;
const shorter = 'must be more than 0 characters';
const inputOnly = 'must be the `block_id` of an input block of the view';
const extra = (field: string) => `invalid additional property: ${field}`;

keepsRules('modals', {
  check: (view) => checkView('modal', view),
  error: 'invalid_arguments',
  pointer: '/view',
  floor: 26,
  rules: [
    ['is an object', form(), 'modal', 'must provide an object', ''],
    ['is a modal', form(), form({ type: 'home' }), 'must be a valid enum value', '/type'],
    ['type required', form(), form({ type: undefined }), missing('type'), ''],
    ['title required', form(), form({ title: undefined }), missing('title'), ''],
    ['title at most 24', form({ title: plain(x(24)) }), form({ title: plain(x(25)) }), longer(24), '/title/text'],
    ['title not empty', form({ title: plain('S') }), form({ title: plain('') }), shorter, '/title/text'],
    ['title is an object', form(), form({ title: 'Sitzung' }), 'must provide an object', '/title'],
    ['submit at most 24', form({ submit: plain(x(24)) }), form({ submit: plain(x(25)) }), longer(24), '/submit/text'],
    ['close at most 24', form({ close: plain(x(24)) }), form({ close: plain(x(25)) }), longer(24), '/close/text'],
    [
      'submit required with an input block',
      modal([divider], { submit: undefined }),
      modal([divider, input(textInput)], { submit: undefined }),
      'must define `submit` to use an `input` block in modals',
      '/blocks/1/input',
    ],
    ['blocks required', form(), form({ blocks: undefined }), missing('blocks'), ''],
    ['blocks are a list', form(), form({ blocks: {} }), 'must provide an array', '/blocks'],
    [
      'at most 100 blocks',
      modal(times(100, () => divider)),
      modal(times(101, () => divider)),
      'no more than 100 items allowed',
      '/blocks',
    ],
    [
      'private_metadata at most 3000',
      form({ private_metadata: x(3000) }),
      form({ private_metadata: x(3001) }),
      longer(3000),
      '/private_metadata',
    ],
    [
      'private_metadata is a string',
      form({ private_metadata: '{}' }),
      form({ private_metadata: {} }),
      'must provide a string',
      '/private_metadata',
    ],
    [
      'callback_id at most 255',
      form({ callback_id: x(255) }),
      form({ callback_id: x(256) }),
      longer(255),
      '/callback_id',
    ],
    [
      'external_id at most 255',
      form({ external_id: x(255) }),
      form({ external_id: x(256) }),
      longer(255),
      '/external_id',
    ],
    [
      'notify_on_close is a boolean',
      form({ notify_on_close: true }),
      form({ notify_on_close: 'ja' }),
      'must provide a boolean',
      '/notify_on_close',
    ],
    [
      'clear_on_close is a boolean',
      form({ clear_on_close: true }),
      form({ clear_on_close: 1 }),
      'must provide a boolean',
      '/clear_on_close',
    ],
    ['no other fields', form(), form({ submit_disabled: true }), extra('submit_disabled'), ''],
    ['no fields that Slack adds', form(), form({ hash: '1.a' }), extra('hash'), ''],
    [
      'block_ids unique',
      modal([{ ...divider, block_id: 'a' }, { ...divider, block_id: 'b' }, divider, divider]),
      modal([
        { ...divider, block_id: 'a' },
        { ...divider, block_id: 'a' },
      ]),
      '`block_id` "a" already exists',
      '/blocks/1/block_id',
    ],
    [
      'one focus',
      modal([input(focused), input(textInput)]),
      modal([input(focused), input(textInput), input(focused)]),
      '`focus_on_load` may be true for one element only',
      '/blocks/2/element/focus_on_load',
    ],
    [
      'action_ids unique in a block',
      modal([
        { type: 'actions', elements: [button] },
        { type: 'actions', elements: [button] },
      ]),
      modal([{ type: 'actions', elements: [button, button] }]),
      '`action_id` "mehr" already exists',
      '/blocks/0/elements/1/action_id',
    ],
    [
      'blocks the bot does not use are unknown',
      form(),
      modal([{ type: 'video' }]),
      'unsupported type: video',
      '/blocks/0/type',
    ],
    [
      'response URLs of a menu are a boolean',
      modal([input(select)]),
      modal([input({ ...select, response_url_enabled: 'ja' })]),
      'must provide a boolean',
      '/blocks/0/element/response_url_enabled',
    ],
  ],
});

keepsRules('Home', {
  check: (view) => checkView('home', view),
  error: 'invalid_arguments',
  pointer: '/view',
  floor: 7,
  rules: [
    ['is a Home', home(), home({ type: 'modal' }), 'must be a valid enum value', '/type'],
    ['no title', home(), home({ title: plain('Start') }), extra('title'), ''],
    ['no submit', home({ blocks: [input(textInput)] }), home({ submit: plain('Weiter') }), extra('submit'), ''],
    [
      'at most 100 blocks',
      home({ blocks: times(100, () => divider) }),
      home({ blocks: times(101, () => divider) }),
      'no more than 100 items allowed',
      '/blocks',
    ],
    [
      'private_metadata at most 3000',
      home({ private_metadata: x(3000) }),
      home({ private_metadata: x(3001) }),
      longer(3000),
      '/private_metadata',
    ],
    [
      'no response URLs',
      home({ blocks: [input({ type: 'channels_select' })] }),
      home({ blocks: [input(select)] }),
      extra('response_url_enabled'),
      '/blocks/0/element',
    ],
    ['blocks may be empty, not absent', home({ blocks: [] }), home({ blocks: undefined }), missing('blocks'), ''],
  ],
});

describe('the size of a view', () => {
  const sized = (bytes: number) => {
    const view = modal(times(90, () => ({ type: 'section', text: plain(x(2700)) })));
    const rest = bytes - Buffer.byteLength(JSON.stringify({ ...view, private_metadata: '' }));
    return { ...view, private_metadata: x(rest) };
  };

  it('is at most 250 kB', () => {
    expect(checkView('modal', sized(250_000))).toBeNull();
    expect(checkView('modal', sized(250_001))).toEqual({ error: 'view_too_large', messages: [] });
  });
});

keepsRules('errors of a submission', {
  check: (errors) =>
    checkErrors(errors, modal([{ ...divider, block_id: 'linie' }, input(textInput, { block_id: 'ende' })])),
  error: 'invalid_arguments',
  pointer: '/errors',
  floor: 6,
  rules: [
    ['belong to a block of the view', { ende: 'Zu früh.' }, { beginn: 'Zu früh.' }, inputOnly, '/beginn'],
    ['belong to an input block', { ende: 'Zu früh.' }, { linie: 'Zu früh.' }, inputOnly, '/linie'],
    ['are sentences', { ende: 'Zu früh.' }, { ende: ['Zu früh.'] }, 'must provide a string', '/ende'],
    ['are not empty', { ende: 'Zu früh.' }, { ende: '' }, shorter, '/ende'],
    ['are at least one', { ende: 'Zu früh.' }, {}, 'must provide at least 1 items', ''],
    ['are an object', { ende: 'Zu früh.' }, 'Zu früh.', 'must provide an object', ''],
  ],
});
