import { and, count, eq, getTableName, isNotNull, lte } from 'drizzle-orm';
import type { SQLiteTable } from 'drizzle-orm/sqlite-core';
import { pino } from 'pino';
import { expect, it } from 'vitest';
import { features } from '../../src/app.ts';
import { actions, text } from '../../src/chat/message.ts';
import { classifications } from '../../src/core/classified.ts';
import { personOfAccount } from '../../src/core/directory.ts';
import { draftField } from '../../src/core/drafts.schema.ts';
import { datei } from '../../src/core/files.schema.ts';
import { attach, takeBack } from '../../src/core/files.ts';
import { homePage } from '../../src/core/homes.schema.ts';
import { input } from '../../src/core/inputs.schema.ts';
import { operation } from '../../src/core/outbox.schema.ts';
import { post } from '../../src/core/posts.schema.ts';
import { show, withdraw } from '../../src/core/posts.ts';
import { lastDeliveries } from '../../src/core/queue.ts';
import { retention } from '../../src/core/retention.ts';
import { occurrence } from '../../src/core/schedule.schema.ts';
import { erinnert, tageszeiten } from '../../src/features/erinnerung/schema.ts';
import { antwort } from '../../src/features/sitzung/schema.ts';
import { type Musterstadt, musterstadt } from '../features/musterstadt.ts';
import { abgegeben, getagt, start } from '../features/protokoll/abgegeben.ts';
import { at, ground, paper } from './ground.ts';

const rows = (stadt: Musterstadt) =>
  stadt.workspace.tx((tx) => {
    const n = (table: Parameters<ReturnType<typeof tx.select>['from']>[0]) =>
      tx.select({ n: count() }).from(table).get()?.n ?? 0;
    return {
      inputs: n(input),
      answers: n(antwort),
      drafts: n(draftField),
      homes: n(homePage),
      reminded: n(erinnert),
      operations: n(operation),
      texts: tx
        .select()
        .from(post)
        .all()
        .filter(({ message }) => message !== null).length,
      occurrences: n(occurrence),
    };
  });

/** Ada announces, Mara comes and looks at her Home, Eren leaves a form half-way. */
async function lived(): Promise<Musterstadt> {
  const stadt = await musterstadt('2026-09-28 08:30');
  await stadt.ada.types(stadt.wohnen, '/sitzung');
  await stadt.ada.submits({ datum: '2026-10-14', beginn: '18:00', ende: '20:00', ort: 'Rathaus' });
  await stadt.ada.submits({ thema: 'Nachbarschaften' });
  await stadt.settle();
  await stadt.mara.presses('Ich komme', { conversation: stadt.wohnen });
  await stadt.mara.opensHome();
  await stadt.eren.types(stadt.wohnen, '/sitzung');
  await stadt.eren.submits({ datum: '2026-11-11', beginn: '18:00', ende: '20:00', ort: 'Rathaus' });
  await stadt.settle();
  return stadt;
}

it('keeps everything as long as it is needed', async () => {
  const stadt = await lived();
  const before = rows(stadt);
  await stadt.goTo('2026-10-27 12:00');
  expect(rows(stadt)).toMatchObject({
    inputs: before.inputs,
    answers: 1,
    drafts: before.drafts,
    homes: 1,
    // Mara of the Sitzung, and twice each of the Tandem of its minutes.
    reminded: 7,
  });
});

it('forgets inputs, answers, texts, reminders and Homes after 30 days, drafts after 90', async () => {
  const stadt = await lived();
  const { drafts } = rows(stadt);
  await stadt.goTo('2026-11-29 12:00');
  // What the Umsetzungsgruppe was told on the last two Mondays of its overview.
  const ueberblicke = { operations: 2, texts: 2 };
  expect(rows(stadt)).toMatchObject({ inputs: 0, answers: 0, drafts, homes: 0, reminded: 0, ...ueberblicke });
  await stadt.goTo('2027-01-31 12:00');
  expect(rows(stadt)).toMatchObject({ drafts: 0 });
  // The daily reminder runs once more for every time of day.
  const jobs = features.flatMap((feature) => Object.keys(feature.jobs ?? {})).length + tageszeiten.length;
  expect(rows(stadt).occurrences).toBeLessThanOrEqual(jobs * 91);
});

it('keeps for 90 days where a private message with buttons stands, for 30 any other', async () => {
  const stadt = await musterstadt('2026-09-28 08:30');
  stadt.workspace.tx((tx) => {
    const person = personOfAccount(tx, 'U0MARAPLA');
    if (person === null) throw new Error('Mara is not known');
    const now = Date.parse('2026-09-28T06:30:00Z');
    const knopf = actions({ action: 'status', subject: 'stadt', label: 'Status' });
    for (const [subject, parts] of [['mit', [text('?'), knopf]] as const, ['ohne', [text('!')]] as const]) {
      show({ tx, now }, { subject, role: 'probe', to: { person } }, { notification: '?', parts });
    }
  });
  await stadt.settle();
  const left = () =>
    stadt.workspace
      .tx((tx) => tx.select().from(post).where(eq(post.role, 'probe')).all())
      .map(({ subject, message }) => [subject, message !== null]);
  expect(left()).toHaveLength(2);
  await stadt.sleepUntil('2026-10-29 12:00');
  expect(left()).toEqual([['mit', false]]);
  await stadt.sleepUntil('2026-12-28 12:00');
  expect(left()).toEqual([]);
});

