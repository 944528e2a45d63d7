import Database from 'better-sqlite3';
import { sql } from 'drizzle-orm';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { text } from '../../src/chat/message.ts';
import { post } from '../../src/core/posts.schema.ts';
import { show } from '../../src/core/posts.ts';
import { parkedPosts } from '../../src/core/queue.ts';
import type { Tx, Workspace } from '../../src/core/workspace.ts';
import type { Fault } from '../contract/fake-chat.ts';
import { at, ground } from './ground.ts';

const says = (words: string) => ({ notification: words, parts: [text(words)] });
type On = ReturnType<typeof ground>;

const invites = (on: On, words = 'Einladung', subject = 's') =>
  on.tx((ctx) => show(ctx, { subject, role: 'r', to: { kanal: on.kanal.wohnen } }, says(words)));

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

/** Time goes on until nothing is left to do. */
async function settles(on: On, minutes = 60): Promise<void> {
  await on.outbox.drain();
  for (let minute = 0; minute < minutes; minute++) {
    on.protocol.passes(60_000);
    await on.outbox.drain();
  }
}

describe('an unclear post', () => {
  const cases: readonly [grants: boolean, fault: Fault, expected: string[]][] = [
    [true, 'lost', ['Einladung']],
    [true, 'down', ['Einladung']],
    [false, 'down', ['Einladung']],
    [false, 'lost', ['Einladung', 'Einladung']],
  ];
  test.each(cases)('with history: %s, when it was %s, ends as %j', async (readsHistory, fault, expected) => {
    const on = ground({ readsHistory });
    on.chat.fail('post', fault);
    invites(on);
    await settles(on);
    expect(on.stands('wohnen')).toEqual(expected);
  });

  test('is looked for only when the history may show it', async () => {
    const on = ground({ readsHistory: true });
    on.chat.fail('post', 'down');
    invites(on);
    await on.outbox.drain();
    on.protocol.passes(29_999);
    await on.outbox.drain();
    expect(on.stands('wohnen')).toEqual([]);
    on.protocol.passes(1);
    await on.outbox.drain();
    expect(on.stands('wohnen')).toEqual(['Einladung']);
  });

  test('is never lost and never doubled where the history can be read, however often it fails', async () => {
    const fault = fc.constantFrom<Fault>('lost', 'down', { afterMs: 5_000 });
    const faults = fc.record({ post: fc.array(fault, { maxLength: 4 }), find: fc.array(fault, { maxLength: 3 }) });
    await fc.assert(
      fc.asyncProperty(faults, async (plan) => {
        const on = ground({ readsHistory: true });
        for (const one of plan.post) on.chat.fail('post', one);
        for (const one of plan.find) on.chat.fail('find', one);
        invites(on, 'eins', '1');
        invites(on, 'zwei', '2');
        await settles(on, 120);
        expect(on.stands('wohnen')).toEqual(['eins', 'zwei']);
        await on.outbox.stop();
      }),
      { numRuns: 40 },
    );
  });

  test('stands at most twice where the history cannot be read, and keeps nobody waiting', async () => {
    const fault = fc.constantFrom<Fault>('lost', 'down');
    await fc.assert(
      fc.asyncProperty(fc.array(fault, { maxLength: 4 }), async (faults) => {
        const on = ground({ readsHistory: false });
        for (const one of faults) on.chat.fail('post', one);
        invites(on, 'eins', '1');
        invites(on, 'zwei', '2');
        invites(on, 'drei', '3');
        await settles(on);
        for (const words of ['eins', 'zwei', 'drei']) {
          expect(on.stands('wohnen').filter((one) => one === words).length).toBeLessThanOrEqual(2);
        }
        expect(on.stands('wohnen').at(-1)).toBe('drei');
        await on.outbox.stop();
      }),
      { numRuns: 40 },
    );
  });

  test('that stayed unclear twice is not sent a third time, whatever a feature shows', async () => {
    const on = ground({ readsHistory: false });
    on.chat.fail('post', 'lost', 2);
    invites(on);
    await settles(on);
    invites(on, 'Einladung, jetzt mit Raum');
    await settles(on);
    expect(on.stands('wohnen')).toEqual(['Einladung', 'Einladung']);
  });

  test('found again is edited to what it should show by now', async () => {
    const on = ground({ readsHistory: true });
    on.chat.fail('post', 'lost');
    invites(on);
    await on.outbox.drain();
    invites(on, 'Einladung, jetzt mit Raum');
    await settles(on);
    expect(on.chat.standing('wohnen')).toMatchObject([{ message: says('Einladung, jetzt mit Raum'), edits: 1 }]);
  });

  test('is found though the platform’s clock is some minutes behind ours', async () => {
    const on = ground({ readsHistory: true, platformBehind: 5 * 60_000 });
    on.chat.fail('post', 'lost');
    invites(on);
    await settles(on);
    expect(on.stands('wohnen')).toEqual(['Einladung']);
  });
});

