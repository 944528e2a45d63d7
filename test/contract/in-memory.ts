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
    workspace: chat,
    head: (conversation) => {
      const { topic = '', purpose = '' } =
        chat.channels().find((channel) => channel.conversation === conversation) ?? {};
      return { topic, purpose };
    },
    stop: () => chat.stop(),
  };
}
