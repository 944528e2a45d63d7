/** Channels are made, named, and people let into them. */
import { memberJoined, memberLeft } from '../membership.ts';
import type { JsonObject } from '../protocol.ts';
import { obey, Refused } from '../refused.ts';
import { checkChannelName, checkTopic } from '../rules/index.ts';
import type { Conversation } from '../state.ts';
import { conversationJson } from '../wire.ts';
import { newChannel } from '../workspace.ts';
import type { Call } from './call.ts';

export function create(call: Call): JsonObject {
  const { state, app, clock } = call.world;
  const kind = call.flag('is_private') ? 'private' : 'public';
  call.need(kind);
  const name = call.text('name');
  obey(checkChannelName(name));
  if (state.forbidden.has('createChannels')) throw new Refused('restricted_action');
  if (state.isNameTaken(name)) throw new Refused('name_taken');
  const channel = newChannel(kind, name, app.botUser, clock.now());
  state.conversations.set(channel.id, channel);
  state.changed();
  return answer(call, channel);
}

export function join(call: Call): JsonObject {
  const { state, app } = call.world;
  const channel = call.conversation();
  if (channel.kind !== 'public') throw new Refused('method_not_supported_for_channel_type');
  if (channel.archived) throw new Refused('is_archived');
  const already = channel.members.has(app.botUser);
  memberJoined(call.world, channel, state.person(app.botUser));
  return { ...answer(call, channel), ...(already ? { warning: 'already_in_channel' } : {}) };
}

export function invite(call: Call): JsonObject {
  const { world } = call;
  const channel = changeable(call);
  const invited = call
    .text('users')
    .split(',')
    .map((id) => invitee(call, channel, id));
  for (const person of invited) memberJoined(world, channel, person);
  return answer(call, channel);
}

function invitee({ world: { state, app } }: Call, channel: Conversation, id: string) {
  const person = state.person(id);
  if (id === app.botUser) throw new Refused('cant_invite_self');
  if (channel.members.has(id)) throw new Refused('already_in_channel');
  if (person.deactivated || person.team !== state.team.id) throw new Refused('cant_invite');
  if (person.guest && state.forbidden.has('inviteGuests')) throw new Refused('user_is_restricted');
  return person;
}

export function kick(call: Call): JsonObject {
  const { state, app } = call.world;
  const channel = changeable(call);
  const person = state.person(call.text('user'));
  if (person.id === app.botUser) throw new Refused('cant_kick_self');
  if (state.forbidden.has('removeMembers')) throw new Refused('restricted_action');
  if (!channel.members.has(person.id)) throw new Refused('not_in_channel');
  memberLeft(call.world, channel, person);
  return { errors: {} };
}

export function setTopic(call: Call): JsonObject {
  const channel = changeable(call);
  const { topic } = call.args;
  obey(checkTopic(topic));
  channel.topic = String(topic);
  call.world.state.changed();
  return answer(call, channel);
}

export function setPurpose(call: Call): JsonObject {
  const channel = changeable(call);
  const { purpose } = call.args;
  obey(checkTopic(purpose, 'purpose'));
  channel.purpose = String(purpose);
  call.world.state.changed();
  return answer(call, channel);
}

/** A channel that the bot is in, and that is not archived. */
function changeable(call: Call): Conversation {
  const channel = call.conversation();
  if (channel.kind === 'direct') throw new Refused('method_not_supported_for_channel_type');
  if (!channel.members.has(call.world.app.botUser)) throw new Refused('not_in_channel');
  if (channel.archived) throw new Refused('is_archived');
  return channel;
}

const answer = ({ world: { app } }: Call, channel: Conversation): JsonObject => ({
  channel: conversationJson(channel, app.botUser),
});
