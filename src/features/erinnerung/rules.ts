import { addDays, type Calendar, type Day, type Time, time } from '../../core/calendar.ts';
import type { Instant } from '../../core/clock.ts';
import type { Due, Faellig } from '../../core/feature.ts';

const schluss = time('20:00');

/** The next working day's `stunde` after `after`. In the evening it is of no use any more. */
export function naechsteErinnerung(calendar: Calendar, stunde: Time, after: Instant): Due {
  let tag = calendar.dayAt(after);
  while (!calendar.isWorkingDay(tag) || calendar.instantOf(tag, stunde) <= after) tag = addDays(tag, 1);
  return { occurrence: tag, from: calendar.instantOf(tag, stunde), uselessAfter: nuetzlichBis(calendar, tag) };
}

/** Until when today's message is of use. */
export function nuetzlichBis(calendar: Calendar, heute: Day): Instant {
  return calendar.instantOf(heute, schluss);
}

/** The steps that have come, and of which this person has not been reminded. */
export function faelligeStufen(faellig: Faellig, heute: Day, erinnert: ReadonlySet<string>): Day[] {
  if (faellig.bis < heute) return [];
  return faellig.stufen.filter((stufe) => stufe <= heute && !erinnert.has(`${faellig.key} ${stufe}`));
}
