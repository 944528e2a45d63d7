import type { App } from '../app.ts';
import type { Instant } from '../core/clock.ts';

/**
 * When something is due on the way to `to`, one after the other: at each, whoever walks sets the clock and ticks.
 *
 * @throws if the same is still due after that: a job fails again and again, and would for ever
 */
export function* duesUntil({ nextDue }: Pick<App, 'nextDue'>, to: Instant): Generator<Instant> {
  let last: Instant | null = null;
  for (let due = nextDue(); due !== null && due <= to; due = nextDue()) {
    if (due === last) throw new Error(`what is due at ${new Date(due).toISOString()} fails again and again`);
    last = due;
    yield due;
  }
}
