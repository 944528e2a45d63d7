import { describe, expect, test } from 'vitest';
import { text } from '../../src/chat/message.ts';
import { addPerson } from '../../src/core/directory.ts';
import type { Feature } from '../../src/core/feature.ts';
import { show } from '../../src/core/posts.ts';
import type { Parked } from '../../src/core/sending.ts';
import { ground } from './ground.ts';

const says = (words: string) => ({ notification: words, parts: [text(words)] });

/** What was parked, as a feature is told. */
function parkedBy(): { readonly told: Parked[]; readonly feature: Feature } {
  const told: Parked[] = [];
  return { told, feature: { name: 'zeuge', parked: (_, parked) => void told.push(parked) } };
}

describe('a post', () => {
  test('stands once for its subject, role and conversation', async () => {
    const on = ground();
    const { wohnen, buero } = on.kanal;
    on.tx((ctx) => {
      show(ctx, { subject: 's1', role: 'einladung', to: { kanal: wohnen } }, says('eins'));
      show(ctx, { subject: 's1', role: 'meldung', to: { kanal: wohnen } }, says('zwei'));
      show(ctx, { subject: 's1', role: 'einladung', to: { kanal: buero } }, says('drei'));
      show(ctx, { subject: 's2', role: 'einladung', to: { kanal: wohnen } }, says('vier'));
      show(ctx, { subject: 's1', role: 'einladung', to: { kanal: wohnen } }, says('eins'));
    });
    await on.outbox.drain();
    expect(on.stands('wohnen')).toEqual(['eins', 'zwei', 'vier']);
    expect(on.stands('buero')).toEqual(['drei']);
  });

  test('shown anew before it was sent is sent once, as it is now', async () => {
    const on = ground();
    const shows = (words: string) =>
      on.tx((ctx) => show(ctx, { subject: 's', role: 'r', to: { kanal: on.kanal.wohnen } }, says(words)));
    for (const words of ['a', 'b', 'c']) shows(words);
    await on.outbox.drain();
    expect(on.chat.standing('wohnen')).toMatchObject([{ message: says('c'), edits: 0 }]);
  });

  test('shown anew after it was sent is edited, many changes in one edit', async () => {
    const on = ground();
    const shows = (words: string) =>
      on.tx((ctx) => show(ctx, { subject: 's', role: 'r', to: { kanal: on.kanal.wohnen } }, says(words)));
    shows('a');
    await on.outbox.drain();
    for (const words of ['b', 'c', 'd']) shows(words);
    await on.outbox.drain();
    expect(on.chat.standing('wohnen')).toMatchObject([{ message: says('d'), edits: 1 }]);
  });

  test('changed back before the edit went out is not edited to something else', async () => {
    const on = ground();
    const shows = (words: string) =>
      on.tx((ctx) => show(ctx, { subject: 's', role: 'r', to: { kanal: on.kanal.wohnen } }, says(words)));
    shows('a');
    await on.outbox.drain();
    shows('b');
    shows('a');
    await on.outbox.drain();
    expect(on.chat.standing('wohnen')).toMatchObject([{ message: says('a') }]);
  });

  test('changed while it is being sent is edited right after', async () => {
    const on = ground();
    const shows = (words: string) =>
      on.tx((ctx) => show(ctx, { subject: 's', role: 'r', to: { kanal: on.kanal.wohnen } }, says(words)));
    shows('a');
    const sending = on.outbox.drain();
    shows('b');
    await sending;
    expect(on.chat.standing('wohnen')).toMatchObject([{ message: says('b'), edits: 1 }]);
  });

  test('is pinned where that was asked for, once', async () => {
    const on = ground();
    let pins = 0;
    const pin = on.chat.pin.bind(on.chat);
    on.chat.pin = (ref) => {
      pins += 1;
      return pin(ref);
    };
    for (const words of ['a', 'b', 'b']) {
      on.tx((ctx) => show(ctx, { subject: 's', role: 'r', to: { kanal: on.kanal.wohnen }, pinned: true }, says(words)));
      await on.outbox.drain();
    }
    expect(on.chat.standing('wohnen')).toMatchObject([{ message: says('b'), pinned: true }]);
    expect(pins).toBe(1);
  });

  test('to a person stands in their private conversation, and to somebody without an account is parked', async () => {
    const { told, feature } = parkedBy();
    const on = ground({ features: [feature] });
    const gone = on.tx((ctx) => addPerson(ctx.tx, 'Robin Vorlage', null));
    on.tx((ctx) => {
      show(ctx, { subject: 's', role: 'r', to: { person: on.person('ada') } }, says('Für Ada'));
      show(ctx, { subject: 's', role: 'r', to: { person: gone } }, says('Für Robin'));
    });
    await on.outbox.drain();
    expect(on.stands({ account: 'ada' })).toEqual(['Für Ada']);
    expect(told).toMatchObject([{ code: 'no_account', kanal: null }]);
  });
});

