/** How far a reminder may be put off. Never past the last day of a thing, as long as that is to come. */
import { addDays, type Calendar, type Day } from '../../core/calendar.ts';
import type { Faellig, Stufe } from '../../core/faellig.ts';
import { ok, type Result, refused } from '../../core/result.ts';

export type Frist = Pick<Faellig, 'bis' | 'ohneFrist'>;

/** So long what is overdue, or has no last day, may be put off: a year. */
const laengstens = 365;

/** The first working day after `tag`. */
export function naechsterWerktag(calendar: Calendar, tag: Day): Day {
  return calendar.workingDayFrom(addDays(tag, 1));
}

/** The next working day, as far as a reminder may be put off to it. Null: nothing is left to put off. */
export function ersterTag(calendar: Calendar, frist: Frist, heute: Day): Day | null {
  const tag = naechsterWerktag(calendar, heute);
  return tag <= letzterTag(frist, heute) ? tag : null;
}

/** A week later, on a working day. Null: that is too late. */
export function inEinerWoche(calendar: Calendar, frist: Frist, heute: Day): Day | null {
  const tag = calendar.workingDayFrom(addDays(heute, 7));
  return tag <= letzterTag(frist, heute) ? tag : null;
}

/**
 * The day somebody wished, or the working day next to it.
 *
 * - `vergangen`: today or before. `nach_bis`: after the last day of the thing. `zu_spaet`: more than a year from now.
 */
export function gewuenschterTag(
  calendar: Calendar,
  frist: Frist,
  heute: Day,
  gewuenscht: Day,
): Result<Day, 'vergangen' | 'nach_bis' | 'zu_spaet'> {
  const letzter = letzterTag(frist, heute);
  if (gewuenscht <= heute) return refused('vergangen');
  if (gewuenscht > letzter) return refused(istOffen(frist, heute) ? 'zu_spaet' : 'nach_bis');
  const danach = calendar.workingDayFrom(gewuenscht);
  if (danach <= letzter) return ok(danach);
  const davor = calendar.workingDayBefore(gewuenscht);
  return ok(davor > heute ? davor : gewuenscht);
}

/** What is kept about a reminder is kept so long after it was over. */
export const behaltenTage = 30;

/**
 * The step of *Später*. Where the last day of the thing has moved before it meanwhile, it moves there, too. Null: it is
 * so long ago that nobody knows who was reminded of it.
 *
 * @param zuletzt the day on which it was put off, or on which somebody was reminded since
 */
export function aufschubStufe(
  { wieder, zuletzt }: { readonly wieder: Day; readonly zuletzt: Day },
  { bis, ohneFrist }: Frist,
  heute: Day,
): Stufe | null {
  if (addDays(wieder, behaltenTage) < heute) return null;
  const nachBis = ohneFrist !== true && bis > zuletzt && wieder > bis;
  return { name: wieder, tag: nachBis ? bis : wieder };
}

function letzterTag(frist: Frist, heute: Day): Day {
  return istOffen(frist, heute) ? addDays(heute, laengstens) : frist.bis;
}

const istOffen = ({ bis, ohneFrist }: Frist, heute: Day): boolean => ohneFrist === true || bis < heute;
