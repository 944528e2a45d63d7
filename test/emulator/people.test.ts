/** What people can do and see, and what the app is told of it. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { manifest, seenBy } from './city.ts';
import { type PlainApp, plainApp } from './plain-app.ts';

let app: PlainApp;
beforeEach(async () => {
  app = await plainApp();
});
afterEach(() => app.stop());

const field = (dispatch_action: boolean) => ({
  type: 'input' as const,
  block_id: 'ort',
  dispatch_action,
  label: { type: 'plain_text' as const, text: 'Ort' },
  element: { type: 'plain_text_input' as const, action_id: 'wert' },
});

const person = (id: string) => app.emulator.person(id);
const refused = (code: string) => ({ ok: false, code, error: expect.stringMatching(/\.$/) });
const command = (conversation: string, name = '/sitzung') =>
  ({ do: 'command', conversation, command: name, text: 'morgen 18 Uhr' }) as const;

describe('a command', () => {
  it('carries what Slack sends', async () => {
    expect(await person('UADA').act(command('CWOHNEN'))).toEqual({ ok: true });
    expect(app.last()).toMatchObject({
      command: '/sitzung',
      text: 'morgen 18 Uhr',
      team_id: 'TCITY',
      channel_id: 'CWOHNEN',
      channel_name: 'wohnen',
      user_id: 'UADA',
      user_name: 'ada.muster',
      trigger_id: expect.stringMatching(/^\d+\.\d+\.\w+$/),
      response_url: expect.stringContaining(`${app.emulator.url}/response/`),
    });
    await person('UJO').act(command('CBUERO'));
    expect(app.last()).toMatchObject({ channel_name: 'privategroup' });
    await person('UJO').act(command('DJO'));
    expect(app.last()).toMatchObject({ channel_name: 'directmessage' });
  });

  it('is unknown if the manifest has none of this name, and to people of other workspaces', async () => {
    expect(await person('UADA').act(command('CWOHNEN', '/unbekannt'))).toEqual(refused('unknown_command'));
    expect(await person('UFERN').act(command('CWOHNEN'))).toEqual(refused('unknown_command'));
    expect(person('UFERN').see().commands).toEqual([]);
    expect(
      person('UADA')
        .see()
        .commands.map(({ command }) => command),
    ).toEqual(['/sitzung', '/protokoll', '/checkliste', '/jahresziel', '/komm-in']);
  });

  it('may be answered at once, privately or for all', async () => {
    app.answer({ json: { text: 'nur für Sie' } });
    await person('UADA').act(command('CWOHNEN'));
    app.answer({ json: { text: 'für alle', response_type: 'in_channel' } });
    await person('UADA').act(command('CWOHNEN'));
    expect(seenBy(app.emulator, 'UADA')).toMatchObject([
      { text: 'nur für Sie', onlyYou: true },
      { text: '/sitzung morgen 18 Uhr', user: 'UADA' },
      { text: 'für alle', onlyYou: false },
    ]);
    expect(seenBy(app.emulator, 'UEREN')).toHaveLength(2);
  });

  it('fails with a sentence when the app is down', async () => {
    app.answer({ status: 500 });
    expect(await person('UADA').act(command('CWOHNEN'))).toEqual(refused('dispatch_failed'));
  });
});

describe('a button', () => {
  const blocks = [
    {
      type: 'actions' as const,
      block_id: 'antwort',
      elements: [
        { type: 'button' as const, action_id: 'ja', value: '7', text: { type: 'plain_text' as const, text: 'Ja' } },
        {
          type: 'static_select' as const,
          action_id: 'wann',
          options: [{ text: { type: 'plain_text' as const, text: 'später' }, value: 's' }],
        },
      ],
    },
  ];
  const press = (ts: string, actionId = 'ja') =>
    ({ do: 'press', place: { in: 'message', conversation: 'CWOHNEN', ts }, blockId: 'antwort', actionId }) as const;

  it('carries its message', async () => {
    const { ts = '' } = await app.client.chat.postMessage({ channel: 'CWOHNEN', text: 'Kommen Sie?', blocks });
    await person('UFERN').act(press(ts));
    expect(app.last()).toMatchObject({
      type: 'block_actions',
      team: { id: 'TCITY' },
      user: { id: 'UFERN', team_id: 'TVHS' },
      container: { type: 'message', message_ts: ts, channel_id: 'CWOHNEN', is_ephemeral: false },
      channel: { id: 'CWOHNEN', name: 'wohnen' },
      message: { ts, text: 'Kommen Sie?', bot_id: expect.any(String) },
      actions: [{ type: 'button', action_id: 'ja', block_id: 'antwort', value: '7', action_ts: expect.any(String) }],
    });
  });

  it('of a private message carries its place only, and works for its reader only', async () => {
    const private_ = { channel: 'CWOHNEN', user: 'UADA', text: 'Kommen Sie?', blocks };
    const { message_ts = '' } = await app.client.chat.postEphemeral(private_);
    expect(await person('UEREN').act(press(message_ts))).toEqual(refused('message_not_found'));
    await person('UADA').act(press(message_ts));
    expect(app.last()).toMatchObject({ container: { is_ephemeral: true } });
    expect(app.last()).not.toHaveProperty('message');
  });

  it('changes a selection and says so in value and state', async () => {
    const { ts = '' } = await app.client.chat.postMessage({ channel: 'CWOHNEN', text: 'Wann?', blocks });
    const selected_option = { text: { type: 'plain_text', text: 'später' }, value: 's' };
    await person('UADA').act({ ...press(ts, 'wann'), value: { selected_option } });
    expect(app.last()).toMatchObject({
      actions: [{ type: 'static_select', selected_option }],
      state: { values: { antwort: { wann: { type: 'static_select', selected_option } } } },
    });
  });

  it('that is not there cannot be pressed', async () => {
    const { ts = '' } = await app.client.chat.postMessage({ channel: 'CWOHNEN', text: 'Kommen Sie?', blocks });
    expect(await person('UADA').act(press(ts, 'nein'))).toEqual(refused('action_not_found'));
    expect(await person('UADA').act(press('1000000000.000001'))).toEqual(refused('message_not_found'));
  });
});

describe('conversations', () => {
  const names = (id: string) =>
    person(id)
      .see()
      .conversations.map(({ name }) => name);

  it('are visible to whom they belong', () => {
    expect(names('UADA')).toEqual(['wohnen', 'ohne-bot', 'archiv', 'KOMM-IN']);
    expect(names('UJO')).toEqual(['wohnen', 'buero', 'geheim', 'ohne-bot', 'archiv', 'KOMM-IN']);
    expect(names('UEREN')).toEqual(['wohnen', 'KOMM-IN']);
  });

  it('count what is new until it is read', async () => {
    await app.client.chat.postMessage({ channel: 'CWOHNEN', text: 'eins' });
    await person('UADA').act({ do: 'say', conversation: 'CWOHNEN', text: 'zwei <!channel> & *drei*' });
    const unread = (id: string) => person(id).see().conversations[0]?.unread;
    expect([unread('UADA'), unread('UEREN'), unread('UJO')]).toEqual([0, 2, 0]);
    await person('UEREN').act({ do: 'read', conversation: 'CWOHNEN' });
    expect(unread('UEREN')).toBe(0);
    expect(seenBy(app.emulator, 'UEREN')[1]?.text).toBe('zwei &lt;!channel&gt; &amp; *drei*');
  });

  it.each([
    ['not_in_channel', 'UJO', 'CWOHNEN'],
    ['channel_not_found', 'UADA', 'CBUERO'],
    ['channel_not_found', 'UEREN', 'COHNE'],
    ['is_archived', 'UADA', 'CALT'],
    ['restricted_action', 'UADA', 'DADA'],
    ['account_inactive', 'UALT', 'CWOHNEN'],
  ])('%s: %s cannot write in %s', async (code, who, conversation) => {
    expect(await person(who).act({ do: 'say', conversation, text: 'Hallo' })).toEqual(refused(code));
  });

  it('can be joined and left, and the app hears of those it is in', async () => {
    await person('UJO').act({ do: 'join', conversation: 'CWOHNEN' });
    await app.emulator.idle();
    expect(app.last()).toMatchObject({
      event: { type: 'member_joined_channel', user: 'UJO', channel: 'CWOHNEN', channel_type: 'C', team: 'TCITY' },
    });
    await person('UJO').act({ do: 'leave', conversation: 'CWOHNEN' });
    await app.emulator.idle();
    expect(app.last()).toMatchObject({ event: { type: 'member_left_channel', user: 'UJO' } });
    const before = app.received.length;
    await person('UJO').act({ do: 'join', conversation: 'COHNE' });
    await app.emulator.idle();
    expect(app.received.length).toBe(before);
    expect(await person('UEREN').act({ do: 'join', conversation: 'COHNE' })).toEqual(refused('channel_not_found'));
    expect(await person('UADA').act({ do: 'join', conversation: 'CBUERO' })).toEqual(refused('channel_not_found'));
    expect(await person('UJO').act({ do: 'join', conversation: 'CALT' })).toEqual(refused('is_archived'));
  });

  it('tell the app when someone opens its Home', async () => {
    await person('UADA').act({ do: 'openHome' });
    await app.emulator.idle();
    expect(app.last()).toMatchObject({
      event: { type: 'app_home_opened', user: 'UADA', channel: 'DADA', tab: 'home' },
    });
  });
});

describe('the manifest decides', () => {
  const { oauth_config, settings, ...rest } = Object(manifest);
  const start = async (changed: object, granted: readonly string[] = []) => {
    await app.stop();
    app = await plainApp({ manifest: { oauth_config, settings, ...rest, ...changed }, granted });
  };

  it('whether there are commands', async () => {
    const scopes = { bot: oauth_config.scopes.bot.filter((scope: string) => scope !== 'commands') };
    await start({ oauth_config: { scopes } });
    expect(await person('UADA').act(command('CWOHNEN'))).toEqual(refused('unknown_command'));
  });

  it('whether buttons work', async () => {
    await start({ settings: { ...settings, interactivity: { is_enabled: false } } });
    const { view } = await app.client.views.publish({ user_id: 'UADA', view: { type: 'home', blocks: [field(true)] } });
    const press = { do: 'press', place: { in: 'home' }, blockId: 'ort', actionId: 'wert' } as const;
    expect(view?.type).toBe('home');
    expect(await person('UADA').act(press)).toEqual(refused('dispatch_failed'));
    expect(app.received).toEqual([]);
  });

  it('whether there is a Home', async () => {
    const features = { ...rest.features, app_home: { home_tab_enabled: false } };
    await start({ features });
    const publish = app.client.views.publish({ user_id: 'UADA', view: { type: 'home', blocks: [] } });
    await expect(publish).rejects.toMatchObject({ data: { error: 'not_enabled' } });
    const direct = app.client.chat.postMessage({ channel: 'UADA', text: 'Hallo' });
    await expect(direct).rejects.toMatchObject({ data: { error: 'messages_tab_disabled' } });
  });

  it('whether the app hears what people write', async () => {
    const event_subscriptions = { bot_events: ['message.channels', 'message.groups'] };
    await start({ settings: { ...settings, event_subscriptions } }, ['channels:history']);
    await person('UJO').act({ do: 'say', conversation: 'CBUERO', text: 'ohne das Recht dazu' });
    await person('UADA').act({ do: 'say', conversation: 'CWOHNEN', text: 'Hallo' });
    await app.emulator.idle();
    expect(app.received).toHaveLength(1);
    expect(app.last()).toMatchObject({ event: { type: 'message', channel: 'CWOHNEN', user: 'UADA', text: 'Hallo' } });
  });
});

describe('a field in an input block', () => {
  it.each([
    [false, 0],
    [true, 1],
  ])('tells of a change at once only if asked to: %s', async (dispatch, calls) => {
    await app.client.views.publish({ user_id: 'UADA', view: { type: 'home', blocks: [field(dispatch)] } });
    const value = { value: 'Rathaus' };
    const press = { do: 'press', place: { in: 'home' }, blockId: 'ort', actionId: 'wert', value } as const;
    expect(await person('UADA').act(press)).toEqual({ ok: true });
    expect(app.received).toHaveLength(calls);
  });
});

describe('the clock', () => {
  it('cannot be moved where none was given', async () => {
    expect(await person('UADA').act({ do: 'advance', to: Date.now() + 1e6 })).toEqual(refused('clock_not_movable'));
    expect(person('UADA').see().clock).toMatchObject({ movable: false, timeZone: 'Europe/Berlin' });
  });
});
