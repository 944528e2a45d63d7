/** One operation's two transactions: making ready what will be sent, and taking in how that ended. */
import { eq } from 'drizzle-orm';
import type { Chat, Delivery, Found, MessageRef, PostRequest, Target } from '../chat/chat.ts';
import { replacePersons } from '../chat/persons.ts';
import type { Clock, Instant } from './clock.ts';
import { kanalById, kontoOf, shown } from './directory.ts';
import type { Context } from './feature.ts';
import { homePage } from './homes.schema.ts';
import { publishIfChanged } from './homes.ts';
import type { PersonId } from './ids.ts';
import { describeError, type Log } from './log.ts';
import { type OperationState, operation } from './outbox.schema.ts';
import { post } from './posts.schema.ts';
import { deliver, type Post, unclear } from './posts.ts';
import type { Tx, Workspace } from './workspace.ts';

export interface OutboxDeps {
  readonly workspace: Workspace;
  readonly chat: Chat;
  readonly log: Log;
  /** The world for results that come back. */
  readonly context: (tx: Tx) => Context;
  /** Real time: pauses, retries and waits go by it even where the city's clock is moved. */
  readonly protocol: Clock;
  /** Least time between two messages of one conversation, in ms. Slack: 1,000. */
  readonly pace: number;
  /** How long the history may lag behind a post, in ms: an unclear post is looked for after that. Slack: 30,000. */
  readonly settle: number;
}

export type Operation = typeof operation.$inferSelect;

/** Without looking into the history a post that stays unclear is sent once more, and then no more. */
const blindAttempts = 2;
/** What fails by a mistake of ours is tried so often: the conversation must not wait for it for ever. */
const brokenAttempts = 3;
/** The longest pause of our own between two attempts, in ms. */
export const slowest = 5 * 60_000;
/** The `reason` of an attempt that threw. */
export const exception = 'exception';
/** How far the platform's clock and ours may differ, in ms, when a post is looked for. */
const skew = 10 * 60_000;

/** A call ready to be made, and the hash of what it will show. */
export interface Prepared {
  readonly looking: boolean;
  readonly hash: string | null;
  readonly call: (chat: Chat) => Promise<Delivery<MessageRef | null | Found>>;
}

/** Looks once more whether it still helps, then commits that it is being sent. Null: settled without a call. */
export function prepare(deps: OutboxDeps, tx: Tx, row: Operation, began: Instant): Prepared | null {
  const ctx = deps.context(tx);
  const prepared = callFor(tx, row, ctx.now);
  if (typeof prepared === 'string') {
    close(deps, tx, row, prepared === 'verfallen' ? 'verfallen' : 'rejected', prepared);
    return null;
  }
  tx.update(operation)
    .set(
      prepared.looking
        ? { state: 'sending' }
        : {
            state: 'sending',
            attempts: row.attempts + 1,
            sendingSince: row.sendingSince ?? began,
            hash: prepared.hash,
          },
    )
    .where(eq(operation.seq, row.seq))
    .run();
  return prepared;
}

function callFor(tx: Tx, row: Operation, now: Instant): Prepared | string {
  const persons = replacePersons((id: PersonId) => shown(tx, id));
  if (row.kind === 'home') {
    const page = row.personId && tx.select().from(homePage).where(eq(homePage.personId, row.personId)).get();
    const account = row.personId && shown(tx, row.personId).account;
    if (!page || !account) return 'no_account';
    const home = persons.home(page.document);
    return { looking: false, hash: page.hash, call: (chat) => chat.publishHome(account, home) };
  }
  const standing = row.postId === null ? undefined : tx.select().from(post).where(eq(post.id, row.postId)).get();
  if (standing === undefined || standing.message === null) return 'no_post';
  const { hash } = standing;
  const ref = refOf(standing);
  if (row.kind === 'pin') {
    return ref === null ? 'no_post' : { looking: false, hash: null, call: (chat) => chat.pin(ref) };
  }
  if (standing.validUntil !== null && standing.validUntil < now && row.state === 'pending') return 'verfallen';
  const message = persons.message(standing.message);
  if (row.kind === 'edit') {
    return ref === null ? 'no_post' : { looking: false, hash, call: (chat) => chat.edit(ref, message) };
  }
  const target = targetOf(tx, standing);
  if (typeof target === 'string') return target;
  const parent = parentOf(tx, standing);
  if (parent === undefined) return 'no_parent';
  const request: PostRequest = { operation: row.id, target, parent, message };
  if (row.state === 'ambiguous') {
    const since = Math.max(0, Math.min(row.sendingSince ?? 0, now) - skew);
    return { looking: true, hash, call: (chat) => chat.find(request, since) };
  }
  return { looking: false, hash, call: (chat) => chat.post(request) };
}

function refOf(row: Post): MessageRef | null {
  return row.conversation === null || row.messageId === null
    ? null
    : { conversation: row.conversation, id: row.messageId };
}

function targetOf(tx: Tx, row: Post): Target | string {
  if (row.kanalId !== null) {
    const kanal = kanalById(tx, row.kanalId);
    return kanal === null || kanal.deleted ? 'no_channel' : { conversation: kanal.conversation };
  }
  const konto = row.personId === null ? null : kontoOf(tx, row.personId);
  return konto === null || konto.deactivated ? 'no_account' : { account: konto.account };
}

