/** Documents on their way into the chat: rendered, transferred, shared, and every way that can go wrong. */
import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { text } from '../../src/chat/message.ts';
import { attach } from '../../src/core/files.ts';
import { show } from '../../src/core/posts.ts';
import { retention } from '../../src/core/retention.ts';
import { opened } from '../../src/documents/index.ts';
import { startRenderer } from '../../src/documents/renderer.ts';
import type { Fault } from '../contract/fake-chat.ts';
import { at, ground, paper } from './ground.ts';

const says = (words: string) => ({ notification: words, parts: [text(words)] });
const kalender = { name: 'a.ics', title: 'Kalenderdatei', document: paper({ kind: 'ics', titel: 'Ükern' }) };
type On = ReturnType<typeof ground>;

/** An invitation, its file in the thread, and a word after it. */
const invites = (on: On, validUntil?: number) =>
  on.tx((ctx) => {
    const to = { kanal: on.kanal.wohnen };
    const parent = show(ctx, { subject: 's', role: 'einladung', to }, says('Einladung'));
    const valid = validUntil === undefined ? {} : { validUntil };
    attach(ctx, { subject: 's', role: 'kalender 0', to, parent, ...valid }, kalender);
    show(ctx, { subject: 's', role: 'danach', to }, says('danach'));
  });

/** What stands, files by their name. */
const stands = ({ chat }: On, where: Parameters<On['stands']>[0] = 'wohnen') =>
  chat.standing(where).map(({ file, message }) => file?.name ?? message.notification);
const copies = (on: On): number => stands(on).filter((what) => what === 'a.ics').length;
const all = ['Einladung', 'a.ics', 'danach'];

async function settles(on: On, minutes = 60): Promise<void> {
  await on.outbox.drain();
  for (let minute = 0; minute < minutes; minute++) {
    on.protocol.passes(60_000);
    await on.outbox.drain();
  }
}

describe('a document', () => {
  test('is transferred, then shared in the thread of its parent, rendered from its data', async () => {
    const on = ground();
    invites(on);
    await on.outbox.drain();
    const [root, file] = on.chat.standing('wohnen');
    expect(stands(on)).toEqual(all);
    expect(file?.parent).toEqual(root?.ref);
    expect(file?.file).toMatchObject({ name: 'a.ics', title: 'Kalenderdatei' });
    expect(new TextDecoder().decode(file?.file?.bytes)).toBe('{"kind":"ics","titel":"Ükern"}');
  });

  test('waits for its parent, and stands before what comes after it', async () => {
    const on = ground({ readsHistory: true });
    on.chat.fail('post', 'down');
    invites(on);
    await on.outbox.drain();
    expect(stands(on)).toEqual([]);
    await settles(on);
    expect(stands(on)).toEqual(all);
  });

  test('for the same subject, role and conversation stands once', async () => {
    const on = ground();
    invites(on);
    invites(on);
    await on.outbox.drain();
    invites(on);
    await settles(on);
    expect(stands(on)).toEqual(all);
  });

  test('stands once for each role and each person', async () => {
    const on = ground();
    const send = (role: string, name: 'ada' | 'eren') =>
      on.tx((ctx) => attach(ctx, { subject: 's', role, to: { person: on.person(name) } }, kalender));
    send('kalender 0', 'ada');
    send('kalender 0', 'eren');
    send('kalender 1', 'ada');
    await on.outbox.drain();
    expect([stands(on, { account: 'ada' }), stands(on, { account: 'eren' })]).toEqual([['a.ics', 'a.ics'], ['a.ics']]);
  });
});

describe('an unclear transfer', () => {
  test.each<Fault>(['lost', 'down', { afterMs: 5_000 }])('(%j) is simply repeated', async (fault) => {
    const on = ground();
    on.chat.fail('transfer', fault, 3);
    invites(on);
    await settles(on);
    expect(stands(on)).toEqual(all);
  });

  test('that stays unclear is given up, so that what comes after it arrives', async () => {
    const on = ground();
    const transfer = vi.spyOn(on.chat, 'transfer');
    on.chat.fail('transfer', 'down', 99);
    invites(on);
    await settles(on);
    expect([stands(on), transfer.mock.calls.length]).toEqual([['Einladung', 'danach'], 10]);
    const ends = on.tx(({ tx }) => tx.all(`select kind, code from operation where state = 'rejected'`));
    expect(ends).toEqual([
      { kind: 'transfer', code: expect.any(String) },
      { kind: 'share', code: 'no_file' },
    ]);
  });
});

