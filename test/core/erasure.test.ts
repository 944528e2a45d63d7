/** Erasing on the core alone: what waits for what, and what happens when it is cut off in between. */
import { eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { type Inline, type Message, text } from '../../src/chat/message.ts';
import { keepListed, nameOf, personOfAccount } from '../../src/core/directory.ts';
import { isErased } from '../../src/core/erased.ts';
import { erasure } from '../../src/core/erasure.schema.ts';
import { createEraser, orderErasure } from '../../src/core/erasure.ts';
import { attach, given } from '../../src/core/files.ts';
import { type Conversation, show } from '../../src/core/posts.ts';
import type { Workspace } from '../../src/core/workspace.ts';
import { calendar, ground, paper } from './ground.ts';

const says = (...words: Inline[]): Message => ({ notification: 'Nachricht', parts: [text(...words)] });
const farewell = { notification: 'Auf Wiedersehen', parts: [text('Auf Wiedersehen')] };

/** Ada is to be erased; the city's clock shows what `clock` shows. */
function erasing() {
  const on = ground({ readsFiles: true });
  const purged: string[] = [];
  const workspace: Workspace = { ...on.workspace, purge: () => void purged.push('purged') };
  const eraser = createEraser({
    workspace,
    context: (tx) => {
      const now = on.clock.now();
      return { ...on.tx((ctx) => ctx), tx, now, heute: calendar.dayAt(now) };
    },
  });
  const ada = on.person('ada');
  const order = () => on.tx((ctx) => orderErasure(ctx, { person: ada, places: [], kept: [] }, farewell));
  const name = () => on.tx(({ tx }) => nameOf(tx, ada));
  const state = () => on.tx(({ tx }) => tx.select().from(erasure).where(eq(erasure.personId, ada)).get()?.state);
  return { ...on, ada, eraser, order, name, state, purged };
}

test('waits until the last message has arrived and the others are taken back', async () => {
  const on = erasing();
  on.tx((ctx) => show(ctx, { subject: 's', role: 'r', to: { person: on.ada } }, says('Guten Morgen, Ada Muster')));
  await on.outbox.drain();
  on.order();
  on.eraser.work();
  expect([on.name(), on.state()]).toEqual(['Ada Muster', 'ordered']);
  await on.outbox.drain();
  expect(on.stands({ account: 'ada' })).toEqual(['Auf Wiedersehen']);
  on.eraser.work();
  expect([on.name(), on.state(), on.purged]).toEqual(['Gelöschte Person', 'done', ['purged']]);
});

test('waits an hour and no longer', () => {
  const on = erasing();
  on.order();
  on.clock.passes(3_599_000);
  on.eraser.work();
  expect(on.name()).toBe('Ada Muster');
  on.clock.passes(1_000);
  on.eraser.work();
  expect(on.name()).toBe('Gelöschte Person');
});

test('is ordered once', async () => {
  const on = erasing();
  on.order();
  on.order();
  await on.outbox.drain();
  expect(on.stands({ account: 'ada' })).toEqual(['Auf Wiedersehen']);
});

test('is written down beside the database before anything is erased', async () => {
  const on = erasing();
  on.order();
  await on.outbox.drain();
  const add = on.workspace.erased.add;
  on.workspace.erased.add = () => {
    throw new Error('the disk is full');
  };
  expect(() => on.eraser.work()).toThrow('the disk is full');
  expect([on.name(), on.state()]).toEqual(['Ada Muster', 'ordered']);
  on.workspace.erased.add = add;
  on.eraser.work();
  expect(on.name()).toBe('Gelöschte Person');
});

test('goes on with the file where it was cut off before it was written anew', async () => {
  const on = erasing();
  on.order();
  await on.outbox.drain();
  on.eraser.work();
  on.tx(({ tx }) => void tx.update(erasure).set({ state: 'erased' }).run());
  on.eraser.recover();
  expect([on.state(), on.purged]).toEqual(['done', ['purged', 'purged']]);
});

test('is repeated at once after a restore, also for somebody the backup did not know', () => {
  const on = erasing();
  on.workspace.erased.add({ person: on.ada, account: 'x', places: [], kept: [] });
  on.workspace.erased.add({ person: 'person_frueher' as typeof on.ada, account: null, places: [], kept: [] });
  on.eraser.recover();
  expect([on.name(), on.state(), on.purged]).toEqual(['Gelöschte Person', 'done', ['purged']]);
  on.eraser.recover();
  expect(on.purged).toEqual(['purged']);
});

test('takes back files from the person’s own conversation, and lets those that name them stand anew', async () => {
  const on = erasing();
  const file = (name: string, words: string) => ({ name, title: name, document: paper({ words }) });
  on.tx((ctx) => {
    const send = (subject: string, to: Conversation, words: string) =>
      attach(ctx, { subject, role: 'r', to }, file(`${subject}.txt`, words));
    send('eigen', { person: on.ada }, 'Hallo');
    send('genannt', { kanal: on.kanal.wohnen }, 'Protokoll von Ada Muster');
    send('anderes', { kanal: on.kanal.wohnen }, 'Protokoll von Eren Probe');
    send('vergessen', { kanal: on.kanal.wohnen }, 'Mit ihr');
  });
  await on.outbox.drain();
  on.tx(({ tx }) => tx.run(`update datei set document = null where subject = 'vergessen'`));
  on.order();
  await on.outbox.drain();
  expect(on.chat.standing({ account: 'ada' }).map(({ file: one }) => one?.name)).toEqual([undefined]);
  on.eraser.work();
  await on.outbox.drain();
  const stands = on.chat.standing('wohnen').flatMap(({ file: one }) => (one === null ? [] : [one]));
  expect(stands.map(({ name }) => name)).toEqual(['anderes.txt', 'vergessen.txt', 'genannt.txt']);
  expect(new TextDecoder().decode(stands.at(-1)?.bytes)).toBe('{"words":"Protokoll von Gelöschte Person"}');
});

test('takes back what somebody gave to a thing that names the person, and leaves the rest', async () => {
  const on = erasing();
  const { eren } = await on.listens();
  const to = { kanal: on.kanal.wohnen };
  const gives = async (subject: string, title = 'Datei') => {
    const document = given(await eren.uploads(`${subject}.pdf`, Uint8Array.from([1])));
    on.tx((ctx) => attach(ctx, { subject, role: 'datei', to }, { name: `${subject}.pdf`, title, document }));
  };
  for (const subject of ['nachricht', 'dokument', 'anderes']) await gives(subject);
  await gives('titel', 'Datei von Ada Muster');
  on.tx((ctx) => {
    show(ctx, { subject: 'nachricht', role: 'r', to }, says('mit ', { person: on.ada }));
    const document = paper({ leitung: 'Ada Muster' });
    attach(ctx, { subject: 'dokument', role: 'r', to }, { name: 'dokument.docx', title: 'Word', document });
  });
  await on.outbox.drain();
  on.order();
  await on.outbox.drain();
  on.eraser.work();
  await on.outbox.drain();
  const stands = on.chat.standing('wohnen').flatMap(({ file }) => file?.name ?? []);
  expect(stands).toEqual(['anderes.pdf', 'dokument.docx']);
  expect(on.tx(({ tx }) => tx.all('select title from datei')).filter((row) => /Ada/.test(JSON.stringify(row)))).toEqual(
    [],
  );
});

test('brings nobody back by the list of accounts', async () => {
  const on = erasing();
  on.order();
  await on.outbox.drain();
  on.eraser.work();
  const facts = { admin: false, guest: false, deactivated: false, foreign: false, bot: false };
  const known = (account: string) => on.tx(({ tx }) => personOfAccount(tx, account));
  on.tx(({ tx }) => keepListed(tx, { ...facts, account: 'ada', name: 'Ada Muster' }));
  on.tx(({ tx }) => keepListed(tx, { ...facts, account: 'neu', name: 'Nia Neu' }));
  expect([known('ada'), known('neu') === null]).toEqual([null, false]);
  expect(on.tx(({ tx }) => isErased(tx, on.ada))).toBe(true);
});

test('changes what stands in channels, and mentions nobody', async () => {
  const on = erasing();
  const to = { kanal: on.kanal.wohnen };
  on.tx((ctx) => show(ctx, { subject: 'a', role: 'r', to }, says({ person: on.ada, mention: true }, ' lädt ein')));
  on.tx((ctx) => show(ctx, { subject: 'b', role: 'r', to, validUntil: ctx.now }, says('mit Ada Muster')));
  on.tx((ctx) => show(ctx, { subject: 'c', role: 'r', to }, says('mit Eren Probe')));
  const document = paper({ titel: 'Ada Muster' });
  on.tx((ctx) => attach(ctx, { subject: 'd', role: 'r', to }, { name: 'd.txt', title: 'Von Ada Muster', document }));
  await on.outbox.drain();
  on.clock.passes(60_000);
  on.order();
  await on.outbox.drain();
  on.eraser.work();
  await on.outbox.drain();
  const standing = on.chat.standing('wohnen').filter(({ file }) => file === null);
  expect(standing.map(({ edits }) => edits)).toEqual([1, 1, 0]);
  expect(JSON.stringify(standing)).not.toContain('Ada');
  expect(JSON.stringify(standing)).toContain('mit Gelöschte Person');
});
