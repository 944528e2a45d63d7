/** What stands in the chat, and what the bot is told about it. */
import { describe, expect, test } from 'vitest';
import type { Part, Shown } from '../../src/chat/message.ts';
import { newId } from '../../src/core/ids.ts';
import { ada, type Build, eren, kultur, says, staging, wohnen } from './world.ts';

const minuteAgo = () => Date.now() - 60_000;

export function describeSending(build: Build): void {
  const stage = staging(build);
  const request = (words = 'Guten Tag.') => ({
    operation: newId('operation'),
    target: { conversation: wohnen },
    parent: null,
    message: says(words),
  });

  describe('a post', () => {
    test('stands in the conversation for everybody', async () => {
      const on = await stage();
      const ref = await on.posts(says('Guten Tag.'));
      expect(ref.conversation).toBe(wohnen);
      expect(on.ada.reads(wohnen)).toEqual(on.eren.reads(wohnen));
      expect(on.ada.reads(wohnen)).toMatchObject([
        { id: ref.id, text: 'Guten Tag.', notification: 'Guten Tag.', onlyYou: false, thread: null, pinned: false },
      ]);
    });

    test('to an account is private to it', async () => {
      const on = await stage();
      await on.posts(says('Nur für Sie.'), { account: ada });
      expect(on.ada.readsDirect()).toMatchObject([{ text: 'Nur für Sie.' }]);
      expect(on.eren.readsDirect()).toEqual([]);
    });

    test('in reply stands in the thread of its parent', async () => {
      const on = await stage();
      const root = await on.posts(says('Einladung.'));
      await on.world.chat.post({ ...request('Nachtrag.'), parent: root });
      expect(on.ada.reads(wohnen).at(-1)).toMatchObject({ text: 'Nachtrag.', thread: root.id });
    });

    test('shows every part, in order', async () => {
      const on = await stage();
      const parts: Part<Shown>[] = [
        { part: 'heading', text: 'Überschrift' },
        { part: 'text', text: ['Ein ', { text: 'wichtiger', bold: true }, ' Satz.'] },
        {
          part: 'facts',
          facts: [
            { label: 'Ort', value: 'Rathaus' },
            { label: 'Raum', value: '3' },
          ],
        },
        { part: 'list', items: ['Brot', 'Milch'] },
        { part: 'list', ordered: true, items: ['zuerst', 'danach'] },
        { part: 'progress', label: 'Familien', value: 12, target: 20, note: '(gezählt am 28.06.)' },
        { part: 'divider' },
        { part: 'note', text: 'Kleingedrucktes' },
        {
          part: 'actions',
          buttons: [
            { action: 'a', subject: '1', label: 'Ja' },
            { action: 'a', subject: '2', label: 'Nein' },
          ],
        },
      ];
      await on.posts({ notification: 'Alles', parts });
      expect(on.ada.reads(wohnen)[0]?.text.split('\n')).toEqual([
        ...[
          'Überschrift',
          'Ein wichtiger Satz.',
          'Ort: Rathaus',
          'Raum: 3',
          '• Brot',
          '• Milch',
          '1. zuerst',
          '2. danach',
        ],
        ...['Familien 12 von 20 (gezählt am 28.06.)', 'Kleingedrucktes'],
      ]);
      expect(on.ada.reads(wohnen)[0]?.buttons).toEqual(['Ja', 'Nein']);
    });

    test('names people, and notifies only whom it mentions', async () => {
      const on = await stage();
      const named = { person: { name: 'Ada Muster', account: ada } };
      const mentioned = { person: { name: 'Eren Probe', account: eren }, mention: true as const };
      await on.posts({ notification: 'Hinweis', parts: [{ part: 'text', text: [named, ' und ', mentioned] }] });
      expect(on.ada.reads(wohnen)[0]).toMatchObject({ text: 'Ada Muster und Eren Probe', mentions: [eren] });
    });

    test('shows what somebody typed as it was typed', async () => {
      const on = await stage();
      const typed = '*x* _y_ ~z~ `q` <!channel> <@U0EREN> https://a.example/?a=1&amp;b & :smile: <https://b.example|c>';
      await on.posts(says(typed));
      expect(on.ada.reads(wohnen)[0]).toMatchObject({ text: typed, notification: typed, mentions: [] });
    });

    test('where the bot is not or nothing is, is rejected', async () => {
      const on = await stage();
      for (const conversation of [kultur, 'C0NIRGENDS']) {
        const delivery = await on.world.chat.post({ ...request(), target: { conversation } });
        expect(delivery).toMatchObject({ state: 'rejected' });
      }
    });

    test('under a limit of the platform is to be tried later', async () => {
      const on = await stage();
      on.world.fail('post', 'rateLimited');
      expect(await on.world.chat.post(request())).toEqual({ state: 'later', afterMs: 7000 });
      expect(on.ada.reads(wohnen)).toEqual([]);
    });

    test('whose answer was lost or unreadable is ambiguous', async () => {
      const on = await stage();
      on.world.fail('post', 'down');
      expect(await on.world.chat.post(request())).toMatchObject({ state: 'ambiguous' });
      on.world.fail('post', 'lost');
      expect(await on.world.chat.post(request())).toMatchObject({ state: 'ambiguous' });
      expect(on.ada.reads(wohnen)).toHaveLength(1);
    });
  });

  describe('an edit', () => {
    test('replaces the whole message, once or twice', async () => {
      const on = await stage();
      const ref = await on.posts(
        says('Alt.', { part: 'actions', buttons: [{ action: 'a', subject: '', label: 'Weg' }] }),
      );
      for (const _ of [1, 2])
        expect(await on.world.chat.edit(ref, says('Neu.'))).toEqual({ state: 'sent', value: null });
      expect(on.ada.reads(wohnen)).toMatchObject([{ id: ref.id, text: 'Neu.', notification: 'Neu.', buttons: [] }]);
    });

    test('of a message that is gone is rejected', async () => {
      const on = await stage();
      const gone = { conversation: wohnen, id: '1700000000.000001' };
      expect(await on.world.chat.edit(gone, says('Neu.'))).toMatchObject({ state: 'rejected' });
    });
  });

  test('a pin holds, and may be repeated', async () => {
    const on = await stage();
    const ref = await on.posts(says('Das Tandem.'));
    for (const _ of [1, 2]) expect(await on.world.chat.pin(ref)).toEqual({ state: 'sent', value: null });
    expect(on.ada.reads(wohnen)[0]?.pinned).toBe(true);
  });

  describe('taking back', () => {
    test('leaves nothing standing, once or twice', async () => {
      const on = await stage();
      const [first, second] = [await on.posts(says('Falsch.')), await on.posts(says('Richtig.'))];
      for (const _ of [1, 2]) expect(await on.world.chat.withdraw(first)).toEqual({ state: 'sent', value: null });
      expect(on.ada.reads(wohnen)).toMatchObject([{ id: second.id }]);
    });

    test('reaches into a thread', async () => {
      const on = await stage();
      const root = await on.posts(says('Einladung.'));
      const reply = await on.world.chat.post({ ...request('Nachtrag.'), parent: root });
      if (reply.state === 'sent') await on.world.chat.withdraw(reply.value);
      expect(on.ada.reads(wohnen)).toMatchObject([{ id: root.id }]);
    });

    test('whose answer was lost is ambiguous, and repeated without harm', async () => {
      const on = await stage();
      const ref = await on.posts(says('Falsch.'));
      on.world.fail('withdraw', 'lost');
      expect(await on.world.chat.withdraw(ref)).toMatchObject({ state: 'ambiguous' });
      expect(await on.world.chat.withdraw(ref)).toEqual({ state: 'sent', value: null });
    });

    test('where the bot can see nothing any more is rejected', async () => {
      const on = await stage();
      const ref = await on.posts(says('Falsch.'));
      on.world.workspace.remove(wohnen);
      expect(await on.world.chat.withdraw(ref)).toMatchObject({ state: 'rejected' });
    });
  });

  describe('looking for a post', () => {
    test('finds it by its operation, in the conversation and in a thread', async () => {
      const on = await stage({ readsHistory: true });
      const root = await on.posts(says('Einladung.'));
      const lost = { ...request('Zweite Einladung.') };
      on.world.fail('post', 'lost');
      await on.world.chat.post(lost);
      const reply = { ...request('Nachtrag.'), parent: root };
      on.world.fail('post', 'lost');
      await on.world.chat.post(reply);
      const [, second, third] = on.ada.reads(wohnen);
      const here = (id: string | undefined) => ({
        state: 'sent',
        value: { found: 'here', ref: { conversation: wohnen, id } },
      });
      expect(await on.world.chat.find(lost, minuteAgo())).toEqual(here(second?.id));
      expect(await on.world.chat.find(reply, minuteAgo())).toEqual(here(third?.id));
    });

    test('says when it stands nowhere', async () => {
      const on = await stage({ readsHistory: true });
      on.world.fail('post', 'down');
      const never = request();
      await on.world.chat.post(never);
      expect(await on.world.chat.find(never, minuteAgo())).toEqual({ state: 'sent', value: { found: 'nowhere' } });
    });

    test('is blind where the city has not granted it', async () => {
      const on = await stage({ readsHistory: false });
      const blind = { state: 'sent', value: { found: 'blind' } };
      expect(await on.world.chat.find(request(), minuteAgo())).toEqual(blind);
    });
  });

  test('Home shows what was published for its reader', async () => {
    const on = await stage();
    const parts: Part<Shown>[] = [
      { part: 'text', text: 'Für Sie heute' },
      { part: 'actions', buttons: [{ action: 'a', subject: '1', label: 'Erledigt' }] },
    ];
    expect(await on.world.chat.publishHome(ada, { parts })).toEqual({ state: 'sent', value: null });
    expect(on.ada.home()).toEqual({ text: 'Für Sie heute', buttons: ['Erledigt'] });
    expect(on.eren.home()).toBeNull();
  });
}
