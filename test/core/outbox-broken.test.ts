import Database from 'better-sqlite3';
import { sql } from 'drizzle-orm';
import { describe, expect, test } from 'vitest';
import { post } from '../../src/core/posts.schema.ts';
import { parkedPosts } from '../../src/core/queue.ts';
import type { Tx, Workspace } from '../../src/core/workspace.ts';
import type { Fault } from '../contract/fake-chat.ts';
import { ground } from './ground.ts';
import { invites, type On, settles } from './invites.ts';

const locked = new Database.SqliteError('database is locked', 'SQLITE_BUSY');
const full = new Database.SqliteError('database or disk is full', 'SQLITE_FULL');

/** The next `times` transactions cannot begin. */
const cannotBegin = (workspace: Workspace, times: number): void => {
  const { tx } = workspace;
  let failures = times;
  workspace.tx = (work) => {
    if (failures-- > 0) throw locked;
    return tx(work);
  };
};

/** It can be read, but the next `times` transactions that write are taken back. */
const cannotWrite = (workspace: Workspace, times: number, error: Error = full): void => {
  const { tx } = workspace;
  const written = (inner: Tx) => inner.get<{ rows: number }>(sql`SELECT total_changes() AS rows`).rows;
  let failures = times;
  workspace.tx = (work) =>
    tx((inner) => {
      const before = written(inner);
      const result = work(inner);
      if (written(inner) > before && failures-- > 0) throw error;
      return result;
    });
};

/** Full as soon as the platform has answered the first post. @returns what the chat was asked, in order */
function fullAtTheAnswer(on: On, times: number): string[] {
  const asked: string[] = [];
  const [post, find] = [on.chat.post.bind(on.chat), on.chat.find.bind(on.chat)];
  on.chat.post = async (request) => {
    const delivery = await post(request);
    if (asked.push(request.message.notification) === 1) cannotWrite(on.workspace, times);
    return delivery;
  };
  on.chat.find = (request, since) => {
    asked.push('find');
    return find(request, since);
  };
  return asked;
}

describe('a mistake of our own', () => {
  test.each([true, false])(
    'in the adapter parks the message after some attempts (history: %s)',
    async (readsHistory) => {
      const on = ground({ readsHistory });
      const posts = on.chat.post.bind(on.chat);
      on.chat.post = (request) => {
        if (request.message.notification === 'Einladung') throw new TypeError('undefined is not a function');
        return posts(request);
      };
      invites(on);
      invites(on, 'danach', 'd');
      await settles(on);
      expect(on.stands('wohnen')).toEqual(['danach']);
    },
  );

  test('before sending parks the message at once', async () => {
    const on = ground();
    // A message that cannot be walked through.
    invites(on, 'kaputt', 's');
    on.tx(({ tx }) => {
      tx.update(post)
        .set({ message: JSON.parse('{"notification":"kaputt","parts":[{"part":"facts"}]}') })
        .run();
    });
    invites(on, 'danach', 'd');
    await on.outbox.drain();
    expect(on.stands('wohnen')).toEqual(['danach']);
  });

  test.each([0, 1])('while the answer is taken in leaves the post unclear (file full: %i times)', async (times) => {
    const on = ground({ readsHistory: true });
    const posts = on.chat.post.bind(on.chat);
    on.chat.post = async (request) => {
      await posts(request);
      on.chat.post = posts;
      cannotWrite(on.workspace, times);
      return JSON.parse('{"state":"sent"}');
    };
    invites(on);
    invites(on, 'danach', 'd');
    await on.outbox.drain();
    expect(on.stands('wohnen'), 'nothing overtakes it').toEqual(['Einladung']);
    await settles(on);
    expect(on.stands('wohnen')).toEqual(['Einladung', 'danach']);
  });

  test('made whenever the answer is taken in keeps nobody waiting for ever', async () => {
    const on = ground();
    invites(on);
    await on.outbox.drain();
    let edits = 0;
    on.chat.edit = async () => {
      edits++;
      return JSON.parse('{"state":"sent"}');
    };
    invites(on, 'neu');
    invites(on, 'danach', 'd');
    await settles(on);
    expect(on.stands('wohnen')).toEqual(['Einladung', 'danach']);
    expect(edits).toBe(3);
  });

  test('made whenever one looks for an unclear post leaves it unclear, and keeps nobody waiting', async () => {
    const on = ground({ readsHistory: true });
    on.chat.fail('post', 'lost');
    on.chat.find = async () => JSON.parse('{"state":"sent"}');
    invites(on);
    invites(on, 'danach', 'd');
    await settles(on);
    expect(on.stands('wohnen')).toEqual(['Einladung', 'danach']);
    expect(on.tx(({ tx }) => parkedPosts({ tx, now: on.clock.now() }))).toMatchObject([{ code: 'unclear' }]);
  });
});

