/** Each refusal of the Web API with the call that provokes it. */
import type { WebClient } from '@slack/web-api';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Emulator } from '../../src/emulator/index.ts';
import { clientOf, emulate, manifest } from './city.ts';

let emulator: Emulator;
let client: WebClient;
/** Messages that stand in #wohnen: the bot's, a reply to it, a person's, one that only Ada sees. */
let own = '';
let reply = '';
let foreign = '';
let onlyAda = '';

beforeAll(async () => {
  emulator = await emulate({ granted: ['channels:history'] });
  client = clientOf(emulator);
  own = (await client.chat.postMessage({ channel: 'CWOHNEN', text: 'Hallo' })).ts ?? '';
  reply = (await client.chat.postMessage({ channel: 'CWOHNEN', text: 'Antwort', thread_ts: own })).ts ?? '';
  await emulator.person('UADA').act({ do: 'say', conversation: 'CWOHNEN', text: 'Guten Tag' });
  foreign = (await client.conversations.history({ channel: 'CWOHNEN', limit: 1 })).messages?.[0]?.ts ?? '';
  const ephemeral = { channel: 'CWOHNEN', user: 'UADA', text: 'nur Sie' };
  onlyAda = (await client.chat.postEphemeral(ephemeral)).message_ts ?? '';
  await client.pins.add({ channel: 'CWOHNEN', timestamp: own });
});
afterAll(() => emulator.stop());

/** The arguments are made when the messages stand. */
type Refusal = readonly [error: string, method: string, args: () => Record<string, unknown>];

const home = { type: 'home', blocks: [] };

