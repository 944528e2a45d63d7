/** Channels that the app makes and changes, and what people see and the app hears of it. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { manifest } from './city.ts';
import { type PlainApp, plainApp } from './plain-app.ts';

let app: PlainApp;
beforeEach(async () => {
  app = await plainApp();
});
afterEach(() => app.stop());

const view = (who: string, id: string) =>
  app.emulator
    .person(who)
    .see()
    .conversations.find((conversation) => conversation.id === id);

async function made(name: string, is_private = false): Promise<string> {
  return (await app.client.conversations.create({ name, is_private })).channel?.id ?? '';
}

async function told(): Promise<unknown[]> {
  await app.emulator.idle();
  return app.received.map(({ payload }) => payload.event);
}

describe('a new channel', () => {
  it('has the app in it, which made it', async () => {
    const { channel } = await app.client.conversations.create({ name: 'hf-5-bildung' });
    expect(channel).toMatchObject({
      ...{ name: 'hf-5-bildung', creator: 'UKOMMINBOT', is_member: true, is_private: false, is_archived: false },
    });
    const { channels } = await app.client.conversations.list({ limit: 200 });
    expect(channels?.map(({ id }) => id)).toContain(channel?.id);
  });

  it('stands on the page of whoever may see it', async () => {
    const [open, closed] = [await made('hf-5-bildung'), await made('rat', true)];
    expect(view('UADA', open)).toMatchObject({ kind: 'public', name: 'hf-5-bildung', member: false });
    expect([view('UEREN', open), view('UADA', closed)]).toEqual([undefined, undefined]);
    await app.client.conversations.invite({ channel: closed, users: 'UADA,UEREN' });
    for (const who of ['UADA', 'UEREN']) expect(view(who, closed)).toMatchObject({ kind: 'private', member: true });
  });

  it('says above it what the app wrote', async () => {
    const channel = await made('hf-5-bildung');
    await app.client.conversations.setTopic({ channel, topic: 'Bildung & Schule' });
    await app.client.conversations.setPurpose({ channel, purpose: '' });
    expect(view('UADA', channel)?.topic).toBe('Bildung & Schule');
    const { channel: info } = await app.client.conversations.info({ channel });
    expect(info).toMatchObject({ topic: { value: 'Bildung & Schule' }, purpose: { value: '' } });
  });
});

describe('the app hears', () => {
  it('of those it lets in, and of itself', async () => {
    await app.client.conversations.invite({ channel: 'CWOHNEN', users: 'UJO' });
    await app.client.conversations.join({ channel: 'COHNE' });
    expect(await told()).toMatchObject([
      { type: 'member_joined_channel', user: 'UJO', channel: 'CWOHNEN' },
      { type: 'member_joined_channel', user: 'UKOMMINBOT', channel: 'COHNE' },
    ]);
    const again = await app.client.conversations.join({ channel: 'COHNE' });
    expect(again).toMatchObject({ ok: true, warning: 'already_in_channel' });
    expect(await told()).toHaveLength(2);
  });

  it('of those it removes', async () => {
    await app.client.conversations.kick({ channel: 'CWOHNEN', user: 'UEREN' });
    expect(await told()).toMatchObject([{ type: 'member_left_channel', user: 'UEREN', channel: 'CWOHNEN' }]);
    expect(view('UEREN', 'CWOHNEN')).toBeUndefined();
  });

  it.each([
    ['channel_left', 'CWOHNEN'],
    ['group_left', 'CBUERO'],
  ])('%s when it is removed itself, and nothing after that', async (type, channel) => {
    app.emulator.admin.removeFromChannel(channel, 'UKOMMINBOT');
    app.emulator.admin.removeFromChannel(channel, 'UJO');
    app.emulator.admin.removeFromChannel(channel, 'UADA');
    expect(await told()).toEqual([{ type, channel, actor_id: 'UKOMMINBOT', event_ts: expect.any(String) }]);
  });
});

it('a person lets the app in and removes it, where they are themselves', async () => {
  const jo = app.emulator.person('UJO');
  const refused = (code: string) => ({ ok: false, code, error: expect.stringMatching(/\.$/) });
  expect(await jo.act({ do: 'invite', conversation: 'CGEHEIM', user: 'UKOMMINBOT' })).toEqual({ ok: true });
  await app.emulator.idle();
  expect(await jo.act({ do: 'invite', conversation: 'CGEHEIM', user: 'UKOMMINBOT' })).toEqual(
    refused('already_in_channel'),
  );
  expect(await jo.act({ do: 'remove', conversation: 'CBUERO', user: 'UKOMMINBOT' })).toEqual({ ok: true });
  expect(await jo.act({ do: 'remove', conversation: 'CBUERO', user: 'UKOMMINBOT' })).toEqual(refused('not_in_channel'));
  expect(await jo.act({ do: 'invite', conversation: 'CWOHNEN', user: 'UALT' })).toEqual(refused('not_in_channel'));
  expect(await told()).toEqual([
    expect.objectContaining({ type: 'member_joined_channel', user: 'UKOMMINBOT', channel: 'CGEHEIM' }),
    expect.objectContaining({ type: 'group_left', channel: 'CBUERO', actor_id: 'UJO' }),
  ]);
  const ada = app.emulator.person('UADA');
  expect(await ada.act({ do: 'invite', conversation: 'CALT', user: 'UJO' })).toEqual(refused('is_archived'));
  expect(await ada.act({ do: 'invite', conversation: 'CWOHNEN', user: 'UALT' })).toEqual(refused('cant_invite'));
  expect(await ada.act({ do: 'remove', conversation: 'CGEHEIM', user: 'UJO' })).toEqual(refused('channel_not_found'));
});

describe('rules of the workspace', () => {
  it.each([
    ['createChannels', 'restricted_action', 'conversations.create', { name: 'neu' }],
    ['removeMembers', 'restricted_action', 'conversations.kick', { channel: 'CWOHNEN', user: 'UADA' }],
    ['inviteGuests', 'user_is_restricted', 'conversations.invite', { channel: 'CBUERO', users: 'UEREN' }],
  ] as const)('%s: %s', async (rule, error, method, args) => {
    app.emulator.admin.forbid(rule);
    await expect(app.client.apiCall(method, args)).rejects.toMatchObject({ data: { error } });
  });

  it('a guest comes in where none forbids it', async () => {
    await app.client.conversations.invite({ channel: 'CBUERO', users: 'UEREN' });
    expect(view('UEREN', 'CBUERO')).toMatchObject({ member: true });
  });
});

describe('the scopes decide', () => {
  const { oauth_config, ...rest } = Object(manifest);
  it.each([
    ['channels:manage', 'conversations.create', { name: 'neu' }],
    ['groups:write', 'conversations.create', { name: 'neu', is_private: true }],
    ['groups:write', 'conversations.invite', { channel: 'CBUERO', users: 'UADA' }],
    ['channels:manage', 'conversations.kick', { channel: 'CWOHNEN', user: 'UADA' }],
    ['channels:manage', 'conversations.setTopic', { channel: 'CWOHNEN', topic: 'x' }],
    ['channels:join', 'conversations.join', { channel: 'COHNE' }],
  ])('%s: %s %o', async (missing, method, args) => {
    await app.stop();
    const bot = oauth_config.scopes.bot.filter((scope: string) => scope !== missing);
    app = await plainApp({ manifest: { ...rest, oauth_config: { scopes: { bot } } } });
    await expect(app.client.apiCall(method, args)).rejects.toMatchObject({
      data: { error: 'missing_scope', needed: missing },
    });
  });
});
