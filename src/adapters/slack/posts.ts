/** What stands in the chat: sending it, changing it, taking it back, and looking for it. */
import type { WebClient } from '@slack/web-api';
import { z } from 'zod';
import type { Delivery, Found, MessageRef, PostRequest } from '../../chat/chat.ts';
import type { HomeDocument } from '../../chat/home.ts';
import type { Message, Shown } from '../../chat/message.ts';
import type { OperationId } from '../../core/ids.ts';
import type { Conversations } from './conversations.ts';
import { deliver, refusalOf } from './delivery.ts';
import { renderHome } from './render/home.ts';
import { asWritten, literal, renderMessage } from './render/message.ts';

/** Marks a message as ours in its metadata, which every app and member can read: an id, nothing else. */
const eventType = 'komm_in_post';
const metadataOf = (operation: OperationId) => ({ event_type: eventType, event_payload: { operation } });

const pageSize = 200;
/** 2,000 messages since the attempt: more than any city writes in the minutes that are searched. */
const pagesMax = 10;

export class Posts {
  readonly #client: WebClient;
  readonly #conversations: Conversations;

  constructor(client: WebClient, conversations: Conversations) {
    this.#client = client;
    this.#conversations = conversations;
  }

  async post({ operation, target, parent, message }: PostRequest): Promise<Delivery<MessageRef>> {
    const content = renderMessage(message);
    const conversation = await this.#conversations.idOf(target);
    if (conversation.state !== 'sent') return conversation;
    const answer = await deliver(() =>
      this.#client.chat.postMessage({
        channel: conversation.value,
        ...content,
        ...asWritten,
        metadata: metadataOf(operation),
        ...(parent && { thread_ts: parent.id }),
      }),
    );
    if (answer.state !== 'sent') return answer;
    const { channel, ts } = answer.value;
    if (channel === undefined || ts === undefined) return { state: 'ambiguous', reason: 'unreadable_answer' };
    return { state: 'sent', value: { conversation: channel, id: ts } };
  }

  /** The metadata stays as it is: Slack keeps what an update does not name. */
  async edit(ref: MessageRef, message: Message<Shown>): Promise<Delivery<null>> {
    const content = renderMessage(message);
    return deliver(async () => {
      await this.#client.chat.update({ channel: ref.conversation, ts: ref.id, ...content, ...literal });
      return null;
    });
  }

  async pin(ref: MessageRef): Promise<Delivery<null>> {
    return deliver(async () => {
      try {
        await this.#client.pins.add({ channel: ref.conversation, timestamp: ref.id });
      } catch (error) {
        if (refusalOf(error) !== 'already_pinned') throw error;
      }
      return null;
    });
  }

  async withdraw(ref: MessageRef): Promise<Delivery<null>> {
    return deliver(async () => {
      try {
        await this.#client.chat.delete({ channel: ref.conversation, ts: ref.id });
      } catch (error) {
        if (refusalOf(error) !== 'message_not_found') throw error;
      }
      return null;
    });
  }

  async publishHome(account: string, home: HomeDocument<Shown>): Promise<Delivery<null>> {
    const view = renderHome(home);
    return deliver(async () => {
      await this.#client.views.publish({ user_id: account, view });
      return null;
    });
  }

  async find(
    { operation, target, parent }: Pick<PostRequest, 'operation' | 'target' | 'parent'>,
    since: number,
  ): Promise<Delivery<Found>> {
    const conversation = await this.#conversations.idOf(target);
    if (conversation.state !== 'sent') return conversation;
    let cursor: string | undefined;
    for (let page = 0; page < pagesMax; page++) {
      const answer = await deliver(() => this.#read(conversation.value, parent, since, cursor));
      if (answer.state === 'rejected' && answer.code === 'missing_scope')
        return { state: 'sent', value: { found: 'blind' } };
      if (answer.state !== 'sent') return answer;
      const ts = postOf(answer.value.messages, operation);
      if (ts !== null)
        return { state: 'sent', value: { found: 'here', ref: { conversation: conversation.value, id: ts } } };
      cursor = answer.value.response_metadata?.next_cursor || undefined;
      if (cursor === undefined) return { state: 'sent', value: { found: 'nowhere' } };
    }
    return { state: 'ambiguous', reason: 'too_many_messages' };
  }

  #read(channel: string, parent: MessageRef | null, since: number, cursor: string | undefined) {
    const range = {
      channel,
      oldest: (since / 1000).toFixed(6),
      inclusive: true,
      include_all_metadata: true as const,
      limit: pageSize,
      ...(cursor !== undefined && { cursor }),
    };
    return parent === null
      ? this.#client.conversations.history(range)
      : this.#client.conversations.replies({ ...range, ts: parent.id });
  }
}

const marked = z.object({
  ts: z.string(),
  metadata: z.object({ event_type: z.literal(eventType), event_payload: z.object({ operation: z.string() }) }),
});

function postOf(messages: readonly unknown[] | undefined, operation: OperationId): string | null {
  for (const message of messages ?? []) {
    const { data } = marked.safeParse(message);
    if (data?.metadata.event_payload.operation === operation) return data.ts;
  }
  return null;
}
