/** On which days people are reminded of a Sitzung. Pure: the city's calendar and settings come in as arguments. */
import { addDays, type Calendar, type Day } from '../../core/calendar.ts';

/** In the channel: so many days before. One that would fall on no working day comes on the working day before. */
export function tagImKanal(calendar: Calendar, datum: Day, tage: number): Day {
  return calendar.workingDayUpTo(addDays(datum, -tage));
}

/** Each person: so many working days before. */
export function tagPersoenlich(calendar: Calendar, datum: Day, werktage: number): Day {
  let tag = datum;
  for (let n = 0; n < werktage; n += 1) tag = calendar.workingDayBefore(tag);
  return tag;
}

/**
 * Whether the channel should have been reminded by `heute`. Not of what it was invited to on that day or later: people
 * have just read it. Once it is true it stays so on every working day until the Sitzung.
 */
export function istImKanalFaellig(
  calendar: Calendar,
  heute: Day,
  sitzung: { readonly datum: Day; readonly eingeladenAm: Day },
  tage: number,
): boolean {
  const { datum, eingeladenAm } = sitzung;
  const tag = tagImKanal(calendar, datum, tage);
  return calendar.isWorkingDay(heute) && tag <= heute && heute < datum && eingeladenAm < tag;
}
