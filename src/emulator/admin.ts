/** What no person of the chat does in it: its administration. Each change reaches the app as the event Slack sends. */
import { deleteFile } from './files.ts';
import { memberJoined, memberLeft } from './membership.ts';
import { obey, Refused } from './refused.ts';
import { checkChannelName, checkTopic } from './rules/index.ts';
import { type Conversation, directId, type Forbidden, type Person } from './state.ts';
import { userJson } from './wire.ts';
import { newDirect, newPerson, type SamplePerson } from './workspace.ts';
import type { World } from './world.ts';

/** All methods throw `Refused` as the matching Web API method would be refused. */
export class Admin {
  readonly #world: World;

  constructor(world: World) {
    this.#world = world;
  }

  renameChannel(id: string, name: string): void {
    const channel = this.#channel(id);
    obey(checkChannelName(name));
    if (this.#world.state.isNameTaken(name)) throw new Refused('name_taken');
    channel.name = name;
    const created = Math.floor(channel.created / 1000);
    this.#tell(channel, 'rename', { id, name, name_normalized: name, created });
  }

  setTopic(id: string, topic: string): void {
    obey(checkTopic(topic));
    this.#channel(id).topic = topic;
    this.#world.state.changed();
  }

  head(id: string): { readonly topic: string; readonly purpose: string } {
    const { topic, purpose } = this.#channel(id);
    return { topic, purpose };
  }

  /** From now on a rule of the workspace keeps the bot from it. */
  forbid(what: Forbidden): void {
    this.#world.state.forbidden.add(what);
  }

  archiveChannel(id: string): void {
    const channel = this.#channel(id);
    if (channel.archived) throw new Refused('already_archived');
    channel.archived = true;
    this.#tell(channel, 'archive', id);
  }

  unarchiveChannel(id: string): void {
    const channel = this.#channel(id);
    if (!channel.archived) throw new Refused('not_archived');
    channel.archived = false;
    this.#tell(channel, 'unarchive', id);
  }

  deleteChannel(id: string): void {
    const channel = this.#channel(id);
    this.#world.state.conversations.delete(id);
    this.#tell(channel, 'deleted', id);
  }

  inviteToChannel(id: string, user: string): void {
    memberJoined(this.#world, this.#channel(id), this.#world.state.person(user));
  }

  removeFromChannel(id: string, user: string): void {
    memberLeft(this.#world, this.#channel(id), this.#world.state.person(user));
  }

  addPerson(sample: SamplePerson): void {
    const { state, app, events } = this.#world;
    const person = newPerson(sample, state.team.id);
    state.people.set(person.id, person);
    state.conversations.set(directId(person.id), newDirect(person, this.#world.clock.now()));
    state.changed();
    events.emit({ type: 'team_join', user: userJson(person, app) });
  }

  changePerson(id: string, change: Partial<Pick<Person, 'name' | 'title' | 'admin' | 'guest' | 'deactivated'>>): void {
    const { state, app, events } = this.#world;
    const person = Object.assign(state.person(id), change);
    state.changed();
    events.emit({ type: 'user_change', user: userJson(person, app) });
  }

  /** The account stays, with its messages; it can do nothing any more and belongs nowhere. */
  deactivate(id: string): void {
    for (const conversation of this.#world.state.conversations.values()) {
      if (conversation.kind !== 'direct') conversation.members.delete(id);
    }
    this.changePerson(id, { deactivated: true });
  }

  /** Everybody opens the chat anew: what only one of them saw does not outlast that, as in Slack. */
  reopen(): void {
    const { state } = this.#world;
    for (const conversation of state.conversations.values()) {
      conversation.messages = conversation.messages.filter(({ onlyFor }) => onlyFor === null);
    }
    state.changed();
  }

  /** As whoever brought it does. */
  deleteFile(id: string): void {
    const file = this.#world.state.files.get(id);
    if (!file) throw new Refused('file_not_found');
    deleteFile(this.#world, file);
  }

  #channel(id: string): Conversation {
    const conversation = this.#world.state.conversation(id);
    if (conversation.kind === 'direct') throw new Refused('method_not_supported_for_channel_type');
    return conversation;
  }

  /** Of private channels the app hears only as a member. */
  #tell(channel: Conversation, what: string, about: string | { readonly [key: string]: string | number }): void {
    const { state, app, events } = this.#world;
    state.changed();
    if (channel.kind === 'private' && !channel.members.has(app.botUser)) return;
    events.emit({ type: `${channel.kind === 'public' ? 'channel' : 'group'}_${what}`, channel: about });
  }
}
