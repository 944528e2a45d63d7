/** An operation's call, ready to be made, and what it may bring. */
import type { Chat, ConversationFacts, Delivery, Found, MessageRef } from '../chat/chat.ts';
import type { operation } from './outbox.schema.ts';

export type Operation = typeof operation.$inferSelect;

/** What an attempt brought: something stands, a file was transferred, a channel is as wished, or a look around. */
export type Brought =
  | Found
  | { readonly stands: MessageRef | null }
  | { readonly file: string }
  | { readonly channel: ConversationFacts | null };

/** A call ready to be made, and the hash of what it will show. */
export interface Prepared {
  readonly looking: boolean;
  readonly hash: string | null;
  readonly call: (chat: Chat) => Promise<Delivery<Brought>>;
}

/** … and committed as being made. */
export interface Attempt extends Prepared {
  /** From 1. Looking for what an attempt made is not one of its own. */
  readonly attempt: number;
}

export function mapped<A, B>(delivery: Delivery<A>, map: (value: A) => B): Delivery<B> {
  return delivery.state === 'sent' ? { state: 'sent', value: map(delivery.value) } : delivery;
}