describe('after a death', () => {
  /** The process dies while the platform has the message, or has not got it yet. */
  async function dies(readsHistory: boolean, stored: boolean): Promise<On> {
    const on = ground({ readsHistory });
    let arrived = () => {};
    const underWay = new Promise<void>((resolve) => {
      arrived = resolve;
    });
    const { chat } = on;
    const post = chat.post.bind(chat);
    chat.post = async (request) => {
      if (stored) await post(request);
      arrived();
      return new Promise(() => {});
    };
    invites(on);
    invites(on, 'danach', 'd');
    void on.outbox.drain();
    await underWay;
    chat.post = post;
    const again = ground({ readsHistory, again: on });
    again.protocol.set('2026-10-12 10:01');
    again.outbox.recover();
    return again;
  }

  test.each([
    [true, true, ['Einladung', 'danach']],
    [true, false, ['Einladung', 'danach']],
    [false, true, ['Einladung', 'Einladung', 'danach']],
    [false, false, ['Einladung', 'danach']],
  ])('with history: %s, message stored: %s, there stands %j', async (readsHistory, stored, expected) => {
    const on = await dies(readsHistory, stored);
    await on.outbox.drain();
    expect(on.stands('wohnen'), 'nothing before the history can be trusted').toEqual(stored ? ['Einladung'] : []);
    await settles(on);
    expect(on.stands('wohnen')).toEqual(expected);
  });

  test('an edit is simply made again', async () => {
    const on = ground();
    invites(on);
    await on.outbox.drain();
    on.chat.fail('edit', 'lost');
    invites(on, 'neu');
    await settles(on);
    expect(on.stands('wohnen')).toEqual(['neu']);
  });
});

describe('what helps nobody any more', () => {
  const until = at('2026-10-12 20:00');
  const shows = (on: On, words = 'heute') =>
    on.tx((ctx) =>
      show(ctx, { subject: 's', role: 'r', to: { kanal: on.kanal.wohnen }, validUntil: until }, says(words)),
    );

  test('is not sent, by the city’s clock', async () => {
    const on = ground();
    shows(on);
    on.clock.set('2026-10-12 20:01');
    await on.outbox.drain();
    expect(on.stands('wohnen')).toEqual([]);
  });

  test('is sent up to the last moment', async () => {
    const on = ground();
    shows(on);
    on.clock.set('2026-10-12 20:00');
    await on.outbox.drain();
    expect(on.stands('wohnen')).toEqual(['heute']);
  });

  test('is looked at right before sending, also after waiting', async () => {
    const on = ground();
    on.chat.fail('post', { afterMs: 60_000 });
    shows(on);
    await on.outbox.drain();
    on.protocol.passes(60_000);
    on.clock.set('2026-10-12 20:01');
    await on.outbox.drain();
    expect(on.stands('wohnen')).toEqual([]);
  });
});

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
