import { describe, expect, it } from 'vitest';
import { checkErrors, checkView } from '../../../src/emulator/rules/index.ts';
import { divider, input, keepsRules, modal, plain, says, textInput, times, x } from './table.ts';

const home = (more: object = {}) => ({ type: 'home', blocks: [divider], ...more });
const form = (more: object = {}) => modal([input(textInput)], more);
const focused = { ...textInput, focus_on_load: true };
const select = { type: 'channels_select', response_url_enabled: true };
const button = { type: 'button', text: plain('Mehr …'), action_id: 'mehr' };

const inputOnly = 'must be the `block_id` of an input block of the view';

keepsRules('modals', {
  check: (view) => checkView('modal', view),
  error: 'invalid_arguments',
  pointer: '/view',
  floor: 26,
  rules: [
    ['is an object', form(), 'modal', says.notA('object'), ''],
    ['is a modal', form(), form({ type: 'home' }), says.notOneOf, '/type'],
    ['type required', form(), form({ type: undefined }), says.missing('type'), ''],
    ['title required', form(), form({ title: undefined }), says.missing('title'), ''],
    ['title at most 24', form({ title: plain(x(24)) }), form({ title: plain(x(25)) }), says.longer(24), '/title/text'],
    ['title not empty', form({ title: plain('S') }), form({ title: plain('') }), says.empty, '/title/text'],
    ['title is an object', form(), form({ title: 'Sitzung' }), says.notA('object'), '/title'],
    [
      'submit at most 24',
      form({ submit: plain(x(24)) }),
      form({ submit: plain(x(25)) }),
      says.longer(24),
      '/submit/text',
    ],
    ['close at most 24', form({ close: plain(x(24)) }), form({ close: plain(x(25)) }), says.longer(24), '/close/text'],
    [
      'submit required with an input block',
      modal([divider], { submit: undefined }),
      modal([divider, input(textInput)], { submit: undefined }),
      'must define `submit` to use an `input` block in modals',
      '/blocks/1/input',
    ],
    ['blocks required', form(), form({ blocks: undefined }), says.missing('blocks'), ''],
    ['blocks are a list', form(), form({ blocks: {} }), says.notA('array'), '/blocks'],
    [
      'at most 100 blocks',
      modal(times(100, () => divider)),
      modal(times(101, () => divider)),
      says.most(100),
      '/blocks',
    ],
    [
      'private_metadata at most 3000',
      form({ private_metadata: x(3000) }),
      form({ private_metadata: x(3001) }),
      says.longer(3000),
      '/private_metadata',
    ],
    [
      'private_metadata is a string',
      form({ private_metadata: '{}' }),
      form({ private_metadata: {} }),
      says.notA('string'),
      '/private_metadata',
    ],
    [
      'callback_id at most 255',
      form({ callback_id: x(255) }),
      form({ callback_id: x(256) }),
      says.longer(255),
      '/callback_id',
    ],
    [
      'external_id at most 255',
      form({ external_id: x(255) }),
      form({ external_id: x(256) }),
      says.longer(255),
      '/external_id',
    ],
    [
      'notify_on_close is a boolean',
      form({ notify_on_close: true }),
      form({ notify_on_close: 'ja' }),
      says.notA('boolean'),
      '/notify_on_close',
    ],
    [
      'clear_on_close is a boolean',
      form({ clear_on_close: true }),
      form({ clear_on_close: 1 }),
      says.notA('boolean'),
      '/clear_on_close',
    ],
    ['no other fields', form(), form({ submit_disabled: true }), says.extra('submit_disabled'), ''],
    ['no fields that Slack adds', form(), form({ hash: '1.a' }), says.extra('hash'), ''],
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
      says.unsupported('video'),
      '/blocks/0/type',
    ],
    [
      'response URLs of a menu are a boolean',
      modal([input(select)]),
      modal([input({ ...select, response_url_enabled: 'ja' })]),
      says.notA('boolean'),
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
    ['is a Home', home(), home({ type: 'modal' }), says.notOneOf, '/type'],
    ['no title', home(), home({ title: plain('Start') }), says.extra('title'), ''],
    ['no submit', home({ blocks: [input(textInput)] }), home({ submit: plain('Weiter') }), says.extra('submit'), ''],
    [
      'at most 100 blocks',
      home({ blocks: times(100, () => divider) }),
      home({ blocks: times(101, () => divider) }),
      says.most(100),
      '/blocks',
    ],
    [
      'private_metadata at most 3000',
      home({ private_metadata: x(3000) }),
      home({ private_metadata: x(3001) }),
      says.longer(3000),
      '/private_metadata',
    ],
    [
      'no response URLs',
      home({ blocks: [input({ type: 'channels_select' })] }),
      home({ blocks: [input(select)] }),
      says.extra('response_url_enabled'),
      '/blocks/0/element',
    ],
    ['blocks may be empty, not absent', home({ blocks: [] }), home({ blocks: undefined }), says.missing('blocks'), ''],
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
    ['are sentences', { ende: 'Zu früh.' }, { ende: ['Zu früh.'] }, says.notA('string'), '/ende'],
    ['are not empty', { ende: 'Zu früh.' }, { ende: '' }, says.empty, '/ende'],
    ['are at least one', { ende: 'Zu früh.' }, {}, says.least, ''],
    ['are an object', { ende: 'Zu früh.' }, 'Zu früh.', says.notA('object'), ''],
  ],
});
