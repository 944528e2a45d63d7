/**
 * Recurring jobs by the city's clock. What is due is worked out from what was done, so a tick carries no meaning: it
 * may come late, twice, or after a day of silence, and nothing is skipped or repeated.
 */
import { max } from 'drizzle-orm';
import type { Instant } from './clock.ts';
import type { Context, Job } from './feature.ts';
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
    const rows = ctx.tx
      .select({ job: occurrence.job, subject: occurrence.subject, last: max(occurrence.from) })
      .from(occurrence)
      .groupBy(occurrence.job, occurrence.subject)
      .all();
    const last = new Map(rows.map((row) => [`${row.job} ${row.subject}`, row.last]));
    return ctx.features
      .flatMap((feature) => Object.entries(feature.jobs ?? {}))
      .flatMap(([name, job]) =>
        job.subjects(ctx).map((subject) => {
          const since = last.get(`${name} ${subject}`);
          if (since !== undefined && since !== null) return { name, job, subject, last: since };
          const begun = { job: name, subject, occurrence: 'begonnen', from: ctx.now, uselessAfter: ctx.now };
          ctx.tx
            .insert(occurrence)
            .values({ ...begun, state: 'begonnen', at: ctx.now })
            .run();
          return { name, job, subject, last: ctx.now };
        }),
      );
  }

  /** Each occurrence is a transaction of its own: one that fails leaves the others alone and is tried again. */
  function perform({ name, job, subject, last }: Known): void {
    let after = last;
    for (;;) {
      const began = performance.now();
      const done = workspace.tx((tx) => {
        const ctx = deps.context(tx);
        const due = job.next(ctx.calendar, after);
        if (due.from > ctx.now) return null;
        const state = ctx.now > due.uselessAfter ? 'verfallen' : 'erledigt';
        if (state === 'erledigt') job.run(ctx, subject);
        tx.insert(occurrence)
          .values({ job: name, subject, ...due, state, at: ctx.now })
          .onConflictDoNothing()
          .run();
        refreshHomes(ctx);
        return { due, state };
      });
      if (done === null) return;
      after = done.due.from;
      const ms = Math.round((performance.now() - began) * 10) / 10;
      log.info({ job: name, occurrence: done.due.occurrence, state: done.state, ms }, 'job');
    }
  }

  return {
    tick() {
      for (const entry of workspace.tx((tx) => known(deps.context(tx)))) {
        try {
          perform(entry);
        } catch (error) {
          log.error({ job: entry.name, ...describeError(error) }, 'job failed');
        }
      }
      deps.afterwards();
    },
    nextDue() {
      return workspace.tx((tx) => {
        const ctx = deps.context(tx);
        const dues = known(ctx).map(({ job, last }) => job.next(ctx.calendar, last).from);
        return dues.length === 0 ? null : Math.min(...dues);
      });
    },
  };
}
