/** When the Umsetzungsgruppe's overview comes. Pure. */
import { addDays, type Calendar, type Day, day, daysBetween, type Time, time } from '../../../core/calendar.ts';
import type { Instant } from '../../../core/clock.ts';
import type { Due } from '../../../core/feature.ts';

export const rhythmen = ['woechentlich', 'zweiwoechig', 'vierwoechig', 'nie'] as const;
export type Rhythmus = (typeof rhythmen)[number];

export const wochentage = ['montag', 'dienstag', 'mittwoch', 'donnerstag', 'freitag'] as const;
export type Wochentag = (typeof wochentage)[number];

/** What the city has chosen. */
export interface DigestPlan {
  readonly rhythmus: Rhythmus;
  readonly wochentag: Wochentag;
  readonly stunde: Time;
}

export const ueblicherPlan: DigestPlan = { rhythmus: 'zweiwoechig', wochentag: 'montag', stunde: time('09:00') };

/** A Monday. Every second and fourth week is counted from here, so that no outage and no conference moves it. */
const ersterMontag = day('2026-01-05');
/** In so many days before the conference it comes every week. */
const jedeWocheVor = 56;
/** Up to an hour (ms) after its time it is not late: a restart is no outage. */
const geduld = 3_600_000;

/** Where it comes only when it is sent by hand, nobody asks when it is due. */
const wochenDazwischen = { woechentlich: 1, zweiwoechig: 2, vierwoechig: 4, nie: 1 } as const;

/**
 * The first overview that is due after `after`: on its weekday, or on the next working day where that is a holiday. One
 * that was missed comes at its hour on the next working day, not at night, unless the next one is due by then: so an
 * outage ends with one, and not with three.
 *
 * @param konferenz the day of the Jahreskonferenz, to come or past; null: it is not set
 * @param now what was due before is late
 */
export function naechsterDigest(
  calendar: Calendar,
  plan: DigestPlan,
  { konferenz, after, now }: { readonly konferenz: Day | null; readonly after: Instant; readonly now: Instant },
): Due {
  const ab = (nummer: number): { readonly nummer: number; readonly from: Instant } => {
    for (let eine = nummer; ; eine++) {
      const tag = addDays(montag(eine), wochentage.indexOf(plan.wochentag));
      const from = calendar.instantOf(calendar.workingDayFrom(tag), plan.stunde);
      const kommt =
        eine % wochenDazwischen[plan.rhythmus] === 0 ||
        istKurzVor(konferenz === null ? null : daysBetween(tag, konferenz));
      if (from > after && kommt) return { nummer: eine, from };
    }
  };
  const einer = ab(woche(calendar.dayAt(after)) - 1);
  const danach = ab(einer.nummer + 1);
  const due = { occurrence: montag(einer.nummer), from: einer.from, uselessAfter: danach.from - 1 };
  if (now <= einer.from + geduld || now >= danach.from) return due;
  const from = uhrzeitAb(calendar, plan.stunde, now - geduld);
  if (from < danach.from) return { ...due, from };
  return { occurrence: montag(danach.nummer), from: danach.from, uselessAfter: ab(danach.nummer + 1).from - 1 };
}

const woche = (tag: Day): number => Math.floor(daysBetween(ersterMontag, tag) / 7);
const montag = (nummer: number): Day => addDays(ersterMontag, 7 * nummer);

/** @param noch days from the overview to the conference; null: none is to come */
export const istKurzVor = (noch: number | null): boolean => noch !== null && noch >= 0 && noch <= jedeWocheVor;

/** The first time from this instant on that it is so late on a working day. */
function uhrzeitAb(calendar: Calendar, stunde: Time, ab: Instant): Instant {
  for (let tag = calendar.dayAt(ab); ; tag = addDays(tag, 1)) {
    const instant = calendar.instantOf(tag, stunde);
    if (instant >= ab && calendar.isWorkingDay(tag)) return instant;
  }
}
