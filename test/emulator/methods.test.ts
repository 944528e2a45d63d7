/** What the Web API's methods do when they are not refused, and which methods there are. */
import type { UsersListResponse } from '@slack/web-api';
import { afterEach, describe, expect, it } from 'vitest';
import type { Emulator, EmulatorOptions } from '../../src/emulator/index.ts';
import { methods } from '../../src/emulator/webapi/methods.ts';
import { calledMethods } from '../adapters/slack/called-methods.ts';
import { clientOf, emulate, seenBy, workspace } from './city.ts';

let emulator: Emulator;
const start = async (options: Partial<EmulatorOptions> = {}) => {
  emulator = await emulate(options);
  return clientOf(emulator);
};
afterEach(() => emulator.stop());

it('covers the methods the bot calls', async () => {
  await start();
  expect(calledMethods.length).toBeGreaterThan(12);
  const uncalled = Object.keys(methods).filter((method) => !calledMethods.includes(method));
  expect(calledMethods.filter((method) => !Object.hasOwn(methods, method))).toEqual([]);
  // With these the emulator's tests play another app.
  expect(uncalled.sort()).toEqual(['api.test', 'chat.postEphemeral', 'views.push']);
});

describe('lists', () => {
  it('come in pages until there is no next cursor', async () => {
    const client = await start();
    const seen: string[] = [];
    for await (const page of client.paginate('users.list', { limit: 3 })) {
      const { members = [] } = page as UsersListResponse;
      expect(members.length).toBeLessThanOrEqual(3);
      seen.push(...members.map(({ id = '' }) => id));
    }
    expect(seen).toEqual(['USLACKBOT', 'UKOMMINBOT', ...workspace.people.map(({ id }) => id)]);
  });

  it('name public channels, and private ones only where the bot is in', async () => {
    const client = await start();
    const { channels } = await client.conversations.list({ types: 'public_channel,private_channel' });
    expect(channels?.map(({ id, is_member }) => [id, is_member])).toEqual([
      ['CWOHNEN', true],
      ['CBUERO', true],
      ['COHNE', false],
      ['CALT', true],
    ]);
    const open = await client.conversations.list({ exclude_archived: true });
    expect(open.channels?.map(({ id }) => id)).toEqual(['CWOHNEN', 'COHNE']);
  });

  it('tell guests, administrators, former and foreign people apart', async () => {
    const client = await start();
    const { members } = await client.users.list({});
    const facts = Object.fromEntries(members?.map((member) => [member.id, member]) ?? []);
    expect(facts.UEREN).toMatchObject({ is_restricted: true, is_admin: false, deleted: false, team_id: 'TCITY' });
    expect(facts.UJO).toMatchObject({ is_restricted: false, is_admin: true });
    expect(facts.UALT).toMatchObject({ deleted: true });
    expect(facts.UFERN).toMatchObject({ team_id: 'TVHS' });
    expect(facts.UKOMMINBOT).toMatchObject({ is_bot: true });
    expect((await client.conversations.members({ channel: 'CWOHNEN', limit: 2 })).members).toEqual(['UADA', 'UEREN']);
  });
});

