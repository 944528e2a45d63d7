/** Who and what is in the workspace, and what changes in it. */
import { expect, test } from 'vitest';
import { ada, type Build, eren, kultur, rat, staging, wohnen } from './world.ts';

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

  test('hears that the bot was removed, from a channel that it sees no more too', async () => {
    const on = await stage();
    const { chat, workspace } = on.world;
    workspace.inviteBot(rat);
    await expect.poll(() => on.notices).toMatchObject([{ conversation: { conversation: rat, private: true } }]);
    for (const conversation of [rat, wohnen]) workspace.removeBot(conversation);
    await expect.poll(() => on.notices.length).toBe(3);
    expect(on.notices).toEqual(
      expect.arrayContaining(
        [rat, wohnen].map((conversation) => ({ key: expect.any(String), kind: 'botLeft', conversation })),
      ),
    );
    expect(await chat.conversations()).toMatchObject([
      { conversation: wohnen, member: false },
      { conversation: kultur, member: false },
    ]);
  });

  test('hears that a channel is open again, and that an account is closed', async () => {
    const on = await stage();
    const { chat, workspace } = on.world;
    const changes = [
      () => workspace.archive(wohnen),
      () => workspace.unarchive(wohnen),
      () => workspace.deactivate(eren),
    ];
    for (const [index, change] of changes.entries()) {
      change();
      await expect.poll(() => on.notices.length).toBe(index + 1);
    }
    expect(on.notices).toMatchObject([
      { kind: 'archived', archived: true },
      { kind: 'archived', archived: false },
      { kind: 'account', account: { account: eren, name: 'Eren Probe', guest: false, deactivated: true } },
    ]);
    expect(await chat.members(wohnen)).not.toContain(eren);
  });

  test('hears nothing of private channels that it is not in', async () => {
    const on = await stage();
    on.world.workspace.rename(rat, 'stadtrat');
    on.world.workspace.join(rat, eren);
    on.world.workspace.arrive('U0NEU', 'Sana Entwurf');
    await expect.poll(() => on.notices).toMatchObject([{ kind: 'account' }]);
    await expect(async () => on.world.chat.members(rat)).rejects.toThrow();
  });
}
