/** What the whole bot does when its surroundings change under it. */
import { expect, it } from 'vitest';
import { kanalOf } from '../src/core/directory.ts';
import { musterstadt } from './features/musterstadt.ts';
import { announced, start } from './features/sitzung/announced.ts';

it('takes up a channel to which it is invited after its start', async () => {
  const stadt = await musterstadt(start, { without: 'wohnen' });
  expect(stadt.mara.reads(stadt.wohnen)).toEqual([]);
  const conversation = {
    conversation: stadt.wohnen,
    name: 'hf-4-wohnen',
    archived: false,
    member: true,
    private: false,
  };
  stadt.chat.notice({ kind: 'conversation', conversation });
  await stadt.settle();
  expect(stadt.mara.reads(stadt.wohnen)).toEqual([expect.objectContaining({ pinned: true })]);
  await announced(stadt);
  await stadt.mara.presses('Ich komme', { conversation: stadt.wohnen });
  expect(stadt.mara.reads(stadt.wohnen).at(-1)?.text).toContain('Danke');
});

it('knows somebody who joins a channel before their account was told of', async () => {
  const stadt = await musterstadt(start);
  await announced(stadt);
  const neu = { account: 'U0NEUNEU', name: 'Nia Neu', admin: false, guest: false, deactivated: false };
  stadt.chat.arrives({ ...neu, foreign: false, bot: false });
  stadt.chat.notice({ kind: 'joined', conversation: stadt.wohnen, account: neu.account });
  await stadt.settle();
  const nia = stadt.chat.person(neu.account);
  await nia.presses('Ich komme', { conversation: stadt.wohnen });
  expect(nia.reads(stadt.wohnen).at(-1)?.text).toContain('Danke');
});

it('is out of a channel from which somebody removes it, and in again once it is let in', async () => {
  const stadt = await musterstadt(start);
  const member = (conversation: string) => stadt.workspace.tx((tx) => kanalOf(tx, conversation)?.member);
  for (const conversation of [stadt.wohnen, stadt.buero]) {
    stadt.chat.removeBot(conversation);
    expect(member(conversation)).toBe(false);
    await stadt.restart();
    expect(member(conversation)).toBe(false);
    stadt.chat.inviteBot(conversation);
    expect(member(conversation)).toBe(true);
  }
});
