/** When a Dringende Abstimmung asks again, and how it stands [5.2.1]. Pure. */
import { addDays, type Calendar, type Day, daysBetween, type Time, time } from '../../../core/calendar.ts';
import type { Instant } from '../../../core/clock.ts';
import type { Antwortwort } from './schema.ts';

/** Nobody is asked again before or after these hours, nor on a day that is no working day. */
const beginn = time('09:00');
const schluss = time('17:00');
/** So much of these hours is left to everybody to answer. */
const bedenkzeit = 4 * 3_600_000;
/** So often is somebody asked again who does not answer. */
const erinnertHoechstens = 3;
/** So long can an answer still be changed with which all agree: it may have been a slip. */
const umentscheiden = 15 * 60_000;
/** What has more time than that can wait for the group's next meeting. */
export const fristHoechstensTage = 28;

/** Within the hours in which somebody may be asked again. */
export function istInZeit(calendar: Calendar, wann: Instant): boolean {
  const tag = calendar.dayAt(wann);
  return calendar.isWorkingDay(tag) && wann >= calendar.instantOf(tag, beginn) && wann < schlussAm(calendar, tag);
}

/** When these hours end on a day: what is not sent by then waits for the next one. */
export const schlussAm = (calendar: Calendar, tag: Day): Instant => calendar.instantOf(tag, schluss);

/** When they begin the next time after this instant. */
export function naechsterBeginn(calendar: Calendar, nach: Instant): Instant {
  const heute = calendar.workingDayFrom(calendar.dayAt(nach));
  const am = calendar.instantOf(heute, beginn);
  return am > nach ? am : calendar.instantOf(calendar.workingDayFrom(addDays(heute, 1)), beginn);
}

/** When four of these hours have gone by: asked on Friday at 15:00, again on Monday at 11:00. */
export function wiederAb(calendar: Calendar, gefragt: Instant): Instant {
  let rest = bedenkzeit;
  let von = istInZeit(calendar, gefragt) ? gefragt : naechsterBeginn(calendar, gefragt);
  for (;;) {
    const heute = schlussAm(calendar, calendar.dayAt(von)) - von;
    if (rest < heute) return von + rest;
    rest -= heute;
    von = naechsterBeginn(calendar, von);
  }
}

/** When a new end is told to whoever has not answered; null: at once, also where the time would be over by then. */
export function fragtErst(calendar: Calendar, jetzt: Instant, frist: Instant): Instant | null {
  if (istInZeit(calendar, jetzt)) return null;
  const erst = naechsterBeginn(calendar, jetzt);
  return erst < frist ? erst : null;
}

/** Somebody who has been asked, and has not answered. */
interface Gefragt {
  /** When last; null: the bot has not reached them yet. */
  readonly zuletztAm: Instant | null;
  readonly erinnert: number;
}

/** When somebody is asked the next time, as long as they do not answer; null: never, until the `frist`. */
export function naechsteFrage(calendar: Calendar, { zuletztAm, erinnert }: Gefragt, frist: Instant): Instant | null {
  if (zuletztAm === null || erinnert >= erinnertHoechstens) return null;
  const wann = wiederAb(calendar, zuletztAm);
  return wann < frist ? wann : null;
}

/** Whether somebody is to be asked now: again, or for the first time, for they have an account only now. */
export function istZuFragen(calendar: Calendar, wer: Gefragt, frist: Instant, jetzt: Instant): boolean {
  if (!istInZeit(calendar, jetzt) || jetzt >= frist) return false;
  if (wer.zuletztAm === null) return true;
  const wann = naechsteFrage(calendar, wer, frist);
  return wann !== null && wann <= jetzt;
}

/** @returns what is wrong with it as the end of a vote; null: nothing */
export function pruefeFrist(
  calendar: Calendar,
  tag: Day,
  zeit: Time,
  jetzt: Instant,
): 'tag_vorbei' | 'zeit_vorbei' | 'zu_lang' | null {
  const heute = calendar.dayAt(jetzt);
  if (tag < heute) return 'tag_vorbei';
  if (calendar.instantOf(tag, zeit) <= jetzt) return 'zeit_vorbei';
  return daysBetween(heute, tag) > fristHoechstensTage ? 'zu_lang' : null;
}

/** How many answered what, and how many have not. */
export interface Zaehlung extends Readonly<Record<Antwortwort, number>> {
  readonly offen: number;
}

/** @param letzte of each who is asked, the answer that counts; null: none yet */
export function zaehle(letzte: readonly (Antwortwort | null)[]): Zaehlung {
  const mit = (wort: Antwortwort | null): number => letzte.filter((eine) => eine === wort).length;
  return {
    einverstanden: mit('einverstanden'),
    bedenken: mit('bedenken'),
    rueckruf: mit('rueckruf'),
    offen: mit(null),
  };
}

export const gefragteIn = ({ einverstanden, bedenken, rueckruf, offen }: Zaehlung): number =>
  einverstanden + bedenken + rueckruf + offen;

/** When a vote ends in which all agree: a little after the last answer, and in time for what was asked by then. */
export const endetUm = (letzteAntwort: Instant, frist: Instant): Instant =>
  letzteAntwort < frist ? Math.min(letzteAntwort + umentscheiden, frist) : letzteAntwort + umentscheiden;

/** There is nothing left to clear up: such a vote ends by itself. */
export const alleEinverstanden = (zahlen: Zaehlung): boolean =>
  zahlen.einverstanden > 0 && zahlen.einverstanden === gefragteIn(zahlen);

/** Nobody is waited for, and there is something to clear up: the Büro has to. */
export const istZuKlaeren = (zahlen: Zaehlung): boolean =>
  zahlen.offen === 0 && gefragteIn(zahlen) > 0 && !alleEinverstanden(zahlen);
