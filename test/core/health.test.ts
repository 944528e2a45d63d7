import { expect, test } from 'vitest';
import { health } from '../../src/core/health.ts';
import { show } from '../../src/core/posts.ts';
import { ground } from './ground.ts';

const reachable = (answer: boolean) => ({ isReachable: async () => answer });

test('tells how long the oldest message waits, and nothing of it', async () => {
  const on = ground();
  on.tx(
    (ctx) =>
      void show(
        ctx,
        { subject: 'a', role: 'r', to: { kanal: on.kanal.wohnen } },
        { notification: 'geheim', parts: [] },
      ),
  );
  on.clock.set('2026-10-12 10:02');
  expect(await health({ ...on, chat: reachable(true) }).answer()).toEqual({
    status: 200,
    body: { database: 'up', chat: 'up', schemaVersion: 2, queueLength: 1, oldestUnsentSeconds: 120 },
  });
});

test('is bad without the chat', async () => {
  const { status, body } = await health({ ...ground(), chat: reachable(false) }).answer();
  expect([status, body]).toMatchObject([503, { database: 'up', chat: 'down' }]);
});

test('is bad without the database', async () => {
  const on = ground();
  on.workspace.close();
  expect(await health({ ...on, chat: reachable(true) }).answer()).toEqual({
    status: 503,
    body: { database: 'down', chat: 'up', schemaVersion: null, queueLength: null, oldestUnsentSeconds: null },
  });
});
