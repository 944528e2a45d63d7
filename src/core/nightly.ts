import { addDays, type Calendar, time } from './calendar.ts';
import type { Instant } from './clock.ts';
import type { Due } from './feature.ts';

/** The same time every night. A night that was missed is made up for by the next one. */
export function nightly(hour: string): (calendar: Calendar, after: Instant) => Due {
  const at = time(hour);
  return (calendar, after) => {
    const today = calendar.dayAt(after);
    const day = calendar.instantOf(today, at) > after ? today : addDays(today, 1);
    const next = calendar.instantOf(addDays(day, 1), at);
    return { occurrence: day, from: calendar.instantOf(day, at), uselessAfter: next - 1 };
  };
}
