/**
 * Works off the operations: each is committed as *sending* before the call, so that whatever happens in between is
 * known to be unclear, and never simply repeated. Order is kept within a lane (a conversation); lanes do not wait for
 * each other.
 */
import { and, asc, eq, inArray, lte } from 'drizzle-orm';
import type { Chat, Delivery, Found, MessageRef, PostRequest, Target } from '../chat/chat.ts';
import { MessageTooLong } from '../chat/message.ts';
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
import { deliver, type Post } from './posts.ts';
import type { Tx, Workspace } from './workspace.ts';

type Operation = typeof operation.$inferSelect;

export interface Outbox {
  /** Something was queued. */
  wake(): void;
  /** Sends what is due now; resolves when nothing due is left. */
  drain(): Promise<void>;
  /** At start: what was being sent when the process died is unclear now. */
  recover(): void;
  /** Begins nothing more and waits for what runs. */
  stop(): Promise<void>;
}

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

/** Calls under way at once. */
const atOnce = 4;
/** Without looking into the history a post that stays unclear is sent once more, and then no more. */
const blindAttempts = 2;
const slowest = 5 * 60_000;

export function createOutbox(deps: OutboxDeps): Outbox {
  const { workspace, chat, log, protocol } = deps;
  const busy = new Map<string, Promise<void>>();
  const paced = new Map<string, Instant>();
  let timer: NodeJS.Timeout | null = null;
  let stopped = false;

  /** The first open operation of each lane: only it may be worked on. */
  function heads(tx: Tx): Operation[] {
    const seen = new Set<string>();
    return tx
      .select()
      .from(operation)
      .where(inArray(operation.state, ['pending', 'ambiguous']))
      .orderBy(asc(operation.seq))
      .all()
      .filter((row) => !seen.has(row.lane) && seen.add(row.lane));
  }

  function dueAt(row: Operation): Instant {
    return Math.max(row.notBefore, paced.get(row.lane) ?? 0);
  }

  function pump(): void {
    if (stopped) return;
    if (timer !== null) clearTimeout(timer);
    timer = null;
    const now = protocol.now();
    let next = Number.POSITIVE_INFINITY;
    for (const row of workspace.tx(heads)) {
      if (busy.has(row.lane)) continue;
      const at = dueAt(row);
      if (at > now) next = Math.min(next, at);
      else if (busy.size < atOnce) start(row);
    }
    if (next !== Number.POSITIVE_INFINITY) timer = setTimeout(pump, next - now);
  }

  function start(row: Operation): void {
    const work = perform(row)
      .catch((error: unknown) => log.error({ operation: row.id, kind: row.kind, ...describeError(error) }, 'outbox'))
      .finally(() => {
        busy.delete(row.lane);
        pump();
      });
    busy.set(row.lane, work);
  }

  async function perform(row: Operation): Promise<void> {
    const began = protocol.now();
    const prepared = workspace.tx((tx) => prepare(deps, tx, row, began));
    if (prepared !== null) {
      const delivery = await attempt(prepared);
      paced.set(row.lane, protocol.now() + deps.pace);
      const state = workspace.tx((tx) => settle(deps, tx, row, prepared, delivery));
      const ms = protocol.now() - began;
      log.info({ operation: row.id, kind: row.kind, state, attempt: row.attempts + 1, ms }, 'delivery');
    }
  }

  return {
    wake: () => pump(),
    async drain() {
      pump();
      while (busy.size > 0) await Promise.race(busy.values());
    },
    recover() {
      const notBefore = protocol.now() + deps.settle;
      workspace.tx((tx) => {
        tx.update(operation)
          .set({ state: 'ambiguous', notBefore })
          .where(and(eq(operation.state, 'sending'), eq(operation.kind, 'post')))
          .run();
        tx.update(operation).set({ state: 'pending' }).where(eq(operation.state, 'sending')).run();
      });
    },
    async stop() {
      stopped = true;
      if (timer !== null) clearTimeout(timer);
      await Promise.all(busy.values());
    },
  };

  async function attempt(prepared: Prepared): Promise<Delivery<MessageRef | null | Found>> {
    try {
      return await prepared.call(chat);
    } catch (error) {
      if (error instanceof MessageTooLong) return { state: 'rejected', code: 'message_too_long' };
      log.error({ ...describeError(error) }, 'delivery failed');
      return { state: 'ambiguous', reason: 'exception' };
    }
  }
}

/** A call ready to be made, and the hash of what it will show. */
interface Prepared {
  readonly looking: boolean;
  readonly hash: string | null;
  readonly call: (chat: Chat) => Promise<Delivery<MessageRef | null | Found>>;
}

/** Looks once more whether it still helps, then commits that it is being sent. Null: settled without a call. */
function prepare(deps: OutboxDeps, tx: Tx, row: Operation, began: Instant): Prepared | null {
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
    const since = row.sendingSince ?? 0;
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
function settle(
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
  if (row.attempts >= blindAttempts) return close(deps, tx, row, 'rejected', 'unclear');
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
  const ctx = deps.context(tx);
  for (const feature of ctx.features) {
    feature.parked?.(ctx, { subject: parked.subject, role: parked.role, kanal: parked.kanalId, code });
  }
  return state;
}

function finish(deps: OutboxDeps, tx: Tx, row: Operation, state: OperationState, code: string | null): void {
  tx.update(operation).set({ state, code, finishedAt: deps.protocol.now() }).where(eq(operation.seq, row.seq)).run();
}

/** Deletes what was finished before `before`; the posts keep where they stand. */
export function forgetFinished(tx: Tx, before: Instant): void {
  tx.delete(operation).where(lte(operation.finishedAt, before)).run();
}
