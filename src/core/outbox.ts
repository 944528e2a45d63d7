/**
 * Works off the operations: each is committed as *sending* before the call, so that whatever happens in between is
 * known to be unclear, and never simply repeated. Order is kept within a lane (a conversation); lanes do not wait for
 * each other.
 */
import { and, asc, eq, gt, inArray, min } from 'drizzle-orm';
import type { Delivery } from '../chat/chat.ts';
import { MessageTooLong } from '../chat/message.ts';
import type { Instant } from './clock.ts';
import { describeError } from './log.ts';
import { broken, exception, type OutboxDeps, prepare, settle, slowest } from './operations.ts';
import { operation } from './outbox.schema.ts';
import type { Attempt, Brought, Operation, Prepared } from './prepared.ts';
import { fileRefuses, type Tx } from './workspace.ts';

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

/** Calls under way at once. */
const atOnce = 4;
/** A clock that shows less than before by more than this (ms) was set back. */
const setBack = 60_000;

const isOpen = inArray(operation.state, ['pending', 'sending', 'ambiguous']);

type Head = Pick<Operation, 'seq' | 'lane' | 'notBefore'>;

/** How the platform answered an attempt. */
interface Answer {
  readonly began: Instant;
  /** As it was before the attempt. */
  readonly row: Operation;
  readonly prepared: Attempt;
  readonly delivery: Delivery<Brought>;
}

export function createOutbox(deps: OutboxDeps): Outbox {
  const { workspace, chat, log, protocol } = deps;
  const busy = new Map<string, Promise<void>>();
  const paced = new Map<string, Instant>();
  /** By the operation's `seq`: kept until the file has taken them in, for sending again could double what stands. */
  const answers = new Map<number, Answer>();
  let timer: NodeJS.Timeout | null = null;
  let stopped = false;
  let latest: Instant = 0;

  /** The first open operation of each lane: nothing may overtake it. */
  function heads(tx: Tx): Head[] {
    const first = tx
      .select({ seq: min(operation.seq) })
      .from(operation)
      .where(isOpen)
      .groupBy(operation.lane);
    return tx
      .select({ seq: operation.seq, lane: operation.lane, notBefore: operation.notBefore })
      .from(operation)
      .where(inArray(operation.seq, first))
      .orderBy(asc(operation.seq))
      .all();
  }

  function dueAt(head: Head): Instant {
    return Math.max(head.notBefore, paced.get(head.lane) ?? 0);
  }

  function pump(): void {
    if (stopped) return;
    if (timer !== null) clearTimeout(timer);
    const now = protocol.now();
    const next = startDue(now);
    timer = next === null ? null : setTimeout(pump, Math.min(next - now, slowest));
  }

  /** @returns when the next one is due; null: none waits for a time */
  function startDue(now: Instant): Instant | null {
    try {
      if (now < latest - setBack) {
        paced.clear();
        workspace.tx((tx) => waitNoLonger(tx, now));
      }
      latest = now;
      let next = Number.POSITIVE_INFINITY;
      for (const head of workspace.tx(heads)) {
        if (busy.has(head.lane)) continue;
        const at = dueAt(head);
        if (at > now) next = Math.min(next, at);
        else if (busy.size < atOnce) start(head);
      }
      return next === Number.POSITIVE_INFINITY ? null : next;
    } catch (error) {
      // Nobody waits for this: thrown on, it would end the process, or take an answer from somebody whose input counts.
      log.fatal({ ...describeError(error) }, 'outbox');
      return now + deps.settle;
    }
  }

  /** Times to wait for that a wrong clock wrote down. */
  function waitNoLonger(tx: Tx, now: Instant): void {
    tx.update(operation)
      .set({ notBefore: now + deps.settle })
      .where(and(isOpen, gt(operation.notBefore, now + slowest)))
      .run();
  }

  function start({ seq }: Head): void {
    const row = workspace.tx((tx) => tx.select().from(operation).where(eq(operation.seq, seq)).get());
    if (row === undefined) return;
    const work = perform(row)
      .catch((error: unknown) => {
        if (fileRefuses(error)) throw error;
        answers.delete(row.seq);
        log.error({ operation: row.id, kind: row.kind, ...describeError(error) }, 'outbox');
        workspace.tx((tx) => broken(deps, tx, row));
      })
      .catch((error: unknown) => {
        // The file itself cannot be written, such as on a full disk: all is as it was, and tried again.
        log.fatal({ operation: row.id, ...describeError(error) }, 'outbox');
        paced.set(row.lane, protocol.now() + deps.settle);
      })
      .finally(() => {
        busy.delete(row.lane);
        pump();
      });
    busy.set(row.lane, work);
  }

  async function perform(row: Operation): Promise<void> {
    if (row.state !== 'sending') {
      const began = protocol.now();
      const prepared = workspace.tx((tx) => prepare(deps, tx, row, began));
      if (prepared === null) return;
      const delivery = await attempt(prepared);
      paced.set(row.lane, protocol.now() + deps.pace);
      answers.set(row.seq, { began, row, prepared, delivery });
    }
    const answer = answers.get(row.seq);
    // It could not be taken in, by a mistake of our own, and that could not be written down either.
    if (answer === undefined) return workspace.tx((tx) => broken(deps, tx, row));
    takeIn(answer);
  }

  function takeIn({ began, row, prepared, delivery }: Answer): void {
    const state = workspace.tx((tx) => settle(deps, tx, row, prepared, delivery));
    answers.delete(row.seq);
    const ms = protocol.now() - began;
    log.info({ operation: row.id, kind: row.kind, state, attempt: prepared.attempt, ms }, 'delivery');
  }

  return {
    wake: () => pump(),
    async drain() {
      pump();
      while (busy.size > 0) await Promise.race(busy.values());
    },
    recover() {
      const now = protocol.now();
      const notBefore = now + deps.settle;
      workspace.tx((tx) => {
        waitNoLonger(tx, now);
        tx.update(operation)
          .set({ state: 'ambiguous', notBefore })
          .where(and(eq(operation.state, 'sending'), inArray(operation.kind, ['post', 'share'])))
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

  async function attempt(prepared: Prepared): Promise<Delivery<Brought>> {
    try {
      return await prepared.call(chat);
    } catch (error) {
      if (error instanceof MessageTooLong) return { state: 'rejected', code: 'message_too_long' };
      log.error({ ...describeError(error) }, 'delivery failed');
      return { state: 'ambiguous', reason: exception };
    }
  }
}
