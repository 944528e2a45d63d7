/** Documents that are taken back, wherever they stand, and what people gave in a form, brought to others. */
import { describe, expect, test, vi } from 'vitest';
import { text } from '../../src/chat/message.ts';
import { attach, attachAgain, given, takeBack } from '../../src/core/files.ts';
import { show } from '../../src/core/posts.ts';
import { retention } from '../../src/core/retention.ts';
import type { Fault } from '../contract/fake-chat.ts';
import { ground, paper } from './ground.ts';

type On = ReturnType<typeof ground>;

const protokoll = (words: string) => ({ name: 'a.docx', title: words, document: paper({ kind: 'protokoll', words }) });
const attaches = (on: On, words = 'Protokoll') =>
  on.tx((ctx) => {
    for (const to of [{ kanal: on.kanal.wohnen }, { person: on.person('ada') }])
      attach(ctx, { subject: 's', role: 'word', to }, protokoll(words));
  });
const takesBack = (on: On, role = 'word') => on.tx((ctx) => takeBack(ctx, 's', role));

/** The titles of what stands in the channel, and with Ada. */
const stands = ({ chat }: On) =>
  ['wohnen', { account: 'ada' }].map((where) => chat.standing(where).map(({ file }) => file?.title));

async function settles(on: On, minutes = 30): Promise<void> {
  await on.outbox.drain();
  for (let minute = 0; minute < minutes; minute++) {
    on.protocol.passes(60_000);
    await on.outbox.drain();
  }
}

describe('taking back', () => {
  test('takes a subject’s documents of one role from every conversation, and no others', async () => {
    const on = ground();
    attaches(on);
    on.tx((ctx) => attach(ctx, { subject: 's', role: 'pdf', to: { kanal: on.kanal.wohnen } }, protokoll('PDF')));
    on.tx((ctx) => attach(ctx, { subject: 't', role: 'word', to: { kanal: on.kanal.wohnen } }, protokoll('t')));
    await on.outbox.drain();
    takesBack(on);
    takesBack(on);
    await on.outbox.drain();
    expect(stands(on)).toEqual([['PDF', 't'], []]);
  });

  test('lets another one stand in their place, also in the same breath', async () => {
    const on = ground();
    attaches(on, 'eins');
    await on.outbox.drain();
    takesBack(on);
    attaches(on, 'zwei');
    await on.outbox.drain();
    expect(stands(on)).toEqual([['zwei'], ['zwei']]);
    takesBack(on);
    await on.outbox.drain();
    attaches(on, 'drei');
    await on.outbox.drain();
    expect(stands(on)).toEqual([['drei'], ['drei']]);
  });

  test('lets another one stand also when it is long forgotten what was done', async () => {
    const on = ground();
    attaches(on, 'eins');
    await on.outbox.drain();
    takesBack(on);
    await on.outbox.drain();
    on.clock.set('2026-11-20 10:00');
    on.tx((ctx) => retention.jobs?.['retention.nightly']?.run(ctx, ''));
    attaches(on, 'zwei');
    await on.outbox.drain();
    expect(stands(on)).toEqual([['zwei'], ['zwei']]);
  });

  test('while it is being transferred leaves nothing, or only the next one', async () => {
    for (const next of [[], ['zwei']]) {
      const on = ground();
      const { transfer } = on.chat;
      let goOn = () => {};
      on.chat.transfer = (file) => new Promise((resolve) => (goOn = () => resolve(transfer.call(on.chat, file))));
      on.tx((ctx) => attach(ctx, { subject: 's', role: 'word', to: { kanal: on.kanal.wohnen } }, protokoll('eins')));
      const drained = on.outbox.drain();
      takesBack(on);
      for (const words of next)
        on.tx((ctx) => attach(ctx, { subject: 's', role: 'word', to: { kanal: on.kanal.wohnen } }, protokoll(words)));
      on.chat.transfer = transfer;
      goOn();
      await drained;
      await settles(on);
      expect(stands(on)[0]).toEqual(next);
    }
  });

  test('is not undone when what it hung on is tried again', async () => {
    const on = ground();
    const wanted = () => on.tx(({ tx }) => tx.all('select kind from operation'));
    on.chat.fail('post', { code: 'restricted_action' });
    const to = { kanal: on.kanal.wohnen };
    const parent = on.tx((ctx) => {
      const id = show(ctx, { subject: 's', role: 'p', to }, { notification: 'P', parts: [text('P')] });
      attach(ctx, { subject: 's', role: 'word', to, parent: id }, protokoll('eins'));
      return id;
    });
    await settles(on);
    takesBack(on);
    const before = wanted();
    on.tx((ctx) => attachAgain(ctx, parent));
    expect(wanted()).toEqual(before);
  });

  test('never sends what was not delivered yet', async () => {
    const on = ground();
    const { transfer, share } = { transfer: vi.spyOn(on.chat, 'transfer'), share: vi.spyOn(on.chat, 'share') };
    attaches(on);
    takesBack(on);
    await on.outbox.drain();
    expect([transfer.mock.calls.length, stands(on)]).toEqual([0, [[], []]]);
    on.chat.fail('share', { afterMs: 60_000 }, 2);
    attaches(on, 'später');
    await on.outbox.drain();
    takesBack(on);
    await settles(on);
    expect([share.mock.calls.length, stands(on)]).toEqual([2, [[], []]]);
  });

  test.each<[readsFiles: boolean, fault: Fault]>([
    [true, 'lost'],
    [true, 'down'],
    [false, 'lost'],
    [false, 'down'],
  ])('while a sharing is unclear leaves nothing, with files:read: %s, when it was %s', async (readsFiles, fault) => {
    const on = ground({ readsFiles });
    const share = vi.spyOn(on.chat, 'share');
    on.chat.fail('share', fault, 2);
    attaches(on);
    await on.outbox.drain();
    takesBack(on);
    await settles(on);
    expect([share.mock.calls.length, stands(on)]).toEqual([2, [[], []]]);
  });

  test.each<Fault>(['lost', 'down', { afterMs: 5_000 }])('(%j) is simply repeated', async (fault) => {
    const on = ground();
    attaches(on);
    await on.outbox.drain();
    on.chat.fail('withdrawFile', fault, 3);
    takesBack(on);
    await settles(on);
    expect(stands(on)).toEqual([[], []]);
  });

  test('goes on after a crash in the middle', async () => {
    const on = ground();
    attaches(on);
    await on.outbox.drain();
    takesBack(on);
    let crash = () => {};
    on.chat.withdrawFile = () => new Promise((_, reject) => (crash = () => reject(new Error('gone'))));
    void on.outbox.drain();
    const later = ground({ again: on });
    Reflect.deleteProperty(on.chat, 'withdrawFile');
    later.outbox.recover();
    await settles(later);
    crash();
    expect(stands(later)).toEqual([[], []]);
  });

  test('that is refused holds nothing up', async () => {
    const on = ground();
    attaches(on);
    await on.outbox.drain();
    on.chat.fail('withdrawFile', { code: 'cant_delete_file' }, 2);
    takesBack(on);
    attaches(on, 'zwei');
    await settles(on);
    expect(stands(on)).toEqual([
      ['Protokoll', 'zwei'],
      ['Protokoll', 'zwei'],
    ]);
  });

  test.each([
    ['2026-12-29 10:00', []],
    ['2027-01-12 10:00', ['Protokoll']],
  ])('on %s finds what was attached in October, in private for 90 days', async (later, left) => {
    const on = ground();
    attaches(on);
    await on.outbox.drain();
    on.clock.set(later);
    on.tx((ctx) => retention.jobs?.['retention.nightly']?.run(ctx, ''));
    takesBack(on);
    await on.outbox.drain();
    expect(stands(on)).toEqual([[], left]);
  });
});

