/** The sample workspace an emulator starts with. */
import { botUser, type InstalledApp } from './app.ts';
import { newId } from './ids.ts';
import { obey } from './refused.ts';
import { checkChannelName } from './rules/index.ts';
import { type Conversation, directId, type Person, State } from './state.ts';

export interface SamplePerson {
  /** Begins with U. */
  readonly id: string;
  readonly name: string;
  /** One line under the name. */
  readonly title: string;
  readonly admin?: boolean;
  readonly guest?: boolean;
  readonly deactivated?: boolean;
  /** The id of another organisation's workspace, for people in a shared channel. */
  readonly foreign?: string;
}

export interface SampleWorkspace {
  readonly team: { readonly id: string; readonly name: string; readonly domain: string };
  readonly people: readonly SamplePerson[];
  readonly channels: readonly {
    /** Begins with C. */
    readonly id: string;
    readonly name: string;
    readonly private?: boolean;
    readonly topic?: string;
    /** `botUser` may be among them. */
    readonly members: readonly string[];
    readonly archived?: boolean;
  }[];
}

export function newPerson(sample: SamplePerson, team: string): Person {
  const { id, name, title, admin = false, guest = false, deactivated = false, foreign = team } = sample;
  return { id, name, title, admin, guest, deactivated, team: foreign, bot: false };
}

/** @param now ms since 1970, display clock */
export function newDirect(person: Person, now: number): Conversation {
  return emptyConversation({ id: directId(person.id), kind: 'direct', name: '', members: [person.id, botUser], now });
}

export function newState(workspace: SampleWorkspace, app: InstalledApp, now: number): State {
  const state = new State(workspace.team);
  state.people.set(botUser, {
    ...newPerson({ id: botUser, name: app.name, title: 'App' }, workspace.team.id),
    bot: true,
  });
  for (const sample of workspace.people) {
    const person = newPerson(sample, workspace.team.id);
    state.people.set(person.id, person);
  }
  for (const { id, name, private: closed = false, topic = '', members, archived = false } of workspace.channels) {
    obey(checkChannelName(name));
    for (const member of members) state.person(member);
    const channel = emptyConversation({ id, kind: closed ? 'private' : 'public', name, members, now });
    state.conversations.set(id, Object.assign(channel, { topic, archived }));
  }
  for (const person of state.people.values()) {
    if (!person.bot) state.conversations.set(directId(person.id), newDirect(person, now));
  }
  return state;
}

/** A new channel with nobody else in it. @param now ms since 1970, display clock */
export const newChannel = (kind: 'public' | 'private', name: string, creator: string, now: number): Conversation =>
  emptyConversation({ id: newId('C'), kind, name, members: [creator], now, creator });

const emptyConversation = (given: {
  readonly id: string;
  readonly kind: Conversation['kind'];
  readonly name: string;
  readonly members: readonly string[];
  readonly now: number;
  readonly creator?: string;
}): Conversation => ({
  id: given.id,
  kind: given.kind,
  created: given.now,
  creator: given.creator ?? '',
  name: given.name,
  topic: '',
  purpose: '',
  archived: false,
  members: new Set(given.members),
  messages: [],
  pinned: new Set(),
  read: new Map(),
});