describe('an unclear sharing', () => {
  test.each<[readsFiles: boolean, fault: Fault]>([
    [true, 'lost'],
    [true, 'down'],
    [false, 'lost'],
    [false, 'down'],
  ])('with files:read: %s, when it was %s, ends with one file', async (readsFiles, fault) => {
    const on = ground({ readsFiles });
    on.chat.fail('share', fault);
    invites(on);
    await settles(on);
    expect(stands(on)).toEqual(all);
  });

  test('is looked for with the scope, and not shared again if it stands', async () => {
    const on = ground({ readsFiles: true });
    const share = vi.spyOn(on.chat, 'share');
    on.chat.fail('share', 'lost');
    on.chat.fail('isShared', 'down', 2);
    invites(on);
    await settles(on);
    expect([stands(on), share.mock.calls.length]).toEqual([all, 1]);
  });

  test('without the scope is parked after the second attempt', async () => {
    const on = ground({ readsFiles: false });
    const share = vi.spyOn(on.chat, 'share');
    on.chat.fail('share', 'down', 9);
    invites(on);
    await settles(on);
    invites(on);
    await settles(on);
    expect([stands(on), share.mock.calls.length]).toEqual([['Einladung', 'danach'], 2]);
  });

  test('on a platform that shares a file twice stands at most twice', async () => {
    const on = ground({ readsFiles: false });
    const { chat } = on;
    const share = chat.share.bind(chat);
    chat.share = async (_, target, parent) => {
      const again = await chat.transfer({ ...kalender, bytes: new Uint8Array() });
      if (again.state === 'sent') await share(again.value, target, parent);
      return { state: 'ambiguous', reason: 'lost' };
    };
    invites(on);
    await settles(on);
    expect(stands(on)).toEqual(['Einladung', 'a.ics', 'a.ics', 'danach']);
  });

  const faults = fc.array(fc.constantFrom<Fault>('lost', 'down', { afterMs: 5_000 }), { maxLength: 4 });
  test('without the scope, refused the second time, is not tried anew: perhaps it stands', async () => {
    const on = ground({ readsFiles: false });
    on.chat.fail('share', 'lost');
    invites(on);
    await settles(on);
    invites(on);
    await settles(on);
    expect(stands(on)).toEqual(all);
  });

  test.each([true, false])('never doubles a file, and holds nothing up, with files:read: %s', async (readsFiles) => {
    await fc.assert(
      fc.asyncProperty(fc.record({ transfer: faults, share: faults, isShared: faults }), async (plan) => {
        const on = ground({ readsFiles });
        for (const door of ['transfer', 'share', 'isShared'] as const)
          for (const fault of plan[door]) on.chat.fail(door, fault);
        invites(on);
        await settles(on, 120);
        expect(stands(on).at(-1)).toBe('danach');
        if (readsFiles) expect(stands(on)).toEqual(all);
        else expect(copies(on)).toBeLessThanOrEqual(1);
        await on.outbox.stop();
      }),
      { numRuns: 30 },
    );
  });
});

describe('what cannot be delivered', () => {
  test('a rejected transfer parks the share, not the conversation', async () => {
    const on = ground();
    const share = vi.spyOn(on.chat, 'share');
    on.chat.fail('transfer', { code: 'file_uploads_disabled' });
    invites(on);
    await settles(on);
    expect([stands(on), share.mock.calls.length]).toEqual([['Einladung', 'danach'], 0]);
  });

  test('a rejected parent takes its file with it', async () => {
    const on = ground();
    on.chat.fail('post', { code: 'restricted_action' });
    invites(on);
    await settles(on);
    expect(stands(on)).toEqual(['danach']);
  });

  test.each(['transfer', 'share'] as const)('a rejected %s is tried anew when it is asked for again', async (door) => {
    const on = ground();
    on.chat.fail(door, { code: 'missing_scope' });
    invites(on);
    await settles(on);
    expect(copies(on)).toBe(0);
    invites(on);
    await settles(on);
    expect(copies(on)).toBe(1);
  });

  test('past its time it is not sent, by the city’s clock', async () => {
    const until = at('2026-10-12 20:00');
    const on = ground();
    const transfer = vi.spyOn(on.chat, 'transfer');
    invites(on, until);
    on.clock.set('2026-10-12 20:01');
    await on.outbox.drain();
    expect([stands(on), transfer.mock.calls.length]).toEqual([['Einladung', 'danach'], 0]);
    const inTime = ground();
    invites(inTime, until);
    inTime.clock.set('2026-10-12 20:00');
    await inTime.outbox.drain();
    expect(stands(inTime)).toEqual(all);
  });

  test('transferred in time, it is not shared too late', async () => {
    const on = ground();
    on.chat.fail('share', { afterMs: 60_000 });
    invites(on, at('2026-10-12 20:00'));
    await on.outbox.drain();
    on.clock.set('2026-10-12 20:01');
    await settles(on);
    expect(stands(on)).toEqual(['Einladung', 'danach']);
  });
});