const refusals: readonly Refusal[] = [
  ['unknown_method', 'chat.scheduleMessage', () => ({})],
  ['invalid_arguments', 'chat.postMessage', () => ({ text: 'wohin?' })],
  ['invalid_arguments', 'users.info', () => ({})],

  ['channel_not_found', 'chat.postMessage', () => ({ channel: 'CNIRGENDS', text: 'x' })],
  ['channel_not_found', 'chat.postMessage', () => ({ channel: 'CGEHEIM', text: 'x' })],
  ['channel_not_found', 'conversations.info', () => ({ channel: 'CGEHEIM' })],
  ['channel_not_found', 'conversations.members', () => ({ channel: 'CGEHEIM' })],
  ['not_in_channel', 'chat.postMessage', () => ({ channel: 'COHNE', text: 'x' })],
  ['not_in_channel', 'conversations.history', () => ({ channel: 'COHNE' })],
  ['not_in_channel', 'pins.add', () => ({ channel: 'COHNE', timestamp: own })],
  ['is_archived', 'chat.postMessage', () => ({ channel: 'CALT', text: 'x' })],
  ['no_text', 'chat.postMessage', () => ({ channel: 'CWOHNEN' })],
  ['invalid_blocks', 'chat.postMessage', () => ({ channel: 'CWOHNEN', blocks: [{ type: 'carousel' }] })],
  ['invalid_blocks_format', 'chat.postMessage', () => ({ channel: 'CWOHNEN', blocks: 'kein JSON' })],
  ['thread_not_found', 'chat.postMessage', () => ({ channel: 'CWOHNEN', text: 'x', thread_ts: '1000000000.000001' })],
  ['cannot_reply_to_message', 'chat.postMessage', () => ({ channel: 'CWOHNEN', text: 'x', thread_ts: reply })],
  ['cannot_reply_to_message', 'chat.postMessage', () => ({ channel: 'CWOHNEN', text: 'x', thread_ts: onlyAda })],

  ['user_not_in_channel', 'chat.postEphemeral', () => ({ channel: 'CWOHNEN', user: 'UJO', text: 'x' })],

  ['message_not_found', 'chat.update', () => ({ channel: 'CWOHNEN', ts: '1000000000.000001', text: 'x' })],
  ['message_not_found', 'chat.update', () => ({ channel: 'CWOHNEN', ts: onlyAda, text: 'x' })],
  ['cant_update_message', 'chat.update', () => ({ channel: 'CWOHNEN', ts: foreign, text: 'x' })],
  ['msg_too_long', 'chat.update', () => ({ channel: 'CWOHNEN', ts: own, text: 'x'.repeat(4001) })],
  ['message_not_found', 'chat.delete', () => ({ channel: 'CWOHNEN', ts: '1000000000.000001' })],
  ['cant_delete_message', 'chat.delete', () => ({ channel: 'CWOHNEN', ts: foreign })],

  ['invalid_cursor', 'users.list', () => ({ cursor: 'irgendwas' })],
  ['invalid_limit', 'users.list', () => ({ limit: 1000 })],
  ['invalid_types', 'conversations.list', () => ({ types: 'channel' })],
  ['missing_scope', 'conversations.list', () => ({ types: 'public_channel,im' })],
  ['missing_scope', 'conversations.history', () => ({ channel: 'CBUERO' })],
  ['missing_scope', 'files.info', () => ({ file: 'F1' })],
  ['invalid_ts_oldest', 'conversations.history', () => ({ channel: 'CWOHNEN', oldest: 'gestern' })],
  ['invalid_ts_latest', 'conversations.history', () => ({ channel: 'CWOHNEN', latest: 'heute' })],
  ['thread_not_found', 'conversations.replies', () => ({ channel: 'CWOHNEN', ts: '1000000000.000001' })],

  ['users_list_not_supplied', 'conversations.open', () => ({})],
  ['user_not_found', 'conversations.open', () => ({ users: 'UNIEMAND' })],
  ['user_disabled', 'conversations.open', () => ({ users: 'UALT' })],
  ['method_not_supported_for_channel_type', 'conversations.open', () => ({ users: 'UADA,UJO' })],
  ['too_many_users', 'conversations.open', () => ({ users: Array.from({ length: 9 }, (_, i) => `U${i}`).join() })],
  ['user_not_found', 'users.info', () => ({ user: 'UNIEMAND' })],

  ['name_taken', 'conversations.create', () => ({ name: 'wohnen' })],
  ['name_taken', 'conversations.create', () => ({ name: 'archiv', is_private: true })],
  ['name_taken', 'conversations.create', () => ({ name: 'geheim' })],
  ['invalid_name_specials', 'conversations.create', () => ({ name: 'Wöhnen' })],
  ['invalid_name_maxlength', 'conversations.create', () => ({ name: 'x'.repeat(81) })],
  ['invalid_arguments', 'conversations.create', () => ({ is_private: true })],

  ['is_archived', 'conversations.join', () => ({ channel: 'CALT' })],
  ['channel_not_found', 'conversations.join', () => ({ channel: 'CGEHEIM' })],
  ['method_not_supported_for_channel_type', 'conversations.join', () => ({ channel: 'CBUERO' })],

  ['invalid_arguments', 'conversations.invite', () => ({ channel: 'CWOHNEN' })],
  ['channel_not_found', 'conversations.invite', () => ({ channel: 'CGEHEIM', users: 'UADA' })],
  ['method_not_supported_for_channel_type', 'conversations.invite', () => ({ channel: 'DADA', users: 'UJO' })],
  ['not_in_channel', 'conversations.invite', () => ({ channel: 'COHNE', users: 'UJO' })],
  ['is_archived', 'conversations.invite', () => ({ channel: 'CALT', users: 'UJO' })],
  ['user_not_found', 'conversations.invite', () => ({ channel: 'CWOHNEN', users: 'UJO,UNIEMAND' })],
  ['cant_invite_self', 'conversations.invite', () => ({ channel: 'CWOHNEN', users: 'UKOMMINBOT' })],
  ['already_in_channel', 'conversations.invite', () => ({ channel: 'CWOHNEN', users: 'UADA' })],
  ['cant_invite', 'conversations.invite', () => ({ channel: 'CWOHNEN', users: 'UALT' })],
  ['cant_invite', 'conversations.invite', () => ({ channel: 'CBUERO', users: 'UFERN' })],

  ['not_in_channel', 'conversations.kick', () => ({ channel: 'COHNE', user: 'UADA' })],
  ['not_in_channel', 'conversations.kick', () => ({ channel: 'CWOHNEN', user: 'UJO' })],
  ['user_not_found', 'conversations.kick', () => ({ channel: 'CWOHNEN', user: 'UNIEMAND' })],
  ['user_not_found', 'conversations.kick', () => ({ channel: 'CWOHNEN' })],
  ['cant_kick_self', 'conversations.kick', () => ({ channel: 'CWOHNEN', user: 'UKOMMINBOT' })],
  ['is_archived', 'conversations.kick', () => ({ channel: 'CALT', user: 'UADA' })],
  ['channel_not_found', 'conversations.kick', () => ({ channel: 'CGEHEIM', user: 'UJO' })],

  ['too_long', 'conversations.setTopic', () => ({ channel: 'CWOHNEN', topic: 'x'.repeat(251) })],
  ['invalid_arguments', 'conversations.setTopic', () => ({ channel: 'CWOHNEN' })],
  ['not_in_channel', 'conversations.setTopic', () => ({ channel: 'COHNE', topic: 'x' })],
  ['is_archived', 'conversations.setTopic', () => ({ channel: 'CALT', topic: 'x' })],
  ['too_long', 'conversations.setPurpose', () => ({ channel: 'CWOHNEN', purpose: 'x'.repeat(251) })],
  ['invalid_arguments', 'conversations.setPurpose', () => ({ channel: 'CWOHNEN' })],
  ['channel_not_found', 'conversations.setPurpose', () => ({ channel: 'CGEHEIM', purpose: 'x' })],

  ['no_item_specified', 'pins.add', () => ({ channel: 'CWOHNEN' })],
  ['message_not_found', 'pins.add', () => ({ channel: 'CWOHNEN', timestamp: '1000000000.000001' })],
  ['not_pinnable', 'pins.add', () => ({ channel: 'CWOHNEN', timestamp: onlyAda })],
  ['already_pinned', 'pins.add', () => ({ channel: 'CWOHNEN', timestamp: own })],

  ['invalid_trigger_id', 'views.open', () => ({ trigger_id: '1.2.3', view: home })],
  ['invalid_trigger_id', 'views.push', () => ({ trigger_id: '1.2.3', view: home })],
  ['not_found', 'views.update', () => ({ view_id: 'VNICHTS', view: home })],
  ['not_found', 'views.update', () => ({ external_id: 'nichts', view: home })],
  ['user_not_found', 'views.publish', () => ({ user_id: 'UNIEMAND', view: home })],
  ['invalid_arguments', 'views.publish', () => ({ user_id: 'UADA', view: { type: 'modal', blocks: [] } })],
  ['hash_conflict', 'views.publish', () => ({ user_id: 'UADA', view: home, hash: 'alt' })],
  ['hypothetical', 'api.test', () => ({ error: 'hypothetical' })],
];

