/** A small city for the emulator's tests, and an unmodified Bolt app that can be connected to it in both modes. */
import { readFileSync } from 'node:fs';
import { App, HTTPReceiver, LogLevel, SocketModeReceiver } from '@slack/bolt';
import { WebClient } from '@slack/web-api';
import { parse } from 'yaml';
import { botUser, type Emulator, type EmulatorOptions, startEmulator } from '../../src/emulator/index.ts';

export const manifest: unknown = parse(readFileSync(new URL('../../manifest.yml', import.meta.url), 'utf8'));

export const workspace: EmulatorOptions['workspace'] = {
  team: { id: 'TCITY', name: 'Musterstadt', domain: 'musterstadt' },
  people: [
    { id: 'UADA', name: 'Ada Muster', title: 'Tandem Wohnen' },
    { id: 'UEREN', name: 'Eren Probe', title: 'Tandem Wohnen · Gast', guest: true },
    { id: 'UJO', name: 'Jo Beispiel', title: 'Büro', admin: true },
    { id: 'UALT', name: 'Alt Konto', title: 'früher Büro', deactivated: true },
    { id: 'UFERN', name: 'Fern Gast', title: 'VHS', foreign: 'TVHS' },
  ],
  channels: [
    { id: 'CWOHNEN', name: 'wohnen', topic: 'Handlungsfeld Wohnen', members: ['UADA', 'UEREN', 'UFERN', botUser] },
    { id: 'CBUERO', name: 'buero', private: true, members: ['UJO', botUser] },
    { id: 'CGEHEIM', name: 'geheim', private: true, members: ['UJO'] },
    { id: 'COHNE', name: 'ohne-bot', members: ['UADA'] },
    { id: 'CALT', name: 'archiv', archived: true, members: ['UADA', botUser] },
  ],
};

export const emulate = (options: Partial<EmulatorOptions> = {}): Promise<Emulator> =>
  startEmulator({ workspace, manifest, delivery: { mode: 'socket' }, ...options });

/** A WebClient as the SDK makes it, without retries. */
export const clientOf = ({ apiUrl, botToken }: Emulator, token = botToken): WebClient =>
  new WebClient(token, {
    slackApiUrl: apiUrl,
    retryConfig: { retries: 0 },
    rejectRateLimitedCalls: true,
    logLevel: LogLevel.ERROR,
  });

/** The messages of a conversation as `person` sees them. */
export const seenBy = (emulator: Emulator, person: string, conversation = 'CWOHNEN') =>
  emulator
    .person(person)
    .see()
    .conversations.find(({ id }) => id === conversation)?.messages ?? [];

export type Mode = 'socket' | 'http';

export interface Connected {
  readonly emulator: Emulator;
  readonly app: App;
  stop(): Promise<void>;
}

/** Starts emulator and app and connects them. `prepare` registers the listeners. */
export async function connect(
  mode: Mode,
  prepare: (app: App) => void,
  options: Partial<EmulatorOptions> = {},
): Promise<Connected> {
  return mode === 'socket' ? connectSocket(prepare, options) : connectHttp(prepare, options);
}

async function connectSocket(prepare: (app: App) => void, options: Partial<EmulatorOptions>): Promise<Connected> {
  const emulator = await emulate({ ...options, delivery: { mode: 'socket' } });
  const clientOptions = { slackApiUrl: emulator.apiUrl };
  const receiver = new SocketModeReceiver({
    appToken: emulator.appToken,
    logLevel: LogLevel.ERROR,
    clientPingTimeout: 100,
    installerOptions: { clientOptions },
  });
  const app = new App({ token: emulator.botToken, receiver, clientOptions, logLevel: LogLevel.ERROR });
  prepare(app);
  await app.start();
  return { emulator, app, stop: () => stopBoth(app, emulator) };
}

async function connectHttp(prepare: (app: App) => void, options: Partial<EmulatorOptions>): Promise<Connected> {
  let port = 0;
  const requestUrl = () => `http://127.0.0.1:${port}/slack/events`;
  const emulator = await emulate({ ...options, delivery: { mode: 'http', requestUrl } });
  const receiver = new HTTPReceiver({ signingSecret: emulator.signingSecret, logLevel: LogLevel.ERROR });
  const clientOptions = { slackApiUrl: emulator.apiUrl };
  const app = new App({ token: emulator.botToken, receiver, clientOptions, logLevel: LogLevel.ERROR });
  prepare(app);
  const address = (await receiver.start(0)).address();
  port = typeof address === 'object' ? (address?.port ?? 0) : 0;
  return { emulator, app, stop: () => stopBoth(app, emulator) };
}

async function stopBoth(app: App, emulator: Emulator): Promise<void> {
  await app.stop();
  await emulator.stop();
}
