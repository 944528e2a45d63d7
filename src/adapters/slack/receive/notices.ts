/**
 * Slack's events as notices of the port. The keys are exactly the manifest's `bot_events` besides `app_home_opened`.
 * @see https://docs.slack.dev/reference/events
 */
import { z } from 'zod';
import type { ConversationFacts, Notice } from '../../../chat/chat.ts';
import { refusalOf } from '../delivery.ts';
import { accountOf, slackUser } from '../directory.ts';

type WithoutKey<T> = T extends unknown ? Omit<T, 'key'> : never;
type Content = WithoutKey<Notice>;

/** What reading an event needs to know of the world. */
interface Surroundings {
  readonly workspace: string;
  /** The bot's own account. */
  readonly bot: string;
  conversation(id: string): Promise<ConversationFacts>;
}

const ofUser = z.object({ user: slackUser });
const ofChannel = z.object({ channel: z.string() });
const renamed = z.object({ channel: z.object({ id: z.string(), name: z.string() }) });
const membership = z.object({ channel: z.string(), user: z.string() });

type Read = (event: unknown, around: Surroundings) => Content | Promise<Content>;

const account: Read = (event, { workspace }) => ({
  kind: 'account',
  account: accountOf(ofUser.parse(event).user, workspace),
});

const rename: Read = (event) => {
  const { channel } = renamed.parse(event);
  return { kind: 'renamed', conversation: channel.id, name: channel.name };
};

const archive: (archived: boolean) => Read = (archived) => (event) => ({
  kind: 'archived',
  conversation: ofChannel.parse(event).channel,
  archived,
});

const remove: Read = (event) => ({ kind: 'deleted', conversation: ofChannel.parse(event).channel });

/** Where the bot itself comes, a conversation opens to it; it may have gone again by the time we ask. */
const joined: Read = async (event, around) => {
  const { channel, user } = membership.parse(event);
  if (user !== around.bot) return { kind: 'joined', conversation: channel, account: user };
  try {
    return { kind: 'conversation', conversation: { ...(await around.conversation(channel)), member: true } };
  } catch (error) {
    if (refusalOf(error) === null) throw error;
    return { kind: 'botLeft', conversation: channel };
  }
};

const left: Read = (event, { bot }) => {
  const { channel, user } = membership.parse(event);
  return user === bot
    ? { kind: 'botLeft', conversation: channel }
    : { kind: 'left', conversation: channel, account: user };
};

/**
 * Whoever is taken out of a channel gets this instead of `member_left_channel`, which goes to those who are still in it
 * (https://docs.slack.dev/reference/events/channel_left, https://github.com/slackapi/bolt-js/issues/1847).
 */
const botLeft: Read = (event) => ({ kind: 'botLeft', conversation: ofChannel.parse(event).channel });

const readers: Readonly<Record<string, Read>> = {
  team_join: account,
  user_change: account,
  channel_rename: rename,
  group_rename: rename,
  channel_archive: archive(true),
  group_archive: archive(true),
  channel_unarchive: archive(false),
  group_unarchive: archive(false),
  channel_deleted: remove,
  group_deleted: remove,
  member_joined_channel: joined,
  member_left_channel: left,
  channel_left: botLeft,
  group_left: botLeft,
};

export const noticeEvents: readonly string[] = Object.keys(readers);

/** The notice that an event of one of the `noticeEvents` stands for. */
export async function readNotice(
  key: string,
  event: { readonly type: string },
  around: Surroundings,
): Promise<Notice | null> {
  const content = await readers[event.type]?.(event, around);
  return content ? { key, ...content } : null;
}
