import { edit, type NewMessage, post, remove } from '../messages.ts';
import type { JsonObject } from '../protocol.ts';
import { obey, Refused } from '../refused.ts';
import { checkMessage } from '../rules/index.ts';
import { type Conversation, directId, findMessage, type Message } from '../state.ts';
import { messageJson } from '../wire.ts';
import type { Call } from './call.ts';

export function postMessage(call: Call): JsonObject {
  const { world } = call;
  const conversation = postingPlace(call);
  obey(checkMessage('chat.postMessage', { ...call.args }));
  const message = post(world, conversation, content(call));
  return {
    channel: conversation.id,
    ts: message.ts,
    message: messageJson(world, conversation, message),
  };
}

export function postEphemeral(call: Call): JsonObject {
  const { world } = call;
  const conversation = postingPlace(call);
  obey(checkMessage('chat.postEphemeral', { ...call.args }));
  const reader = call.text('user');
  if (!conversation.members.has(reader)) throw new Refused('user_not_in_channel');
  return { message_ts: post(world, conversation, { ...content(call), onlyFor: reader }).ts };
}

export function update(call: Call): JsonObject {
  const { world } = call;
  const conversation = call.conversation();
  const message = ownMessage(call, conversation, 'cant_update_message');
  if (conversation.archived) throw new Refused('is_inactive');
  obey(checkMessage('chat.update', { ...call.args }));
  edit(world, message, content(call));
  return {
    channel: conversation.id,
    ts: message.ts,
    text: message.text,
    message: messageJson(world, conversation, message),
  };
}

export function deleteMessage(call: Call): JsonObject {
  const conversation = call.conversation();
  const message = ownMessage(call, conversation, 'cant_delete_message');
  remove(call.world, conversation, message);
  return { channel: conversation.id, ts: message.ts };
}

/** Where the bot wants to write; a person's id stands for the private conversation with them. */
function postingPlace(call: Call): Conversation {
  const { state, app } = call.world;
  const person = state.people.get(call.text('channel'));
  const conversation = person ? state.conversation(directId(person.id)) : call.conversation();
  if (conversation.archived) throw new Refused('is_archived');
  if (!conversation.members.has(app.botUser)) throw new Refused('not_in_channel');
  if (conversation.kind === 'direct' && app.messagesTab === 'off') throw new Refused('messages_tab_disabled');
  return conversation;
}

/** An ephemeral message is none of those that can be edited or deleted. */
function ownMessage(call: Call, conversation: Conversation, otherwise: string): Message {
  const message = findMessage(conversation, call.text('ts'));
  if (!message || message.onlyFor !== null) throw new Refused('message_not_found');
  if (message.user !== call.world.app.botUser) throw new Refused(otherwise);
  return message;
}

const content = (call: Call): NewMessage => ({
  user: call.world.app.botUser,
  text: call.text('text'),
  blocks: call.args.blocks,
  metadata: call.args.metadata,
  threadTs: call.text('thread_ts'),
});
