/** People, conversations, messages, files and views as Slack's JSON. */
import type { InstalledApp } from './app.ts';
import type { Json, JsonObject } from './protocol.ts';
import type { Conversation, Message, Person, State, StoredFile, View } from './state.ts';
import type { World } from './world.ts';

/** Files are named with their address. */
type Surroundings = Pick<World, 'state' | 'app' | 'url'>;

export const userJson = (person: Person, app: InstalledApp): JsonObject => ({
  id: person.id,
  team_id: person.team,
  name: loginName(person),
  deleted: person.deactivated,
  real_name: person.name,
  profile: {
    real_name: person.name,
    display_name: person.bot ? '' : person.name,
    title: person.title,
    team: person.team,
    ...(person.bot ? { bot_id: app.botId, api_app_id: app.id } : {}),
  },
  // A deactivated account comes without its rights.
  ...(person.deactivated
    ? {}
    : { is_admin: person.admin, is_owner: false, is_restricted: person.guest, is_ultra_restricted: false }),
  is_bot: person.bot,
  is_app_user: false,
  updated: 0,
});

/** `name` as the outdated login name: lower case, ASCII. */
export const loginName = (person: Person): string =>
  person.name
    .toLowerCase()
    .normalize('NFD')
    .replace(/[^a-z0-9]+/g, '.')
    .replace(/^\.|\.$/g, '');

export function conversationJson(conversation: Conversation, viewer: string): JsonObject {
  const created = Math.floor(conversation.created / 1000);
  if (conversation.kind === 'direct') {
    const user = [...conversation.members].find((member) => member !== viewer) ?? viewer;
    return { id: conversation.id, created, is_im: true, is_archived: false, user, is_open: true };
  }
  return {
    id: conversation.id,
    name: conversation.name,
    name_normalized: conversation.name,
    created,
    creator: conversation.creator,
    is_channel: conversation.kind === 'public',
    is_group: conversation.kind === 'private',
    is_im: false,
    is_mpim: false,
    is_private: conversation.kind === 'private',
    is_archived: conversation.archived,
    is_member: conversation.members.has(viewer),
    is_general: false,
    topic: { value: conversation.topic, creator: '', last_set: 0 },
    purpose: { value: conversation.purpose, creator: '', last_set: 0 },
    num_members: conversation.members.size,
  };
}

export function messageJson(world: Surroundings, conversation: Conversation, message: Message): JsonObject {
  const { state, app } = world;
  const replies = conversation.messages.filter((other) => other.threadTs === message.ts && other.onlyFor === null);
  const threadTs = message.threadTs ?? (replies.length > 0 ? message.ts : null);
  const files = message.files.map((id) => state.files.get(id)).filter((file) => file !== undefined);
  return {
    type: 'message',
    user: message.user,
    ts: message.ts,
    text: message.text,
    team: state.team.id,
    ...(message.user === app.botUser ? { bot_id: app.botId, app_id: app.id } : {}),
    ...(message.blocks.length > 0 ? { blocks: message.blocks } : {}),
    ...(threadTs === null ? {} : { thread_ts: threadTs }),
    ...(replies.length > 0 ? { reply_count: replies.length, latest_reply: replies.at(-1)?.ts ?? '' } : {}),
    ...(message.editedTs === null ? {} : { edited: { user: message.user, ts: message.editedTs } }),
    ...(files.length > 0 ? { files: files.map((file) => fileJson(world, file)) } : {}),
  };
}

export function fileJson(world: Surroundings, file: StoredFile): JsonObject {
  const { state } = world;
  const shares = (kind: Conversation['kind']): { readonly [id: string]: Json } =>
    Object.fromEntries(
      file.shares
        .filter((share) => state.conversations.get(share.conversation)?.kind === kind)
        .map(({ conversation, ts, threadTs }) => [
          conversation,
          [{ ts, team_id: state.team.id, ...(threadTs === null ? {} : { thread_ts: threadTs }) }],
        ]),
    );
  const [open, closed, direct] = [shares('public'), shares('private'), shares('direct')];
  return {
    id: file.id,
    name: file.name,
    title: file.title,
    size: file.length,
    mode: 'hosted',
    user: file.user,
    url_private_download: `${world.url()}/files-pri/${state.team.id}-${file.id}/download/${encodeURIComponent(file.name)}`,
    shares: { public: open, private: { ...closed, ...direct } },
    channels: Object.keys(open),
    groups: Object.keys(closed),
    ims: Object.keys(direct),
  };
}

/** A view as it travels with payloads and answers, with everything Slack adds to what the bot sent. */
export const viewJson = (state: State, app: InstalledApp, view: View): JsonObject => ({
  title: null,
  submit: null,
  close: null,
  private_metadata: '',
  callback_id: '',
  external_id: '',
  clear_on_close: false,
  notify_on_close: false,
  ...view.content,
  id: view.id,
  team_id: state.team.id,
  state: { values: view.state },
  hash: view.hash,
  root_view_id: view.root,
  previous_view_id: view.previous,
  app_id: app.id,
  app_installed_team_id: state.team.id,
  bot_id: app.botId,
});