describe('messages', () => {
  const metadata = { event_type: 'komm_in_post', event_payload: { operation: 'o1' } };

  it('are found again by their metadata, in channel and thread', async () => {
    const client = await start({ granted: ['channels:history'] });
    const root = await client.chat.postMessage({ channel: 'CWOHNEN', text: 'eins', metadata });
    const thread_ts = root.ts ?? '';
    await client.chat.postMessage({ channel: 'CWOHNEN', text: 'zwei', thread_ts, metadata });
    const reading = { channel: 'CWOHNEN', include_all_metadata: true };

    const history = await client.conversations.history(reading);
    expect(history.messages).toMatchObject([{ text: 'eins', reply_count: 1, metadata }]);
    const replies = await client.conversations.replies({ ...reading, ts: thread_ts });
    expect(replies.messages).toMatchObject([{ text: 'eins' }, { text: 'zwei', thread_ts, metadata }]);
    const plain = await client.conversations.history({ channel: 'CWOHNEN' });
    expect(plain.messages?.[0]).not.toHaveProperty('metadata');
  });

  it('keep their metadata when they are edited without', async () => {
    const client = await start({ granted: ['channels:history'] });
    const { ts = '' } = await client.chat.postMessage({ channel: 'CWOHNEN', text: 'eins', metadata });
    await client.chat.update({ channel: 'CWOHNEN', ts, text: 'zwei' });
    const { messages } = await client.conversations.history({ channel: 'CWOHNEN', include_all_metadata: true });
    expect(messages).toMatchObject([{ text: 'zwei', metadata, edited: { user: 'UKOMMINBOT' } }]);
  });

  it('come newest first, in pages, between oldest and latest, without private ones', async () => {
    let now = Date.UTC(2026, 8, 10, 7);
    const clock = { now: () => now, advance: async () => [] };
    const client = await start({ granted: ['channels:history'], clock });
    const stamps: string[] = [];
    for (const text of ['1', '2', '3', '4', '5']) {
      stamps.push((await client.chat.postMessage({ channel: 'CWOHNEN', text })).ts ?? '');
      now += 60_000;
    }
    await client.chat.postEphemeral({ channel: 'CWOHNEN', user: 'UADA', text: 'privat' });
    expect(stamps[0]).toBe('1789023600.000000');
    const texts = async (args: object) => {
      const { messages, has_more } = await client.conversations.history({ channel: 'CWOHNEN', ...args });
      return [messages?.map(({ text }) => text).join(''), has_more];
    };
    expect(await texts({})).toEqual(['54321', false]);
    expect(await texts({ limit: 2 })).toEqual(['54', true]);
    expect(await texts({ oldest: stamps[1], latest: stamps[3] })).toEqual(['3', false]);
    expect(await texts({ oldest: stamps[1], latest: stamps[3], inclusive: true })).toEqual(['432', false]);
  });

  it('never share a ts, though the clock stands still', async () => {
    const client = await start({ clock: { now: () => 1_789_023_600_000, advance: async () => [] } });
    const first = await client.chat.postMessage({ channel: 'CWOHNEN', text: 'a' });
    const second = await client.chat.postMessage({ channel: 'CBUERO', text: 'b' });
    expect([first.ts, second.ts]).toEqual(['1789023600.000000', '1789023600.000001']);
  });

  it('reach a person by their id or by the conversation that was opened', async () => {
    const client = await start();
    const { channel } = await client.conversations.open({ users: 'UADA' });
    await client.chat.postMessage({ channel: channel?.id ?? '', text: 'eins' });
    await client.chat.postMessage({ channel: 'UADA', text: 'zwei' });
    const direct = emulator
      .person('UADA')
      .see()
      .conversations.find(({ kind }) => kind === 'direct');
    expect(direct).toMatchObject({ name: 'KOMM-IN', unread: 2, messages: [{ text: 'eins' }, { text: 'zwei' }] });
    expect(
      emulator
        .person('UJO')
        .see()
        .conversations.flatMap(({ messages }) => messages),
    ).toEqual([]);
  });

  it('are gone once deleted, and frozen in an archived channel', async () => {
    const client = await start();
    const { ts = '' } = await client.chat.postMessage({ channel: 'CWOHNEN', text: 'eins' });
    emulator.admin.archiveChannel('CWOHNEN');
    const late = client.chat.update({ channel: 'CWOHNEN', ts, text: 'zwei' });
    await expect(late).rejects.toMatchObject({ data: { error: 'is_inactive' } });
    emulator.admin.unarchiveChannel('CWOHNEN');
    expect(seenBy(emulator, 'UADA')).toHaveLength(1);
    await client.chat.delete({ channel: 'CWOHNEN', ts });
    expect(seenBy(emulator, 'UADA')).toEqual([]);
  });
});

describe('files', () => {
  it('are uploaded by the SDK, shared in a thread, and tell where', async () => {
    const client = await start({ granted: ['files:read'] });
    const { ts = '' } = await client.chat.postMessage({ channel: 'CWOHNEN', text: 'Einladung' });
    await client.filesUploadV2({
      channel_id: 'CWOHNEN',
      thread_ts: ts,
      filename: 'sitzung.ics',
      title: 'Termin',
      content: 'BEGIN:VCALENDAR',
      initial_comment: 'Für Ihren Kalender',
    });
    const message = seenBy(emulator, 'UADA')[1];
    expect(message).toMatchObject({
      threadTs: ts,
      text: 'Für Ihren Kalender',
      files: [{ name: 'sitzung.ics', title: 'Termin' }],
    });

    const [file] = message?.files ?? [];
    const { file: info } = await client.files.info({ file: file?.id ?? '' });
    expect(info?.shares).toEqual({
      private: {},
      public: { CWOHNEN: [{ ts: message?.ts, team_id: 'TCITY', thread_ts: ts }] },
    });
    const download = await fetch(`${emulator.url}${file?.url}`);
    expect(await download.text()).toBe('BEGIN:VCALENDAR');
  });

  it('are refused with another length than announced, or twice', async () => {
    const client = await start({ granted: ['files:read'] });
    const upload = await client.files.getUploadURLExternal({ filename: 'a.txt', length: 3 });
    const send = (body: string) => fetch(upload.upload_url ?? '', { method: 'POST', body });
    expect((await send('zu lang')).status).toBe(404);
    const files: [{ id: string }] = [{ id: upload.file_id ?? '' }];
    const complete = () => client.files.completeUploadExternal({ files });
    await expect(complete()).rejects.toMatchObject({ data: { error: 'file_not_found' } });
    expect((await send('abc')).status).toBe(200);
    expect((await send('xyz')).status).toBe(404);
    await complete();
    await expect(complete()).rejects.toMatchObject({ data: { error: 'file_not_found' } });
  });

  it.each([
    ['missing_argument', { filename: 'a', length: 0 }],
    ['alt_txt_too_large', { filename: 'a', length: 1, alt_txt: 'x'.repeat(1001) }],
  ])('%s', async (error, args) => {
    const client = await start({ granted: ['files:read'] });
    await expect(client.apiCall('files.getUploadURLExternal', args)).rejects.toMatchObject({ data: { error } });
  });
});
