/** An app of a few lines at the other end of HTTP mode: it remembers what reached it and answers what it is told to. */
import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import type { WebClient } from '@slack/web-api';
import type { Emulator, EmulatorOptions, PersonAction } from '../../src/emulator/index.ts';
import { clientOf, emulate } from './city.ts';

interface Reply {
  readonly status?: number;
  readonly headers?: Record<string, string>;
  readonly json?: unknown;
  /** ms before answering. */
  readonly after?: number;
}

interface Received {
  readonly headers: IncomingHttpHeaders;
  /** As it came. */
  readonly body: string;
  /** Decoded, whichever way it was encoded. */
  readonly payload: Readonly<Record<string, unknown>>;
}

export interface PlainApp {
  readonly emulator: Emulator;
  readonly client: WebClient;
  readonly received: readonly Received[];
  /** What the app answers from now on; at first an empty 200. */
  answer(reply: Reply | ((received: Received) => Reply)): void;
  /** The payload that came last. */
  last(): Readonly<Record<string, unknown>>;
  /** Does it and returns the `trigger_id` the app got. */
  trigger(person: string, action?: PersonAction): Promise<string>;
  stop(): Promise<void>;
}

const sitzung: PersonAction = { do: 'command', conversation: 'CWOHNEN', command: '/sitzung', text: '' };

export async function plainApp(options: Partial<EmulatorOptions> = {}): Promise<PlainApp> {
  const received: Received[] = [];
  let reply: (received: Received) => Reply = () => ({});
  const server = createServer(async (request, response) => {
    const body = await text(request);
    const one = { headers: request.headers, body, payload: decode(body) };
    received.push(one);
    const { status = 200, headers = {}, json, after = 0 } = reply(one);
    setTimeout(() => response.writeHead(status, headers).end(json === undefined ? '' : JSON.stringify(json)), after);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const requestUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}/slack/events`;
  const emulator = await emulate({ ...options, delivery: { mode: 'http', requestUrl } });
  const last = () => received.at(-1)?.payload ?? {};
  return {
    emulator,
    client: clientOf(emulator),
    received,
    answer: (next) => {
      reply = typeof next === 'function' ? next : () => next;
    },
    last,
    trigger: async (person, action = sitzung) => {
      await emulator.person(person).act(action);
      return String(last().trigger_id);
    },
    stop: async () => {
      await emulator.stop();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

function decode(body: string): Record<string, unknown> {
  if (body.startsWith('{')) return JSON.parse(body);
  const fields = Object.fromEntries(new URLSearchParams(body));
  return fields.payload === undefined ? fields : JSON.parse(fields.payload);
}
