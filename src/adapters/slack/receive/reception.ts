/** The way in: a socket that we open, or an address that Slack calls. Bolt does the protocol on either. */
import { createServer, type IncomingMessage, type RequestListener, type ServerResponse } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import { App, HTTPReceiver, SocketModeReceiver } from '@slack/bolt';
import type { Log } from '../../../core/log.ts';
import { sdkLogger } from '../clients.ts';

/** Where Slack's requests arrive in HTTP mode; the manifest's request URLs end so. */
export const endpoint = '/slack/events';
const defaultPort = 3000;

/** Slack refuses to be late by more; so do we, and in both directions (Bolt looks at the past only). */
const signatureWindowMs = 5 * 60 * 1000;

/**
 * Between two sockets nobody is heard, and the SDK waits this long before it opens the next one (its default is five
 * seconds). It is also how long a ping may go unanswered.
 */
const reconnectMs = 2_000;

/** The SDK tries again without a word. */
const noticeMs = 5_000;

const closeMs = 500;

export interface Credentials {
  readonly botToken: string;
  readonly appToken?: string;
  readonly signingSecret?: string;
  readonly port?: number;
  readonly apiUrl?: string;
}

export interface Identity {
  readonly workspace: string;
  readonly bot: string;
}

export interface Reception {
  readonly app: App;
  start(): Promise<void>;
  stop(): Promise<void>;
  /** Since when Slack has no way to us (ms since 1970); null: it has one. */
  closedSince(): number | null;
}

/** `others`: answers requests to other addresses than Slack's, in HTTP mode. */
export interface Surroundings {
  readonly log: Log;
  readonly now: () => number;
  readonly others?: RequestListener;
}

export function openReception(credentials: Credentials, identity: Identity, around: Surroundings): Reception {
  return credentials.appToken === undefined
    ? overHttp(credentials, identity, around)
    : overSocket(credentials, credentials.appToken, identity, around);
}

function overSocket(
  credentials: Credentials,
  appToken: string,
  identity: Identity,
  { log, now }: Surroundings,
): Reception {
  const receiver = new SocketModeReceiver({
    appToken,
    logger: sdkLogger(log),
    clientPingTimeout: reconnectMs,
    installerOptions: {
      clientOptions: {
        ...apiUrlOf(credentials),
        // Without a limit: giving up on a reconnect would be an unhandled rejection, the end of the process.
        retryConfig: { forever: true, minTimeout: 500, factor: 1.5, maxTimeout: 15_000, unref: true },
      },
    },
  });
  const app = openApp(credentials, identity, receiver, log);
  let closed: number | null = now();
  receiver.client.on('connected', () => {
    closed = null;
  });
  receiver.client.on('close', () => {
    closed ??= now();
  });
  return {
    app,
    closedSince: () => closed,
    start: async () => {
      // It also keeps the process alive: Node does not count the SDK's pauses, and would end it.
      const stillWaiting = setInterval(() => log.warn('Slack opens no socket yet'), noticeMs);
      await receiver.start().finally(() => clearInterval(stillWaiting));
    },
    // The receiver's own `stop` does not wait for the socket to close; the client waits for ever if it is closed.
    stop: () => Promise.race([receiver.client.disconnect(), wait(closeMs, undefined, { ref: false })]),
  };
}

function overHttp(credentials: Credentials, identity: Identity, { log, now, others }: Surroundings): Reception {
  const { signingSecret = '', port = defaultPort } = credentials;
  const receiver = new HTTPReceiver({ signingSecret, endpoints: endpoint, logger: sdkLogger(log) });
  const app = openApp(credentials, identity, receiver, log);
  const server = createServer((request, response) => {
    if (others !== undefined && pathOf(request) !== endpoint) return others(request, response);
    if (isOutsideWindow(request, now())) return void response.writeHead(401).end();
    listen(receiver, request, response);
  });
  return {
    app,
    closedSince: () => null,
    start: () =>
      new Promise((resolve, reject) => {
        server.once('error', reject);
        server.listen(port, () => {
          server.off('error', reject);
          resolve();
        });
      }),
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** Bolt throws for a path or a method it does not serve. */
function listen(receiver: HTTPReceiver, request: IncomingMessage, response: ServerResponse): void {
  try {
    receiver.requestListener(request, response);
  } catch {
    response.writeHead(404).end();
  }
}

const pathOf = ({ url = '' }: IncomingMessage): string => url.split('?')[0] ?? '';

function isOutsideWindow(request: IncomingMessage, now: number): boolean {
  const signedAt = Number(request.headers['x-slack-request-timestamp']) * 1000;
  return Number.isNaN(signedAt) || Math.abs(now - signedAt) > signatureWindowMs;
}

function openApp(
  credentials: Credentials,
  { workspace, bot }: Identity,
  receiver: HTTPReceiver | SocketModeReceiver,
  log: Log,
): App {
  const app = new App({
    receiver,
    logger: sdkLogger(log),
    clientOptions: apiUrlOf(credentials),
    convoStore: false,
    // `connect` has asked who we are; Bolt need not ask again for every input.
    authorize: async () => ({ botToken: credentials.botToken, botUserId: bot, teamId: workspace }),
  });
  return app;
}

const apiUrlOf = ({ apiUrl }: Credentials) => (apiUrl === undefined ? {} : { slackApiUrl: apiUrl });
