/** Which days a series of Sitzungen falls on. Pure. */
import { addDays, type Day, daysBetween } from '../../core/calendar.ts';
import { ok, type Result, refused } from '../../core/result.ts';

/** Every n weeks, or every month on the same weekday of the same week (the second Wednesday; a fifth is the last). */
export type Rhythmus = { readonly wochen: number } | 'monat';

/** More is no series but a mistake in the year. */
export const hoechstens = 52;
/** The furthest end of a series, in days. */
const laengstens = 2 * 366;

export function termineDerReihe(
  erster: Day,
  rhythmus: Rhythmus,
  bis: Day,
): Result<Day[], 'ende_vor_beginn' | 'nur_einer' | 'zu_viele'> {
  if (bis < erster) return refused('ende_vor_beginn');
  if (daysBetween(erster, bis) > laengstens) return refused('zu_viele');
  const tage: Day[] = [];
  for (let n = 0; ; n += 1) {
    const tag = rhythmus === 'monat' ? imMonat(erster, n) : addDays(erster, 7 * rhythmus.wochen * n);
    if (tag > bis) break;
    tage.push(tag);
  }
  if (tage.length > hoechstens) return refused('zu_viele');
  return tage.length < 2 ? refused('nur_einer') : ok(tage);
}

/** The same weekday of the same week, `n` months on. */
function imMonat(erster: Day, n: number): Day {
  const [jahr = 0, monat = 0, tag = 0] = erster.split('-').map(Number);
  const woche = Math.ceil(tag / 7);
  const monate = jahr * 12 + (monat - 1) + n;
  const anfang = `${Math.floor(monate / 12)}-${String((monate % 12) + 1).padStart(2, '0')}-01` as Day;
  const bisZumTag = (((daysBetween(anfang, erster) % 7) + 7) % 7) as number;
  const gleicher = addDays(anfang, bisZumTag + 7 * (woche - 1));
  return gleicher.slice(0, 7) === anfang.slice(0, 7) ? gleicher : addDays(gleicher, -7);
}
