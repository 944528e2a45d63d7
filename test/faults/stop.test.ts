/** Ends that are meant: one process for one file, and SIGTERM. */
import { readdirSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { Bot, build, chat, dataDir, environment, eventually, history, pins, standing } from './process.ts';

beforeAll(build, 60_000);

test('a second process on the same data says so in one line and ends', async () => {
  const emulator = await chat();
  const dir = dataDir();
  const env = environment(emulator, dir);
  const first = await new Bot(env).ready();
  const { code, stderr } = await new Bot(env, 'production').ended;
  expect([code, stderr]).toEqual([
    1,
    `komm-in: Another process has ${dir}/T0MUSTER.db open. Only one may write to it.\n`,
  ]);
  expect((await first.kill('SIGTERM')).code).toBe(0);
});

describe('SIGTERM', () => {
  test('ends at once what has nothing to do', async () => {
    const emulator = await chat();
    const bot = await new Bot(environment(emulator, dataDir()), 'production').ready();
    await eventually(() => pins(emulator) === 5);
    const told = performance.now();
    expect(await bot.kill('SIGTERM')).toMatchObject({ code: 0, signal: null, stderr: '' });
    expect(performance.now() - told).toBeLessThan(2_000);
    expect(bot.stdout.trim().split('\n').at(-1)).toContain('"msg":"stopped"');
  });

  test('ends within five seconds also while a call hangs, and the next start makes up for it', async () => {
    const emulator = await chat(history);
    const env = environment(emulator, dataDir());
    emulator.faults.webApi('chat.postMessage', { fault: 'timeout' });
    const bot = await new Bot(env).ready();
    await eventually(() => pins(emulator) === 4);
    const told = performance.now();
    // Told again and again, as by npm, which passes on a Ctrl+C that the terminal has sent already.
    expect(await bot.kill('SIGTERM', 'SIGTERM', 'SIGINT')).toMatchObject({ code: 0, signal: null });
    expect(performance.now() - told).toBeLessThan(5_000);
    await new Bot(env).ready();
    await eventually(() => pins(emulator) === 5);
    expect(standing(emulator)).toEqual([1, 1, 1, 1, 1]);
  });

  test.each([
    ['auth.test', { fault: 'timeout' }],
    ['users.list', { fault: 'rateLimited', retryAfter: 30 }],
    ['apps.connections.open', { fault: 'serverError' }],
  ] as const)('ends at once what is still starting, in %s', async (method, fault) => {
    const emulator = await chat();
    emulator.faults.webApi(method, fault, Number.POSITIVE_INFINITY);
    const bot = new Bot(environment(emulator, dataDir()), 'production');
    await eventually(() => emulator.calls.some((call) => call.method === method));
    const told = performance.now();
    expect(await bot.kill('SIGINT', 'SIGTERM')).toEqual({ code: 0, signal: null, stderr: '' });
    expect(performance.now() - told).toBeLessThan(2_000);
    expect(bot.stdout).not.toContain('"msg":"ready"');
  });
});

test('a demo that is told to stop while it starts leaves nothing behind', async () => {
  const dir = dataDir();
  const demo = new Bot({ PORT: '0', TMPDIR: dir }, 'demo');
  await eventually(() => readdirSync(dir).length > 0);
  expect(await demo.kill('SIGINT', 'SIGINT')).toEqual({ code: 0, signal: null, stderr: '' });
  expect(readdirSync(dir)).toEqual([]);
});
