/**
 * The city's calendar: days and times as its people write them, in the city's time zone, with the holidays of its
 * Bundesland. All functions are pure; "today" comes in as an argument.
 */
import { TZDate } from '@date-fns/tz';
// One by one: the library as a whole takes half as long to load as Bolt.
import { addDays as plusDays } from 'date-fns/addDays';
import { differenceInCalendarDays } from 'date-fns/differenceInCalendarDays';
import { format } from 'date-fns/format';
import { isValid } from 'date-fns/isValid';
import { isWeekend } from 'date-fns/isWeekend';
import { de } from 'date-fns/locale/de';
import { parseISO } from 'date-fns/parseISO';
import Holidays from 'date-holidays';
import type { Instant } from './clock.ts';

/** A day in the city, `YYYY-MM-DD`. */
export type Day = string & { readonly __day: true };
/** A time of day in the city, `HH:mm`, 00:00 to 23:59. */
export type Time = string & { readonly __time: true };

const dayPattern = /^\d{4}-\d{2}-\d{2}$/;
const timePattern = /^([01]\d|2[0-3]):[0-5]\d$/;

/** `2026-02-31` is no day: null. */
export function parseDay(text: string): Day | null {
  return dayPattern.test(text) && isValid(parseISO(text)) ? (text as Day) : null;
}

export function parseTime(text: string): Time | null {
  return timePattern.test(text) ? (text as Time) : null;
}

/** For days written in the code or computed from one. Throws if it is none. */
export function day(text: string): Day {
  const parsed = parseDay(text);
  if (parsed === null) throw new RangeError(`not a day: ${text}`);
  return parsed;
}

export function time(text: string): Time {
  const parsed = parseTime(text);
  if (parsed === null) throw new RangeError(`not a time of day: ${text}`);
  return parsed;
}

/** A day has no time zone: its midnight in one without summer time stands for it. */
const midnight = (d: Day): TZDate => new TZDate(`${d}T00:00:00Z`, 'UTC');
const toDay = (date: Date): Day => format(date, 'yyyy-MM-dd') as Day;

export function addDays(d: Day, days: number): Day {
  return toDay(plusDays(midnight(d), days));
}

/** Whole days from `a` to `b`; negative if `b` comes first. */
export function daysBetween(a: Day, b: Day): number {
  return differenceInCalendarDays(midnight(b), midnight(a));
}

/** `14.10.2026` */
export function dateText(d: Day): string {
  return format(midnight(d), 'dd.MM.yyyy');
}

/** `Mi., 14.10.2026` */
export function dayText(d: Day): string {
  return format(midnight(d), 'EEEEEE., dd.MM.yyyy', { locale: de });
}

export interface Calendar {
  readonly timeZone: string;
  /** The day it is in the city at this instant. */
  dayAt(instant: Instant): Day;
  timeAt(instant: Instant): Time;
  /**
   * The instant at which the city's clocks show this. In the spring night a time that does not exist is the instant
   * an hour later by the clock; in the autumn night a time that comes twice is the first one.
   */
  instantOf(d: Day, t: Time): Instant;
  /** Name of the public holiday on this day, in German; null on all others. */
  holiday(d: Day): string | null;
  /** Monday to Friday and no public holiday. */
  isWorkingDay(d: Day): boolean;
  /** The last working day before `d`. */
  workingDayBefore(d: Day): Day;
}

const quarterMs = 900_000;

/** Asking `Intl` about a time zone takes long, and every input and every job asks for the same few days. */
function remembered<K, V>(compute: (key: K) => V): (key: K) => V {
  const known = new Map<K, V>();
  return (key) => {
    const before = known.get(key);
    if (before !== undefined) return before;
    if (known.size > 1000) known.clear();
    const value = compute(key);
    known.set(key, value);
    return value;
  };
}

/**
 * @param timeZone IANA name
 * @param land ISO 3166-2 code of the Bundesland without `DE-`, such as `NW`
 */
export function calendarOf(timeZone: string, land: string): Calendar {
  const holidays = new Holidays('DE', land, { languages: ['de'] });
  const years = new Map<number, Map<Day, string>>();

  function holidaysOf(year: number): Map<Day, string> {
    const known = years.get(year);
    if (known !== undefined) return known;
    const found = new Map<Day, string>();
    for (const entry of holidays.getHolidays(year)) {
      if (entry.type === 'public') found.set(day(entry.date.slice(0, 10)), entry.name);
    }
    years.set(year, found);
    return found;
  }

  const timeAt = (instant: Instant): Time => format(new TZDate(instant, timeZone), 'HH:mm') as Time;
  // Days begin, and clocks change, at a full quarter of an hour in every time zone.
  const dayOfQuarter = remembered((quarter: number): Day => toDay(new TZDate(quarter * quarterMs, timeZone)));
  const dayAt = (instant: Instant): Day => dayOfQuarter(Math.floor(instant / quarterMs));
  const holiday = (d: Day): string | null => holidaysOf(Number(d.slice(0, 4))).get(d) ?? null;
  const isWorkingDay = (d: Day): boolean => !isWeekend(midnight(d)) && holiday(d) === null;

  const instantAt = remembered((wall: `${Day} ${Time}`): Instant => {
    const [year = 0, month = 0, date = 0, hours = 0, minutes = 0] = wall.split(/[- :]/).map(Number);
    const instant = new TZDate(year, month - 1, date, hours, minutes, 0, timeZone).getTime();
    const hourBefore = instant - 3_600_000;
    return `${dayAt(hourBefore)} ${timeAt(hourBefore)}` === wall ? hourBefore : instant;
  });

  return {
    timeZone,
    dayAt,
    timeAt,
    instantOf: (d, t) => instantAt(`${d} ${t}`),
    holiday,
    isWorkingDay,
    workingDayBefore(d) {
      let before = addDays(d, -1);
      while (!isWorkingDay(before)) before = addDays(before, -1);
      return before;
    },
  };
}