/** Null: no parent. Undefined: there should be one, but it never came to stand. */
function parentOf(tx: Tx, row: Post): MessageRef | null | undefined {
  if (row.parentId === null) return null;
  const parent = tx.select().from(post).where(eq(post.id, row.parentId)).get();
  return parent === undefined ? undefined : (refOf(parent) ?? undefined);
}

/** Takes in how the attempt ended. Returns the operation's new state. */
export function settle(
  deps: OutboxDeps,
  tx: Tx,
  row: Operation,
  prepared: Prepared,
  delivery: Delivery<MessageRef | null | Found>,
): OperationState {
  const now = deps.protocol.now();
  const wait = (state: 'pending' | 'ambiguous', ms: number): OperationState => {
    tx.update(operation)
      .set({ state, notBefore: now + ms })
      .where(eq(operation.seq, row.seq))
      .run();
    return state;
  };
  if (delivery.state === 'later') return wait(prepared.looking ? 'ambiguous' : 'pending', delivery.afterMs);
  if (delivery.state === 'rejected') {
    // A search that is refused says nothing about the post: as if the city had not granted it.
    if (prepared.looking) return settleBlind(deps, tx, row, wait);
    return close(deps, tx, row, 'rejected', delivery.code);
  }
  if (delivery.state === 'ambiguous' && delivery.reason === exception) {
    if (prepared.looking) return settleBlind(deps, tx, row, wait);
    if (row.attempts + 1 >= brokenAttempts) return close(deps, tx, row, 'rejected', exception);
  }
  if (delivery.state === 'ambiguous') {
    const backoff = Math.min(slowest, deps.settle * 2 ** Math.max(0, row.attempts - 1));
    // Edits, pins and Homes may be repeated without harm; a post is looked for first.
    return wait(row.kind === 'post' ? 'ambiguous' : 'pending', backoff);
  }
  const { value } = delivery;
  if (value === null || !('found' in value)) return stands(deps, tx, row, prepared.hash, value);
  if (value.found === 'here') return stands(deps, tx, row, row.hash, value.ref);
  return value.found === 'blind' ? settleBlind(deps, tx, row, wait) : wait('pending', 0);
}

function settleBlind(
  deps: OutboxDeps,
  tx: Tx,
  row: Operation,
  wait: (state: 'pending', ms: number) => OperationState,
): OperationState {
  if (row.attempts >= blindAttempts) return close(deps, tx, row, 'rejected', unclear);
  deps.log.warn({ operation: row.id }, 'unclear post is sent once more: it may stand twice');
  return wait('pending', 0);
}

function stands(deps: OutboxDeps, tx: Tx, row: Operation, hash: string | null, ref: MessageRef | null): OperationState {
  finish(deps, tx, row, 'sent', null);
  if (row.kind === 'home' && row.personId !== null) {
    tx.update(homePage).set({ shownHash: hash }).where(eq(homePage.personId, row.personId)).run();
    publishIfChanged({ tx }, row.personId);
  } else if (row.postId !== null && row.kind !== 'pin') {
    const where = ref === null ? {} : { conversation: ref.conversation, messageId: ref.id };
    tx.update(post)
      .set({ ...where, shownHash: hash })
      .where(eq(post.id, row.postId))
      .run();
    deliver(tx, row.postId);
  }
  return 'sent';
}

/** Ends an operation that will not be carried out, and everything that hangs on it; features are told. */
function close(
  deps: OutboxDeps,
  tx: Tx,
  row: Operation,
  state: 'rejected' | 'verfallen',
  code: string,
): OperationState {
  finish(deps, tx, row, state, code);
  deps.log.warn({ operation: row.id, kind: row.kind, code }, 'not delivered');
  if (row.kind !== 'post' || state !== 'rejected' || row.postId === null) return state;
  const parked = tx.select().from(post).where(eq(post.id, row.postId)).get();
  if (parked === undefined) return state;
  const { subject, role, kanalId: kanal } = parked;
  for (const feature of deps.context(tx).features) {
    try {
      tx.transaction((inner) => feature.parked?.(deps.context(inner), { subject, role, kanal, code }));
    } catch (error) {
      deps.log.error({ feature: feature.name, ...describeError(error) }, 'parked');
    }
  }
  return state;
}

/** Something of our own threw. What was not yet being sent cannot be sent; what was is unclear. */
export function broken(deps: OutboxDeps, tx: Tx, row: Operation): void {
  const now = tx.select().from(operation).where(eq(operation.seq, row.seq)).get();
  if (now === undefined) return;
  if (now.state !== 'sending') {
    close(deps, tx, now, 'rejected', exception);
    return;
  }
  const state = row.kind === 'post' ? 'ambiguous' : 'pending';
  const notBefore = deps.protocol.now() + deps.settle;
  tx.update(operation).set({ state, notBefore }).where(eq(operation.seq, row.seq)).run();
}

function finish(deps: OutboxDeps, tx: Tx, row: Operation, state: OperationState, code: string | null): void {
  tx.update(operation).set({ state, code, finishedAt: deps.protocol.now() }).where(eq(operation.seq, row.seq)).run();
}
