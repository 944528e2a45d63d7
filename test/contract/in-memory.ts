/** The in-memory chat as a world in which the contract runs. */

import { type Fault, fakeChat } from './fake-chat.ts';
import type { World, WorldOptions } from './world.ts';

const faults = { rateLimited: { afterMs: 7000 }, lost: 'lost', down: 'down' } satisfies Record<string, Fault>;

export async function inMemory({ city, ...granted }: WorldOptions): Promise<World> {
  const chat = fakeChat({ id: 'T0STADT', ...granted, ...city });
  return {
    chat,
    person: (account) => chat.person(account),
    fail: (door, fault) => chat.fail(door, faults[fault]),
    deliverTwice: () => chat.deliverTwice(),
    rename: (conversation, name) => chat.notice({ kind: 'renamed', conversation, name }),
    archive: (conversation) => chat.notice({ kind: 'archived', conversation, archived: true }),
    remove: (conversation) => chat.notice({ kind: 'deleted', conversation }),
    join: (conversation, account) => chat.notice({ kind: 'joined', conversation, account }),
    leave: (conversation, account) => chat.notice({ kind: 'left', conversation, account }),
    inviteBot: (conversation) =>
      chat.notice({
        kind: 'conversation',
        conversation: { conversation, name: 'kultur', archived: false, member: true },
      }),
    arrive: (account, name) =>
      chat.notice({
        kind: 'account',
        account: { account, name, admin: false, guest: false, deactivated: false, foreign: false, bot: false },
      }),
    stop: () => chat.stop(),
  };
}
