/** What should happen to channels. Features say it; the outbox does it, and tells them with `channelResult`. */
import type { NewChannel } from '../chat/chat.ts';
import type { KanalId } from './directory.ts';
import type { Context } from './feature.ts';
import type { PersonId } from './ids.ts';
import type { ChannelHead } from './outbox.schema.ts';
import { addOperation } from './posts.ts';

type Within = Pick<Context, 'tx' | 'now'>;

/** Makes a channel with the bot in it. `subject` comes back with the result, as in all tasks here. */
export function createChannel(ctx: Within, subject: string, channel: NewChannel): void {
  addOperation(ctx, { kind: 'createChannel', subject, details: channel, lane: `channel:${subject}` });
}

/** Lets the bot into a public channel. */
export function joinChannel(ctx: Within, subject: string, kanalId: KanalId): void {
  addOperation(ctx, { kind: 'joinChannel', subject, kanalId, lane: laneOf(kanalId) });
}

export function describeChannel(ctx: Within, subject: string, kanalId: KanalId, head: ChannelHead): void {
  addOperation(ctx, { kind: 'describeChannel', subject, kanalId, details: head, lane: laneOf(kanalId) });
}

/** Whoever is in it already stays in it. */
export function invite(ctx: Within, subject: string, kanalId: KanalId, personId: PersonId): void {
  addOperation(ctx, { kind: 'invite', subject, kanalId, personId, lane: laneOf(kanalId) });
}

export function removeMember(ctx: Within, subject: string, kanalId: KanalId, personId: PersonId): void {
  addOperation(ctx, { kind: 'removeMember', subject, kanalId, personId, lane: laneOf(kanalId) });
}

/** Of its own, so that many invitations keep no message waiting. */
const laneOf = (kanalId: KanalId): string => `channel:${kanalId}`;