it('keeps nothing about a person longer than its table says', async () => {
  const stadt = await lived();
  // The latest anything is kept: 90 days, or 30 after the Sitzung.
  await stadt.goTo('2027-02-28 12:00');
  const left = stadt.workspace.tx((tx) =>
    [...classifications.values()]
      .filter(({ purpose }) => typeof purpose?.kept === 'number')
      .flatMap(({ table, columns }) => {
        const persons = Object.keys(columns).filter((column) => columns[column] === 'person' && column !== 'lane');
        const rows: Record<string, unknown>[] = tx
          .select()
          .from(table as SQLiteTable)
          .all();
        return rows.filter((row) => persons.some((column) => row[column] !== null)).map(() => getTableName(table));
      }),
  );
  expect(left).toEqual([]);
}, 60_000);

it('never sends a post a third time that stayed unclear', async () => {
  const stadt = await musterstadt('2026-09-28 08:30');
  stadt.chat.fail('post', 'lost', 10);
  await stadt.jo.types(stadt.wohnen, '/sitzung');
  await stadt.jo.submits({ datum: '2026-11-25', beginn: '18:00', ende: '20:00', ort: 'Rathaus' });
  await stadt.jo.submits({ thema: 'Nachbarschaften' });
  const copies = () => stadt.mara.reads(stadt.wohnen).filter(({ text }) => text.startsWith('Einladung')).length;
  await stadt.goTo('2026-09-28 12:00');
  expect(copies()).toBe(2);
  await stadt.goTo('2026-11-10 12:00');
  await stadt.mara.presses('Ich komme', { conversation: stadt.wohnen });
  await stadt.settle();
  expect(copies()).toBe(2);
});

it('forgets private messages and the documents in their threads, each in its time', async () => {
  const lines: string[] = [];
  const log = pino({ level: 'error' }, { write: (line: string) => void lines.push(line) });
  const stadt = await musterstadt(start, { log });
  await getagt(stadt);
  await abgegeben(stadt);
  await stadt.ada.types(stadt.wohnen, '/komm-in zahlen');
  await stadt.ada.submits({});
  await stadt.settle();
  const left = () =>
    stadt.workspace.tx((tx) => {
      const since = at('2026-10-16 00:00');
      const posts = tx
        .select()
        .from(post)
        .where(and(isNotNull(post.personId), lte(post.updatedAt, since)));
      const files = tx
        .select()
        .from(datei)
        .where(and(isNotNull(datei.personId), lte(datei.updatedAt, since)));
      return { posts: posts.all().length, files: files.all().length };
    });
  // The minutes for Tandem and Büro, and the figures for Ada.
  expect(left().files).toBe(6);
  await stadt.sleepUntil('2026-11-14 04:00');
  await stadt.jo.types(stadt.buero, '/komm-in fristen');
  expect(stadt.jo.reads(stadt.buero).at(-1)?.text).toContain('Eingaben mit ihren Antworten');
  await stadt.sleepUntil('2026-11-15 04:00');
  expect(left().files).toBe(6);
  await stadt.sleepUntil('2027-01-14 12:00');
  expect(left()).toEqual({ posts: 0, files: 0 });
  expect(lines).toEqual([]);
}, 60_000);

it('forgets what was withdrawn before it was sent, and does not list it among what was delivered', async () => {
  const on = ground({ features: [retention] });
  on.schedule.tick();
  const to = { person: on.person('ada') };
  const says = { notification: 'Doch nicht', parts: [text('Doch nicht')] };
  on.tx((ctx) => {
    const id = show(ctx, { subject: 's', role: 'r', to }, says);
    attach(ctx, { subject: 's', role: 'r', to, parent: id }, { name: 'a.txt', title: 'A', document: paper({}) });
    takeBack(ctx, 's');
    withdraw(ctx, id);
  });
  expect(on.tx(({ tx }) => lastDeliveries(tx, 10))).toEqual([]);
  on.clock.set('2026-11-13 12:00');
  on.schedule.tick();
  expect(on.tx(({ tx }) => tx.select().from(operation).all())).toEqual([]);
  on.clock.set('2027-01-14 12:00');
  on.schedule.tick();
  expect(on.tx(({ tx }) => [...tx.select().from(post).all(), ...tx.select().from(datei).all()])).toEqual([]);
});

it('remembers that a post may stand though it was withdrawn', async () => {
  const on = ground({ features: [retention], readsHistory: false });
  on.schedule.tick();
  const to = { kanal: on.kanal.wohnen };
  const says = (words: string) => ({ notification: words, parts: [text(words)] });
  const id = on.tx((ctx) => show(ctx, { subject: 's', role: 'r', to }, says('eins')));
  on.chat.fail('post', 'lost');
  on.chat.fail('post', { afterMs: 60_000 });
  await on.outbox.drain();
  on.protocol.passes(30_000);
  await on.outbox.drain();
  on.tx((ctx) => withdraw(ctx, id));
  on.protocol.passes(60_000);
  on.clock.set('2026-11-13 12:00');
  on.schedule.tick();
  on.tx((ctx) => show(ctx, { subject: 's', role: 'r', to }, says('zwei')));
  await on.outbox.drain();
  expect(on.stands('wohnen')).toEqual(['eins']);
});

it('can still change a message whose text it has forgotten', async () => {
  const stadt = await lived();
  await stadt.goTo('2026-11-16 12:00');
  await stadt.mila.presses('Eingang bestätigen', { conversation: stadt.buero });
  await stadt.settle();
  expect(stadt.jo.reads(stadt.buero)).toHaveLength(1);
  expect(stadt.jo.reads(stadt.buero)[0]?.text).toContain('Eingang bestätigt von Mila Vorschlag');
});
