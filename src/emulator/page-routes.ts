/** The demo's page: its files, and what it asks of the server (see the end of protocol.ts). */
import { readFile } from 'node:fs/promises';
import { extname } from 'node:path';
import type { HttpBindings } from '@hono/node-server';
import { Hono } from 'hono';
import { z } from 'zod';
import { upload } from './files.ts';
import { act } from './people/act.ts';
import { sentenceFor } from './people/sentences.ts';
import type { Json, JsonObject, PersonAction, UploadResult } from './protocol.ts';
import { Refused } from './refused.ts';
import { peopleViews, snapshot } from './snapshot.ts';
import type { Person } from './state.ts';
import type { World } from './world.ts';

// The same from src/ and from dist/: the page's sources hold HTML and CSS, the compiled modules are in dist/.
const sources = new URL('../../src/emulator/page/', import.meta.url);
const modules = new URL('../../dist/emulator/page/', import.meta.url);

/** The packages the page's import map names. */
const vendor: Readonly<Record<string, string>> = {
  'preact.js': 'preact',
  'preact-hooks.js': 'preact/hooks',
  'htm.js': 'htm',
  'htm-preact.js': 'htm/preact',
};

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
};

/** The page may load nothing from elsewhere and stands in nobody's frame. Its import map is inline. */
const policy =
  "default-src 'self' data:; script-src 'self' 'unsafe-inline'; style-src 'self' 'unsafe-inline'; frame-ancestors 'none'";

export function pageRoutes(world: World): Hono<{ Bindings: HttpBindings }> {
  const routes = new Hono<{ Bindings: HttpBindings }>();

  routes.get('/page/people', (web) => web.json(peopleViews(world.state)));

  routes.get('/page/state', (web) => {
    const person = world.state.people.get(web.req.query('as') ?? '');
    return person ? web.json(snapshot(world, person)) : web.notFound();
  });

  routes.post('/page/do', async (web) => {
    const person = world.state.people.get(web.req.query('as') ?? '');
    const action = actionSchema.safeParse(await web.req.json().catch(() => null));
    if (!person || !action.success) return web.text('Bad Request', 400);
    return web.json(await act(world, person, action.data));
  });

  routes.post('/page/upload', async (web) => {
    const person = world.state.people.get(web.req.query('as') ?? '');
    if (!person) return web.text('Bad Request', 400);
    const bytes = new Uint8Array(await web.req.arrayBuffer());
    return web.json(chosen(world, person, web.req.query('name') ?? '', bytes));
  });

  routes.get('/files/:id', (web) => {
    const file = world.state.files.get(web.req.param('id'));
    if (!file?.bytes) return web.notFound();
    return web.body(file.bytes, 200, {
      'content-type': 'application/octet-stream',
      'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(file.name)}`,
    });
  });

  routes.get('/', () => serveFile(new URL('page.html', sources)));
  routes.get('/page/vendor/:name', (web) => {
    const specifier = vendor[web.req.param('name')];
    return specifier ? serveFile(new URL(import.meta.resolve(specifier))) : web.notFound();
  });
  routes.get('/page/:name{[a-z-]+\\.(css|js)}', (web) => {
    const name = web.req.param('name');
    return serveFile(new URL(name, extname(name) === '.js' ? modules : sources));
  });

  return routes;
}

function chosen(world: World, person: Person, name: string, bytes: Uint8Array<ArrayBuffer>): UploadResult {
  try {
    return { ok: true, file: upload(world, person, name, bytes) };
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    return { ok: false, error: sentenceFor(error.error, world.app.name) };
  }
}

async function serveFile(url: URL): Promise<Response> {
  try {
    return new Response(await readFile(url), {
      headers: {
        'content-type': types[extname(url.pathname)] ?? 'application/octet-stream',
        'content-security-policy': policy,
        'cache-control': 'no-cache',
      },
    });
  } catch {
    return new Response('Not Found', { status: 404 });
  }
}

const json: z.ZodType<Json> = z.json();
const jsonObject: z.ZodType<JsonObject> = z.record(z.string(), json);
const conversation = z.string();
const place = z.discriminatedUnion('in', [
  z.object({ in: z.literal('message'), conversation, ts: z.string() }),
  z.object({ in: z.literal('modal'), view: z.string() }),
  z.object({ in: z.literal('home') }),
]);

const actionSchema: z.ZodType<PersonAction> = z.discriminatedUnion('do', [
  z.object({ do: z.literal('openHome') }),
  z.object({ do: z.literal('read'), conversation }),
  z.object({ do: z.enum(['join', 'leave']), conversation }),
  z.object({ do: z.enum(['invite', 'remove']), conversation, user: z.string() }),
  z.object({ do: z.literal('say'), conversation, text: z.string(), threadTs: z.string().exactOptional() }),
  z.object({ do: z.literal('command'), conversation, command: z.string(), text: z.string() }),
  z.object({
    do: z.literal('press'),
    place,
    blockId: z.string(),
    actionId: z.string(),
    value: jsonObject.exactOptional(),
    state: jsonObject.exactOptional(),
  }),
  z.object({ do: z.literal('submit'), view: z.string(), state: jsonObject }),
  z.object({ do: z.literal('close'), view: z.string(), all: z.boolean().exactOptional() }),
  z.object({ do: z.literal('advance'), to: z.number() }),
]);
