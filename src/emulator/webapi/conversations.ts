import type { JsonObject } from '../protocol.ts';
import { Refused } from '../refused.ts';
import { type Conversation, directId, findMessage, type Message } from '../state.ts';
import { conversationJson, messageJson } from '../wire.ts';
import { type Call, nextCursor, page } from './call.ts';

export function open(call: Call): JsonObject {
  const { state, app } = call.world;
  const users = call.text('users').split(',').filter(Boolean);
  if (users.length === 0) throw new Refused('users_list_not_supplied');
  if (users.length > 8) throw new Refused('too_many_users');
  const [id, ...more] = users;
  if (id === undefined || more.length > 0) throw new Refused('method_not_supported_for_channel_type');
  const person = state.person(id);
  if (person.deactivated) throw new Refused('user_disabled');
  const conversation = state.conversation(directId(person.id));
  const full = call.flag('return_im') ? conversationJson(conversation, app.botUser) : { id: conversation.id };
  return { no_op: true, already_open: true, channel: full };
}

export function info(call: Call): JsonObject {
  return { channel: conversationJson(call.conversation(), call.world.app.botUser) };
}

const kinds = { public_channel: 'public', private_channel: 'private', im: 'direct' } as const;

export function list(call: Call): JsonObject {
  const { state, app } = call.world;
  const wanted = (call.text('types') || 'public_channel').split(',').map((type) => type.trim());
  const chosen = wanted.flatMap((type) => (type in kinds ? [kinds[type as keyof typeof kinds]] : []));
  if (chosen.length < wanted.length) throw new Refused('invalid_types');
  for (const kind of chosen) call.need(kind);
  const visible = [...state.conversations.values()].filter(
    (conversation) =>
      chosen.includes(conversation.kind) &&
      (conversation.kind === 'public' || conversation.members.has(app.botUser)) &&
      !(call.flag('exclude_archived') && conversation.archived),
  );
  const { items, next } = page(call, visible, 100);
  return { channels: items.map((conversation) => conversationJson(conversation, app.botUser)), ...nextCursor(next) };
}

export function members(call: Call): JsonObject {
  const { items, next } = page(call, [...call.conversation().members], 100);
  return { members: items, ...nextCursor(next) };
}

export function history(call: Call): JsonObject {
  const conversation = readable(call);
  const roots = conversation.messages.filter((message) => message.threadTs === null);
  return messagesPage(call, conversation, within(call, roots).reverse(), 100);
}

export function replies(call: Call): JsonObject {
  const conversation = readable(call);
  const named = findMessage(conversation, call.text('ts'));
  if (!named || named.onlyFor !== null) throw new Refused('thread_not_found');
  const root = named.threadTs ?? named.ts;
  const thread = within(
    call,
    conversation.messages.filter((message) => message.threadTs === root),
  );
  const first = findMessage(conversation, root);
  return messagesPage(call, conversation, first ? [first, ...thread] : thread, 1000);
}

function readable(call: Call): Conversation {
  const conversation = call.conversation();
  if (!conversation.members.has(call.world.app.botUser)) throw new Refused('not_in_channel');
  return conversation;
}

/** The public messages between `oldest` and `latest`, which count themselves only if `inclusive`. */
function within(call: Call, messages: readonly Message[]): Message[] {
  const oldest = bound(call, 'oldest', 0);
  const latest = bound(call, 'latest', Number.POSITIVE_INFINITY);
  const inclusive = call.flag('inclusive');
  return messages.filter(({ ts, onlyFor }) => {
    const at = Number(ts);
    const inside = inclusive ? at >= oldest && at <= latest : at > oldest && at < latest;
    return inside && onlyFor === null;
  });
}

function bound(call: Call, name: 'oldest' | 'latest', otherwise: number): number {
  const text = call.text(name);
  if (text === '' || text === 'now') return otherwise;
  if (!/^\d+(\.\d+)?$/.test(text)) throw new Refused(`invalid_ts_${name}`);
  return Number(text);
}

function messagesPage(
  call: Call,
  conversation: Conversation,
  messages: readonly Message[],
  byDefault: number,
): JsonObject {
  const { items, next } = page(call, messages, byDefault);
  const withMetadata = call.flag('include_all_metadata');
  return {
    messages: items.map((message) => ({
      ...messageJson(call.world, conversation, message),
      ...(withMetadata && message.metadata ? { metadata: message.metadata } : {}),
    })),
    has_more: next !== '',
    ...(next === '' ? {} : nextCursor(next)),
  };
}
