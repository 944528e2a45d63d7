/** When the Umsetzungsgruppe looks back on a Jahreskonferenz, and when it gets that back for the next one. Pure. */
import { addDays, type Calendar, type Day, time } from '../../core/calendar.ts';
import type { Instant } from '../../core/clock.ts';
import type { Due } from '../../core/feature.ts';

const fragtNach = 14;
/** Nobody is asked about a conference that was longer ago: the city has begun with KOMM-IN since. */
const fragtHoechstens = 180;
const erinnertNach = 7;
const erinnertHoechstens = 28;
const zurueckVor = 56;

export const istZuFragen = (calendar: Calendar, konferenz: Day, heute: Day): boolean =>
  heute >= calendar.workingDayFrom(addDays(konferenz, fragtNach)) && heute <= addDays(konferenz, fragtHoechstens);

export const istZuErinnern = (calendar: Calendar, gefragtAm: Day, heute: Day): boolean =>
  heute >= calendar.workingDayFrom(addDays(gefragtAm, erinnertNach)) && heute <= addDays(gefragtAm, erinnertHoechstens);

/** @param naechste the day of the conference to come */
export const istZurueckzugeben = (calendar: Calendar, naechste: Day, heute: Day): boolean =>
  heute >= calendar.workingDayFrom(addDays(naechste, -zurueckVor)) && heute <= naechste;

const fragtUm = time('09:00');
/** Whoever comes back from an outage in the evening writes the next morning. */
const bisUm = time('18:00');

/** It is looked every day whether something is to be asked. */
export function naechsterBlick(calendar: Calendar, after: Instant): Due {
  const heute = calendar.dayAt(after);
  const tag = calendar.instantOf(heute, fragtUm) > after ? heute : addDays(heute, 1);
  return { occurrence: tag, from: calendar.instantOf(tag, fragtUm), uselessAfter: calendar.instantOf(tag, bisUm) };
}
