/** The calls of tasks for channels (`channels.ts`). */
import type { Chat, ConversationFacts, Delivery } from '../chat/chat.ts';
import { kanalById, shown } from './directory.ts';
import { type Brought, type Ends, lacks, mapped, type Operation, type Prepared } from './prepared.ts';
import type { Tx } from './workspace.ts';

/** The call, or why there is none to make; null: the operation is no task for a channel. */
export function channelCallFor(tx: Tx, row: Operation): Prepared | Ends | null {
  const { details } = row;
  if (row.kind === 'createChannel') {
    if (details === null || !('name' in details)) return lacks('no_channel');
    return prepared(async (chat) => brought(await chat.createChannel(details)));
  }
  const kanal = row.kanalId === null ? null : kanalById(tx, row.kanalId);
  if (kanal === null) return row.kind === 'joinChannel' || row.kind === 'describeChannel' ? lacks('gone') : null;
  const { conversation } = kanal;
  if (row.kind === 'joinChannel') return prepared(async (chat) => brought(await chat.joinChannel(conversation)));
  if (row.kind === 'describeChannel') {
    if (details === null || 'name' in details) return lacks('no_head');
    return prepared(async (chat) => brought(await chat.describeChannel(conversation, details)));
  }
  const account = row.personId === null ? null : shown(tx, row.personId).account;
  if (account === null) return lacks('no_such_account');
  return row.kind === 'invite'
    ? prepared(async (chat) => brought(await chat.invite(conversation, account)))
    : prepared(async (chat) => brought(await chat.removeMember(conversation, account)));
}

const prepared = (call: (chat: Chat) => Promise<Delivery<Brought>>): Prepared => ({ looking: false, hash: null, call });

const brought = (delivery: Delivery<ConversationFacts | null>): Delivery<Brought> =>
  mapped(delivery, (channel) => ({ channel }));