describe('what a person gave', () => {
  const bytes = Uint8Array.from([1, 2, 3]);
  const passesOn = async (on: On) => {
    const { ada } = await on.listens();
    const file = await ada.uploads('Protokoll.pdf', bytes);
    const to = { person: on.person('eren') };
    on.tx((ctx) =>
      attach(ctx, { subject: 's', role: 'datei', to }, { name: file.name, title: 'P', document: given(file) }),
    );
    return file;
  };
  const copies = ({ chat }: On) => chat.standing({ account: 'eren' }).map(({ file }) => file);

  test('is brought to others as a copy, byte for byte', async () => {
    const render = vi.fn();
    const on = ground({ readsFiles: true, render });
    await passesOn(on);
    await on.outbox.drain();
    expect(copies(on)).toEqual([{ name: 'Protokoll.pdf', title: 'P', bytes }]);
    expect(render).not.toHaveBeenCalled();
  });

  test('that is gone is not delivered, with the platform’s word for it', async () => {
    const on = ground({ readsFiles: true });
    on.chat.removeFile((await passesOn(on)).file);
    await settles(on);
    expect(copies(on)).toEqual([]);
    const codes = on.tx(({ tx }) => tx.all('select kind, state, code from operation order by seq'));
    expect(codes).toEqual([
      { kind: 'transfer', state: 'rejected', code: 'file_not_found' },
      { kind: 'share', state: 'rejected', code: 'no_file' },
    ]);
  });

  test.each<Fault>(['lost', 'down', { afterMs: 5_000 }])('(%j) is fetched again, and stands once', async (fault) => {
    const on = ground({ readsFiles: true });
    on.chat.fail('fetch', fault, 2);
    await passesOn(on);
    await settles(on);
    expect(copies(on)).toHaveLength(1);
  });
});
