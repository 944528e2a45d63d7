import { addDays, time } from './calendar.ts';
import type { Job } from './feature.ts';

/** The same time every night. A night that was missed is made up for by the next one. */
export function nightly(hour: string): Job['next'] {
  const at = time(hour);
  return ({ calendar }, after) => {
    const today = calendar.dayAt(after);
    const day = calendar.instantOf(today, at) > after ? today : addDays(today, 1);
    const next = calendar.instantOf(addDays(day, 1), at);
    return { occurrence: day, from: calendar.instantOf(day, at), uselessAfter: next - 1 };
  };
}
