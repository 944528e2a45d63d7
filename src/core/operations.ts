/** One operation's two transactions: making ready what will be sent, and taking in how that ended. */
import { eq } from 'drizzle-orm';
import type { Chat, ConversationFacts, Delivery, MessageRef } from '../chat/chat.ts';
import { callFor } from './calls.ts';
import type { Clock, Instant } from './clock.ts';
import { type KanalId, keepKanal, keepMember } from './directory.ts';
import type { Render } from './document.ts';
import type { Context, Feature } from './feature.ts';
import { type DateiId, datei } from './files.schema.ts';
import { isGiven } from './files.ts';
import { homePage } from './homes.schema.ts';
import { publishIfChanged } from './homes.ts';
import { describeError, type Log } from './log.ts';
import {
  type ChannelTaskKind,
  channelTaskKinds,
  type OperationKind,
  type OperationState,
  operation,
} from './outbox.schema.ts';
import { post } from './posts.schema.ts';
import { deliver, endOperation, replaceUnsent, unclear, unwanted } from './posts.ts';
import type { Attempt, Brought, Operation } from './prepared.ts';
import { fileRefuses, type Tx, type Workspace } from './workspace.ts';

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
  readonly render: Render;
  /** How long the history may lag behind a post, in ms: an unclear post is looked for after that. Slack: 30,000. */
  readonly settle: number;
}

/** Without looking into the history a post that stays unclear is sent once more, and then no more. */
const blindAttempts = 2;
/** What fails by a mistake of ours is tried so often: the conversation must not wait for it for ever. */
const brokenAttempts = 3;
/** A document that cannot be brought, for whatever reason, is given up after half an hour: others wait behind it. */
const transferAttempts = 10;
/** The longest pause of our own between two attempts, in ms. */
export const slowest = 5 * 60_000;
/** The `reason` of an attempt that threw. */
export const exception = 'exception';
/** Looks once more whether it still helps, then commits that it is being sent. Null: settled without a call. */
export function prepare(deps: OutboxDeps, tx: Tx, row: Operation, began: Instant): Attempt | null {
  const ctx = deps.context(tx);
  if (!renew(deps, tx, row)) {
    close(deps, tx, row, 'verfallen', unwanted);
    return null;
  }
  const prepared = callFor(deps.render, tx, row, ctx.now);
  if ('ends' in prepared) {
    close(deps, tx, row, prepared.ends, prepared.code);
    return null;
  }
  const attempt = prepared.looking ? row.attempts : row.attempts + 1;
  const sends = { attempts: attempt, sendingSince: row.sendingSince ?? began, hash: prepared.hash };
  tx.update(operation)
    .set({ state: 'sending', ...(prepared.looking ? {} : sends) })
    .where(eq(operation.seq, row.seq))
    .run();
  return { ...prepared, attempt };
}

/**
 * Asks the feature whose post it is for what should be sent now, and puts that in its place. What may stand already is
 * left alone: looked for first, or sent once more as it was.
 *
 * @returns whether there still is something to send
 */
function renew(deps: OutboxDeps, tx: Tx, row: Operation): boolean {
  if (row.kind !== 'post' || row.state !== 'pending' || row.code === unclear || row.postId === null) return true;
  const unsent = tx.select().from(post).where(eq(post.id, row.postId)).get();
  if (unsent === undefined || unsent.message === null) return true;
  const { id, subject, role, kanalId: kanal, personId: person } = unsent;
  const owner = deps.context(tx).features.find(({ vorDemSenden }) => vorDemSenden?.[role] !== undefined);
  const look = owner?.vorDemSenden?.[role];
  if (owner === undefined || look === undefined) return true;
  let isWanted = true;
  tellFeature(deps, tx, owner, 'vorDemSenden', (ctx) => {
    const message = look(ctx, { subject, kanal, person });
    replaceUnsent(ctx.tx, id, message);
    isWanted = message !== null;
  });
  return isWanted;
}

