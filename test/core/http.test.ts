import { describe, expect, onTestFinished, test } from 'vitest';
import type { Context, Feature } from '../../src/core/feature.ts';
import { createRoutes } from '../../src/core/fetched.ts';
import { listenOn, type Route, serving } from '../../src/core/http.ts';
import { freePort } from '../contract/emulated-chat.ts';
import { ground, paper } from './ground.ts';

const lage: Route = { path: '/lage', answer: async () => ({ status: 503, body: { chat: 'down' } }) };

/** What a feature lets be fetched: papers by their name. `fails` says at which of its steps it does. */
function papers({ fails = null }: { fails?: 'finding' | 'rendering' | null } = {}) {
  let text = 'Termine';
  const rendered: unknown[] = [];
  const find = (_: Context, rest: string) => {
    if (fails === 'finding') throw new Error('no table');
    return rest === 'geheim.txt' ? { name: 'termine.txt', type: 'text/plain', document: paper({ text }) } : null;
  };
  const feature: Feature = { name: 'papier', routes: { '/papier/': find } };
  const on = ground();
  const routes = createRoutes(
    {
      workspace: on.workspace,
      context: (tx) => on.tx((ctx) => ({ ...ctx, tx })),
      render: async (document) => {
        rendered.push(document);
        if (fails === 'rendering') throw new Error('no paper');
        return new TextEncoder().encode(JSON.stringify(document));
      },
    },
    [feature],
  );
  const rewrite = (now: string): void => {
    text = now;
  };
  return { routes, rendered, rewrite };
}

async function serve(routes: readonly Route[], logged: unknown[] = []) {
  const port = await freePort();
  const log = { error: (...line: unknown[]): void => void logged.push(line) };
  onTestFinished(await listenOn(port, serving(routes, log)));
  return (path: string, init: RequestInit = {}) => fetch(`http://127.0.0.1:${port}${path}`, init);
}

describe('a whole path', () => {
  test('is answered with its status and JSON, whatever is asked behind it', async () => {
    const get = await serve([lage]);
    const answer = await get('/lage?ausfuehrlich');
    expect([answer.status, await answer.json()]).toEqual([503, { chat: 'down' }]);
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      'content-type': 'application/json',
      'cache-control': 'no-store',
    });
  });

  test.each([
    ['GET', '/lager', 404, null],
    ['GET', '/lage/', 404, null],
    ['POST', '/lage', 405, 'GET, HEAD'],
    ['HEAD', '/lage', 503, null],
  ])('%s %s is %i', async (method, path, status, allow) => {
    const get = await serve([lage]);
    const answer = await get(path, { method });
    expect([answer.status, answer.headers.get('allow'), await answer.text()]).toEqual([status, allow, '']);
  });

  test('is 500 where the answer fails', async () => {
    const logged: unknown[] = [];
    const get = await serve([{ path: '/lage', answer: () => Promise.reject(new Error('no')) }], logged);
    expect((await get('/lage')).status).toBe(500);
    expect(logged).toMatchObject([[{ error: 'Error' }, expect.any(String)]]);
  });
});

describe('what a feature lets be fetched', () => {
  test('comes with its type, a name to save it by, and for its reader alone', async () => {
    const { routes } = papers();
    const answer = await (await serve(routes))('/papier/geheim.txt');
    expect([answer.status, await answer.json()]).toEqual([200, { text: 'Termine' }]);
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      'content-type': 'text/plain',
      'content-length': '18',
      'content-disposition': 'inline; filename="termine.txt"',
      'cache-control': 'private, no-cache',
      'x-content-type-options': 'nosniff',
    });
  });

  test('is not sent again to whoever has this version, and is not even rendered', async () => {
    const { routes, rendered, rewrite } = papers();
    const get = await serve(routes);
    const etag = (await get('/papier/geheim.txt')).headers.get('etag') ?? '';
    expect(etag).toMatch(/^"[\w-]{22}"$/);
    const again = async (known: string) =>
      (await get('/papier/geheim.txt', { headers: { 'if-none-match': known } })).status;
    expect(await Promise.all([etag, `W/${etag}`, `"x", ${etag}`, '*'].map(again))).toEqual([304, 304, 304, 304]);
    expect(rendered).toHaveLength(1);
    rewrite('Andere Termine');
    expect(await again(etag)).toBe(200);
    expect(rendered).toHaveLength(2);
  });

  test('tells only its head to HEAD', async () => {
    const { routes, rendered } = papers();
    const answer = await (await serve(routes))('/papier/geheim.txt', { method: 'HEAD' });
    expect([answer.status, answer.headers.get('content-type'), await answer.text()]).toEqual([200, 'text/plain', '']);
    expect(rendered).toEqual([]);
  });

  test('is 404 where there is no such thing, however it is asked for', async () => {
    const get = await serve(papers().routes);
    const paths = ['/papier/', '/papier', '/papier/andere.txt', '/papier/geheim.txt/', '/papier/../papier/x'];
    expect(await Promise.all(paths.map(async (path) => (await get(path)).status))).toEqual(paths.map(() => 404));
  });

  test.each(['finding', 'rendering'] as const)(
    'is 500 where %s fails, and the log has nothing of its path',
    async (fails) => {
      const logged: unknown[] = [];
      const get = await serve(papers({ fails }).routes, logged);
      expect((await get('/papier/geheim.txt')).status).toBe(500);
      expect(logged).toHaveLength(1);
      expect(JSON.stringify(logged)).not.toContain('geheim');
    },
  );
});
