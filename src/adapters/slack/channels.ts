/** The channels themselves: making them, their heads, and who is in them. */
import type { WebClient } from '@slack/web-api';
import type { ChannelRefusal, ConversationFacts, Delivery, NewChannel } from '../../chat/chat.ts';
import { deliver, refusalOf } from './delivery.ts';
import { conversationOf } from './directory.ts';
import { within } from './limits.ts';

/** Of a topic and of a purpose. https://docs.slack.dev/reference/methods/conversations.setTopic */
const headMax = 250;
const pageSize = 200;

/** Slack's words for what every platform knows. */
const refusals: Readonly<Record<string, ChannelRefusal>> = {
  name_taken: 'name_taken',
  ...all('not_allowed', ['missing_scope', 'restricted_action', 'no_permission', 'channel_is_limited_access']),
  ...all('gone', ['channel_not_found', 'invalid_channel']),
  is_archived: 'archived',
  not_in_channel: 'not_in_channel',
  ...all('no_such_account', ['user_not_found', 'user_disabled', 'user_is_restricted', 'user_is_ultra_restricted']),
  ...all('no_such_account', ['cant_invite', 'ura_max_channels', 'org_user_not_in_team', 'invitee_cant_see_channel']),
  ...all('no_such_account', ['no_external_invite_permission']),
};

/** To set the head may itself be a restricted action; elsewhere the same word is about a guest. */
const headRefusals = { ...refusals, user_is_restricted: 'not_allowed' };
const joinRefusals = { ...refusals, method_not_supported_for_channel_type: 'private' };

export class Channels {
  readonly #client: WebClient;
  /** The bot's own account. */
  readonly #bot: string;

  constructor(client: WebClient, bot: string) {
    this.#client = client;
    this.#bot = bot;
  }

  async create(channel: NewChannel): Promise<Delivery<ConversationFacts>> {
    const answer = await change(refusals, () =>
      this.#client.conversations.create({ name: channel.name, is_private: channel.private }),
    );
    if (answer.state === 'sent') return entered(answer.value.channel);
    return answer.state === 'rejected' && answer.code === 'name_taken' ? this.#own(channel) : answer;
  }

  async join(conversation: string): Promise<Delivery<ConversationFacts>> {
    const answer = await change(joinRefusals, () => this.#client.conversations.join({ channel: conversation }));
    return answer.state === 'sent' ? entered(answer.value.channel) : answer;
  }

  async describe(
    conversation: string,
    head: { readonly topic: string; readonly purpose: string },
  ): Promise<Delivery<null>> {
    const topic = within(headMax, 'Topic', head.topic);
    const purpose = within(headMax, 'Purpose', head.purpose);
    return change(headRefusals, async () => {
      await this.#client.conversations.setTopic({ channel: conversation, topic });
      await this.#client.conversations.setPurpose({ channel: conversation, purpose });
      return null;
    });
  }

  async invite(conversation: string, account: string): Promise<Delivery<null>> {
    return change(refusals, async () => {
      try {
        await this.#client.conversations.invite({ channel: conversation, users: account });
      } catch (error) {
        if (refusalOf(error) !== 'already_in_channel') throw error;
      }
      return null;
    });
  }

  /** Slack says `not_in_channel` of the person and of the bot alike: what counts is whether the person is in it. */
  async remove(conversation: string, account: string): Promise<Delivery<null>> {
    const answer = await change(refusals, async () => {
      await this.#client.conversations.kick({ channel: conversation, user: account });
      return null;
    });
    if (answer.state !== 'rejected' || !['not_in_channel', 'no_such_account'].includes(answer.code)) return answer;
    const member = await this.#isMember(conversation, account);
    if (member.state !== 'sent') return member;
    return member.value ? answer : { state: 'sent', value: null };
  }

  /** The channel of this name that the bot made itself: the answer to its making may have been lost. */
  async #own(wanted: NewChannel): Promise<Delivery<ConversationFacts>> {
    const types = wanted.private ? 'private_channel' : 'public_channel';
    let cursor: string | undefined;
    do {
      const page = { types, exclude_archived: true, limit: pageSize, ...(cursor !== undefined && { cursor }) };
      const answer = await change(refusals, () => this.#client.conversations.list(page));
      if (answer.state !== 'sent') return answer;
      const { channels = [], response_metadata } = answer.value;
      const own = channels.find(({ name, creator }) => name === wanted.name && creator === this.#bot);
      if (own !== undefined) {
        const facts = conversationOf(own);
        return facts.member ? { state: 'sent', value: facts } : this.join(facts.conversation);
      }
      cursor = response_metadata?.next_cursor || undefined;
    } while (cursor !== undefined);
    return { state: 'rejected', code: 'name_taken' };
  }

  async #isMember(conversation: string, account: string): Promise<Delivery<boolean>> {
    let cursor: string | undefined;
    do {
      const page = { channel: conversation, limit: pageSize, ...(cursor !== undefined && { cursor }) };
      const answer = await change(refusals, () => this.#client.conversations.members(page));
      if (answer.state !== 'sent') return answer;
      if (answer.value.members?.includes(account)) return { state: 'sent', value: true };
      cursor = answer.value.response_metadata?.next_cursor || undefined;
    } while (cursor !== undefined);
    return { state: 'sent', value: false };
  }
}

/** Where the bot has just come in, Slack need not say so. */
function entered(channel: object | undefined): Delivery<ConversationFacts> {
  return channel === undefined
    ? { state: 'ambiguous', reason: 'unreadable_answer' }
    : { state: 'sent', value: { ...conversationOf(channel), member: true } };
}

/** Runs a call; a refusal is told in the port's words where it has one. */
async function change<T>(words: Readonly<Record<string, string>>, call: () => Promise<T>): Promise<Delivery<T>> {
  const answer = await deliver(call);
  return answer.state === 'rejected' ? { ...answer, code: words[answer.code] ?? answer.code } : answer;
}

function all<R extends ChannelRefusal>(refusal: R, words: readonly string[]): Readonly<Record<string, R>> {
  return Object.fromEntries(words.map((word) => [word, refusal]));
}