/** Takes in how the attempt ended. Returns the operation's new state. */
export function settle(
  deps: OutboxDeps,
  tx: Tx,
  row: Operation,
  prepared: Attempt,
  delivery: Delivery<Brought>,
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
    // The platform shares a file once: refused the second time, perhaps it stands since the first.
    const code = row.kind === 'share' && row.code === unclear ? unclear : delivery.code;
    return close(deps, tx, row, 'rejected', code);
  }
  if (delivery.state === 'ambiguous' && delivery.reason === exception) {
    if (prepared.looking) return settleBlind(deps, tx, row, wait);
    if (prepared.attempt >= brokenAttempts) return close(deps, tx, row, 'rejected', exception);
  }
  if (delivery.state === 'ambiguous') {
    if (row.kind === 'transfer' && prepared.attempt >= transferAttempts)
      return close(deps, tx, row, 'rejected', delivery.reason);
    const backoff = Math.min(slowest, deps.settle * 2 ** (prepared.attempt - 1));
    // Edits, pins, Homes and transfers may be repeated without harm.
    return wait(isLookedFor(row) ? 'ambiguous' : 'pending', backoff);
  }
  const { value } = delivery;
  if ('file' in value) return transferred(deps, tx, row, value.file);
  if ('channel' in value) return channelDone(deps, tx, row, value.channel);
  if ('stands' in value) return stands(deps, tx, row, prepared.looking ? row.hash : prepared.hash, value.stands);
  if (value.found === 'here') return stands(deps, tx, row, row.hash, value.ref);
  return value.found === 'blind' ? settleBlind(deps, tx, row, wait) : wait('pending', 0);
}

/** What would stand twice if it were simply repeated is looked for first. */
const isLookedFor = (row: Pick<Operation, 'kind'>): boolean => row.kind === 'post' || row.kind === 'share';

function transferred(deps: OutboxDeps, tx: Tx, row: Operation, fileId: string): OperationState {
  finish(deps, tx, row, 'sent', null);
  if (row.dateiId !== null) tx.update(datei).set({ fileId }).where(eq(datei.id, row.dateiId)).run();
  return 'sent';
}

function settleBlind(
  deps: OutboxDeps,
  tx: Tx,
  row: Operation,
  wait: (state: 'pending', ms: number) => OperationState,
): OperationState {
  if (row.attempts >= blindAttempts) return close(deps, tx, row, 'rejected', unclear);
  deps.log.warn({ operation: row.id }, 'unclear post is sent once more: it may stand twice');
  tx.update(operation).set({ code: unclear }).where(eq(operation.seq, row.seq)).run();
  return wait('pending', 0);
}

