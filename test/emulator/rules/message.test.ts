import { describe, expect, it } from 'vitest';
import { checkMessage } from '../../../src/emulator/rules/index.ts';
import { divider, keepsRules, mrkdwn, plain, says, times, x } from './table.ts';

type Method = Parameters<typeof checkMessage>[0];
const methods: readonly Method[] = ['chat.postMessage', 'chat.update', 'chat.postEphemeral', 'response_url'];
const ts = '1789000000.000100';
const section = (length: number) => ({ type: 'section', text: plain(x(length)) });
const code = (method: Method, args: Readonly<Record<string, unknown>>) => checkMessage(method, args)?.error ?? null;

/** What the rule is, the method, arguments that keep it, arguments that break it, Slack's code. */
const rules: readonly (readonly [string, Method, Record<string, unknown>, Record<string, unknown>, string])[] = [
  ['text or blocks', 'chat.postMessage', { blocks: [divider] }, { channel: 'C1' }, 'no_text'],
  ['text alone is not blank', 'chat.postMessage', { text: 'a' }, { text: ' \n' }, 'no_text'],
  ['no blocks are not content', 'chat.postMessage', { text: 'a', blocks: [] }, { text: '', blocks: [] }, 'no_text'],
  ['an edit needs content', 'chat.update', { ts, text: 'a' }, { ts }, 'no_text'],
  ['a private message needs content', 'chat.postEphemeral', { text: 'a', user: 'U1' }, { user: 'U1' }, 'no_text'],
  ['an answer needs content', 'response_url', { delete_original: true }, { replace_original: true }, 'no_text'],
  ['text at most 40000', 'chat.postMessage', { text: x(40_000) }, { text: x(40_001) }, 'msg_too_long'],
  ['an edit at most 4000', 'chat.update', { ts, text: x(4000) }, { ts, text: x(4001) }, 'msg_too_long'],
  [
    'an edit counts bytes',
    'chat.update',
    { ts, text: 'ü'.repeat(2000) },
    { ts, text: 'ü'.repeat(2001) },
    'msg_too_long',
  ],
  ['text is a string', 'chat.postMessage', { text: '7' }, { text: 7 }, 'invalid_arguments'],
  ['blocks are a list', 'chat.postMessage', { blocks: [divider] }, { blocks: divider }, 'invalid_blocks_format'],
  [
    'blocks are decoded',
    'chat.postMessage',
    { blocks: [divider] },
    { blocks: '[{"type":"divider"}]' },
    'invalid_blocks_format',
  ],
  [
    'blocks are objects',
    'chat.postMessage',
    { blocks: [divider] },
    { text: 'a', blocks: ['divider'] },
    'invalid_blocks_format',
  ],
  [
    'at most 50 blocks',
    'chat.postMessage',
    { blocks: times(50, () => divider) },
    { blocks: times(51, () => divider) },
    'invalid_blocks',
  ],
  ['block_ids unique', 'chat.postMessage', { blocks: ids('a', 'b') }, { blocks: ids('a', 'a') }, 'invalid_blocks'],
  [
    'no response URLs of menus',
    'chat.postMessage',
    { blocks: menu({}) },
    { blocks: menu({ response_url_enabled: true }) },
    'invalid_blocks',
  ],
  [
    'all blocks together',
    'chat.postMessage',
    { blocks: text(12_700) },
    { blocks: text(12_701) },
    'msg_blocks_too_long',
  ],
  [
    'thread_ts is a timestamp',
    'chat.postMessage',
    { text: 'a', thread_ts: ts },
    { text: 'a', thread_ts: '1789000000' },
    'invalid_arguments',
  ],
  [
    'reply_broadcast in a thread',
    'chat.postMessage',
    { text: 'a', thread_ts: ts, reply_broadcast: 'true' },
    { text: 'a', reply_broadcast: true },
    'invalid_arguments',
  ],
  [
    'response_type',
    'response_url',
    { text: 'a', response_type: 'in_channel' },
    { text: 'a', response_type: 'private' },
    'invalid_arguments',
  ],
  [
    'flags are flags',
    'response_url',
    { text: 'a', replace_original: false },
    { text: 'a', replace_original: 'perhaps' },
    'invalid_arguments',
  ],
  ['no attachments', 'chat.postMessage', { text: 'a' }, { text: 'a', attachments: [] }, 'invalid_arguments'],
  ['no markdown_text', 'chat.postMessage', { text: 'a' }, { markdown_text: 'a' }, 'invalid_arguments'],
  ['no other name', 'chat.postMessage', { text: 'a' }, { text: 'a', username: 'Tandem' }, 'invalid_arguments'],
  [
    'metadata is an object',
    'chat.postMessage',
    { text: 'a', metadata: metadata({}) },
    { text: 'a', metadata: 'x' },
    'invalid_metadata_format',
  ],
  [
    'metadata has an event_type',
    'chat.postMessage',
    { text: 'a', metadata: metadata({}) },
    { text: 'a', metadata: { event_payload: {} } },
    'invalid_metadata_format',
  ],
  [
    'metadata has an event_payload',
    'chat.postMessage',
    { text: 'a', metadata: metadata({}) },
    { text: 'a', metadata: { event_type: 'post' } },
    'invalid_metadata_format',
  ],
  [
    'metadata has nothing else',
    'chat.postMessage',
    { text: 'a', metadata: metadata({}) },
    { text: 'a', metadata: { ...metadata({}), id: '1' } },
    'invalid_metadata_format',
  ],
  [
    'event_type has no dot',
    'chat.postMessage',
    { text: 'a', metadata: metadata({}) },
    { text: 'a', metadata: { ...metadata({}), event_type: 'komm.in' } },
    'invalid_metadata_format',
  ],
  [
    'event_payload is flat',
    'chat.update',
    { ts, text: 'a', metadata: metadata({ a: { b: 1 } }) },
    { ts, text: 'a', metadata: metadata({ a: { b: { c: 1 } } }) },
    'invalid_metadata_schema',
  ],
  [
    'event_payload lists objects only',
    'chat.postMessage',
    { text: 'a', metadata: metadata({ a: [{ b: 1 }] }) },
    { text: 'a', metadata: metadata({ a: [1] }) },
    'invalid_metadata_schema',
  ],
  [
    'metadata is small',
    'chat.postMessage',
    { text: 'a', metadata: metadata({ a: x(7900) }) },
    { text: 'a', metadata: metadata({ a: x(8000) }) },
    'metadata_too_large',
  ],
];

