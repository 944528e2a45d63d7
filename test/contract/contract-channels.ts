/** Channels: made by the bot, joined, named, and people let in and out. */
import { describe, expect, test } from 'vitest';
import type { ConversationFacts, Delivery } from '../../src/chat/chat.ts';
import { MessageTooLong } from '../../src/chat/message.ts';
import { ada, type Build, eren, kultur, rat, type Stage, says, staging, wohnen } from './world.ts';

const done = { state: 'sent', value: null };
const refused = (code: string) => ({ state: 'rejected', code });
const nowhere = 'C0NIRGENDS';
const bildung = { name: 'hf-5-bildung', private: false };
const buero = { name: 'integrationsbuero', private: true };
const head = { topic: 'Handlungsfeld 5 · Bildung & *Schule* <!channel>', purpose: 'Für alle, die mitmachen.' };

function arrived<T>(delivery: Delivery<T>): T {
  if (delivery.state !== 'sent') throw new Error(`Not done: ${JSON.stringify(delivery)}`);
  return delivery.value;
}

const makes = async ({ world }: Stage, channel = bildung): Promise<string> =>
  arrived(await world.chat.createChannel(channel)).conversation;

const named = async ({ world }: Stage, wanted: string): Promise<ConversationFacts[]> =>
  (await world.chat.conversations()).filter(({ name }) => name === wanted);

