/** Who and what there is in the in-memory chat. */
import type { AccountFacts, ConversationFacts, Notice } from '../../src/chat/chat.ts';

/** A channel as an administrator sees it. */
export interface FakeChannel extends ConversationFacts {
  readonly topic: string;
  readonly purpose: string;
  /** Made by the bot itself. */
  readonly own: boolean;
  /** Accounts; the bot is not among them. */
  readonly members: ReadonlySet<string>;
}

export interface FakeCity {
  readonly id?: string;
  readonly name?: string;
  readonly readsHistory?: boolean;
  readonly readsFiles?: boolean;
  readonly accounts: readonly (Partial<AccountFacts> & { readonly account: string; readonly name: string })[];
  readonly conversations: readonly (Partial<ConversationFacts> & {
    readonly conversation: string;
    readonly name: string;
    readonly members?: readonly string[];
  })[];
  /** Ms since 1970; default: the real clock. */
  readonly now?: () => number;
}

type WithoutKey<T> = T extends unknown ? Omit<T, 'key'> : never;
export type NoticeContent = WithoutKey<Notice>;

const ordinary = { admin: false, guest: false, deactivated: false, foreign: false, bot: false };
const bare = { archived: false, member: true, private: false, topic: '', purpose: '', own: false };

export class FakeDirectory {
  readonly accounts = new Map<string, AccountFacts>();
  readonly channels = new Map<string, FakeChannel>();

  constructor(city: FakeCity) {
    for (const account of city.accounts) this.accounts.set(account.account, { ...ordinary, ...account });
    for (const { members, ...facts } of city.conversations) this.add({ ...facts, members: new Set(members) });
  }

  add(channel: Partial<FakeChannel> & Pick<FakeChannel, 'conversation' | 'name'>): FakeChannel {
    const added = { ...bare, members: new Set<string>(), ...channel };
    this.channels.set(added.conversation, added);
    return added;
  }

  /** The channel, if the bot can see it. */
  seen(conversation: string): FakeChannel | null {
    const channel = this.channels.get(conversation);
    return channel && (channel.member || !channel.private) ? channel : null;
  }

  /** @throws if there is no such channel, in or out of sight */
  at(conversation: string): FakeChannel {
    const channel = this.channels.get(conversation);
    if (!channel) throw new Error(`There is no channel ${conversation}.`);
    return channel;
  }

  change(conversation: string, change: Partial<FakeChannel>): FakeChannel {
    return this.add({ ...this.at(conversation), ...change });
  }

  /** The platform's word for why nothing can be posted there; null if it can. */
  whyNoPost(conversation: string): string | null {
    if (conversation.startsWith('D-')) return this.accounts.has(conversation.slice(2)) ? null : 'user_not_found';
    const channel = this.seen(conversation);
    if (!channel) return 'channel_not_found';
    if (channel.archived) return 'is_archived';
    return channel.member ? null : 'not_in_channel';
  }

  learn(notice: NoticeContent): void {
    switch (notice.kind) {
      case 'account':
        this.accounts.set(notice.account.account, notice.account);
        break;
      case 'conversation':
        this.add({ ...this.channels.get(notice.conversation.conversation), ...notice.conversation });
        break;
      case 'renamed':
        this.change(notice.conversation, { name: notice.name });
        break;
      case 'archived':
        this.change(notice.conversation, { archived: notice.archived });
        break;
      case 'deleted':
        this.channels.delete(notice.conversation);
        break;
      case 'botLeft':
        this.change(notice.conversation, { member: false });
        break;
      case 'joined':
      case 'left':
        this.#membership(notice.conversation, notice.account, notice.kind === 'joined');
    }
  }

  #membership(conversation: string, account: string, joined: boolean): void {
    const members = new Set(this.at(conversation).members);
    if (joined) members.add(account);
    else members.delete(account);
    this.change(conversation, { members });
  }
}

/** What the port tells of a channel. */
export const factsOf = ({ conversation, name, archived, member, private: closed }: FakeChannel): ConversationFacts => ({
  conversation,
  name,
  archived,
  member,
  private: closed,
});
