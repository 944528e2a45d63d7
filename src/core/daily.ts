import { addDays, time } from './calendar.ts';
import type { Instant } from './clock.ts';
import type { Context, Due } from './feature.ts';

/**
 * The same time every day. What was missed is made up for on the next one.
 *
 * @param until when it is too late for that day; default: when the next one begins
 */
export function daily(at: string, until?: string) {
  const begin = time(at);
  const end = until === undefined ? null : time(until);
  return ({ calendar }: Pick<Context, 'calendar'>, after: Instant): Due => {
    const today = calendar.dayAt(after);
    const day = calendar.instantOf(today, begin) > after ? today : addDays(today, 1);
    const uselessAfter = end === null ? calendar.instantOf(addDays(day, 1), begin) - 1 : calendar.instantOf(day, end);
    return { occurrence: day, from: calendar.instantOf(day, begin), uselessAfter };
  };
}