describe('the file itself', () => {
  test.each([
    ['as it was thrown', full],
    ['with the query around it', new Error('Failed query', { cause: full })],
  ])('full right before sending (%s) keeps the message until there is room again', async (_, error) => {
    const on = ground();
    invites(on);
    invites(on, 'danach', 'd');
    cannotWrite(on.workspace, 1, error);
    await on.outbox.drain();
    expect(on.stands('wohnen'), 'nothing overtakes it').toEqual([]);
    await settles(on, 1);
    expect(on.stands('wohnen')).toEqual(['Einladung', 'danach']);
  });

  const answers: readonly [answer: string, fault: Fault | null, asked: string[], stands: string[]][] = [
    ['that it stands', null, ['Einladung', 'danach'], ['Einladung', 'danach']],
    ['that it is refused', { code: 'is_archived' }, ['Einladung', 'danach'], ['danach']],
    ['that it is for later', { afterMs: 1_000 }, ['Einladung', 'Einladung', 'danach'], ['Einladung', 'danach']],
  ];
  describe.each([true, false])('full when the answer comes (history: %s)', (readsHistory) => {
    test.each(answers)('%s doubles nothing, and holds up nothing once there is room again', async (...plan) => {
      const [, fault, asked, stands] = plan;
      const on = ground({ readsHistory });
      if (fault !== null) on.chat.fail('post', fault);
      const calls = fullAtTheAnswer(on, 4);
      invites(on);
      invites(on, 'danach', 'd');
      await settles(on, 3);
      expect(calls, 'nothing else is sent while the answer is not written down').toEqual(['Einladung']);
      await settles(on, 2);
      expect(calls).toEqual(asked);
      expect(on.stands('wohnen')).toEqual(stands);
    });
  });

  test('full until the bot stops makes the post unclear, and keeps it from nothing', async () => {
    const before = ground({ readsHistory: true });
    fullAtTheAnswer(before, 1);
    invites(before);
    await before.outbox.drain();
    await before.outbox.stop();
    const on = ground({ readsHistory: true, again: before });
    on.outbox.recover();
    await settles(on, 2);
    expect(on.stands('wohnen')).toEqual(['Einladung']);
    invites(on, 'Einladung, jetzt mit Raum');
    await settles(on, 1);
    expect(on.stands('wohnen')).toEqual(['Einladung, jetzt mit Raum']);
  });

  test('locked when something is queued takes nobody their answer, and is tried again', async () => {
    const on = ground({ readsHistory: true });
    invites(on);
    cannotBegin(on.workspace, 1);
    expect(() => on.outbox.wake()).not.toThrow();
    expect(on.stands('wohnen')).toEqual([]);
    await settles(on);
    expect(on.stands('wohnen')).toEqual(['Einladung']);
  });
});

describe('the clock of the machine', () => {
  test('set back nine days holds nothing up for nine days', async () => {
    const on = ground({ readsHistory: true });
    on.protocol.set('2026-10-21 10:00');
    on.chat.fail('post', 'down');
    invites(on);
    await on.outbox.drain();
    on.protocol.set('2026-10-12 10:00');
    await on.outbox.drain();
    await settles(on, 2);
    expect(on.stands('wohnen')).toEqual(['Einladung']);
  });

  test('set back while an answer waits for room in the file neither', async () => {
    const on = ground();
    on.protocol.set('2026-10-21 10:00');
    on.chat.fail('post', { afterMs: 1_000 });
    invites(on);
    await on.outbox.drain();
    fullAtTheAnswer(on, 1);
    on.protocol.passes(1_000);
    await on.outbox.drain();
    on.protocol.set('2026-10-12 10:00');
    invites(on, 'danach', 'd');
    await settles(on, 2);
    expect(on.stands('wohnen')).toEqual(['Einladung', 'danach']);
  });

  test('set back while the bot was off neither', async () => {
    const before = ground({ readsHistory: true });
    before.protocol.set('2026-10-21 10:00');
    before.chat.fail('post', 'down');
    invites(before);
    await before.outbox.drain();
    const on = ground({ readsHistory: true, again: before });
    on.outbox.recover();
    await settles(on, 2);
    expect(on.stands('wohnen')).toEqual(['Einladung']);
  });
});
