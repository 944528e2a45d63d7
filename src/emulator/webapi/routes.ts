/** The Web API over HTTP: reads the call, asks for the token and the scopes, lets faults happen, writes the answer. */
import type { HttpBindings } from '@hono/node-server';
import { Hono } from 'hono';
import type { FaultBox } from '../faults.ts';
import { asObject, asText, parseJson } from '../json.ts';
import { respond } from '../messages.ts';
import type { JsonObject } from '../protocol.ts';
import { Refused } from '../refused.ts';
import type { World } from '../world.ts';
import { afflict, type Web } from './afflict.ts';
import { Call, decodeArguments, type Method, requireScope, scopesOf } from './call.ts';
import { takeUpload } from './files.ts';
import { methods } from './methods.ts';

/** A call of the app's, for tests. `method` is `response_url` for an answer to an interaction. */
export interface RecordedCall {
  readonly method: string;
  readonly args: Readonly<Record<string, unknown>>;
  readonly ok: boolean;
  readonly error?: string;
}

export function webApiRoutes(world: World, faults: FaultBox, calls: RecordedCall[]): Hono<{ Bindings: HttpBindings }> {
  const routes = new Hono<{ Bindings: HttpBindings }>();

  /** Carries out one call, unless a fault prevents it, and remembers how it went. */
  const call = (web: Web, method: string, args: Readonly<Record<string, unknown>>, run: () => JsonObject) => {
    const record = (error: string) => calls.push({ method, args, ok: error === '', ...(error && { error }) });
    const carryOut = () => {
      const answer = attempt(run);
      record(asText(answer.error));
      if (method === 'response_url') return answer.ok ? web.text('ok') : web.json(answer, 404);
      return web.json(answer, 200, scopeHeaders(world, methods[method]));
    };
    return afflict(web, faults.next(method), carryOut, record);
  };

  routes.post('/api/:method', async (web) => {
    const name = web.req.param('method');
    const raw = await readBody(web);
    const args = decodeArguments(raw);
    return call(web, name, args, () => perform(world, name, token(web, raw), args));
  });

  routes.post('/response/:id', async (web) => {
    const body = asObject(parseJson(await web.req.text()));
    return call(web, 'response_url', body, () => {
      respond(world, world.responses.use(web.req.param('id')), body);
      return {};
    });
  });

  routes.post('/upload/:file', async (web) => {
    const bytes = await uploadedBytes(web);
    const take = () => {
      const taken = takeUpload(world.state.files.get(web.req.param('file')), bytes);
      return taken ? web.text(`OK - ${bytes.length}`) : web.text('Not Found', 404);
    };
    return afflict(web, faults.next('upload'), take, () => {});
  });

  routes.get('/files-pri/:place/download/:name', (web) => {
    const { state, app } = world;
    const file = state.files.get(web.req.param('place').slice(`${state.team.id}-`.length));
    // Whoever shows no token that opens it is sent to the page to log in on.
    if (token(web, {}) !== app.botToken || !app.scopes.has('files:read')) return web.redirect('/');
    return file?.bytes ? web.body(file.bytes) : web.text('Not Found', 404);
  });

  return routes;
}

/** @throws Refused whatever Slack would refuse */
function perform(world: World, name: string, token: string, args: Readonly<Record<string, unknown>>): JsonObject {
  const method = methods[name];
  if (!method) throw new Refused('unknown_method', { req_method: name });
  if (method.token !== 'none') checkToken(world, method.token, token);
  requireScope(world, scopesOf(method));
  const missing = method.required.filter((argument) => args[argument] === undefined || args[argument] === '');
  if (missing.length > 0) {
    const messages = missing.map((argument) => `[ERROR] missing required field: ${argument}`);
    throw new Refused('invalid_arguments', { response_metadata: { messages } });
  }
  return method.run(new Call(world, method, args));
}

function checkToken({ app }: World, kind: 'bot' | 'app', token: string): void {
  if (token === '') throw new Refused('not_authed');
  if (token !== app.botToken && token !== app.appToken) throw new Refused('invalid_auth');
  if (token !== (kind === 'bot' ? app.botToken : app.appToken)) throw new Refused('not_allowed_token_type');
}

function attempt(task: () => JsonObject): JsonObject {
  try {
    return { ok: true, ...task() };
  } catch (error) {
    if (error instanceof Refused) return { ok: false, error: error.error, ...error.detail };
    throw error;
  }
}

async function readBody(web: Web): Promise<Readonly<Record<string, unknown>>> {
  const type = web.req.header('content-type') ?? '';
  if (type.startsWith('application/json')) return asObject(parseJson(await web.req.text()));
  return web.req.parseBody();
}

const token = (web: Web, raw: Readonly<Record<string, unknown>>): string =>
  /^Bearer (.+)$/i.exec(web.req.header('authorization') ?? '')?.[1] ?? asText(raw.token);

function scopeHeaders({ app }: World, method: Method | undefined): Record<string, string> {
  const accepted = method ? scopesOf(method) : [];
  return {
    'x-oauth-scopes': [...app.scopes].join(','),
    ...(accepted.length > 0 ? { 'x-accepted-oauth-scopes': accepted.join(',') } : {}),
  };
}

/** The bytes come as they are or as the first file of a form. */
async function uploadedBytes(web: Web): Promise<Uint8Array<ArrayBuffer>> {
  if (!web.req.header('content-type')?.startsWith('multipart/')) return new Uint8Array(await web.req.arrayBuffer());
  const file = [...(await web.req.formData()).values()].find((value) => typeof value !== 'string');
  return new Uint8Array(file ? await file.arrayBuffer() : new ArrayBuffer(0));
}
