/** What the outbox still has to do, what it did last, and what it gave up: for whoever looks after the bot. */
import { and, asc, count, desc, eq, inArray, isNotNull, isNull, min, notInArray, or } from 'drizzle-orm';
import type { Instant } from './clock.ts';
import { type Kanal, kanalById } from './directory.ts';
import type { Context } from './feature.ts';
import { datei } from './files.schema.ts';
import { attachAgain } from './files.ts';
import type { PostId } from './ids.ts';
import { type OperationKind, type OperationState, operation } from './outbox.schema.ts';
import { post } from './posts.schema.ts';
import { addOperation, cancelled, unwanted, withdraw } from './posts.ts';
import type { Tx } from './workspace.ts';

type Within = Pick<Context, 'tx' | 'now'>;

const open = ['pending', 'sending', 'ambiguous'] as const;

export interface Queue {
  readonly length: number;
  /** When the one that has waited longest was wanted; null: nothing waits. */
  readonly oldest: Instant | null;
}

export function queue(tx: Tx): Queue {
  const row = tx
    .select({ length: count(), oldest: min(operation.queuedAt) })
    .from(operation)
    .where(inArray(operation.state, [...open]))
    .get();
  return row ?? { length: 0, oldest: null };
}

/** Something that the outbox has done, or could not do. Nothing of what was written. */
export interface Delivered {
  readonly at: Instant;
  readonly kind: OperationKind;
  /** Null: with a person, or a channel that was to be made. */
  readonly kanal: Kanal | null;
  readonly state: OperationState;
}

/** Bringing a file to the platform is half of its delivery; Homes change all the time, and nobody waits for one. */
const unnoticed = ['transfer', 'home'] as const;

/** The last ones, the newest first; without what was taken back in time, or had nothing to say any more. */
export function lastDeliveries(tx: Tx, atMost: number): Delivered[] {
  return tx
    .select({ at: operation.finishedAt, kind: operation.kind, state: operation.state, ...places })
    .from(operation)
    .leftJoin(post, eq(operation.postId, post.id))
    .leftJoin(datei, eq(operation.dateiId, datei.id))
    .where(
      and(
        isNotNull(operation.finishedAt),
        notInArray(operation.kind, [...unnoticed]),
        or(isNull(operation.code), notInArray(operation.code, [unwanted, cancelled])),
      ),
    )
    .orderBy(desc(operation.finishedAt), desc(operation.seq))
    .limit(atMost)
    .all()
    .map(({ at, kind, state, ofPost, ofDatei, itself }) => {
      const id = ofPost ?? ofDatei ?? itself;
      return { at: at ?? 0, kind, state, kanal: id === null ? null : kanalById(tx, id) };
    });
}

const places = { ofPost: post.kanalId, ofDatei: datei.kanalId, itself: operation.kanalId };

/** A message that does not stand and is not tried any more. */
export interface ParkedPost {
  readonly id: PostId;
  readonly subject: string;
  /** In which the outbox keeps its order. */
  readonly lane: string;
  /** Null: it is for a person. */
  readonly kanal: Kanal | null;
  readonly since: Instant;
  /** The platform's word for why, or `unclear` (`posts.ts`). */
  readonly code: string;
}

/** What would still help somebody, the oldest first. */
export function parkedPosts(ctx: Within): ParkedPost[] {
  const { tx, now } = ctx;
  return tx
    .select({ id: post.id, subject: post.subject, lane: post.lane, kanalId: post.kanalId, validUntil: post.validUntil })
    .from(post)
    .where(and(isNull(post.messageId), isNotNull(post.message)))
    .orderBy(asc(post.updatedAt))
    .all()
    .flatMap(({ id, subject, lane, kanalId, validUntil }): ParkedPost[] => {
      const last = lastAttempt(tx, id);
      if (last === null || last.state !== 'rejected' || (validUntil !== null && validUntil < now)) return [];
      const kanal = kanalId === null ? null : kanalById(tx, kanalId);
      return [{ id, subject, lane, kanal, since: last.finishedAt ?? 0, code: last.code ?? '' }];
    });
}

/** Tries a parked post once more, and with it what belongs into its thread: that could not be sent without it. */
export function retryParked(ctx: Within, id: PostId): void {
  const { tx } = ctx;
  const parked = parkedPosts(ctx).find((one) => one.id === id);
  if (parked === undefined) return;
  const { lane } = parked;
  const pin = tx
    .select({ seq: operation.seq })
    .from(operation)
    .where(and(eq(operation.postId, id), eq(operation.kind, 'pin')))
    .get();
  addOperation(ctx, { kind: 'post', postId: id, lane });
  if (pin !== undefined) addOperation(ctx, { kind: 'pin', postId: id, lane });
  for (const reply of repliesTo(tx, id)) retryParked(ctx, reply);
  attachAgain(ctx, id);
}

/** Gives a parked post up for good, and with it what belongs into its thread. */
export function discardParked(ctx: Within, id: PostId): void {
  if (!parkedPosts(ctx).some((one) => one.id === id)) return;
  withdraw(ctx, id);
  for (const reply of repliesTo(ctx.tx, id)) discardParked(ctx, reply);
}

const repliesTo = (tx: Tx, id: PostId): PostId[] =>
  tx
    .select({ id: post.id })
    .from(post)
    .where(eq(post.parentId, id))
    .all()
    .map((reply) => reply.id);

function lastAttempt(tx: Tx, id: PostId) {
  return (
    tx
      .select()
      .from(operation)
      .where(and(eq(operation.postId, id), eq(operation.kind, 'post')))
      .orderBy(desc(operation.seq))
      .limit(1)
      .get() ?? null
  );
}
