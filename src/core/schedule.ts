/**
 * Recurring jobs by the city's clock. What is due is worked out from what was done, so a tick carries no meaning: it
 * may come late, twice, or after a day of silence, and nothing is skipped or repeated. A clock that was ahead for a
 * while and was set right does not silence anything: what it let lapse is done when its time really comes.
 */
import { and, desc, eq, lte } from 'drizzle-orm';
import type { Instant } from './clock.ts';
import type { Context, Due, Job } from './feature.ts';
import { refreshHomes } from './homes.ts';
import { describeError, type Log } from './log.ts';
import { occurrence } from './schedule.schema.ts';
import type { Tx, Workspace } from './workspace.ts';

export interface Schedule {
  /** Does everything that is due now. */
  tick(): void;
  /** When something is due next; null if nothing ever is. */
  nextDue(): Instant | null;
}

interface Known {
  readonly name: string;
  readonly job: Job;
  readonly subject: string;
  /** When it was due last. */
  readonly last: Instant;
}

export function createSchedule(deps: {
  readonly workspace: Workspace;
  readonly context: (tx: Tx) => Context;
  readonly log: Log;
  /** Called after something was done: there may be something to send. */
  readonly afterwards: () => void;
}): Schedule {
  const { workspace, log } = deps;

  /** All jobs for all their subjects. One seen for the first time counts from now on. */
  function known(ctx: Context): Known[] {
    return ctx.features
      .flatMap((feature) => Object.entries(feature.jobs ?? {}))
      .flatMap(([name, job]) =>
        subjectsOf(ctx, name, job).map((subject) => {
          const last = lastOf(ctx, name, subject) ?? begin(ctx, name, subject);
          return { name, job, subject, last };
        }),
      );
  }

  function subjectsOf(ctx: Context, name: string, job: Job): readonly string[] {
    try {
      return job.subjects(ctx);
    } catch (error) {
      log.error({ job: name, ...describeError(error) }, 'job failed');
      return [];
    }
  }

  /** Each occurrence is a transaction of its own: one that fails leaves the others alone and is tried again. */
  function perform({ name, job, subject, last }: Known): void {
    let after = last;
    for (;;) {
      const began = performance.now();
      const done = workspace.tx((tx) => {
        const ctx = deps.context(tx);
        const due = job.next(ctx, after, subject);
        if (due.from <= after) throw new Error(`${name} is due at ${due.from}, which is not after ${after}`);
        if (due.from > ctx.now) return null;
        const state = carryOut(ctx, { name, job, subject }, due);
        refreshHomes(ctx);
        return { due, state };
      });
      if (done === null) return;
      after = done.due.from;
      const ms = Math.round((performance.now() - began) * 10) / 10;
      log.info({ job: name, occurrence: done.due.occurrence, state: done.state, ms }, 'job');
    }
  }

  /** One look at all of them: a transaction for each of those that have nothing to do would be most of the work. */
  function dueNow(tx: Tx): Known[] {
    const ctx = deps.context(tx);
    return known(ctx).filter(({ job, last, subject }) => {
      try {
        return job.next(ctx, last, subject).from <= ctx.now;
      } catch {
        // Performing it says what is wrong, and leaves the others alone.
        return true;
      }
    });
  }

  function performDue(): void {
    for (const entry of workspace.tx(dueNow)) {
      try {
        perform(entry);
      } catch (error) {
        log.error({ job: entry.name, ...describeError(error) }, 'job failed');
      }
    }
  }

  return {
    tick() {
      try {
        performDue();
      } catch (error) {
        // The file cannot be read now; the next tick finds what is due then. Thrown on, it would end the process.
        log.fatal({ ...describeError(error) }, 'schedule');
      }
      deps.afterwards();
    },
    nextDue() {
      return workspace.tx((tx) => {
        const ctx = deps.context(tx);
        const dues = known(ctx).map(({ job, last, subject }) => job.next(ctx, last, subject).from);
        return dues.length === 0 ? null : Math.min(...dues);
      });
    },
  };
}

/**
 * When it was due last; null: never. What was written down at a time that has not yet come was so by a clock that was
 * wrong, and does not count.
 */
function lastOf({ tx, now }: Context, job: string, subject: string): Instant | null {
  const last = tx
    .select({ from: occurrence.from })
    .from(occurrence)
    .where(and(eq(occurrence.job, job), eq(occurrence.subject, subject), lte(occurrence.at, now)))
    .orderBy(desc(occurrence.from))
    .limit(1)
    .get();
  return last?.from ?? null;
}

/** @returns from when on it counts */
function begin(ctx: Context, job: string, subject: string): Instant {
  const { now } = ctx;
  ctx.tx
    .insert(occurrence)
    .values({ job, subject, occurrence: 'begonnen', from: now, uselessAfter: now, state: 'begonnen', at: now })
    .onConflictDoUpdate({
      target: [occurrence.job, occurrence.subject, occurrence.occurrence],
      set: { from: now, uselessAfter: now, at: now },
    })
    .run();
  return now;
}

/** Does what is due, once: a clock that was ahead may have had it done already. */
function carryOut(ctx: Context, { name, job, subject }: Omit<Known, 'last'>, due: Due): 'erledigt' | 'verfallen' {
  const key = { job: name, subject, occurrence: due.occurrence };
  const before = ctx.tx
    .select({ state: occurrence.state })
    .from(occurrence)
    .where(and(eq(occurrence.job, name), eq(occurrence.subject, subject), eq(occurrence.occurrence, due.occurrence)))
    .get();
  const isDone = before?.state === 'erledigt';
  const state = isDone || ctx.now <= due.uselessAfter ? 'erledigt' : 'verfallen';
  if (state === 'erledigt' && !isDone) job.run(ctx, subject);
  const row = { ...due, state, at: ctx.now } as const;
  ctx.tx
    .insert(occurrence)
    .values({ ...key, ...row })
    .onConflictDoUpdate({ target: [occurrence.job, occurrence.subject, occurrence.occurrence], set: row })
    .run();
  return state;
}
