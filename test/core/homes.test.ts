import { describe, expect, test } from 'vitest';
import { text } from '../../src/chat/message.ts';
import type { Feature } from '../../src/core/feature.ts';
import { ground } from './ground.ts';

/** A Home that shows one sentence, which a command changes. */
function board() {
  let words = 'Für Sie ist nichts offen.';
  const feature: Feature = {
    name: 'tafel',
    home: () => [
      { order: 2, parts: [text(words)] },
      { order: 1, parts: [text('Guten Tag.')] },
    ],
    commands: {
      '/schreibe': {
        recht: 'r',
        subjekt: () => null,
        abgelehnt: () => ({ notification: 'Nein', parts: [] }),
        run(_, call) {
          words = call.text;
          return { effect: 'none' };
        },
      },
    },
  };
  return feature;
}

async function scene() {
  const on = ground({ features: [board()] });
  const people = await on.listens();
  let published = 0;
  const publish = on.chat.publishHome.bind(on.chat);
  on.chat.publishHome = (account, home) => {
    published += 1;
    return publish(account, home);
  };
  return { on, ...people, published: () => published };
}

describe('a Home', () => {
  test('shows its sections in their order to whoever opens it', async () => {
    const { on, ada, eren } = await scene();
    await ada.opensHome();
    await on.outbox.drain();
    expect(ada.home()?.text).toBe('Guten Tag.\nFür Sie ist nichts offen.');
    expect(eren.home()).toBeNull();
  });

  test('opened within the hour follows what changes, at once', async () => {
    const { on, ada, jo } = await scene();
    await ada.opensHome();
    on.clock.passes(59 * 60_000);
    await jo.types('wohnen', '/schreibe Neu');
    await on.outbox.drain();
    expect(ada.home()?.text).toBe('Guten Tag.\nNeu');
  });

  test('opened longer ago waits until it is opened again', async () => {
    const { on, ada, jo, published } = await scene();
    await ada.opensHome();
    await on.outbox.drain();
    on.clock.passes(60 * 60_000);
    await jo.types('wohnen', '/schreibe Neu');
    await on.outbox.drain();
    expect([ada.home()?.text, published()]).toEqual(['Guten Tag.\nFür Sie ist nichts offen.', 1]);
    await ada.opensHome();
    await on.outbox.drain();
    expect([ada.home()?.text, published()]).toEqual(['Guten Tag.\nNeu', 2]);
  });

  test('is published only if it changed, and many changes at once', async () => {
    const { on, ada, jo, published } = await scene();
    for (const _ of [1, 2, 3]) await ada.opensHome();
    await on.outbox.drain();
    expect(published()).toBe(1);
    on.chat.fail('publishHome', { afterMs: 5_000 });
    for (const words of ['a', 'b', 'c']) await jo.types('wohnen', `/schreibe ${words}`);
    await on.outbox.drain();
    on.protocol.passes(5_000);
    await on.outbox.drain();
    expect([ada.home()?.text, published()]).toEqual(['Guten Tag.\nc', 3]);
  });

  test('that changes while it is being published is published again', async () => {
    const { on, ada, jo } = await scene();
    await ada.opensHome();
    const sending = on.outbox.drain();
    await jo.types('wohnen', '/schreibe Neu');
    await sending;
    await on.outbox.drain();
    expect(ada.home()?.text).toBe('Guten Tag.\nNeu');
  });

  test('whose publication was refused is published when it is opened again', async () => {
    const { on, ada } = await scene();
    on.chat.fail('publishHome', { code: 'not_enabled' });
    await ada.opensHome();
    await on.outbox.drain();
    expect(ada.home()).toBeNull();
    await ada.opensHome();
    await on.outbox.drain();
    expect(ada.home()?.text).toContain('Guten Tag.');
  });

  test('gives one section the room that the others leave', async () => {
    const rooms: number[] = [];
    const long = 'lang '.repeat(1_000);
    const feature: Feature = {
      name: 'raum',
      home: () => [
        { order: 1, parts: (room) => [text(String(rooms.push(room)))] },
        { order: 2, parts: [text('kurz'), text(long)] },
      ],
    };
    const on = ground({ features: [feature] });
    const { ada } = await on.listens();
    await ada.opensHome();
    await on.outbox.drain();
    expect(ada.home()?.text.split('\n')[0]).toBe('1');
    // A short paragraph is one block; one of 5,000 letters is as large as three.
    expect(rooms).toEqual([96]);
  });
});
