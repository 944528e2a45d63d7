/** Plain HTTP beside the chat: for operators and other machines, never for people. */
import { createServer, type IncomingMessage, type RequestListener, type ServerResponse } from 'node:http';
import { describeError, type Log } from './log.ts';

/** Answered to GET and HEAD alone. */
export interface Route {
  /** The whole path; or, where it ends in `/`, how it begins. */
  readonly path: string;
  /** @param rest what follows that beginning; empty for a whole path */
  readonly answer: (rest: string) => Promise<Answer>;
}

export type Answer =
  | {
      readonly status: number;
      /** Sent as JSON; none: nothing is sent. */
      readonly body?: Readonly<Record<string, unknown>>;
    }
  | ServedFile;

/** For one reader alone, who may keep it but asks each time whether it is still the same. */
export interface ServedFile {
  /** As it is saved: ASCII, such as `termine.ics`. */
  readonly name: string;
  /** `text/calendar; charset=utf-8` */
  readonly type: string;
  /** Another one whenever the bytes would be others. */
  readonly version: string;
  /** Asked for only where the reader does not have this version. */
  readonly bytes: () => Promise<Uint8Array>;
}

const methods = ['GET', 'HEAD'];

/**
 * Answers what the routes do not: 404 for another path, 405 for another method, 500 for an answer that fails. What was
 * asked for never stands in the log: it may be a secret.
 */
export function serving(routes: readonly Route[], log: Pick<Log, 'error'>): RequestListener {
  return (request, response) => {
    const asked = pathOf(request);
    const route = routes.find(({ path }) => (path.endsWith('/') ? asked.startsWith(path) : asked === path));
    if (route === undefined) return send(response, 404);
    if (!methods.includes(request.method ?? '')) return send(response.setHeader('allow', methods.join(', ')), 405);
    route
      .answer(asked.slice(route.path.length))
      .then((answer) =>
        'status' in answer ? send(response, answer.status, answer.body) : sendFile(request, response, answer),
      )
      .catch((error: unknown) => {
        log.error(describeError(error), 'what another program asked for could not be given');
        send(response, 500);
      });
  };
}

/** @returns closes the server. Rejects with the system's error if the port cannot be listened on */
export function listenOn(port: number, listener: RequestListener): Promise<() => Promise<void>> {
  const server = createServer(listener);
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, () => {
      server.off('error', reject);
      resolve(
        () =>
          new Promise((closed) => {
            server.close(() => closed());
            server.closeAllConnections();
          }),
      );
    });
  });
}

const pathOf = ({ url = '' }: IncomingMessage): string => url.split('?')[0] ?? '';

function send(response: ServerResponse, status: number, body?: Readonly<Record<string, unknown>>): void {
  response.setHeader('cache-control', 'no-store');
  if (body === undefined) return void response.writeHead(status).end();
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
}

/** Where only the head was asked for, the bytes need not be made. */
async function sendFile(request: IncomingMessage, response: ServerResponse, file: ServedFile): Promise<void> {
  const tag = `"${file.version}"`;
  const head = { etag: tag, 'cache-control': 'private, no-cache', 'x-content-type-options': 'nosniff' };
  if (hasAlready(request, tag)) return void response.writeHead(304, head).end();
  const whole = { ...head, 'content-type': file.type, 'content-disposition': `inline; filename="${file.name}"` };
  if (request.method === 'HEAD') return void response.writeHead(200, whole).end();
  const bytes = await file.bytes();
  response.writeHead(200, { ...whole, 'content-length': bytes.length }).end(bytes);
}

/** RFC 9110, 13.1.2: a list of tags, compared without what says that a proxy packed them; or `*`. */
function hasAlready({ headers }: IncomingMessage, tag: string): boolean {
  const known = headers['if-none-match']?.split(',').map((one) => one.trim().replace(/^W\//, '')) ?? [];
  return known.includes(tag) || known.includes('*');
}
