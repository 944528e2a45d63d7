/** Real deaths of a real process, in the moment between *sending* and *sent*. */
import { beforeAll, describe, expect, test } from 'vitest';
import { Bot, build, chat, dataDir, environment, eventually, history, pins, posts, standing } from './process.ts';

beforeAll(build, 60_000);

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
