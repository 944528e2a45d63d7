/** Real deaths of a real process, in the moment between *sending* and *sent*. */
import { beforeAll, describe, expect, test } from 'vitest';
import type { Emulator } from '../../src/emulator/index.ts';
import { Bot, build, chat, dataDir, environment, eventually } from './process.ts';

beforeAll(build, 60_000);

const history = ['channels:history', 'groups:history', 'im:history'];
const fields = ['C0SPRACHE', 'C0KULTUR', 'C0EHRENA', 'C0WOHNEN', 'C0BILDUN'];

/** How many messages stand in each field's channel; one is right: the pinned one. */
const standing = (emulator: Emulator): number[] =>
  fields.map(
    (id) =>
      emulator
        .person('U0JOBEISP')
        .see()
        .conversations.find((one) => one.id === id)?.messages.length ?? 0,
  );
const posts = (emulator: Emulator) => emulator.calls.filter(({ method }) => method === 'chat.postMessage').length;
const pins = (emulator: Emulator) => emulator.calls.filter(({ method, ok }) => method === 'pins.add' && ok).length;

describe.each([
  ['with the history scopes', history],
  ['without the history scopes', []],
])('kill −9 while a post is under way, %s', (_, granted) => {
  test.each([
    ['stored', 'answerHeld'],
    ['not stored', 'timeout'],
  ] as const)('the message was %s', async (__, fault) => {
    const emulator = await chat(granted);
    const env = environment(emulator, dataDir());
    emulator.faults.webApi('chat.postMessage', { fault });
    const bot = new Bot(env);
    // Four fields have theirs; the fifth message is under way.
    await eventually(() => pins(emulator) === 4);
    await bot.kill('SIGKILL');
    const stood = standing(emulator);
    expect(stood.filter((n) => n === 1)).toHaveLength(fault === 'answerHeld' ? 5 : 4);

    const again = await new Bot(env).ready();
    await eventually(() => pins(emulator) === 5);
    const [double] = standing(emulator).filter((n) => n !== 1);
    expect(double).toBe(granted.length === 0 && fault === 'answerHeld' ? 2 : undefined);
    expect(standing(emulator).every((n) => n > 0)).toBe(true);
    expect(again.stdout.includes('it may stand twice')).toBe(granted.length === 0);
  });
});

test('an answer lost after the message was stored makes no double', async () => {
  const emulator = await chat(history);
  emulator.faults.webApi('chat.postMessage', { fault: 'answerLost' }, 2);
  await new Bot(environment(emulator, dataDir())).ready();
  await eventually(() => pins(emulator) === 5);
  expect([standing(emulator), posts(emulator)]).toEqual([[1, 1, 1, 1, 1], 5]);
});

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
    expect(await bot.kill('SIGTERM')).toMatchObject({ code: 0, signal: null });
    expect(performance.now() - told).toBeLessThan(5_000);
    await new Bot(env).ready();
    await eventually(() => pins(emulator) === 5);
    expect(standing(emulator)).toEqual([1, 1, 1, 1, 1]);
  });
});
