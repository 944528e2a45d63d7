import type { JsonObject } from '../protocol.ts';
import { Refused } from '../refused.ts';
import { findMessage } from '../state.ts';
import type { Call } from './call.ts';

export function add(call: Call): JsonObject {
  const { state, app } = call.world;
  const conversation = call.conversation();
  if (!conversation.members.has(app.botUser)) throw new Refused('not_in_channel');
  const ts = call.text('timestamp');
  if (ts === '') throw new Refused('no_item_specified');
  const message = findMessage(conversation, ts);
  if (!message) throw new Refused('message_not_found');
  if (message.onlyFor !== null) throw new Refused('not_pinnable');
  if (conversation.pinned.has(ts)) throw new Refused('already_pinned');
  conversation.pinned.add(ts);
  state.changed();
  return {};
}
