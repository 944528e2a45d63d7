/** What should stand in the chat. Features say it; the outbox sees to it that it does. */
import { and, eq, gte, inArray, isNull, lt, or } from 'drizzle-orm';
import type { Message } from '../chat/message.ts';
import { replacePersons } from '../chat/persons.ts';
import type { Instant } from './clock.ts';
import type { KanalId } from './directory.ts';
import type { Context } from './feature.ts';
import type { DateiId } from './files.schema.ts';
import { hashOf } from './hash.ts';
import { newId, type PersonId, type PostId } from './ids.ts';
import { type OperationKind, type OperationState, operation } from './outbox.schema.ts';
import { post, postPerson } from './posts.schema.ts';
import type { Tx } from './workspace.ts';

export type Post = typeof post.$inferSelect;

export type Conversation = { readonly kanal: KanalId } | { readonly person: PersonId };

export interface Standing {
  /** What it is about, and what it is for that: together with the conversation they name one post. */
  readonly subject: string;
  readonly role: string;
  readonly to: Conversation;
  /** The post in whose thread it belongs. Must be in the same conversation. */
  readonly parent?: PostId;
  /** Past this instant (by the city's clock) it helps nobody any more and is not sent. */
  readonly validUntil?: Instant;
  readonly pinned?: true;
}

/**
 * Lets `message` stand in the chat: posts it, or edits what stands there. The same again changes nothing, and edits
 * not yet sent become one.
 */
export function show(ctx: Pick<Context, 'tx' | 'now'>, standing: Standing, message: Message): PostId {
  const { tx, now } = ctx;
  const { subject, role, to } = standing;
  const lane = 'kanal' in to ? to.kanal : to.person;
  const hash = hashOf(message);
  const validUntil = standing.validUntil ?? null;
  const known = postOf(tx, subject, role, to);
  const id = known?.id ?? newId('post');
  if (known === null) {
    tx.insert(post)
      .values({
        id,
        subject,
        role,
        lane,
        kanalId: 'kanal' in to ? to.kanal : null,
        personId: 'person' in to ? to.person : null,
        parentId: standing.parent ?? null,
        message,
        hash,
        validUntil,
        updatedAt: now,
      })
      .run();
  } else if (known.hash !== hash || known.validUntil !== validUntil || isMissing(known)) {
    tx.update(post).set({ message, hash, validUntil, updatedAt: now }).where(eq(post.id, id)).run();
  }
  if (known?.hash !== hash) keepNamed(tx, id, message);
  // Also if nothing changed: what could not be sent before, perhaps can now.
  const queued = deliver(ctx, id);
  if (queued === 'post' && standing.pinned === true) addOperation(ctx, { kind: 'pin', postId: id, lane });
  return id;
}

/** Another message for a post that was never sent, or none: then only a new `show` sends it. */
export function replaceUnsent(tx: Tx, id: PostId, message: Message | null): void {
  if (message === null) {
    tx.update(post).set({ message: null, shownHash: null }).where(eq(post.id, id)).run();
    return;
  }
  tx.update(post)
    .set({ message, hash: hashOf(message) })
    .where(eq(post.id, id))
    .run();
  keepNamed(tx, id, message);
}

function keepNamed(tx: Tx, postId: PostId, message: Message): void {
  const named = new Set<PersonId>();
  replacePersons((id: PersonId) => named.add(id)).message(message);
  tx.delete(postPerson).where(eq(postPerson.postId, postId)).run();
  for (const personId of named) tx.insert(postPerson).values({ postId, personId }).run();
}

/** Blanked in time, and yet to be sent: it never came to stand. */
const isMissing = (row: Post): boolean => row.message === null && row.hash !== row.shownHash;

export function postOf(tx: Tx, subject: string, role: string, to: Conversation): Post | null {
  const lane = 'kanal' in to ? to.kanal : to.person;
  return (
    tx
      .select()
      .from(post)
      .where(and(eq(post.subject, subject), eq(post.role, role), eq(post.lane, lane)))
      .get() ?? null
  );
}

/** Whether it was to be sent, and now never will be: it lapsed, or was refused. What may stand is not among it. */
export function neverStood(tx: Tx, subject: string, role: string, to: Conversation): boolean {
  const row = postOf(tx, subject, role, to);
  if (row === null || row.message === null || row.messageId !== null) return false;
  const mayStand = tx
    .select({ seq: operation.seq })
    .from(operation)
    .where(
      and(
        eq(operation.postId, row.id),
        eq(operation.kind, 'post'),
        or(inArray(operation.state, ['pending', 'sending', 'ambiguous']), eq(operation.code, unclear)),
      ),
    )
    .get();
  return mayStand === undefined;
}

/** Everything that stands about a subject, or should. */
export function postsAbout(tx: Tx, subject: string): PostId[] {
  return tx
    .select({ id: post.id })
    .from(post)
    .where(eq(post.subject, subject))
    .all()
    .map(({ id }) => id);
}

