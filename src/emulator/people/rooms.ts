import { memberJoined, memberLeft } from '../membership.ts';
import { post } from '../messages.ts';
import type { PersonAction } from '../protocol.ts';
import { Refused } from '../refused.ts';
import { type Conversation, directId, type Person } from '../state.ts';
import { viewJson } from '../wire.ts';
import type { World } from '../world.ts';
import { seenBy } from './interaction.ts';

export function openHome({ state, app, events }: World, person: Person): void {
  const home = state.homes.get(person.id);
  events.emit({
    type: 'app_home_opened',
    user: person.id,
    channel: directId(person.id),
    tab: 'home',
    ...(home ? { view: viewJson(state, app, home) } : {}),
  });
}

export function read(world: World, person: Person, id: string): void {
  const conversation = seenBy(world, person, id);
  const latest = conversation.messages.at(-1);
  if (!latest || conversation.read.get(person.id) === latest.ts) return;
  conversation.read.set(person.id, latest.ts);
  world.state.changed();
}

export function join(world: World, person: Person, id: string): void {
  const conversation = seenBy(world, person, id);
  if (conversation.kind !== 'public') throw new Refused('restricted_action');
  if (conversation.archived) throw new Refused('is_archived');
  memberJoined(world, conversation, person);
}

export function leave(world: World, person: Person, id: string): void {
  const conversation = seenBy(world, person, id);
  if (conversation.kind === 'direct') throw new Refused('restricted_action');
  memberLeft(world, conversation, person);
}

type Membership = Extract<PersonAction, { do: 'invite' | 'remove' }>;

export function invite(world: World, person: Person, { conversation: id, user }: Membership): void {
  const channel = ownRoom(world, person, id);
  const invited = world.state.person(user);
  if (channel.members.has(user)) throw new Refused('already_in_channel');
  if (invited.deactivated || invited.team !== world.state.team.id) throw new Refused('cant_invite');
  memberJoined(world, channel, invited);
}

export function remove(world: World, person: Person, { conversation: id, user }: Membership): void {
  const channel = ownRoom(world, person, id);
  const removed = world.state.person(user);
  if (!channel.members.has(user)) throw new Refused('not_in_channel');
  memberLeft(world, channel, removed, person);
}

/** Only who is in a channel says who else is; guests do not. */
function ownRoom(world: World, person: Person, id: string): Conversation {
  const channel = seenBy(world, person, id);
  if (channel.kind === 'direct' || person.guest) throw new Refused('restricted_action');
  if (!channel.members.has(person.id)) throw new Refused('not_in_channel');
  if (channel.archived) throw new Refused('is_archived');
  return channel;
}

/** Writes a message. Typed text is stored escaped, so that it works as neither mention nor link. */
export function say(world: World, person: Person, action: Extract<PersonAction, { do: 'say' }>): void {
  const conversation = seenBy(world, person, action.conversation);
  if (!conversation.members.has(person.id)) throw new Refused('not_in_channel');
  if (conversation.archived) throw new Refused('is_archived');
  if (conversation.kind === 'direct' && world.app.messagesTab !== 'on') throw new Refused('restricted_action');
  const text = action.text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
  const message = post(world, conversation, { user: person.id, text, threadTs: action.threadTs ?? '' });
  conversation.read.set(person.id, message.ts);
}
