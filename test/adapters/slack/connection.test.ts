/** Coming, staying and going. */
import { createHmac } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { pino } from 'pino';
import { describe, expect, test } from 'vitest';
import { type SlackConfig, slackChat } from '../../../src/adapters/slack/index.ts';
import { emulatedChat } from '../../contract/emulated-chat.ts';
import { ada, says, staging, wohnen } from '../../contract/world.ts';

const quiet = { log: pino({ level: 'silent' }) };
const silent = { call: async () => ({ effect: 'none' as const }), notice: () => {} };

describe('credentials', () => {
  const stage = staging((options) => emulatedChat('socket', options));
  const credentials = async (): Promise<SlackConfig> => {
    const { botToken, appToken, apiUrl } = (await stage()).world.emulator;
    return { botToken, appToken, apiUrl };
  };

  test('a wrong bot token is named, not shown', async () => {
    const chat = slackChat({ ...(await credentials()), botToken: 'xoxb-falsch' }, quiet);
    await expect(chat.connect()).rejects.toThrow(/^Slack does not accept SLACK_BOT_TOKEN \(invalid_auth\)\.$/);
  });

  test('a wrong app token is named', async () => {
    const chat = slackChat({ ...(await credentials()), appToken: 'xapp-falsch' }, quiet);
    await chat.connect();
    await expect(chat.start(silent)).rejects.toThrow(/^Slack does not accept SLACK_APP_TOKEN \(invalid_auth\)\.$/);
  });

  test('neither socket nor signature is no way in', async () => {
    const chat = slackChat({ botToken: 'xoxb-1' }, quiet);
    await expect(chat.connect()).rejects.toThrow('SLACK_SIGNING_SECRET');
  });

  test('a Slack that is not there is said so', async () => {
    const chat = slackChat({ botToken: 'xoxb-1', appToken: 'xapp-1', apiUrl: 'http://127.0.0.1:1/api/' }, quiet);
    await expect(chat.connect()).rejects.toThrow(/^Slack cannot be reached \(\w+\)\.$/);
  });
});

describe('over HTTP', () => {
  const stage = staging((options) => emulatedChat('http', options));
  const open = async () => {
    const on = await stage();
    const { requestUrl, emulator } = on.world;
    const send = (more: { at?: number; secret?: string; team?: string }) => {
      const { at = Date.now(), secret = emulator.signingSecret, team = 'T0STADT' } = more;
      const timestamp = String(Math.floor(at / 1000));
      const body = JSON.stringify({
        type: 'event_callback',
        team_id: team,
        event_id: 'Ev1',
        event: { type: 'channel_rename', channel: { id: wohnen, name: 'neu' } },
      });
      const signature = createHmac('sha256', secret).update(`v0:${timestamp}:${body}`).digest('hex');
      return fetch(requestUrl, {
        method: 'POST',
        body,
        headers: {
          'content-type': 'application/json',
          'x-slack-request-timestamp': timestamp,
          'x-slack-signature': `v0=${signature}`,
        },
      });
    };
    return { on, send };
  };
  const minutes = (count: number) => Date.now() + count * 60_000;

  test('a request of our own workspace, signed now, is heard', async () => {
    const { on, send } = await open();
    for (const at of [minutes(0), minutes(-4), minutes(4)]) expect((await send({ at })).status).toBe(200);
    expect(on.notices).toHaveLength(3);
  });

  test('one signed too early, too late, by somebody else or not at all is refused', async () => {
    const { on, send } = await open();
    for (const more of [{ at: minutes(-6) }, { at: minutes(6) }, { secret: 'geraten' }])
      expect((await send(more)).status).toBe(401);
    expect((await fetch(on.world.requestUrl, { method: 'POST', body: '{}' })).status).toBe(401);
    expect(
      (
        await fetch(new URL('/', on.world.requestUrl), {
          headers: { 'x-slack-request-timestamp': `${Date.now() / 1000}` },
        })
      ).status,
    ).toBe(404);
    expect(on.notices).toEqual([]);
  });

  test('one of another workspace is not heard', async () => {
    const { on, send } = await open();
    await send({ team: 'T0FREMD' });
    expect(on.notices).toEqual([]);
    expect(on.world.logged.join()).toContain('another workspace');
  });
});

describe.each(['socket', 'http'] as const)('stopping (%s)', (mode) => {
  const stage = staging((options) => emulatedChat(mode, options));

  test('finishes what runs, hears nothing more, and takes no long time', async () => {
    const on = await stage();
    let finish = () => {};
    on.answer = () =>
      new Promise((resolve) => {
        finish = () => resolve({ effect: 'reply', message: says('Noch fertig.') });
      });
    const typed = on.ada.types(wohnen, '/sitzung');
    await expect.poll(() => on.calls.length).toBe(1);
    const started = performance.now();
    const stopped = on.world.chat.stop();
    const tooLate = expect(on.eren.types(wohnen, '/sitzung')).rejects.toThrow();
    await wait(50);
    finish();
    await Promise.all([typed, stopped]);
    expect(on.ada.reads(wohnen)).toMatchObject([{ text: 'Noch fertig.' }]);
    expect(performance.now() - started).toBeLessThan(1000);
    await tooLate;
    expect(on.calls).toHaveLength(1);
  });
});

describe('a socket', () => {
  const stage = staging((options) => emulatedChat('socket', options));

  test('closes at last, whatever still runs', async () => {
    const on = await stage();
    on.answer = () => new Promise(() => {});
    const typed = on.ada.types(wohnen, '/sitzung');
    typed.catch(() => {});
    await expect.poll(() => on.calls.length).toBe(1);
    const started = performance.now();
    await on.world.chat.stop();
    expect(performance.now() - started).toBeLessThan(5000);
  });

  test('heals by itself after a gap', async () => {
    const on = await stage();
    const { faults, connections } = on.world.emulator;
    const gap = faults.socketGap();
    await expect.poll(connections).toBe(0);
    gap.end();
    await expect.poll(connections, { timeout: 8_000 }).toBe(1);
    await on.ada.types(wohnen, '/sitzung');
    expect(on.calls).toMatchObject([{ kind: 'command', actor: { account: ada } }]);
  });
});
