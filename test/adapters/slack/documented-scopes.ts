/**
 * Which bot scopes a method or an event needs in the conversations where the bot uses it (public and private channels,
 * direct messages), as Slack documents it; of the many only what the bot uses.
 * https://docs.slack.dev/reference/methods, https://docs.slack.dev/reference/events (August 2026)
 */
const history = ['channels:history', 'groups:history', 'im:history'];
const channels = ['channels:read', 'groups:read'];
const manage = ['channels:manage', 'groups:write'];

export const methodScopes: Readonly<Record<string, readonly string[]>> = {
  // With the app's own token, which has its own scope.
  'apps.connections.open': [],
  'auth.test': [],
  'chat.delete': ['chat:write'],
  'chat.postMessage': ['chat:write'],
  'chat.update': ['chat:write'],
  'conversations.create': manage,
  'conversations.history': history,
  'conversations.info': channels,
  'conversations.invite': manage,
  'conversations.join': ['channels:join'],
  'conversations.kick': manage,
  'conversations.list': channels,
  'conversations.members': channels,
  'conversations.open': ['im:write'],
  'conversations.replies': history,
  'conversations.setPurpose': manage,
  'conversations.setTopic': manage,
  'files.completeUploadExternal': ['files:write'],
  'files.delete': ['files:write'],
  'files.getUploadURLExternal': ['files:write'],
  'files.info': ['files:read'],
  'pins.add': ['pins:write'],
  'users.info': ['users:read'],
  'users.list': ['users:read'],
  'views.open': [],
  'views.publish': [],
  'views.update': [],
};

export const eventScopes: Readonly<Record<string, readonly string[]>> = {
  app_home_opened: [],
  channel_archive: ['channels:read'],
  channel_deleted: ['channels:read'],
  channel_left: ['channels:read'],
  channel_rename: ['channels:read'],
  channel_unarchive: ['channels:read'],
  group_archive: ['groups:read'],
  group_deleted: ['groups:read'],
  group_left: ['groups:read'],
  group_rename: ['groups:read'],
  group_unarchive: ['groups:read'],
  member_joined_channel: channels,
  member_left_channel: channels,
  team_join: ['users:read'],
  user_change: ['users:read'],
};
