/** One HTTP server for the Web API, the app's sockets, the page, and what others answer beside them. */
import { createServer, type IncomingMessage, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Duplex } from 'node:stream';
import { getRequestListener, type HttpBindings } from '@hono/node-server';
import { Hono } from 'hono';
import type { SocketCourier } from './delivery/socket.ts';
import type { FaultBox } from './faults.ts';
import { PageFeed } from './page-feed.ts';
import { pageRoutes } from './page-routes.ts';
import { type RecordedCall, webApiRoutes } from './webapi/routes.ts';
import type { World } from './world.ts';

const loopback = /^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/;

export interface ServerOptions {
  readonly host: string;
  readonly port: number;
  readonly world: World;
  readonly faults: FaultBox;
  readonly calls: RecordedCall[];
  readonly socket: SocketCourier | null;
  readonly others: RequestListener | undefined;
}

export async function startServer(options: ServerOptions): Promise<{ port: number; stop(): Promise<void> }> {
  const { world, host, socket, others } = options;
  const feed = new PageFeed(world);
  const routes = new Hono<{ Bindings: HttpBindings }>();
  routes.route('/', webApiRoutes(world, options.faults, options.calls));
  routes.route('/', pageRoutes(world));
  const own = getRequestListener(routes.fetch);
  const isOwn = ({ method = '', url = '' }: IncomingMessage): boolean =>
    routes.router.match(method === 'HEAD' ? 'GET' : method, url.split('?')[0] ?? '')[0].length > 0;

  const server = createServer((request, response) => {
    if (!welcome(host, request)) response.writeHead(403).end('Forbidden');
    // Not by Hono, which for HEAD writes an answer of its own beside theirs.
    else if (others !== undefined && !isOwn(request)) others(request, response);
    else void own(request, response);
  });
  server.on('upgrade', (request: IncomingMessage, stream: Duplex, head: Buffer) => {
    const url = new URL(request.url ?? '/', 'http://emulator');
    const person = world.state.people.get(url.searchParams.get('as') ?? '');
    if (!welcome(host, request)) refuse(stream);
    else if (url.pathname === '/page/live' && person) feed.connect(request, stream, head, person);
    else if (url.pathname === '/link/' && socket)
      socket.connect(request, stream, head, url.searchParams.get('ticket') ?? '');
    else refuse(stream);
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(options.port, host, resolve);
  });
  return {
    port: (server.address() as AddressInfo).port,
    stop: () => {
      feed.stop();
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      server.closeAllConnections();
      return closed;
    },
  };
}

/**
 * Whether a request may come in. A name other than this machine's own means that a strange website got its name to
 * point here (DNS rebinding); another origin means that a strange website sends it.
 */
function welcome(host: string, { headers }: IncomingMessage): boolean {
  const name = headers.host ?? '';
  if (loopback.test(host) && !loopback.test(name)) return false;
  return headers.origin === undefined || headers.origin.replace(/^https?:\/\//, '') === name;
}

function refuse(stream: Duplex): void {
  stream.end('HTTP/1.1 403 Forbidden\r\nConnection: close\r\n\r\n');
}
