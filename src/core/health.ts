/** Whether the bot can do its work, as a machine that watches over it asks. Nothing in it is about a person. */
import type { Chat } from '../chat/chat.ts';
import type { Clock } from './clock.ts';
import type { Route } from './http.ts';
import { queue } from './queue.ts';
import { schemaVersion, type Workspace } from './workspace.ts';

interface Watched {
  readonly workspace: Workspace;
  readonly chat: Pick<Chat, 'isReachable'>;
  readonly clock: Clock;
}

/**
 * `GET /healthz`: 200, or 503 when the database or the chat does not answer. The body is JSON:
 * `{ database, chat, schemaVersion, queueLength, oldestUnsentSeconds }`; the first two are `up` or `down`, the others null
 * where there is nothing to tell. A message that waits long is no reason for 503: it may be Slack's own limit.
 */
export const health = ({ workspace, chat, clock }: Watched) =>
  ({
    path: '/healthz',
    async answer() {
      const stored = storedIn(workspace, clock);
      const reachable = await chat.isReachable();
      return {
        status: stored.database === 'up' && reachable ? 200 : 503,
        body: { ...stored, chat: reachable ? 'up' : 'down' },
      };
    },
  }) satisfies Route;

function storedIn(workspace: Workspace, clock: Clock) {
  try {
    return workspace.tx((tx) => {
      const { length, oldest } = queue(tx);
      return {
        database: 'up',
        schemaVersion: schemaVersion(tx),
        queueLength: length,
        oldestUnsentSeconds: oldest === null ? null : Math.max(0, Math.round((clock.now() - oldest) / 1000)),
      };
    });
  } catch {
    return { database: 'down', schemaVersion: null, queueLength: null, oldestUnsentSeconds: null };
  }
}
