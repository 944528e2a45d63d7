/** What happens in a workspace without the bot, and which event tells it. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { emulate, seenBy, workspace } from './city.ts';
import { type PlainApp, plainApp } from './plain-app.ts';

let app: PlainApp;
beforeEach(async () => {
  app = await plainApp();
});
afterEach(() => app.stop());

const told = async (): Promise<unknown> => {
  await app.emulator.idle();
  return app.last().event;
};

describe('channels', () => {
  it('are renamed, archived, revived and deleted, each with its event', async () => {
    const { admin } = app.emulator;
    admin.renameChannel('CWOHNEN', 'wohnen-neu');
    const renamed = { id: 'CWOHNEN', name: 'wohnen-neu' };
    expect(await told()).toMatchObject({ type: 'channel_rename', channel: renamed });
    admin.archiveChannel('CBUERO');
    expect(await told()).toMatchObject({ type: 'group_archive', channel: 'CBUERO' });
    admin.unarchiveChannel('CBUERO');
    expect(await told()).toMatchObject({ type: 'group_unarchive', channel: 'CBUERO' });
    admin.deleteChannel('CWOHNEN');
    expect(await told()).toMatchObject({ type: 'channel_deleted', channel: 'CWOHNEN' });
    const gone = app.client.conversations.info({ channel: 'CWOHNEN' });
    await expect(gone).rejects.toMatchObject({ data: { error: 'channel_not_found' } });
  });

  it('that are private to others stay so', async () => {
    app.emulator.admin.archiveChannel('CGEHEIM');
    app.emulator.admin.inviteToChannel('CGEHEIM', 'UADA');
    expect(await told()).toBeUndefined();
  });

  it('tell the bot when it is invited itself', async () => {
    app.emulator.admin.inviteToChannel('CGEHEIM', 'UKOMMINBOT');
    expect(await told()).toMatchObject({ type: 'member_joined_channel', user: 'UKOMMINBOT', channel_type: 'G' });
    await app.client.chat.postMessage({ channel: 'CGEHEIM', text: 'Danke' });
    app.emulator.admin.removeFromChannel('CGEHEIM', 'UKOMMINBOT');
    expect(await told()).toMatchObject({ type: 'group_left', channel: 'CGEHEIM' });
    const late = app.client.chat.postMessage({ channel: 'CGEHEIM', text: 'noch da' });
    await expect(late).rejects.toMatchObject({ data: { error: 'channel_not_found' } });
  });

  it.each([
    ['name_taken', 'buero'],
    ['invalid_name_specials', 'Wöhnen'],
    ['invalid_name_specials', 'woh nen'],
    ['invalid_name_required', ''],
  ])('%s: cannot be called "%s"', (error, name) => {
    expect(() => app.emulator.admin.renameChannel('CWOHNEN', name)).toThrow(error);
  });

  it('take a topic of 250 characters', () => {
    app.emulator.admin.setTopic('CWOHNEN', 'x'.repeat(250));
    expect(app.emulator.person('UADA').see().conversations[0]?.topic).toHaveLength(250);
    expect(() => app.emulator.admin.setTopic('CWOHNEN', 'x'.repeat(251))).toThrow('too_long');
  });

  it.each([
    ['already_archived', () => app.emulator.admin.archiveChannel('CALT')],
    ['not_archived', () => app.emulator.admin.unarchiveChannel('CWOHNEN')],
    ['channel_not_found', () => app.emulator.admin.archiveChannel('CNIRGENDS')],
    ['method_not_supported_for_channel_type', () => app.emulator.admin.archiveChannel('DADA')],
  ])('%s', (error, change) => {
    expect(change).toThrow(error);
  });
});

describe('people', () => {
  it('come, change and go', async () => {
    const { admin } = app.emulator;
    admin.addPerson({ id: 'UNEU', name: 'Neu Hier', title: 'Praktikum' });
    expect(await told()).toMatchObject({ type: 'team_join', user: { id: 'UNEU', real_name: 'Neu Hier' } });
    expect((await app.client.conversations.open({ users: 'UNEU' })).channel).toEqual({ id: 'DNEU' });

    admin.changePerson('UNEU', { name: 'Neu Dort', guest: true });
    const changed = { id: 'UNEU', is_restricted: true, profile: { display_name: 'Neu Dort' } };
    expect(await told()).toMatchObject({ type: 'user_change', user: changed });

    admin.deactivate('UADA');
    expect(await told()).toMatchObject({ type: 'user_change', user: { id: 'UADA', deleted: true } });
    expect((await app.client.conversations.members({ channel: 'CWOHNEN' })).members).not.toContain('UADA');
  });
});

it('leaves nothing private where everybody opens the chat anew', async () => {
  const { emulator, client } = app;
  await client.chat.postMessage({ channel: 'CWOHNEN', text: 'Für alle' });
  await client.chat.postEphemeral({ channel: 'CWOHNEN', user: 'UADA', text: 'Nur für Ada' });
  expect(seenBy(emulator, 'UADA')).toMatchObject([{ text: 'Für alle' }, { text: 'Nur für Ada' }]);
  emulator.admin.reopen();
  expect(seenBy(emulator, 'UADA')).toMatchObject([{ text: 'Für alle' }]);
});

describe('a workspace that makes no sense is refused', () => {
  const [channel] = workspace.channels;
  it.each([
    ['user_not_found', { ...channel, id: 'CX', name: 'x', members: ['UNIEMAND'] }],
    ['invalid_name_specials', { ...channel, id: 'CX', name: 'Ükern', members: [] }],
  ])('%s', async (error, odd) => {
    await expect(emulate({ workspace: { ...workspace, channels: [odd] } })).rejects.toThrow(error);
  });

  it('a manifest without a bot', async () => {
    await expect(emulate({ manifest: { features: {} } })).rejects.toThrow('bot_user');
  });
});
