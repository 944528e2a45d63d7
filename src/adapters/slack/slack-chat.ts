import { setTimeout as wait } from 'node:timers/promises';
import type {
  Chat,
  Listener,
  MessageRef,
  NewChannel,
  OutgoingFile,
  PostRequest,
  Target,
  Workspace,
} from '../../chat/chat.ts';
import type { HomeDocument } from '../../chat/home.ts';
import type { Message, Shown } from '../../chat/message.ts';
import { asked } from './asked.ts';
import { Channels } from './channels.ts';
import { type Clients, openClients } from './clients.ts';
import { Conversations } from './conversations.ts';
import { Directory } from './directory.ts';
import { Files } from './files.ts';
import { Posts } from './posts.ts';
import { Reachability } from './reachability.ts';
import { listen } from './receive/listeners.ts';
import {
  type Credentials,
  type Identity,
  openReception,
  type Reception,
  type Surroundings,
} from './receive/reception.ts';

/** All three, or a post could be looked for in some conversations only. */
const historyScopes = ['channels:history', 'groups:history', 'im:history'];
const filesScope = 'files:read';

interface Connected extends Pick<Workspace, 'readsHistory' | 'readsFiles'> {
  readonly identity: Identity;
  readonly directory: Directory;
  readonly channels: Channels;
}

/** The process is to end within five seconds, and has more to close than this. */
const finishMs = 3_500;

/** A socket is lost and opened anew several times a day; without one for so long, something is wrong. */
const closedMs = 60_000;

export class SlackChat implements Chat {
  readonly #credentials: Credentials;
  readonly #around: Surroundings;
  readonly #clients: Clients;
  readonly #reachability: Reachability;
  readonly #posts: Posts;
  readonly #files: Files;
  #connected: Connected | null = null;
  #reception: (Reception & { finish(): Promise<void> }) | null = null;

  constructor(credentials: Credentials, around: Surroundings) {
    this.#credentials = credentials;
    this.#around = around;
    this.#clients = openClients(credentials, around.log);
    this.#reachability = new Reachability(this.#clients.interactive, around.now);
    const conversations = new Conversations(this.#clients.bulk);
    this.#posts = new Posts(this.#clients.bulk, conversations);
    this.#files = new Files(this.#clients.bulk, conversations, credentials);
  }

  async connect(): Promise<Workspace> {
    if (this.#credentials.appToken === undefined && !this.#credentials.signingSecret)
      throw new Error('Neither SLACK_APP_TOKEN (Socket Mode) nor SLACK_SIGNING_SECRET (HTTP mode) is set.');
    const answer = await asked('auth.test', 'SLACK_BOT_TOKEN', this.#clients.bulk.auth.test());
    const { team_id: id, user_id: bot, team: name = '' } = answer;
    if (id === undefined || bot === undefined) throw new Error('SLACK_BOT_TOKEN belongs to no workspace.');
    const granted = answer.response_metadata?.scopes ?? [];
    const reads = {
      readsHistory: historyScopes.every((scope) => granted.includes(scope)),
      readsFiles: granted.includes(filesScope),
    };
    const directory = new Directory(this.#clients.bulk, id);
    const channels = new Channels(this.#clients.bulk, bot);
    this.#connected = { identity: { workspace: id, bot }, directory, channels, ...reads };
    return { id, name, ...reads };
  }

  async start(listener: Listener): Promise<void> {
    const { identity, directory } = this.#here();
    const reception = openReception(this.#credentials, identity, this.#around);
    const { interactive: client } = this.#clients;
    const { finish } = listen(reception.app, { client, directory, identity, listener, log: this.#around.log });
    // Before it is open: whoever stops meanwhile closes it.
    this.#reception = { ...reception, finish };
    await asked('apps.connections.open', 'SLACK_APP_TOKEN', reception.start());
  }

  async stop(): Promise<void> {
    const reception = this.#reception;
    this.#reception = null;
    if (!reception) return;
    // What runs still has to be acknowledged, so the way out closes last.
    await Promise.race([reception.finish(), wait(finishMs, undefined, { ref: false })]);
    await reception.stop();
  }

  async isReachable(): Promise<boolean> {
    if (this.#reception === null) return false;
    const closed = this.#reception.closedSince();
    return (closed === null || this.#around.now() - closed < closedMs) && (await this.#reachability.answers());
  }

  post(request: PostRequest) {
    return this.#posts.post(request);
  }

  edit(ref: MessageRef, message: Message<Shown>) {
    return this.#posts.edit(ref, message);
  }

  pin(ref: MessageRef) {
    return this.#posts.pin(ref);
  }

  publishHome(account: string, home: HomeDocument<Shown>) {
    return this.#posts.publishHome(account, home);
  }

  async find(request: Pick<PostRequest, 'operation' | 'target' | 'parent'>, since: number) {
    if (!this.#here().readsHistory) return { state: 'sent', value: { found: 'blind' } } as const;
    return this.#posts.find(request, since);
  }

  transfer(file: OutgoingFile) {
    return this.#files.transfer(file);
  }

  share(file: string, target: Target, parent: MessageRef | null) {
    return this.#files.share(file, target, parent);
  }

  async isShared(file: string, target: Target) {
    if (!this.#here().readsFiles) return { state: 'sent', value: 'blind' } as const;
    return this.#files.isShared(file, target);
  }

  async fetch(file: string) {
    return this.#files.fetch(file);
  }

  withdrawFile(file: string) {
    return this.#files.withdraw(file);
  }

  withdraw(ref: MessageRef) {
    return this.#posts.withdraw(ref);
  }

  async createChannel(channel: NewChannel) {
    return this.#here().channels.create(channel);
  }

  async joinChannel(conversation: string) {
    return this.#here().channels.join(conversation);
  }

  async describeChannel(conversation: string, head: { readonly topic: string; readonly purpose: string }) {
    return this.#here().channels.describe(conversation, head);
  }

  async invite(conversation: string, account: string) {
    return this.#here().channels.invite(conversation, account);
  }

  async removeMember(conversation: string, account: string) {
    return this.#here().channels.remove(conversation, account);
  }

  async accounts() {
    return this.#here().directory.accounts();
  }

  async conversations() {
    return this.#here().directory.conversations();
  }

  async members(conversation: string) {
    return this.#here().directory.members(conversation);
  }

  #here() {
    if (!this.#connected) throw new Error('connect() comes first.');
    return this.#connected;
  }
}