export function describeChannels(build: Build): void {
  const stage = staging(build);

  describe('a new channel', () => {
    test.each([bildung, buero])('has the bot in it: %o', async (channel) => {
      const on = await stage();
      const facts = arrived(await on.world.chat.createChannel(channel));
      expect(facts).toEqual({ ...channel, conversation: expect.any(String), archived: false, member: true });
      expect(await named(on, channel.name)).toEqual([facts]);
      const { conversation } = facts;
      await on.posts(says('Guten Tag.'), { conversation });
      expect(arrived(await on.world.chat.invite(conversation, ada))).toBeNull();
      expect(on.ada.reads(conversation)).toMatchObject([{ text: 'Guten Tag.' }]);
    });

    test.each([bildung, buero])('is made once, however often it is asked for: %o', async (channel) => {
      const on = await stage();
      on.world.fail('createChannel', 'lost');
      expect(await on.world.chat.createChannel(channel)).toMatchObject({ state: 'ambiguous' });
      const found = await makes(on, channel);
      expect(await makes(on, channel)).toBe(found);
      expect(await named(on, channel.name)).toHaveLength(1);
    });

    test('is found again with the bot in it, though the bot was removed meanwhile', async () => {
      const on = await stage();
      const conversation = await makes(on);
      on.world.workspace.removeBot(conversation);
      expect(arrived(await on.world.chat.createChannel(bildung))).toMatchObject({ conversation, member: true });
      await on.posts(says('Wieder da.'), { conversation });
    });

    test('takes no name from others, be they archived or out of sight', async () => {
      const on = await stage();
      on.world.workspace.archive(wohnen);
      for (const name of ['kultur', 'wohnen', 'rat'])
        expect(await on.world.chat.createChannel({ ...bildung, name })).toEqual(refused('name_taken'));
    });

    test('is not one of its own that is archived, or of another kind', async () => {
      const on = await stage();
      const conversation = await makes(on);
      expect(await on.world.chat.createChannel({ ...bildung, private: true })).toEqual(refused('name_taken'));
      on.world.workspace.archive(conversation);
      expect(await on.world.chat.createChannel(bildung)).toEqual(refused('name_taken'));
      on.world.workspace.unarchive(conversation);
      expect(await makes(on)).toBe(conversation);
    });

    test.each(['Wöhnen', 'hf 5', '', 'x'.repeat(81)])('cannot be called "%s"', async (name) => {
      const on = await stage();
      expect(await on.world.chat.createChannel({ ...bildung, name })).toMatchObject({ state: 'rejected' });
    });

    test('is not made where the workspace does not let the bot, or not now', async () => {
      const on = await stage();
      on.world.fail('createChannel', 'rateLimited');
      expect(await on.world.chat.createChannel(bildung)).toEqual({ state: 'later', afterMs: 7000 });
      on.world.workspace.forbid('createChannels');
      expect(await on.world.chat.createChannel(bildung)).toEqual(refused('not_allowed'));
      expect(await named(on, bildung.name)).toEqual([]);
    });
  });

  describe('joining', () => {
    test('lets the bot into a public channel, once or twice', async () => {
      const on = await stage();
      const facts = { conversation: kultur, name: 'kultur', archived: false, member: true, private: false };
      for (const _ of [1, 2]) expect(arrived(await on.world.chat.joinChannel(kultur))).toEqual(facts);
      await on.posts(says('Guten Tag.'), { conversation: kultur });
      await expect.poll(() => on.notices).toMatchObject([{ kind: 'conversation', conversation: facts }]);
    });

    test('is refused where the channel is archived, private or gone', async () => {
      const on = await stage();
      on.world.workspace.archive(kultur);
      expect(await on.world.chat.joinChannel(kultur)).toEqual(refused('archived'));
      expect(await on.world.chat.joinChannel(await makes(on, buero))).toEqual(refused('private'));
      for (const gone of [nowhere, rat]) expect(await on.world.chat.joinChannel(gone)).toEqual(refused('gone'));
    });
  });

  describe('the head', () => {
    test('says what was written, once or twice', async () => {
      const on = await stage();
      for (const _ of [1, 2]) expect(await on.world.chat.describeChannel(wohnen, head)).toEqual(done);
      expect(on.world.head(wohnen)).toEqual(head);
    });

    test.each(['topic', 'purpose'])('takes no longer %s than is promised', async (part) => {
      const { chat } = (await stage()).world;
      const long = { ...head, [part]: 'x'.repeat(250) };
      expect(await chat.describeChannel(wohnen, long)).toEqual(done);
      const longer = { ...head, [part]: 'x'.repeat(251) };
      await expect(async () => chat.describeChannel(wohnen, longer)).rejects.toThrow(MessageTooLong);
    });
  });

  describe('inviting', () => {
    test.each([ada, eren])('lets somebody in, a guest too, once or twice: %s', async (account) => {
      const on = await stage();
      const conversation = await makes(on, buero);
      for (const _ of [1, 2]) expect(await on.world.chat.invite(conversation, account)).toEqual(done);
      expect(await on.world.chat.members(conversation)).toContain(account);
      await expect.poll(() => on.notices).toMatchObject([{ kind: 'joined', conversation, account }]);
    });

    test('is refused where there is no such account, or none that may come in', async () => {
      const on = await stage();
      const conversation = await makes(on);
      on.world.workspace.deactivate(ada);
      on.world.workspace.forbid('inviteGuests');
      for (const account of ['U0NIEMAND', ada, eren])
        expect(await on.world.chat.invite(conversation, account)).toEqual(refused('no_such_account'));
    });
  });

  describe('removing', () => {
    test('takes somebody out, once or twice', async () => {
      const on = await stage();
      for (const _ of [1, 2]) expect(await on.world.chat.removeMember(wohnen, eren)).toEqual(done);
      expect(await on.world.chat.members(wohnen)).not.toContain(eren);
      await expect.poll(() => on.notices).toMatchObject([{ kind: 'left', conversation: wohnen, account: eren }]);
      expect(await on.world.chat.removeMember(wohnen, 'U0NIEMAND')).toEqual(done);
      expect(await on.world.chat.removeMember(kultur, eren)).toEqual(done);
    });

    test('is refused where the workspace does not let the bot', async () => {
      const on = await stage();
      on.world.workspace.forbid('removeMembers');
      expect(await on.world.chat.removeMember(wohnen, eren)).toEqual(refused('not_allowed'));
      expect(await on.world.chat.members(wohnen)).toContain(eren);
    });
  });

  test.each([
    ['describing', ({ world }: Stage, where: string) => world.chat.describeChannel(where, head)],
    ['inviting', ({ world }: Stage, where: string) => world.chat.invite(where, eren)],
    ['removing', ({ world }: Stage, where: string) => world.chat.removeMember(where, ada)],
  ])('%s is refused where the bot is not, where nothing is, and where all is over', async (_, change) => {
    const on = await stage();
    expect(await change(on, kultur)).toEqual(refused('not_in_channel'));
    for (const gone of [nowhere, rat]) expect(await change(on, gone)).toEqual(refused('gone'));
    on.world.workspace.archive(wohnen);
    expect(await change(on, wohnen)).toEqual(refused('archived'));
  });

  test.each([
    ['describeChannel', ({ world }: Stage) => world.chat.describeChannel(wohnen, head)],
    ['joinChannel', ({ world }: Stage) => world.chat.joinChannel(kultur)],
    ['invite', ({ world }: Stage) => world.chat.invite(wohnen, 'U0NEU')],
    ['removeMember', ({ world }: Stage) => world.chat.removeMember(wohnen, eren)],
  ] as const)('%s whose answer was lost is ambiguous, and repeated without harm', async (door, change) => {
    const on = await stage();
    on.world.workspace.arrive('U0NEU', 'Sana Entwurf');
    for (const fault of ['lost', 'down'] as const) {
      on.world.fail(door, fault);
      expect(await change(on)).toMatchObject({ state: 'ambiguous' });
      expect(await change(on)).toMatchObject({ state: 'sent' });
    }
  });
}
