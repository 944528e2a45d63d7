/** What a machine that watches over the bot is told, and what keeps it from being told. */
import { beforeAll, describe, expect, test } from 'vitest';
import type { Emulator } from '../../src/emulator/index.ts';
import { freePort } from '../contract/emulated-chat.ts';
import { Bot, build, chat, dataDir, environment } from './process.ts';

beforeAll(build, 60_000);

const modes = {
  socket: (emulator: Emulator) => environment(emulator, dataDir()),
  http(emulator: Emulator) {
    const { SLACK_APP_TOKEN: _, ...env } = environment(emulator, dataDir());
    return { ...env, SLACK_SIGNING_SECRET: emulator.signingSecret };
  },
} as const;

async function watched(mode: keyof typeof modes) {
  const emulator = await chat();
  const port = await freePort();
  const bot = await new Bot({ ...modes[mode](emulator), PORT: String(port) }, 'production').ready();
  const ask = (path = '/healthz', method = 'GET') => fetch(`http://127.0.0.1:${port}${path}`, { method });
  return { emulator, bot, ask };
}

describe.each(['socket', 'http'] as const)('a bot that is watched (%s)', (mode) => {
  test('says that it is well, and that it is not when Slack is gone', async () => {
    const { emulator, ask } = await watched(mode);
    const body = async () => (await ask()).json();
    const well = await ask('/healthz?from=monitor');
    expect([well.status, well.headers.get('content-type')]).toEqual([200, 'application/json']);
    expect(await well.json()).toMatchObject({ database: 'up', chat: 'up', schemaVersion: 2 });
    await expect.poll(body, { timeout: 15_000 }).toMatchObject({ queueLength: 0, oldestUnsentSeconds: null });

    expect((await ask('/')).status).toBe(404);
    expect((await ask('/healthz', 'POST')).status).toBe(405);
    expect((await ask(`/kalender/${'A'.repeat(43)}.ics`)).status).toBe(404);
    expect((await ask('/kalender/', 'POST')).status).toBe(405);

    await emulator.stop();
    await expect.poll(async () => (await ask()).status, { timeout: 15_000 }).toBe(503);
    expect(await body()).toMatchObject({ database: 'up', chat: 'down' });
  }, 40_000);
});

test('stops answering when it is told to stop', async () => {
  const { bot, ask } = await watched('socket');
  expect(await bot.kill('SIGTERM')).toMatchObject({ code: 0, stderr: '' });
  await expect(ask()).rejects.toThrow();
});