/** Every conversation in which this was shown, so that it can be shown there anew. */
export function placesOf(tx: Tx, subject: string, role: string): Conversation[] {
  const rows = tx
    .select()
    .from(post)
    .where(and(eq(post.subject, subject), eq(post.role, role)))
    .all();
  return rows.flatMap(({ kanalId, personId }): Conversation[] => {
    if (kanalId !== null) return [{ kanal: kanalId }];
    return personId === null ? [] : [{ person: personId }];
  });
}

/** Pins once more what stands without being pinned. False: it does not stand any more. */
export function pinAgain(ctx: Pick<Context, 'tx' | 'now'>, id: PostId): boolean {
  const row = ctx.tx.select().from(post).where(eq(post.id, id)).get();
  if (row === undefined || row.messageId === null) return false;
  addOperation(ctx, { kind: 'pin', postId: id, lane: row.lane });
  return true;
}

/** Takes a post back from where it stands; one that was never sent is not sent. */
export function withdraw(ctx: Pick<Context, 'tx' | 'now'>, id: PostId): void {
  const { tx } = ctx;
  const row = tx.select().from(post).where(eq(post.id, id)).get();
  if (row === undefined) return;
  cancelOperations(ctx, { post: id });
  tx.update(post).set({ message: null }).where(eq(post.id, id)).run();
  const underWay = tx
    .select({ seq: operation.seq })
    .from(operation)
    .where(and(eq(operation.postId, id), inArray(operation.state, ['sending', 'ambiguous'])))
    .get();
  if (row.messageId !== null || underWay !== undefined) {
    addOperation(ctx, { kind: 'withdraw', postId: id, lane: row.lane });
  }
}

/**
 * Of a role that is used anew each time (`abgegeben 1790…`): takes back what waits to be sent for the first time.
 *
 * @returns false: nothing waits, or it may stand already
 */
export function withdrawUnsent(
  ctx: Pick<Context, 'tx' | 'now'>,
  subject: string,
  role: string,
  to: { readonly person: PersonId },
): boolean {
  const waiting = ctx.tx
    .select({ id: post.id })
    .from(post)
    .innerJoin(operation, eq(operation.postId, post.id))
    .where(
      and(
        eq(post.subject, subject),
        // Everything that begins with the role and a blank.
        gte(post.role, `${role} `),
        lt(post.role, `${role}!`),
        eq(post.lane, to.person),
        eq(operation.kind, 'post'),
        eq(operation.state, 'pending'),
        isNull(operation.code),
      ),
    )
    .all();
  for (const { id } of waiting) withdraw(ctx, id);
  return waiting.length > 0;
}

/** The code of a post that was sent twice and may stand: a third one would be one too many. */
export const unclear = 'unclear';
/** … of one whose time was over when its turn came. */
export const expired = 'verfallen';
/** … of one that nobody needed any more when its turn came. */
export const unwanted = 'hinfaellig';
/** … of one that was taken back before its turn came. */
export const cancelled = 'zurueckgenommen';

/** Queues what is missing for a post to stand as it should: nothing (null), its first sending, or one edit. */
export function deliver(ctx: Pick<Context, 'tx' | 'now'>, id: PostId): OperationKind | null {
  const { tx } = ctx;
  const row = tx.select().from(post).where(eq(post.id, id)).get();
  if (row === undefined || row.hash === row.shownHash) return null;
  const kind: OperationKind = row.messageId === null ? 'post' : 'edit';
  const inTheWay = tx
    .select({ seq: operation.seq })
    .from(operation)
    .where(
      and(
        eq(operation.postId, id),
        eq(operation.kind, kind),
        or(
          // One under way takes care of itself: when it ends, the outbox compares and delivers again.
          inArray(operation.state, ['pending', 'sending', 'ambiguous']),
          eq(operation.code, unclear),
        ),
      ),
    )
    .get();
  if (inTheWay !== undefined) return null;
  addOperation(ctx, { kind, postId: id, lane: row.lane });
  return kind;
}

export function addOperation(
  { tx, now }: Pick<Context, 'tx' | 'now'>,
  values: Pick<
    typeof operation.$inferInsert,
    'kind' | 'postId' | 'personId' | 'dateiId' | 'kanalId' | 'subject' | 'details' | 'lane'
  >,
): void {
  tx.insert(operation)
    .values({ ...values, id: newId('operation'), state: 'pending', queuedAt: now, notBefore: 0 })
    .run();
}

export function endOperation(
  { tx, now }: Pick<Context, 'tx' | 'now'>,
  seq: number,
  state: OperationState,
  code: string | null,
): void {
  tx.update(operation).set({ state, code, finishedAt: now }).where(eq(operation.seq, seq)).run();
}

/** Nothing of what waits is carried out. What may stand all the same stays known for it. */
export function cancelOperations(
  ctx: Pick<Context, 'tx' | 'now'>,
  of: { readonly post: PostId } | { readonly datei: DateiId },
): void {
  const about = 'post' in of ? eq(operation.postId, of.post) : eq(operation.dateiId, of.datei);
  const waiting = ctx.tx
    .select({ seq: operation.seq, code: operation.code })
    .from(operation)
    .where(and(about, eq(operation.state, 'pending')))
    .all();
  for (const { seq, code } of waiting) endOperation(ctx, seq, 'verfallen', code ?? cancelled);
}
