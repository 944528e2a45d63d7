/** Every method the emulator knows, with what Slack asks of the caller. Anything else is `unknown_method`. */
import { apiTest, authTest, connectionsOpen } from './auth.ts';
import type { Method, PerKind } from './call.ts';
import * as channels from './channels.ts';
import * as chat from './chat.ts';
import * as conversations from './conversations.ts';
import * as files from './files.ts';
import * as pins from './pins.ts';
import * as users from './users.ts';
import * as views from './views.ts';

const perKind = (right: 'read' | 'history'): PerKind => ({
  public: `channels:${right}`,
  private: `groups:${right}`,
  direct: `im:${right}`,
});

const manage: PerKind = { public: 'channels:manage', private: 'groups:write', direct: 'im:write' };

const bot = (scopes: Method['scopes'], required: readonly string[], run: Method['run']): Method => ({
  token: 'bot',
  scopes,
  required,
  run,
});

export const methods: Readonly<Record<string, Method>> = {
  'api.test': { token: 'none', scopes: [], required: [], run: apiTest },
  'auth.test': bot([], [], authTest),
  'apps.connections.open': { token: 'app', scopes: [], required: [], run: connectionsOpen },

  'chat.delete': bot(['chat:write'], ['channel', 'ts'], chat.deleteMessage),
  'chat.postEphemeral': bot(['chat:write'], ['channel', 'user'], chat.postEphemeral),
  'chat.postMessage': bot(['chat:write'], ['channel'], chat.postMessage),
  'chat.update': bot(['chat:write'], ['channel', 'ts'], chat.update),

  'conversations.create': bot(manage, ['name'], channels.create),
  'conversations.history': bot(perKind('history'), ['channel'], conversations.history),
  'conversations.info': bot(perKind('read'), ['channel'], conversations.info),
  'conversations.invite': bot(manage, ['channel', 'users'], channels.invite),
  'conversations.join': bot(['channels:join'], ['channel'], channels.join),
  'conversations.kick': bot(manage, ['channel'], channels.kick),
  'conversations.list': bot(perKind('read'), [], conversations.list),
  'conversations.members': bot(perKind('read'), ['channel'], conversations.members),
  'conversations.open': bot(['im:write'], [], conversations.open),
  'conversations.replies': bot(perKind('history'), ['channel', 'ts'], conversations.replies),
  'conversations.setPurpose': bot(manage, ['channel'], channels.setPurpose),
  'conversations.setTopic': bot(manage, ['channel'], channels.setTopic),

  'files.completeUploadExternal': bot(['files:write'], ['files'], files.completeUpload),
  'files.delete': bot(['files:write'], ['file'], files.deleteOne),
  'files.getUploadURLExternal': bot(['files:write'], ['filename', 'length'], files.getUploadUrl),
  'files.info': bot(['files:read'], ['file'], files.info),

  'pins.add': bot(['pins:write'], ['channel'], pins.add),

  'users.info': bot(['users:read'], ['user'], users.info),
  'users.list': bot(['users:read'], [], users.list),

  'views.open': bot([], ['trigger_id', 'view'], views.open),
  'views.publish': bot([], ['user_id', 'view'], views.publish),
  'views.push': bot([], ['trigger_id', 'view'], views.push),
  'views.update': bot([], ['view'], views.update),
};
