/** Whether Slack can be reached, as whoever watches over the bot is told. */
import { pino } from 'pino';
import { describe, expect, onTestFinished, test } from 'vitest';
import { slackChat } from '../../../src/adapters/slack/index.ts';
import { emulatedChat, freePort } from '../../contract/emulated-chat.ts';
import { staging } from '../../contract/world.ts';

const quiet = pino({ level: 'silent' });
const silent = { call: async () => ({ effect: 'none' as const }), notice: () => {} };
const seconds = (count: number) => count * 1000;

describe.each(['socket', 'http'] as const)('Slack (%s)', (mode) => {
  const stage = staging((options) => emulatedChat(mode, options));

  /** A chat of its own on the stage's Slack, with a clock that only the test moves. */
  async function watched() {
    const { emulator } = (await stage()).world;
    const { botToken, appToken, signingSecret, apiUrl, faults } = emulator;
    let now = Date.now();
    const way = mode === 'socket' ? { appToken } : { signingSecret, port: await freePort() };
    const chat = slackChat({ botToken, apiUrl, ...way }, { log: quiet, now: () => now });
    onTestFinished(() => chat.stop());
    await chat.connect();
    const passes = (ms: number) => {
      now += ms;
    };
    const asked = () => emulator.calls.filter(({ method }) => method === 'auth.test').length;
    return { chat, faults, passes, asked, start: () => chat.start(silent) };
  }

  test('can be reached between start and stop', async () => {
    const { chat, start } = await watched();
    expect(await chat.isReachable()).toBe(false);
    await start();
    expect(await chat.isReachable()).toBe(true);
    await chat.stop();
    expect(await chat.isReachable()).toBe(false);
  });

  test('is asked once in five seconds, however often we are', async () => {
    const { chat, start, asked, passes } = await watched();
    await start();
    const before = asked();
    for (let i = 0; i < 9; i++) await chat.isReachable();
    expect(asked()).toBe(before + 1);
    passes(seconds(5));
    await chat.isReachable();
    expect(asked()).toBe(before + 2);
  });

  test('cannot be reached while it has an error of its own, and can while it is busy', async () => {
    const { chat, start, faults, passes } = await watched();
    await start();
    faults.webApi('auth.test', { fault: 'serverError' });
    expect(await chat.isReachable()).toBe(false);
    passes(seconds(5));
    faults.webApi('auth.test', { fault: 'rateLimited', retryAfter: 1 });
    expect(await chat.isReachable()).toBe(true);
  });

  if (mode === 'socket') {
    test('cannot be reached when no socket has been open for a minute', async () => {
      const { chat, start, faults, passes } = await watched();
      await start();
      const gap = faults.socketGap();
      onTestFinished(() => gap.end());
      await expect
        .poll(() => {
          passes(seconds(30));
          return chat.isReachable();
        })
        .toBe(false);
    });
  }
});