describe('a renderer', () => {
  test('that fails parks the file after some attempts', async () => {
    const render = vi.fn(async (): Promise<Uint8Array> => Promise.reject(new Error('no such document')));
    const on = ground({ render });
    invites(on);
    await settles(on, 10);
    expect([stands(on), render.mock.calls.length]).toEqual([['Einladung', 'danach'], 3]);
  });

  test('that fails once is asked again', async () => {
    const render = vi.fn(async () => new Uint8Array()).mockRejectedValueOnce(new Error('the worker ended'));
    const on = ground({ render });
    invites(on);
    await settles(on, 10);
    expect(stands(on)).toEqual(all);
  });

  test('that hangs is given up, and what stands behind it goes on', async () => {
    const worker = new URL('../documents/unruly.mjs', import.meta.url);
    const renderer = startRenderer({ worker, timeoutMs: 100 });
    const hangs = paper({ kind: 'ics', data: { timeZone: '', events: [{ titel: 'hang' }] } });
    const on = ground({ render: (document) => renderer.render(opened(document)) });
    on.tx((ctx) => {
      const to = { kanal: on.kanal.wohnen };
      attach(ctx, { subject: 's', role: 'r', to }, { ...kalender, document: hangs });
      show(ctx, { subject: 's', role: 'danach', to }, says('danach'));
    });
    await settles(on, 10);
    expect(stands(on)).toEqual(['danach']);
    await renderer.stop();
  });
});

describe('after a death', () => {
  /** The process dies during the first call through `door`, which the platform has carried out, or not. */
  async function dies(door: 'transfer' | 'share', readsFiles: boolean, done: boolean): Promise<On> {
    const on = ground({ readsFiles });
    const { chat } = on;
    let arrived = () => {};
    const underWay = new Promise<void>((resolve) => {
      arrived = resolve;
    });
    const { transfer, share } = { transfer: chat.transfer.bind(chat), share: chat.share.bind(chat) };
    /** Makes the call, or not, and never answers. */
    const halts =
      <A extends unknown[]>(call: (...given: A) => Promise<unknown>) =>
      async (...given: A): Promise<never> => {
        if (done) await call(...given);
        arrived();
        return new Promise(() => {});
      };
    if (door === 'transfer') chat.transfer = halts(transfer);
    else chat.share = halts(share);
    invites(on);
    void on.outbox.drain();
    await underWay;
    Object.assign(chat, { transfer, share });
    const again = ground({ readsFiles, again: on });
    again.protocol.set('2026-10-12 10:01');
    again.outbox.recover();
    return again;
  }

  test.each([true, false])('between transfer and share (transferred: %s) there stands one file', async (done) => {
    const on = await dies('transfer', false, done);
    await settles(on);
    expect(stands(on)).toEqual(all);
  });

  test.each([
    [true, true],
    [true, false],
    [false, true],
    [false, false],
  ])('between sharing and its answer, with files:read: %s, shared: %s, one', async (readsFiles, done) => {
    const on = await dies('share', readsFiles, done);
    await on.outbox.drain();
    expect(stands(on), 'nothing overtakes it').toEqual(done ? ['Einladung', 'a.ics'] : ['Einladung']);
    await settles(on);
    expect(stands(on)).toEqual(all);
  });
});

describe('a month later', () => {
  const forget = (on: On) => on.tx((ctx) => retention.jobs?.['retention.nightly']?.run(ctx, ''));

  test('the document is forgotten, and the file not sent anew', async () => {
    const on = ground();
    const transfer = vi.spyOn(on.chat, 'transfer');
    invites(on);
    await on.outbox.drain();
    on.clock.set('2026-11-12 10:00');
    on.protocol.set('2026-11-12 10:00');
    forget(on);
    invites(on);
    await settles(on);
    expect([copies(on), transfer.mock.calls.length]).toEqual([1, 1]);
  });

  test('one that still waits to be transferred is not forgotten', async () => {
    const on = ground();
    on.chat.fail('transfer', { afterMs: 31 * 86_400_000 });
    invites(on);
    await on.outbox.drain();
    on.clock.set('2026-11-12 10:00');
    on.protocol.set('2026-11-12 10:00');
    forget(on);
    await settles(on);
    expect(stands(on)).toEqual(all);
  });
});
