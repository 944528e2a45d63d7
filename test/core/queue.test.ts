import { describe, expect, test } from 'vitest';
import type { Message } from '../../src/chat/message.ts';
import type { Context } from '../../src/core/feature.ts';
import { newId } from '../../src/core/ids.ts';
import { postOf, show, withdraw } from '../../src/core/posts.ts';
import { discardParked, lastDeliveries, parkedPosts, queue, retryParked } from '../../src/core/queue.ts';
import { at, ground } from './ground.ts';

const says = (text: string): Message => ({ notification: text, parts: [{ part: 'text', text }] });
const nobody = newId('post');
type On = ReturnType<typeof ground>;

/** An invitation, pinned, and a note in its thread; the platform refuses the first. */
async function refusedWithThread(): Promise<On> {
  const on = ground();
  on.chat.fail('post', { code: 'restricted_action' });
  on.tx((ctx) => {
    const to = { kanal: on.kanal.wohnen };
    const parent = show(ctx, { subject: 's1', role: 'einladung', to, pinned: true }, says('Einladung'));
    show(ctx, { subject: 's1', role: 'hinweis', to, parent }, says('Hinweis'));
  });
  await on.outbox.drain();
  return on;
}

const invitation = (on: On) => (ctx: Context) => postOf(ctx.tx, 's1', 'einladung', { kanal: on.kanal.wohnen });

describe('the queue', () => {
  test('is empty, or as old as what has waited longest', async () => {
    const on = ground();
    const now = () => on.tx((ctx) => queue(ctx.tx));
    expect(now()).toEqual({ length: 0, oldest: null });
    const to = { kanal: on.kanal.wohnen };
    on.tx((ctx) => void show(ctx, { subject: 'a', role: 'r', to }, says('eins')));
    on.clock.set('2026-10-12 10:30');
    on.tx((ctx) => void show(ctx, { subject: 'b', role: 'r', to }, says('zwei')));
    // An edit that waits is one with the post: it is wanted no later.
    on.tx((ctx) => void show(ctx, { subject: 'a', role: 'r', to }, says('eins, geändert')));
    expect(now()).toEqual({ length: 2, oldest: at('2026-10-12 10:00') });
    await on.outbox.drain();
    expect(now()).toEqual({ length: 0, oldest: null });
  });
});

describe('the last deliveries', () => {
  test('are the newest, with their place and how they ended', async () => {
    const on = ground();
    on.chat.fail('post', { code: 'restricted_action' });
    on.tx((ctx) => void show(ctx, { subject: 'a', role: 'r', to: { kanal: on.kanal.wohnen } }, says('eins')));
    await on.outbox.drain();
    on.clock.set('2026-10-12 11:00');
    on.tx((ctx) => void show(ctx, { subject: 'a', role: 'r', to: { person: on.person('ada') } }, says('eins')));
    await on.outbox.drain();
    const told = (atMost: number) =>
      on.tx((ctx) => lastDeliveries(ctx.tx, atMost)).map((one) => [one.at, one.kanal?.name ?? null, one.state]);
    expect(told(9)).toEqual([
      [at('2026-10-12 11:00'), null, 'sent'],
      [at('2026-10-12 10:00'), 'wohnen', 'rejected'],
    ]);
    expect(told(1)).toHaveLength(1);
  });

  test('are none of what its feature did not want to send when its turn came', async () => {
    const on = ground({ features: [{ name: 'still', vorDemSenden: { still: () => null } }] });
    on.tx((ctx) => void show(ctx, { subject: 'a', role: 'still', to: { kanal: on.kanal.wohnen } }, says('eins')));
    await on.outbox.drain();
    expect(on.stands('wohnen')).toEqual([]);
    expect(on.tx((ctx) => lastDeliveries(ctx.tx, 9))).toEqual([]);
  });
});

describe('a parked post', () => {
  test('is tried again with its pin and its thread', async () => {
    const on = await refusedWithThread();
    expect(on.stands('wohnen')).toEqual([]);
    const parked = on.tx(parkedPosts);
    expect(parked.map(({ code }) => code)).toEqual(['restricted_action', 'no_parent']);
    on.tx((ctx) => retryParked(ctx, parked[0]?.id ?? nobody));
    await on.outbox.drain();
    expect(
      on.chat.standing('wohnen').map(({ message, pinned, parent }) => [message.notification, pinned, parent !== null]),
    ).toEqual([
      ['Einladung', true, false],
      ['Hinweis', false, true],
    ]);
    expect(on.tx(parkedPosts)).toEqual([]);
  });

  test('is given up with its thread, until there is something new to say', async () => {
    const on = await refusedWithThread();
    on.tx((ctx) => discardParked(ctx, invitation(on)(ctx)?.id ?? nobody));
    expect(on.tx(parkedPosts)).toEqual([]);
    await on.outbox.drain();
    expect(on.stands('wohnen')).toEqual([]);
    const to = { kanal: on.kanal.wohnen };
    on.tx((ctx) => void show(ctx, { subject: 's1', role: 'einladung', to }, says('Einladung, geändert')));
    await on.outbox.drain();
    expect(on.stands('wohnen')).toEqual(['Einladung, geändert']);
  });

  test('that stayed unclear is tried again when somebody says so, and only then', async () => {
    const on = ground();
    on.chat.fail('post', 'down', 2);
    const to = { kanal: on.kanal.wohnen };
    on.tx((ctx) => void show(ctx, { subject: 's1', role: 'einladung', to }, says('Einladung')));
    for (let i = 0; i < 3; i++) {
      await on.outbox.drain();
      on.protocol.passes(60_000);
    }
    await on.outbox.drain();
    const [parked] = on.tx(parkedPosts);
    expect(parked?.code).toBe('unclear');
    on.tx((ctx) => retryParked(ctx, parked?.id ?? nobody));
    await on.outbox.drain();
    expect(on.stands('wohnen')).toEqual(['Einladung']);
  });

  test('is none that stands, was taken back, waits, or is of no use any more', async () => {
    const on = ground();
    const to = { kanal: on.kanal.wohnen };
    const shown = (subject: string, more = {}) =>
      on.tx((ctx) => show(ctx, { subject, role: 'r', to, ...more }, says(subject)));
    shown('stands');
    await on.outbox.drain();
    on.chat.fail('post', { code: 'restricted_action' }, 2);
    const takenBack = shown('taken back');
    shown('of no use', { validUntil: at('2026-10-12 10:05') });
    await on.outbox.drain();
    on.tx((ctx) => withdraw(ctx, takenBack));
    on.clock.set('2026-10-12 10:06');
    shown('waits');
    expect(on.tx(parkedPosts)).toEqual([]);
  });
});
