/** What Slack says of channels, told in the port's words; and the looking that its words make necessary. */
import { WebAPIPlatformError, WebClient } from '@slack/web-api';
import { describe, expect, test, vi } from 'vitest';
import { Channels } from '../../../src/adapters/slack/channels.ts';
import { emulatedChat } from '../../contract/emulated-chat.ts';
import { ada, kultur, staging, wohnen } from '../../contract/world.ts';

const head = { topic: 'Bildung', purpose: 'Für alle' };

/** Channels of a Slack that answers each of these methods with an error; whatever else is called would fail. */
function refusing(...methods: readonly [method: 'create' | 'join' | 'invite' | 'kick' | 'setTopic', error: string][]) {
  const client = new WebClient();
  for (const [method, error] of methods) {
    const refusal = new WebAPIPlatformError({ ok: false, error, response_metadata: {} });
    vi.spyOn(client.conversations, method).mockRejectedValue(refusal);
  }
  return { client, channels: new Channels(client, 'UBOT') };
}

const calls = {
  create: (channels: Channels) => channels.create({ name: 'bildung', private: false }),
  join: (channels: Channels) => channels.join('C1'),
  invite: (channels: Channels) => channels.invite('C1', 'U1'),
  kick: (channels: Channels) => channels.remove('C1', 'U1'),
  setTopic: (channels: Channels) => channels.describe('C1', head),
};

test.each([
  ['create', 'restricted_action', 'not_allowed'],
  ['create', 'missing_scope', 'not_allowed'],
  ['create', 'invalid_name_specials', 'invalid_name_specials'],
  ['create', 'cannot_create_channel', 'cannot_create_channel'],
  ['join', 'missing_scope', 'not_allowed'],
  ['join', 'is_archived', 'archived'],
  ['join', 'channel_not_found', 'gone'],
  ['join', 'method_not_supported_for_channel_type', 'private'],
  ['join', 'too_many_members', 'too_many_members'],
  ['invite', 'user_not_found', 'no_such_account'],
  ['invite', 'cant_invite', 'no_such_account'],
  ['invite', 'user_is_restricted', 'no_such_account'],
  ['invite', 'ura_max_channels', 'no_such_account'],
  ['invite', 'org_user_not_in_team', 'no_such_account'],
  ['invite', 'no_permission', 'not_allowed'],
  ['invite', 'not_in_channel', 'not_in_channel'],
  ['invite', 'method_not_supported_for_channel_type', 'method_not_supported_for_channel_type'],
  ['kick', 'restricted_action', 'not_allowed'],
  ['kick', 'channel_not_found', 'gone'],
  ['kick', 'cant_kick_from_general', 'cant_kick_from_general'],
  ['setTopic', 'user_is_restricted', 'not_allowed'],
  ['setTopic', 'not_in_channel', 'not_in_channel'],
] as const)('%s, %s: rejected, %s', async (method, error, code) => {
  expect(await calls[method](refusing([method, error]).channels)).toEqual({ state: 'rejected', code });
});

test.each(['create', 'join', 'invite', 'kick', 'setTopic'] as const)(
  '%s: what may be done is ambiguous',
  async (method) => {
    const ambiguous = { state: 'ambiguous', reason: 'internal_error' };
    expect(await calls[method](refusing([method, 'internal_error']).channels)).toEqual(ambiguous);
  },
);

describe('an answer that cannot be read', () => {
  test.each(['create', 'join'] as const)('%s is ambiguous', async (method) => {
    const { client, channels } = refusing();
    vi.spyOn(client.conversations, method).mockResolvedValue({ ok: true });
    expect(await calls[method](channels)).toEqual({ state: 'ambiguous', reason: 'unreadable_answer' });
  });
});

describe('a city of many', () => {
  const many = Array.from({ length: 230 }, (_, i) => ({ account: `U${1000 + i}`, name: `Person ${i}` }));
  const stage = staging(({ city, ...granted }) =>
    emulatedChat('socket', {
      ...granted,
      city: {
        accounts: [...city.accounts, ...many],
        conversations: [
          ...city.conversations,
          { conversation: 'C0ALLE', name: 'alle', members: many.map(({ account }) => account), member: false },
          ...many.map((_, i) => ({ conversation: `C${1000 + i}`, name: `k${i}`, members: [] })),
        ],
      },
    }),
  );

  test('finds the channel that it made itself on the last page', async () => {
    const { chat, emulator } = (await stage()).world;
    const channel = { name: 'bildung', private: false };
    emulator.faults.webApi('conversations.create', { fault: 'answerLost' });
    await chat.createChannel(channel);
    expect(await chat.createChannel(channel)).toMatchObject({ state: 'sent', value: channel });
  });

  test('knows on the last page who is still in a channel where it is not', async () => {
    const { chat } = (await stage()).world;
    const notHere = { state: 'rejected', code: 'not_in_channel' };
    expect(await chat.removeMember('C0ALLE', 'U1229')).toEqual(notHere);
    expect(await chat.removeMember('C0ALLE', ada)).toEqual({ state: 'sent', value: null });
  });

  test('does not take an unclear look for an answer', async () => {
    const { chat, emulator } = (await stage()).world;
    emulator.faults.webApi('conversations.list', { fault: 'rateLimited', retryAfter: 3 });
    expect(await chat.createChannel({ name: 'kultur', private: false })).toEqual({ state: 'later', afterMs: 3000 });
    emulator.faults.webApi('conversations.members', { fault: 'serverError' });
    expect(await chat.removeMember(kultur, ada)).toMatchObject({ state: 'ambiguous' });
  });

  test('says of a head that only half of it stands', async () => {
    const { chat, emulator } = (await stage()).world;
    emulator.faults.webApi('conversations.setPurpose', { fault: 'rateLimited', retryAfter: 3 });
    expect(await chat.describeChannel(wohnen, head)).toEqual({ state: 'later', afterMs: 3000 });
    expect(await chat.describeChannel(wohnen, head)).toEqual({ state: 'sent', value: null });
    expect(emulator.admin.head(wohnen)).toEqual(head);
  });
});
