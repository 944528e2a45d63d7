/** An operation's call, ready to be made, and what it may bring. */
import type { ChannelRefusal, Chat, ConversationFacts, Delivery, Found, MessageRef } from '../chat/chat.ts';
import type { operation } from './outbox.schema.ts';
import type { cancelled, expired, unwanted } from './posts.ts';

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

/** Why there is no call to make. */
export type Ends =
  /** It helps nobody any more. */
  | { readonly ends: 'verfallen'; readonly code: typeof expired | typeof unwanted | typeof cancelled }
  | { readonly ends: 'rejected'; readonly code: Lack };

/** What would be needed for a call; `gone` and `no_such_account` as the port says it of a channel's task. */
type Lack =
  | ('no_account' | 'no_channel' | 'no_parent' | 'no_post' | 'no_file' | 'no_head')
  | Extract<ChannelRefusal, 'gone' | 'no_such_account'>;

export const lacks = (code: Lack): Ends => ({ ends: 'rejected', code });

/** … and committed as being made. */
export interface Attempt extends Prepared {
  /** From 1. Looking for what an attempt made is not one of its own. */
  readonly attempt: number;
}

export function mapped<A, B>(delivery: Delivery<A>, map: (value: A) => B): Delivery<B> {
  return delivery.state === 'sent' ? { state: 'sent', value: map(delivery.value) } : delivery;
}
