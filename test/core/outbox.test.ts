import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { show } from '../../src/core/posts.ts';
import type { Fault } from '../contract/fake-chat.ts';
import { at, ground } from './ground.ts';
import { invites, type On, says, settles } from './invites.ts';

describe('an unclear post', () => {
  const cases: readonly [grants: boolean, fault: Fault, expected: string[]][] = [
    [true, 'lost', ['Einladung']],
    [true, 'down', ['Einladung']],
    [false, 'down', ['Einladung']],
    [false, 'lost', ['Einladung', 'Einladung']],
  ];
  test.each(cases)('with history: %s, when it was %s, ends as %j', async (readsHistory, fault, expected) => {
    const on = ground({ readsHistory });
    on.chat.fail('post', fault);
    invites(on);
    await settles(on);
    expect(on.stands('wohnen')).toEqual(expected);
  });

  test('is looked for only when the history may show it', async () => {
    const on = ground({ readsHistory: true });
    on.chat.fail('post', 'down');
    invites(on);
    await on.outbox.drain();
    on.protocol.passes(29_999);
    await on.outbox.drain();
    expect(on.stands('wohnen')).toEqual([]);
    on.protocol.passes(1);
    await on.outbox.drain();
    expect(on.stands('wohnen')).toEqual(['Einladung']);
  });

  test('is never lost and never doubled where the history can be read, however often it fails', async () => {
    const fault = fc.constantFrom<Fault>('lost', 'down', { afterMs: 5_000 });
    const faults = fc.record({ post: fc.array(fault, { maxLength: 4 }), find: fc.array(fault, { maxLength: 3 }) });
    await fc.assert(
      fc.asyncProperty(faults, async (plan) => {
        const on = ground({ readsHistory: true });
        for (const one of plan.post) on.chat.fail('post', one);
        for (const one of plan.find) on.chat.fail('find', one);
        invites(on, 'eins', '1');
        invites(on, 'zwei', '2');
        await settles(on, 120);
        expect(on.stands('wohnen')).toEqual(['eins', 'zwei']);
        await on.outbox.stop();
      }),
      { numRuns: 40 },
    );
  });

  test('stands at most twice where the history cannot be read, and keeps nobody waiting', async () => {
    const fault = fc.constantFrom<Fault>('lost', 'down');
    await fc.assert(
      fc.asyncProperty(fc.array(fault, { maxLength: 4 }), async (faults) => {
        const on = ground({ readsHistory: false });
        for (const one of faults) on.chat.fail('post', one);
        invites(on, 'eins', '1');
        invites(on, 'zwei', '2');
        invites(on, 'drei', '3');
        await settles(on);
        for (const words of ['eins', 'zwei', 'drei']) {
          expect(on.stands('wohnen').filter((one) => one === words).length).toBeLessThanOrEqual(2);
        }
        expect(on.stands('wohnen').at(-1)).toBe('drei');
        await on.outbox.stop();
      }),
      { numRuns: 40 },
    );
  });

  test('that stayed unclear twice is not sent a third time, whatever a feature shows', async () => {
    const on = ground({ readsHistory: false });
    on.chat.fail('post', 'lost', 2);
    invites(on);
    await settles(on);
    invites(on, 'Einladung, jetzt mit Raum');
    await settles(on);
    expect(on.stands('wohnen')).toEqual(['Einladung', 'Einladung']);
  });

  test('found again is edited to what it should show by now', async () => {
    const on = ground({ readsHistory: true });
    on.chat.fail('post', 'lost');
    invites(on);
    await on.outbox.drain();
    invites(on, 'Einladung, jetzt mit Raum');
    await settles(on);
    expect(on.chat.standing('wohnen')).toMatchObject([{ message: says('Einladung, jetzt mit Raum'), edits: 1 }]);
  });

  test('is found though the platform’s clock is some minutes behind ours', async () => {
    const on = ground({ readsHistory: true, platformBehind: 5 * 60_000 });
    on.chat.fail('post', 'lost');
    invites(on);
    await settles(on);
    expect(on.stands('wohnen')).toEqual(['Einladung']);
  });
});

describe('after a death', () => {
  /** The process dies while the platform has the message, or has not got it yet. */
  async function dies(readsHistory: boolean, stored: boolean): Promise<On> {
    const on = ground({ readsHistory });
    let arrived = () => {};
    const underWay = new Promise<void>((resolve) => {
      arrived = resolve;
    });
    const { chat } = on;
    const post = chat.post.bind(chat);
    chat.post = async (request) => {
      if (stored) await post(request);
      arrived();
      return new Promise(() => {});
    };
    invites(on);
    invites(on, 'danach', 'd');
    void on.outbox.drain();
    await underWay;
    chat.post = post;
    const again = ground({ readsHistory, again: on });
    again.protocol.set('2026-10-12 10:01');
    again.outbox.recover();
    return again;
  }

  test.each([
    [true, true, ['Einladung', 'danach']],
    [true, false, ['Einladung', 'danach']],
    [false, true, ['Einladung', 'Einladung', 'danach']],
    [false, false, ['Einladung', 'danach']],
  ])('with history: %s, message stored: %s, there stands %j', async (readsHistory, stored, expected) => {
    const on = await dies(readsHistory, stored);
    await on.outbox.drain();
    expect(on.stands('wohnen'), 'nothing before the history can be trusted').toEqual(stored ? ['Einladung'] : []);
    await settles(on);
    expect(on.stands('wohnen')).toEqual(expected);
  });

  test('an edit is simply made again', async () => {
    const on = ground();
    invites(on);
    await on.outbox.drain();
    on.chat.fail('edit', 'lost');
    invites(on, 'neu');
    await settles(on);
    expect(on.stands('wohnen')).toEqual(['neu']);
  });
});

describe('what helps nobody any more', () => {
  const until = at('2026-10-12 20:00');
  const shows = (on: On, words = 'heute') =>
    on.tx((ctx) =>
      show(ctx, { subject: 's', role: 'r', to: { kanal: on.kanal.wohnen }, validUntil: until }, says(words)),
    );

  test('is not sent, by the city’s clock', async () => {
    const on = ground();
    shows(on);
    on.clock.set('2026-10-12 20:01');
    await on.outbox.drain();
    expect(on.stands('wohnen')).toEqual([]);
  });

  test('is sent up to the last moment', async () => {
    const on = ground();
    shows(on);
    on.clock.set('2026-10-12 20:00');
    await on.outbox.drain();
    expect(on.stands('wohnen')).toEqual(['heute']);
  });

  test('is looked at right before sending, also after waiting', async () => {
    const on = ground();
    on.chat.fail('post', { afterMs: 60_000 });
    shows(on);
    await on.outbox.drain();
    on.protocol.passes(60_000);
    on.clock.set('2026-10-12 20:01');
    await on.outbox.drain();
    expect(on.stands('wohnen')).toEqual([]);
  });
});
