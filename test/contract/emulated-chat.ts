/** The Slack adapter in the imitated Slack, as a world in which the contract and end-to-end tests run. */
import { readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { pino } from 'pino';
import { parse } from 'yaml';
import { slackChat } from '../../src/adapters/slack/index.ts';
import {
  botUser,
  type Emulator,
  type EmulatorOptions,
  type SampleWorkspace,
  startEmulator,
} from '../../src/emulator/index.ts';
import type { Administration } from './administration.ts';
import { EmulatedPerson } from './emulated-person.ts';
import type { Fault, World, WorldOptions } from './world.ts';

const manifest: unknown = parse(readFileSync(new URL('../../manifest.yml', import.meta.url), 'utf8'));
const historyScopes = ['channels:history', 'groups:history', 'im:history'];

const methods = {
  post: 'chat.postMessage',
  edit: 'chat.update',
  pin: 'pins.add',
  publishHome: 'views.publish',
  find: 'conversations.history',
  transfer: 'files.getUploadURLExternal',
  share: 'files.completeUploadExternal',
  isShared: 'files.info',
  fetch: 'files.info',
  withdrawFile: 'files.delete',
  withdraw: 'chat.delete',
  createChannel: 'conversations.create',
  joinChannel: 'conversations.join',
  describeChannel: 'conversations.setTopic',
  invite: 'conversations.invite',
  removeMember: 'conversations.kick',
} as const;

const faults = {
  rateLimited: { fault: 'rateLimited', retryAfter: 7 },
  lost: { fault: 'answerLost' },
  down: { fault: 'serverError' },
} as const;

export interface EmulatedWorld extends World {
  readonly emulator: Emulator;
  /** Where Slack sends requests in HTTP mode. */
  readonly requestUrl: string;
  /** What the adapter logged, one line of JSON each. */
  readonly logged: readonly string[];
}

/** `limits`: the emulator's protocol clock, for triggers that expire. */
export async function emulatedChat(
  mode: 'socket' | 'http',
  { readsHistory = false, readsFiles = false, city }: WorldOptions,
  limits: NonNullable<EmulatorOptions['limits']> = {},
): Promise<EmulatedWorld> {
  const port = await freePort();
  const requestUrl = `http://127.0.0.1:${port}/slack/events`;
  const emulator = await startEmulator({
    workspace: workspaceOf(city),
    manifest,
    granted: [...(readsHistory ? historyScopes : []), ...(readsFiles ? ['files:read'] : [])],
    delivery: mode === 'socket' ? { mode } : { mode, requestUrl },
    limits,
    retryDelays: [10, 20, 40],
  });
  const lines = answeredLines();
  const { apiUrl, botToken, appToken, signingSecret } = emulator;
  const credentials = mode === 'socket' ? { appToken } : { signingSecret, port };
  const chat = slackChat({ botToken, apiUrl, ...credentials }, { log: lines.log });
  return {
    emulator,
    requestUrl,
    logged: lines.all,
    chat,
    person: (account) => new EmulatedPerson(account, emulator, lines.next),
    fail: (door, fault: Fault) => emulator.faults.webApi(methods[door], faults[fault]),
    deliverTwice: () => emulator.faults.duplicateEvents(),
    workspace: administrationOf(emulator),
    head: (conversation) => emulator.admin.head(conversation),
    stop: async () => {
      await chat.stop();
      await emulator.stop();
    },
  };
}

const administrationOf = ({ admin }: Emulator): Administration => ({
  rename: (conversation, name) => admin.renameChannel(conversation, name),
  archive: (conversation) => admin.archiveChannel(conversation),
  unarchive: (conversation) => admin.unarchiveChannel(conversation),
  remove: (conversation) => admin.deleteChannel(conversation),
  join: (conversation, account) => admin.inviteToChannel(conversation, account),
  leave: (conversation, account) => admin.removeFromChannel(conversation, account),
  inviteBot: (conversation) => admin.inviteToChannel(conversation, botUser),
  removeBot: (conversation) => admin.removeFromChannel(conversation, botUser),
  arrive: (account, name) => admin.addPerson({ id: account, name, title: '' }),
  deactivate: (account) => admin.deactivate(account),
  removeFile: (file) => admin.deleteFile(file),
  forbid: (what) => admin.forbid(what),
});

const workspaceOf = ({ accounts, conversations }: WorldOptions['city']): SampleWorkspace => ({
  team: { id: 'T0STADT', name: 'Musterstadt', domain: 'musterstadt' },
  people: accounts.map(({ account: id, name, admin = false, guest = false }) => ({
    id,
    name,
    title: '',
    admin,
    guest,
  })),
  channels: conversations.map(({ conversation: id, name, members, member = true, private: closed = false }) => ({
    id,
    name,
    private: closed,
    members: [...members, ...(member ? [botUser] : [])],
  })),
});

/** The adapter logs one line when an input is answered in full: that is when a person has seen everything. */
export function answeredLines() {
  const inputs = ['command', 'button', 'submit', 'back', 'homeOpened'];
  let arrived = 0;
  let awaited = 0;
  let wake = () => {};
  const all: string[] = [];
  const write = (line: string) => {
    all.push(line);
    if (!inputs.includes(JSON.parse(line).what)) return;
    arrived += 1;
    wake();
  };
  const next = async () => {
    awaited += 1;
    while (arrived < awaited)
      await new Promise<void>((resolve) => {
        wake = resolve;
      });
  };
  return { log: pino({ level: 'info' }, { write }), next, all };
}

export const freePort = () =>
  new Promise<number>((resolve) => {
    const server = createServer().listen(0, () => {
      const address = server.address();
      server.close(() => resolve(address !== null && typeof address === 'object' ? address.port : 0));
    });
  });