function ids(...names: string[]) {
  return names.map((block_id) => ({ ...divider, block_id }));
}
function menu(more: object) {
  return [{ type: 'actions', elements: [{ type: 'channels_select', ...more }] }];
}
function text(length: number) {
  return [...times(4, () => section(3000)), section(length - 12_000)];
}
function metadata(event_payload: object) {
  return { event_type: 'komm_in_post', event_payload };
}

describe('messages', () => {
  it.each(rules)('%s', (_rule, method, passes, breaks, error) => {
    expect(code(method, passes)).toBeNull();
    expect(code(method, breaks)).toBe(error);
  });

  it('knows at least 32 rules, each under its own name', () => {
    expect(new Set(rules.map(([rule]) => rule)).size).toBeGreaterThanOrEqual(32);
  });

  it.each(methods)('%s takes text and blocks', (method) => {
    expect(code(method, { text: 'Einladung', blocks: [section(1)] })).toBeNull();
    expect(code(method, { text: 'Einladung', blocks: [section(0)] })).toBe('invalid_blocks');
  });

  it('an answer through a response URL is not held to the amount of all blocks', () => {
    expect(code('response_url', { blocks: text(12_701) })).toBeNull();
  });

  it('counts rich text with its paragraphs', () => {
    const paragraphs = (count: number) => [
      {
        type: 'rich_text',
        elements: times(count, () => ({ type: 'rich_text_section', elements: [{ type: 'text', text: x(100) }] })),
      },
    ];
    expect(code('chat.postMessage', { blocks: paragraphs(65) })).toBeNull();
    expect(code('chat.postMessage', { blocks: paragraphs(66) })).toBe('msg_blocks_too_long');
  });
});

keepsRules('where a message is wrong', {
  check: (args) => checkMessage('chat.postMessage', Object(args)),
  error: 'invalid_blocks',
  pointer: '/blocks',
  floor: 2,
  rules: [
    [
      'points to the list',
      { blocks: times(50, () => divider) },
      { blocks: times(51, () => divider) },
      says.most(50),
      '',
    ],
    [
      'points to the text',
      { blocks: [divider, { type: 'section', text: mrkdwn('a') }] },
      { blocks: [divider, { type: 'section', text: mrkdwn(x(3001)) }] },
      says.longer(3000),
      '/1/text/text',
    ],
  ],
});