it.each(refusals)('%s: %s', async (error, method, args) => {
  await expect(client.apiCall(method, args())).rejects.toMatchObject({ data: { ok: false, error } });
});

it('keeps its table of refusals', () => {
  expect(refusals.length).toBeGreaterThanOrEqual(80);
});

describe('tokens and scopes', () => {
  it.each([
    ['not_authed', 'auth.test', ''],
    ['invalid_auth', 'auth.test', 'xoxb-falsch'],
    ['invalid_auth', 'apps.connections.open', 'xapp-falsch'],
  ])('%s: %s with another token', async (error, method, token) => {
    await expect(clientOf(emulator, token).apiCall(method)).rejects.toMatchObject({ data: { error } });
  });

  it('asks for the right kind of token', async () => {
    const refused = { data: { error: 'not_allowed_token_type' } };
    await expect(client.apiCall('apps.connections.open')).rejects.toMatchObject(refused);
    await expect(clientOf(emulator, emulator.appToken).auth.test()).rejects.toMatchObject(refused);
  });

  it('says which scope is missing and which there are', async () => {
    await expect(client.files.info({ file: 'F0' })).rejects.toMatchObject({
      data: { error: 'missing_scope', needed: 'files:read', provided: expect.stringContaining('chat:write') },
    });
  });

  it('names the granted scopes in the header of auth.test', async () => {
    const { response_metadata } = await client.auth.test();
    expect(response_metadata?.scopes).toContain('channels:history');
    expect(response_metadata?.scopes).not.toContain('groups:history');
  });

  it('grants no scope that the manifest does not ask for', async () => {
    await expect(emulate({ manifest, granted: ['reactions:write'] })).rejects.toThrow('reactions:write');
  });

  it('takes JSON and a token in the form field as well', async () => {
    const url = `${emulator.apiUrl}chat.postMessage`;
    const json = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json; charset=utf-8', authorization: `Bearer ${emulator.botToken}` },
      body: JSON.stringify({ channel: 'CWOHNEN', blocks: [{ type: 'divider' }] }),
    });
    expect(await json.json()).toMatchObject({ ok: true, message: { blocks: [{ type: 'divider' }] } });
    const form = new URLSearchParams({ token: emulator.botToken, channel: 'CWOHNEN', text: 'x' });
    const answer = await fetch(url, { method: 'POST', body: form });
    expect(await answer.json()).toMatchObject({ ok: true });
  });
});
