/** Who and what is in the workspace. */
import { setTimeout as wait } from 'node:timers/promises';
import { WebAPIRateLimitedError, type WebClient } from '@slack/web-api';
import { z } from 'zod';
import type { AccountFacts, ConversationFacts } from '../../chat/chat.ts';
import { asked } from './asked.ts';

const pageSize = 200;
const attemptsMax = 5;

/** A user as `users.list`, `users.info` and the events `team_join` and `user_change` describe one. */
export const slackUser = z.object({
  id: z.string(),
  team_id: z.string().optional(),
  name: z.string().optional(),
  real_name: z.string().optional(),
  deleted: z.boolean().optional(),
  is_admin: z.boolean().optional(),
  is_owner: z.boolean().optional(),
  is_restricted: z.boolean().optional(),
  is_ultra_restricted: z.boolean().optional(),
  is_stranger: z.boolean().optional(),
  is_bot: z.boolean().optional(),
  profile: z.object({ display_name: z.string().optional(), real_name: z.string().optional() }).optional(),
});

export function accountOf(user: z.output<typeof slackUser>, workspace: string): AccountFacts {
  const { profile } = user;
  return {
    account: user.id,
    name: profile?.display_name || profile?.real_name || user.real_name || user.name || user.id,
    admin: user.is_admin === true || user.is_owner === true,
    guest: user.is_restricted === true || user.is_ultra_restricted === true,
    deactivated: user.deleted === true,
    foreign: user.is_stranger === true || (user.team_id !== undefined && user.team_id !== workspace),
    // Slackbot says of itself that it is none.
    bot: user.is_bot === true || user.id === 'USLACKBOT',
  };
}

const slackConversation = z.object({
  id: z.string(),
  name: z.string().default(''),
  is_archived: z.boolean().optional(),
  is_member: z.boolean().optional(),
  is_private: z.boolean().optional(),
});

/** @param channel as Slack describes one. @throws if it has no id */
export function conversationOf(channel: unknown): ConversationFacts {
  const { id, name, is_archived, is_member, is_private } = slackConversation.parse(channel);
  return {
    conversation: id,
    name,
    archived: is_archived === true,
    member: is_member === true,
    private: is_private === true,
  };
}

export class Directory {
  readonly #client: WebClient;
  readonly #workspace: string;
  readonly #names = new Map<string, string>();

  constructor(client: WebClient, workspace: string) {
    this.#client = client;
    this.#workspace = workspace;
  }

  async accounts(): Promise<readonly AccountFacts[]> {
    const users = await pages('users.list', (page) => this.#client.users.list(page), 'members');
    const accounts = users.map((user) => accountOf(slackUser.parse(user), this.#workspace));
    for (const { account, name } of accounts) this.#names.set(account, name);
    return accounts;
  }

  /** A name for an event that brings none; the account's id if Slack does not tell. */
  async nameOf(account: string): Promise<string> {
    const known = this.#names.get(account);
    if (known !== undefined) return known;
    try {
      const { user } = await this.#client.users.info({ user: account });
      const { name } = accountOf(slackUser.parse(user), this.#workspace);
      this.#names.set(account, name);
      return name;
    } catch {
      return account;
    }
  }

  async conversations(): Promise<readonly ConversationFacts[]> {
    const types = 'public_channel,private_channel';
    const channels = await pages(
      'conversations.list',
      (page) => this.#client.conversations.list({ types, ...page }),
      'channels',
    );
    return channels.map(conversationOf);
  }

  async members(conversation: string): Promise<readonly string[]> {
    const ids = await pages(
      'conversations.members',
      (page) => this.#client.conversations.members({ channel: conversation, ...page }),
      'members',
    );
    return z.array(z.string()).parse(ids);
  }

  async conversation(conversation: string): Promise<ConversationFacts> {
    const { channel } = await this.#client.conversations.info({ channel: conversation });
    return conversationOf(channel);
  }
}

type Page<Key extends string> = { readonly [K in Key]?: readonly unknown[] } & {
  readonly response_metadata?: { readonly next_cursor?: string };
};

/** All pages of a list. Waits where Slack asks to; any other failure rejects with one sentence. */
async function pages<Key extends string>(
  method: string,
  list: (page: { limit: number; cursor?: string }) => Promise<Page<Key>>,
  key: Key,
): Promise<unknown[]> {
  const all: unknown[] = [];
  let cursor: string | undefined;
  do {
    const page = await asked(
      method,
      'SLACK_BOT_TOKEN',
      patiently(() => list({ limit: pageSize, ...(cursor !== undefined && { cursor }) })),
    );
    all.push(...(page[key] ?? []));
    cursor = page.response_metadata?.next_cursor || undefined;
  } while (cursor !== undefined);
  return all;
}

async function patiently<T>(call: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await call();
    } catch (error) {
      if (!(error instanceof WebAPIRateLimitedError) || attempt === attemptsMax) throw error;
      await wait(error.retryAfter * 1000);
    }
  }
}
