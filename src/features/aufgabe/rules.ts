import { addDays, type Calendar, type Day, parseDay } from '../../core/calendar.ts';
import { ok, type Result, refused } from '../../core/result.ts';

/** So many days before the last one, and then again and again after it. */
const woche = 7;

/** After so many reminders in vain it is asked whether anybody still needs it: once, and then it rests. */
const vergeblich = 3;

/**
 * The last day that has come of those on which to remind: a week before, on the day, then weekly, each on no working day
 * moved to the working day before; and the day on which somebody took it over. Null: none has come.
 */
export function letzteStufe(
  calendar: Calendar,
  { bis, uebernommenAm }: { readonly bis: Day; readonly uebernommenAm: Day | null },
  heute: Day,
): Day | null {
  let letzte = uebernommenAm;
  for (let tag = addDays(bis, -woche); ; tag = addDays(tag, woche)) {
    const stufe = calendar.workingDayUpTo(tag);
    if (stufe > heute) return letzte;
    if (letzte === null || stufe > letzte) letzte = stufe;
  }
}

/** The first of these days after `heute`. */
export function naechsteStufe(calendar: Calendar, { bis }: { readonly bis: Day }, heute: Day): Day {
  let tag = addDays(bis, -woche);
  while (calendar.workingDayUpTo(tag) <= heute) tag = addDays(tag, woche);
  return calendar.workingDayUpTo(tag);
}

/** `frage`: whether it is still needed. `ruht`: that was asked, and nobody answered. */
export function lageNach(erinnertOhneAntwort: number): 'erinnern' | 'frage' | 'ruht' {
  if (erinnertOhneAntwort < vergeblich) return 'erinnern';
  return erinnertOhneAntwort === vergeblich ? 'frage' : 'ruht';
}

/** The last day for something new. */
export function liesBis(typed: string | null | undefined, heute: Day): Result<Day, 'kein_datum' | 'vergangen'> {
  const bis = parseDay(typed ?? '');
  if (bis === null) return refused('kein_datum');
  return bis < heute ? refused('vergangen') : ok(bis);
}
