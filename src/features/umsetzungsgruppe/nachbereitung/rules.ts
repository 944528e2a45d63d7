/** When the Umsetzungsgruppe looks back on a Jahreskonferenz, and when it gets that back for the next one. Pure. */
import { addDays, type Calendar, type Day } from '../../../core/calendar.ts';
import { daily } from '../../../core/daily.ts';

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

/** It is looked every day whether something is to be asked; after an outage in the evening, the next morning. */
export const naechsterBlick = daily('09:00', '18:00');