function stands(deps: OutboxDeps, tx: Tx, row: Operation, hash: string | null, ref: MessageRef | null): OperationState {
  finish(deps, tx, row, 'sent', null);
  if (row.kind === 'home' && row.personId !== null) {
    tx.update(homePage).set({ shownHash: hash }).where(eq(homePage.personId, row.personId)).run();
    publishIfChanged(deps.context(tx), row.personId);
  } else if (row.postId !== null && row.kind === 'withdraw') {
    tx.update(post)
      .set({ conversation: null, messageId: null, message: null, shownHash: null })
      .where(eq(post.id, row.postId))
      .run();
  } else if (row.dateiId !== null && row.kind === 'unshare') {
    tx.update(datei).set({ fileId: null }).where(eq(datei.id, row.dateiId)).run();
  } else if (row.postId !== null && row.kind !== 'pin') {
    const where = ref === null ? {} : { conversation: ref.conversation, messageId: ref.id };
    tx.update(post)
      .set({ ...where, shownHash: hash })
      .where(eq(post.id, row.postId))
      .run();
    deliver(deps.context(tx), row.postId);
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
  if (row.subject !== null) tellChannelResult(deps, tx, row, row.kanalId, code);
  const { kind } = row;
  // A transfer's end is told with the sharing that waits for it.
  if (kind === 'share' && state === 'rejected' && row.dateiId !== null) tellFileParked(deps, tx, row.dateiId);
  if ((kind !== 'post' && kind !== 'pin') || state !== 'rejected' || row.postId === null) return state;
  const parked = tx.select().from(post).where(eq(post.id, row.postId)).get();
  // What does not stand at all was told as a post.
  if (parked === undefined || (kind === 'pin' && parked.messageId === null)) return state;
  const { id, subject, role, kanalId: kanal } = parked;
  const told = { kind, post: id, subject, role, kanal, code };
  tellFeatures(deps, tx, 'parked', (feature, ctx) => feature.parked?.(ctx, told));
  return state;
}

function tellFileParked(deps: OutboxDeps, tx: Tx, id: DateiId): void {
  const row = tx.select().from(datei).where(eq(datei.id, id)).get();
  if (row === undefined) return;
  const parent = row.parentId === null ? undefined : tx.select().from(post).where(eq(post.id, row.parentId)).get();
  // What belongs under a post that does not stand was told with that.
  if (parent?.messageId === null) return;
  const { subject, role, title, document } = row;
  const parked = { subject, role, title, given: isGiven(document) };
  tellFeatures(deps, tx, 'fileParked', (feature, ctx) => feature.fileParked?.(ctx, parked));
}

function tellFeatures(deps: OutboxDeps, tx: Tx, what: string, tell: (feature: Feature, ctx: Context) => void): void {
  for (const feature of deps.context(tx).features) tellFeature(deps, tx, feature, what, (ctx) => tell(feature, ctx));
}

/** What happened on the platform stays so, whatever a feature makes of it: it is told in a savepoint of its own. */
function tellFeature(deps: OutboxDeps, tx: Tx, feature: Feature, what: string, tell: (ctx: Context) => void): void {
  try {
    tx.transaction((inner) => tell(deps.context(inner)));
  } catch (error) {
    // SQLite may have taken back all of it, and not the savepoint alone.
    if (fileRefuses(error)) throw error;
    deps.log.error({ feature: feature.name, ...describeError(error) }, what);
  }
}

/** @param facts of the channel that was made or joined */
function channelDone(deps: OutboxDeps, tx: Tx, row: Operation, facts: ConversationFacts | null): OperationState {
  finish(deps, tx, row, 'sent', null);
  const kanalId = facts === null ? row.kanalId : keepKanal(tx, facts);
  if (kanalId !== null && row.personId !== null) keepMember(tx, kanalId, row.personId, row.kind === 'invite');
  tellChannelResult(deps, tx, row, kanalId, null);
  return 'sent';
}

function tellChannelResult(
  deps: OutboxDeps,
  tx: Tx,
  { kind, subject, personId: person }: Operation,
  kanal: KanalId | null,
  code: string | null,
): void {
  if (subject === null || !isChannelTask(kind)) return;
  tellFeatures(deps, tx, 'channelResult', (feature, ctx) =>
    feature.channelResult?.(ctx, { kind, subject, kanal, person, code }),
  );
}

const isChannelTask = (kind: OperationKind): kind is ChannelTaskKind => channelTaskKinds.some((task) => task === kind);

/**
 * Something of our own threw. What was not yet being sent cannot be sent; what was is unclear, and tried or looked for
 * some more times.
 *
 * @param row as it was before the attempt
 */
export function broken(deps: OutboxDeps, tx: Tx, row: Operation): void {
  const now = tx.select().from(operation).where(eq(operation.seq, row.seq)).get();
  if (now === undefined) return;
  if (now.state !== 'sending') {
    close(deps, tx, now, 'rejected', exception);
    return;
  }
  // A look is not counted when it begins: one that broke is.
  const attempts = row.state === 'ambiguous' ? now.attempts + 1 : now.attempts;
  if (attempts >= brokenAttempts) {
    close(deps, tx, now, 'rejected', isLookedFor(row) ? unclear : exception);
    return;
  }
  const state = isLookedFor(row) ? 'ambiguous' : 'pending';
  const notBefore = deps.protocol.now() + deps.settle;
  tx.update(operation).set({ state, attempts, notBefore }).where(eq(operation.seq, row.seq)).run();
}

function finish(deps: OutboxDeps, tx: Tx, row: Operation, state: OperationState, code: string | null): void {
  endOperation(deps.context(tx), row.seq, state, code);
}
