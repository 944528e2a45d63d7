import { addDays, type Calendar, type Day, type Time, time } from '../../core/calendar.ts';
import type { Instant } from '../../core/clock.ts';
import type { Faellig, Stufe } from '../../core/faellig.ts';
import type { Due } from '../../core/feature.ts';

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

/**
 * The steps that have come, and of which this person has not been reminded.
 * @param aufschub the day to which *Später* put it off, a step of its own; null: nobody did
 */
export function faelligeStufen(
  faellig: Pick<Faellig, 'key' | 'bis' | 'stufen' | 'bisBeantwortet'>,
  heute: Day,
  erinnert: ReadonlySet<string>,
  aufschub: Stufe | null,
): Stufe[] {
  if (faellig.bis < heute && faellig.bisBeantwortet !== true) return [];
  if (aufschub !== null && heute < aufschub.tag) return [];
  const stufen = aufschub === null ? faellig.stufen : [...faellig.stufen, aufschub];
  return stufen.filter(({ name, tag }) => tag <= heute && !erinnert.has(`${faellig.key} ${name}`));
}

/** What is known of reminders without an answer. */
interface Bisher {
  readonly tage: number;
  readonly zuletzt: Day;
  readonly wieder: Day | null;
}

/** The same day counts once, however many people are reminded on it. */
export function mitHeute({ tage, zuletzt, wieder }: Bisher, heute: Day): Bisher {
  return { tage: vorHeute({ tage, zuletzt, wieder }, heute) + 1, zuletzt: heute, wieder };
}

/** Reminders without an answer on days before today: what today's message can ask about. */
export function vorHeute({ tage, zuletzt }: Bisher, heute: Day): number {
  return zuletzt === heute && tage > 0 ? tage - 1 : tage;
}
