/** Plain HTTP beside the chat: for operators and other machines, never for people. */
import { createServer, type IncomingMessage, type RequestListener, type ServerResponse } from 'node:http';

/** Answered to GET alone. */
export interface Route {
  readonly path: string;
  readonly answer: () => Promise<Answer>;
}

interface Answer {
  readonly status: number;
  /** Sent as JSON. */
  readonly body: Readonly<Record<string, unknown>>;
}

/** Answers what the routes do not: 404 for another path, 405 for another method, 500 for an answer that fails. */
export function serving(routes: readonly Route[]): RequestListener {
  return (request, response) => {
    const route = routes.find(({ path }) => path === pathOf(request));
    if (route === undefined) return send(response, 404);
    if (request.method !== 'GET') return send(response.setHeader('allow', 'GET'), 405);
    route.answer().then(
      ({ status, body }) => send(response, status, body),
      () => send(response, 500),
    );
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

function send(response: ServerResponse, status: number, body?: Answer['body']): void {
  response.setHeader('cache-control', 'no-store');
  if (body === undefined) return void response.writeHead(status).end();
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
}
