/** What stands in the imitated workspace. Plain records; the rules about changing them live beside the methods. */
import type { JsonObject } from './protocol.ts';
import { Refused } from './refused.ts';

export interface Person {
  readonly id: string;
  /** The workspace the account belongs to; another one for people in a shared channel. */
  readonly team: string;
  readonly bot: boolean;
  name: string;
  title: string;
  admin: boolean;
  guest: boolean;
  deactivated: boolean;
}

export interface Message {
  readonly ts: string;
  readonly user: string;
  readonly threadTs: string | null;
  /** Only this person sees it (an ephemeral message). */
  readonly onlyFor: string | null;
  files: readonly string[];
  text: string;
  blocks: readonly JsonObject[];
  metadata: JsonObject | null;
  editedTs: string | null;
}

export type ConversationKind = 'public' | 'private' | 'direct';

export interface Conversation {
  readonly id: string;
  readonly kind: ConversationKind;
  /** ms since 1970, display clock. */
  readonly created: number;
  /** The account that made it; empty for those that were there before. */
  readonly creator: string;
  name: string;
  topic: string;
  purpose: string;
  archived: boolean;
  readonly members: Set<string>;
  messages: Message[];
  readonly pinned: Set<string>;
  /** The `ts` up to which a person has read. */
  readonly read: Map<string, string>;
}

/** A modal or a Home tab as the bot sent it, `content` with the ids Slack adds. */
export interface View {
  readonly id: string;
  readonly surface: 'modal' | 'home';
  readonly person: string;
  readonly root: string;
  readonly previous: string | null;
  hash: string;
  content: JsonObject;
  /** What the person has entered, `{block_id: {action_id: value}}`. */
  state: JsonObject;
  /** By block_id, from the last `response_action: errors`. */
  errors: Readonly<Record<string, string>>;
}

export interface StoredFile {
  readonly id: string;
  /** Who brought it: the bot, or a person in a form. */
  readonly user: string;
  readonly name: string;
  readonly length: number;
  title: string;
  bytes: Uint8Array<ArrayBuffer> | null;
  completed: boolean;
  readonly shares: { readonly conversation: string; readonly ts: string; readonly threadTs: string | null }[];
}

/** What a rule of the workspace can keep the bot from. */
export type Forbidden = 'createChannels' | 'inviteGuests' | 'removeMembers';

export class State {
  readonly team: { readonly id: string; readonly name: string; readonly domain: string };
  readonly people = new Map<string, Person>();
  readonly conversations = new Map<string, Conversation>();
  readonly homes = new Map<string, View>();
  /** Each person's stack of modals, bottom first. */
  readonly stacks = new Map<string, readonly View[]>();
  readonly files = new Map<string, StoredFile>();
  readonly forbidden = new Set<Forbidden>();
  readonly #watchers = new Set<() => void>();

  constructor(team: State['team']) {
    this.team = team;
  }

  person(id: string): Person {
    const person = this.people.get(id);
    if (!person) throw new Refused('user_not_found');
    return person;
  }

  conversation(id: string): Conversation {
    const conversation = this.conversations.get(id);
    if (!conversation) throw new Refused('channel_not_found');
    return conversation;
  }

  /** Archived and private channels keep their names too. */
  isNameTaken(name: string): boolean {
    return [...this.conversations.values()].some((other) => other.kind !== 'direct' && other.name === name);
  }

  stack(person: string): readonly View[] {
    return this.stacks.get(person) ?? [];
  }

  /** Tells everyone who watches that something looks different now. */
  changed(): void {
    for (const watcher of this.#watchers) watcher();
  }

  /** @returns how to stop watching. */
  watch(watcher: () => void): () => void {
    this.#watchers.add(watcher);
    return () => this.#watchers.delete(watcher);
  }
}

/** A person's private conversation with the bot; there is one for each. */
export const directId = (person: string): string => `D${person.slice(1)}`;

export const findMessage = (conversation: Conversation, ts: string): Message | undefined =>
  conversation.messages.find((message) => message.ts === ts);
