/** Fetching what a person gave: where the token may go, and what Slack answers instead of a file. */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { pino } from 'pino';
import { afterEach, expect, test } from 'vitest';
import { openClients } from '../../../src/adapters/slack/clients.ts';
import { download } from '../../../src/adapters/slack/download.ts';

const content = Buffer.from('%PDF-1.7 Ükern');
const tenMegabytes = 10 * 1024 * 1024;
const servers: Server[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) server.close();
});

async function serve(answer: (request: IncomingMessage, response: ServerResponse) => void): Promise<string> {
  const server = createServer(answer);
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

interface Plan {
  readonly size?: number;
  readonly status?: number;
  readonly headers?: Record<string, string>;
  readonly body?: Uint8Array | string;
  /** Default: true. */
  readonly address?: boolean;
  /** Where the file lies, if not beside the Web API. */
  readonly elsewhere?: string;
}

/** A Slack that knows one file, and what reached it. */
async function slack({
  size = content.length,
  status = 200,
  headers = {},
  body = content,
  elsewhere,
  address = true,
}: Plan) {
  const tokens: (string | undefined)[] = [];
  let url = '';
  url = await serve((request, response) => {
    if (request.url?.startsWith('/api/')) {
      const place = address ? { url_private_download: `${elsewhere ?? url}/files-pri/p.pdf` } : {};
      const file = { id: 'F1', size, ...place };
      response.setHeader('content-type', 'application/json');
      return response.end(JSON.stringify({ ok: true, file }));
    }
    tokens.push(request.headers.authorization);
    return response.writeHead(status, headers).end(body);
  });
  const access = { botToken: 'xoxb-geheim', apiUrl: `${url}/api/` };
  const { bulk } = openClients(access, pino({ level: 'silent' }));
  return { tokens, fetches: () => download(bulk, access, 'F1') };
}

test('brings the bytes, and shows the token where the Web API is', async () => {
  const { tokens, fetches } = await slack({});
  const fetched = await fetches();
  expect(fetched.state === 'sent' && Buffer.from(fetched.value).equals(content)).toBe(true);
  expect(tokens).toEqual(['Bearer xoxb-geheim']);
});

test.each(['http://127.0.0.1:9', 'http://files.slack.com', 'https://slack.com.example.org', 'https://evilslack.com'])(
  'never goes to %s',
  async (elsewhere) => {
    const { tokens, fetches } = await slack({ elsewhere });
    expect(await fetches()).toEqual({ state: 'rejected', code: 'foreign_host' });
    expect(tokens).toEqual([]);
  },
);

test('does not follow to another place, such as the page to log in on', async () => {
  const strange: string[] = [];
  const other = await serve((request, response) => {
    strange.push(request.url ?? '');
    response.end('<html>');
  });
  const { fetches } = await slack({ status: 302, headers: { location: other } });
  expect(await fetches()).toEqual({ state: 'rejected', code: 'access_denied' });
  expect(strange).toEqual([]);
});

test.each<[string, Plan, object]>([
  ['says is too large', { size: tenMegabytes + 1 }, { state: 'rejected', code: 'file_too_large' }],
  ['is larger than it says', { body: new Uint8Array(tenMegabytes + 1) }, { state: 'rejected', code: 'file_too_large' }],
  ['lies nowhere', { address: false }, { state: 'rejected', code: 'no_address' }],
  ['is a page instead', { body: '<html>Log in</html>' }, { state: 'rejected', code: 'not_the_file' }],
  ['is shorter than it says', { size: content.length + 1 }, { state: 'rejected', code: 'not_the_file' }],
  ['is gone', { status: 404 }, { state: 'rejected', code: 'file_not_found' }],
  ['may not be opened', { status: 403 }, { state: 'rejected', code: 'access_denied' }],
  ['is asked for too often', { status: 429, headers: { 'retry-after': '7' } }, { state: 'later', afterMs: 7000 }],
  ['cannot be had now', { status: 503 }, { state: 'ambiguous', reason: 'http_503' }],
])('a file that %s', async (_, plan, ended) => {
  const { fetches } = await slack(plan);
  expect(await fetches()).toEqual(ended);
});
