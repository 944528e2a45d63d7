/** Who and what there is in the in-memory chat. */
import type { AccountFacts, ConversationFacts, Notice } from '../../src/chat/chat.ts';

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

export class FakeDirectory {
  readonly accounts = new Map<string, AccountFacts>();
  readonly conversations = new Map<string, ConversationFacts>();
  readonly members = new Map<string, Set<string>>();

  constructor(city: FakeCity) {
    const ordinary = { admin: false, guest: false, deactivated: false, foreign: false, bot: false };
    for (const account of city.accounts) this.accounts.set(account.account, { ...ordinary, ...account });
    for (const { members, ...facts } of city.conversations) {
      this.conversations.set(facts.conversation, { archived: false, member: true, ...facts });
      this.members.set(facts.conversation, new Set(members));
    }
  }

  /** The platform's word for why nothing can be posted there; null if it can. */
  whyNoPost(conversation: string): string | null {
    if (conversation.startsWith('D-')) return this.accounts.has(conversation.slice(2)) ? null : 'user_not_found';
    const facts = this.conversations.get(conversation);
    if (!facts) return 'channel_not_found';
    if (facts.archived) return 'is_archived';
    return facts.member ? null : 'not_in_channel';
  }

  learn(notice: NoticeContent): void {
    switch (notice.kind) {
      case 'account':
        this.accounts.set(notice.account.account, notice.account);
        break;
      case 'conversation':
        this.conversations.set(notice.conversation.conversation, notice.conversation);
        break;
      case 'renamed':
        this.#change(notice.conversation, { name: notice.name });
        break;
      case 'archived':
        this.#change(notice.conversation, { archived: notice.archived });
        break;
      case 'deleted':
        this.conversations.delete(notice.conversation);
        break;
      case 'joined':
        this.members.get(notice.conversation)?.add(notice.account);
        break;
      case 'left':
        this.members.get(notice.conversation)?.delete(notice.account);
        break;
    }
  }

  #change(conversation: string, change: Partial<ConversationFacts>): void {
    const facts = this.conversations.get(conversation);
    if (facts) this.conversations.set(conversation, { ...facts, ...change });
  }
}
