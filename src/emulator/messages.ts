/** Messages come to stand in conversations, whoever writes them. */
import { withIds } from './blocks.ts';
import { asObject, asText, isObject } from './json.ts';
import { obey, Refused } from './refused.ts';
import { checkMessage } from './rules/index.ts';
import { type Conversation, findMessage, type Message } from './state.ts';
import { messageJson } from './wire.ts';
import type { World } from './world.ts';

export interface NewMessage {
  readonly user: string;
  readonly text: string;
  readonly blocks?: unknown;
  readonly metadata?: unknown;
  readonly threadTs?: string;
  readonly onlyFor?: string;
  readonly files?: readonly string[];
}

const subscriptions = { public: 'message.channels', private: 'message.groups', direct: 'message.im' } as const;

/**
 * Adds a message and tells the app of what others write, where it may listen.
 * @throws Refused `thread_not_found`; `cannot_reply_to_message` if `threadTs` is itself a reply or private
 */
export function post(world: World, conversation: Conversation, message: NewMessage): Message {
  const threadTs = message.threadTs ?? '';
  if (threadTs !== '') {
    const root = findMessage(conversation, threadTs);
    if (!root) throw new Refused('thread_not_found');
    if (root.threadTs !== null || root.onlyFor !== null) throw new Refused('cannot_reply_to_message');
  }
  const posted: Message = {
    ts: world.clock.ts(),
    user: message.user,
    text: message.text,
    blocks: withIds(message.blocks),
    metadata: isObject(message.metadata) ? message.metadata : null,
    threadTs: threadTs === '' ? null : threadTs,
    onlyFor: message.onlyFor ?? null,
    editedTs: null,
    files: message.files ?? [],
  };
  conversation.messages.push(posted);
  world.state.changed();
  if (posted.onlyFor === null && conversation.members.has(world.app.botUser)) {
    const json = messageJson(world, conversation, posted);
    world.events.emit({ ...json, type: 'message', channel: conversation.id }, subscriptions[conversation.kind]);
  }
  return posted;
}

/** Replaces text and blocks; metadata only where new metadata comes with it. */
export function edit(world: World, message: Message, change: Pick<NewMessage, 'text' | 'blocks' | 'metadata'>): void {
  message.text = change.text;
  message.blocks = withIds(change.blocks);
  if (isObject(change.metadata)) {
    message.metadata = Object.keys(change.metadata).length > 0 ? change.metadata : null;
  }
  message.editedTs = world.clock.ts();
  world.state.changed();
}

export function remove(world: World, conversation: Conversation, message: Message): void {
  conversation.messages = conversation.messages.filter((other) => other !== message);
  conversation.pinned.delete(message.ts);
  world.state.changed();
}

/**
 * Carries out what the app answers to an interaction, in the acknowledgement or through its `response_url`.
 * @param origin the message whose button was pressed, if any
 * @throws Refused what the rule book says
 */
export function respond(
  world: World,
  to: { readonly person: string; readonly conversation: Conversation; readonly origin: Message | null },
  body: unknown,
): void {
  const said = typeof body === 'string' ? { text: body } : asObject(body);
  const { conversation, origin } = to;
  if (said.delete_original === true) {
    if (origin) remove(world, conversation, origin);
    return;
  }
  obey(checkMessage('response_url', said));
  const content = { text: asText(said.text), blocks: said.blocks, metadata: said.metadata };
  if (said.replace_original === true && origin) {
    edit(world, origin, content);
    return;
  }
  post(world, conversation, {
    ...content,
    user: world.app.botUser,
    threadTs: asText(said.thread_ts),
    ...(said.response_type === 'in_channel' ? {} : { onlyFor: to.person }),
  });
}
