/** Who and what is in the workspace, and what changes in it. */
import { expect, test } from 'vitest';
import { ada, type Build, eren, kultur, staging, wohnen } from './world.ts';

export function describeKnowing(build: Build): void {
  const stage = staging(build);

  test('connecting tells who we are and what the city has granted', async () => {
    const city = { id: 'T0STADT', name: 'Musterstadt' };
    for (const granted of [
      { readsHistory: true, readsFiles: false },
      { readsHistory: false, readsFiles: true },
    ])
      expect(await (await stage(granted)).world.chat.connect()).toEqual({ ...city, ...granted });
  });

  test('knows accounts, conversations and members', async () => {
    const { chat } = (await stage()).world;
    const ordinary = { deactivated: false, foreign: false, bot: false };
    expect((await chat.accounts()).filter(({ bot }) => !bot)).toEqual([
      { account: ada, name: 'Ada Muster', admin: true, guest: false, ...ordinary },
      { account: eren, name: 'Eren Probe', admin: false, guest: true, ...ordinary },
    ]);
    expect(await chat.conversations()).toEqual([
      { conversation: wohnen, name: 'wohnen', archived: false, member: true, private: false },
      { conversation: kultur, name: 'kultur', archived: false, member: false, private: false },
    ]);
    expect(await chat.members(wohnen)).toEqual(expect.arrayContaining([ada, eren]));
  });

  test('hears what changes, each with a key of its own', async () => {
    const on = await stage();
    on.world.workspace.arrive('U0NEU', 'Sana Entwurf');
    on.world.workspace.join(wohnen, 'U0NEU');
    on.world.workspace.leave(wohnen, 'U0NEU');
    on.world.workspace.rename(wohnen, 'wohnen-neu');
    on.world.workspace.inviteBot(kultur);
    await expect.poll(() => on.notices.length).toBe(5);
    on.world.workspace.archive(wohnen);
    on.world.workspace.remove(kultur);
    await expect.poll(() => on.notices.length).toBe(7);
    const heard = on.notices.map(({ key: _, ...notice }) => notice);
    const ordinary = { admin: false, guest: false, deactivated: false, foreign: false, bot: false };
    expect(heard).toEqual(
      expect.arrayContaining([
        { kind: 'account', account: { account: 'U0NEU', name: 'Sana Entwurf', ...ordinary } },
        { kind: 'joined', conversation: wohnen, account: 'U0NEU' },
        { kind: 'left', conversation: wohnen, account: 'U0NEU' },
        { kind: 'renamed', conversation: wohnen, name: 'wohnen-neu' },
        {
          kind: 'conversation',
          conversation: { conversation: kultur, name: 'kultur', archived: false, member: true, private: false },
        },
        { kind: 'archived', conversation: wohnen, archived: true },
        { kind: 'deleted', conversation: kultur },
      ]),
    );
    expect(new Set(on.notices.map(({ key }) => key)).size).toBe(7);
  });
}
