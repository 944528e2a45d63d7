/** How the bot makes and changes channels in the in-memory chat, refused as the port promises. */
import type { ChannelRefusal, Chat, ConversationFacts, Delivery, NewChannel } from '../../src/chat/chat.ts';
import { type FakeChannel, factsOf } from './fake-directory.ts';
import { FakeWorkspace } from './fake-workspace.ts';
import { keepsHead } from './limits.ts';

export type ChannelDoor = 'createChannel' | 'joinChannel' | 'describeChannel' | 'invite' | 'removeMember';

export abstract class FakeChannels extends FakeWorkspace implements Pick<Chat, ChannelDoor> {
  protected abstract attempt<T>(door: ChannelDoor, refused: string | null, act: () => T): Delivery<T>;

  async createChannel({ name, private: closed }: NewChannel): Promise<Delivery<ConversationFacts>> {
    const namesake = [...this.directory.channels.values()].find((channel) => channel.name === name);
    const own = namesake && isAgain(namesake, closed) ? namesake : null;
    return this.attempt('createChannel', this.#whyNotNamed(name, own ? undefined : namesake), () => {
      if (own) return this.#enter(own);
      const conversation = `C-${this.nextId()}`;
      return factsOf(this.directory.add({ conversation, name, private: closed, own: true }));
    });
  }

  async joinChannel(conversation: string): Promise<Delivery<ConversationFacts>> {
    const channel = this.directory.seen(conversation);
    const refused = channel?.private ? 'private' : this.#whyNotChanged(channel && { ...channel, member: true });
    return this.attempt('joinChannel', refused, () => this.#enter(this.directory.at(conversation)));
  }

  async describeChannel(
    conversation: string,
    head: { readonly topic: string; readonly purpose: string },
  ): Promise<Delivery<null>> {
    keepsHead(head);
    const refused = this.#whyNotChanged(this.directory.seen(conversation));
    return this.attempt('describeChannel', refused, () => {
      this.directory.change(conversation, head);
      return null;
    });
  }

  async invite(conversation: string, account: string): Promise<Delivery<null>> {
    const channel = this.directory.seen(conversation);
    const refused = this.#whyNotChanged(channel) ?? this.#whyNotInvited(account);
    return this.attempt('invite', refused, () => {
      if (!channel?.members.has(account)) this.notice({ kind: 'joined', conversation, account });
      return null;
    });
  }

  async removeMember(conversation: string, account: string): Promise<Delivery<null>> {
    const channel = this.directory.seen(conversation);
    const forbidden = this.forbidden.has('removeMembers') ? notAllowed : null;
    const isIn = channel?.members.has(account);
    const refused = this.#whyNotChanged(channel && { ...channel, member: channel.member || !isIn }) ?? forbidden;
    return this.attempt('removeMember', refused, () => {
      if (isIn) this.notice({ kind: 'left', conversation, account });
      return null;
    });
  }

  #enter(channel: FakeChannel): ConversationFacts {
    const facts = { ...factsOf(channel), member: true };
    if (!channel.member) this.notice({ kind: 'conversation', conversation: facts });
    return facts;
  }

  #whyNotNamed(name: string, namesake: FakeChannel | undefined): string | null {
    if (this.forbidden.has('createChannels')) return notAllowed;
    if (!/^[a-z0-9-]{1,80}$/.test(name)) return 'invalid_name';
    return namesake ? nameTaken : null;
  }

  #whyNotInvited(account: string): ChannelRefusal | null {
    const facts = this.directory.accounts.get(account);
    if (!facts || facts.deactivated || facts.foreign) return 'no_such_account';
    return facts.guest && this.forbidden.has('inviteGuests') ? 'no_such_account' : null;
  }

  #whyNotChanged(channel: FakeChannel | null): ChannelRefusal | null {
    if (!channel) return 'gone';
    if (!channel.member) return 'not_in_channel';
    return channel.archived ? 'archived' : null;
  }
}

const notAllowed: ChannelRefusal = 'not_allowed';
const nameTaken: ChannelRefusal = 'name_taken';

/** The bot made it itself, and its answer may have been lost: making it again finds it. */
const isAgain = (channel: FakeChannel, closed: boolean): boolean =>
  channel.own && channel.private === closed && !channel.archived && (channel.member || !channel.private);