describe('a reply', () => {
  const family = (on: ReturnType<typeof ground>) =>
    on.tx((ctx) => {
      const to = { kanal: on.kanal.wohnen };
      const parent = show(ctx, { subject: 's', role: 'einladung', to }, says('Einladung'));
      show(ctx, { subject: 's', role: 'nachtrag', to, parent }, says('Nachtrag'));
      show(ctx, { subject: 't', role: 'einladung', to }, says('Andere Einladung'));
    });

  test('stands in the thread of its parent, which comes first', async () => {
    const on = ground();
    family(on);
    await on.outbox.drain();
    const [parent, reply] = on.chat.standing('wohnen');
    expect(parent?.message.notification).toBe('Einladung');
    expect(reply).toMatchObject({ message: says('Nachtrag'), parent: parent?.ref });
  });

  test('waits as long as its parent is unclear', async () => {
    const on = ground({ readsHistory: true });
    on.chat.fail('post', 'lost');
    family(on);
    await on.outbox.drain();
    expect(on.stands('wohnen')).toEqual(['Einladung']);
    on.protocol.passes(30_000);
    await on.outbox.drain();
    expect(on.stands('wohnen')).toEqual(['Einladung', 'Nachtrag', 'Andere Einladung']);
  });

  test('to a rejected parent is parked with it, and the conversation goes on', async () => {
    const { told, feature } = parkedBy();
    const on = ground({ features: [feature] });
    on.chat.fail('post', { code: 'restricted_action' });
    family(on);
    await on.outbox.drain();
    expect(on.stands('wohnen')).toEqual(['Andere Einladung']);
    expect(told.map(({ role, code }) => [role, code])).toEqual([
      ['einladung', 'restricted_action'],
      ['nachtrag', 'no_parent'],
    ]);
  });
});

describe('what is rejected', () => {
  test('is tried again when a feature shows it once more, and pinned then', async () => {
    const on = ground();
    const shows = () =>
      on.tx((ctx) => show(ctx, { subject: 's', role: 'r', to: { kanal: on.kanal.wohnen }, pinned: true }, says('da')));
    on.chat.fail('post', { code: 'not_in_channel' });
    shows();
    await on.outbox.drain();
    expect(on.stands('wohnen')).toEqual([]);
    shows();
    await on.outbox.drain();
    expect(on.chat.standing('wohnen')).toMatchObject([{ message: says('da'), pinned: true }]);
  });

  test('as too long is parked, tells the features and holds nobody up', async () => {
    const { told, feature } = parkedBy();
    const on = ground({ features: [feature] });
    on.tx((ctx) => {
      const to = { kanal: on.kanal.wohnen };
      show(ctx, { subject: 'lang', role: 'r', to }, says('x'.repeat(301)));
      show(ctx, { subject: 'kurz', role: 'r', to }, says('kurz'));
    });
    await on.outbox.drain();
    expect(on.stands('wohnen')).toEqual(['kurz']);
    expect(told).toMatchObject([{ subject: 'lang', code: 'message_too_long', kanal: on.kanal.wohnen }]);
  });

  test('may be told about by a message of its own, also where one feature fails to', async () => {
    const fails: Feature = {
      name: 'fällt',
      parked: () => {
        throw new Error('no');
      },
    };
    const tells: Feature = {
      name: 'sagt',
      parked: (ctx, { kanal }) => {
        if (kanal === on.kanal.wohnen)
          show(ctx, { subject: 's', role: 'hinweis', to: { kanal: on.kanal.buero } }, says('Nicht zugestellt'));
      },
    };
    const on = ground({ features: [fails, tells] });
    on.chat.fail('post', { code: 'is_archived' });
    on.tx((ctx) => show(ctx, { subject: 's', role: 'r', to: { kanal: on.kanal.wohnen } }, says('weg')));
    await on.outbox.drain();
    expect(on.stands('buero')).toEqual(['Nicht zugestellt']);
  });
});

test('one conversation waits for nobody else’s', async () => {
  const on = ground();
  on.chat.fail('post', { afterMs: 60_000 });
  on.tx((ctx) => {
    show(ctx, { subject: 'a', role: 'r', to: { kanal: on.kanal.wohnen } }, says('spät'));
    show(ctx, { subject: 'b', role: 'r', to: { kanal: on.kanal.wohnen } }, says('danach'));
    show(ctx, { subject: 'c', role: 'r', to: { kanal: on.kanal.buero } }, says('sofort'));
  });
  await on.outbox.drain();
  expect([on.stands('wohnen'), on.stands('buero')]).toEqual([[], ['sofort']]);
  on.protocol.passes(59_999);
  await on.outbox.drain();
  expect(on.stands('wohnen')).toEqual([]);
  on.protocol.passes(1);
  await on.outbox.drain();
  expect(on.stands('wohnen')).toEqual(['spät', 'danach']);
});
