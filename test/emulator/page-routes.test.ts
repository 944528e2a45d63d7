/** What the page asks of the server, and who may ask. */
import { once } from 'node:events';
import { request } from 'node:http';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { WebSocket } from 'ws';
import type { Emulator, Snapshot } from '../../src/emulator/index.ts';
import { emulate } from './city.ts';

const start = Date.UTC(2026, 8, 10, 7);
let emulator: Emulator;
let now: number;
let walk: (to: number) => void;
beforeEach(async () => {
  now = start;
  emulator = await emulate({
    // Not at once, as what is looked up first.
    others: ({ url }, response) => setImmediate(() => response.writeHead(url === '/termine.ics' ? 200 : 404).end(url)),
    clock: {
      now: () => now,
      advance: (to) =>
        new Promise((resolve) => {
          walk = () => {
            now = to;
            resolve([{ at: start + 1, what: 'Erinnerung' }]);
          };
        }),
    },
  });
});
afterEach(() => emulator.stop());

const get = (path: string) => fetch(`${emulator.url}${path}`);
const act = (as: string, action: unknown, headers = {}) =>
  fetch(`${emulator.url}/page/do?as=${as}`, { method: 'POST', headers, body: JSON.stringify(action) });

it('shows the people, one person’s snapshot, and carries out what they do', async () => {
  expect(await (await get('/page/people')).json()).toMatchObject([
    { id: 'UADA', foreign: false },
    {},
    {},
    {},
    { foreign: true },
  ]);
  expect(await (await act('UADA', { do: 'say', conversation: 'CWOHNEN', text: 'Hallo' })).json()).toEqual({ ok: true });
  const state = (await (await get('/page/state?as=UEREN')).json()) as Snapshot;
  expect(state).toMatchObject({
    me: { id: 'UEREN', guest: true },
    team: { name: 'Musterstadt' },
    clock: { now: start },
  });
  expect(state.conversations[0]).toMatchObject({ unread: 1, messages: [{ text: 'Hallo' }] });
});

it.each([
  ['an unknown person', 'UNIEMAND', { do: 'openHome' }],
  ['an unknown action', 'UADA', { do: 'tanzen' }],
  ['an incomplete action', 'UADA', { do: 'say', text: 'wo?' }],
])('refuses %s', async (_, as, action) => {
  expect((await act(as, action)).status).toBe(400);
  expect((await get('/page/state?as=UNIEMAND')).status).toBe(404);
});

it('sends a snapshot on every change, changes in a row as one', async () => {
  const socket = new WebSocket(`${emulator.url.replace('http', 'ws')}/page/live?as=UADA`);
  const snapshots: Snapshot[] = [];
  socket.on('message', (data) => snapshots.push(JSON.parse(String(data))));
  await vi.waitFor(() => expect(snapshots).toHaveLength(1));
  for (const text of ['eins', 'zwei', 'drei'])
    await emulator.person('UADA').act({ do: 'say', conversation: 'CWOHNEN', text });
  await vi.waitFor(() => expect(snapshots).toHaveLength(2));
  expect(snapshots[1]?.conversations[0]?.messages).toHaveLength(3);
  socket.close();
});

it('walks the clock forward, once at a time, and tells what happened', async () => {
  const week = start + 7 * 86_400_000;
  const walking = emulator.person('UADA').act({ do: 'advance', to: week });
  expect(emulator.person('UADA').see().clock).toMatchObject({ movable: true, walking: true });
  const refused = { ok: false, code: 'clock_not_movable' };
  expect(await emulator.person('UJO').act({ do: 'advance', to: week + 1 })).toMatchObject(refused);
  walk(week);
  expect(await walking).toEqual({ ok: true });
  expect(emulator.person('UADA').see().clock).toMatchObject({
    now: week,
    walking: false,
    walked: [{ what: 'Erinnerung' }],
  });
  expect(await emulator.person('UADA').act({ do: 'advance', to: start })).toMatchObject(refused);
});

it('serves the page, its style, and the packages it imports', async () => {
  const page = await get('/');
  expect(page.headers.get('content-type')).toContain('text/html');
  const html = await page.text();
  for (const path of html.match(/\/page\/[\w./-]+\.(css|js)/g) ?? []) {
    if (path === '/page/main.js') continue; // compiled by the build
    const file = await get(path);
    expect([path, file.status, file.headers.get('content-type')?.split(';')[0]]).toEqual([
      path,
      200,
      path.endsWith('.css') ? 'text/css' : 'text/javascript',
    ]);
  }
  expect((await get('/page/..%2f..%2fapp.js')).status).toBe(404);
  expect((await get('/page/vendor/left-pad.js')).status).toBe(404);
});

it('leaves what it does not serve itself to others', async () => {
  const termine = await get('/termine.ics');
  expect([termine.status, await termine.text()]).toEqual([200, '/termine.ics']);
  expect((await get('/gibt-es-nicht')).status).toBe(404);
  const head = await fetch(`${emulator.url}/gibt-es-nicht`, { method: 'HEAD' });
  expect([head.status, await head.text()]).toEqual([404, '']);
  expect((await fetch(`${emulator.url}/page/people`, { method: 'HEAD' })).status).toBe(200);
});

it('lets in nobody who comes under a strange name or from a strange site', async () => {
  const status = async (headers: Record<string, string>, path = '/page/people') => {
    const [response] = await once(request(`${emulator.url}${path}`, { headers }).end(), 'response');
    response.resume();
    return response.statusCode;
  };
  const { host, port } = new URL(emulator.url);
  expect(await status({ host })).toBe(200);
  expect(await status({ host: `localhost:${port}` })).toBe(200);
  expect(await status({ host: 'boese.example' })).toBe(403);
  expect(await status({ host: 'boese.example' }, '/termine.ics')).toBe(403);
  expect(await status({ host, origin: 'https://boese.example' })).toBe(403);
  expect(await status({ host, origin: `http://${host}` })).toBe(200);
  const strange = new WebSocket(`ws://${host}/page/live?as=UADA`, { origin: 'https://boese.example' });
  expect(String((await once(strange, 'error'))[0])).toContain('403');
});
