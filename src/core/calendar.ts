/**
 * The city's calendar: days and times as its people write them, in the city's time zone, with the holidays of its
 * Bundesland. All functions are pure; "today" comes in as an argument.
 */
import { TZDate } from '@date-fns/tz';
// One by one: the library as a whole takes half as long to load as Bolt.
import { format } from 'date-fns/format';
import { isValid } from 'date-fns/isValid';
import { parseISO } from 'date-fns/parseISO';
import Holidays from 'date-holidays';
import type { Instant } from './clock.ts';
import { remembered } from './remembered.ts';

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

const dayMs = 86_400_000;

/** A day has no time zone: its midnight in UTC stands for it. Asked for all the time, and so without a library. */
const midnight = (d: Day): Instant => Date.parse(d);
const weekday = (d: Day): number => new Date(midnight(d)).getUTCDay();
const isWeekend = (d: Day): boolean => weekday(d) % 6 === 0;

export function addDays(d: Day, days: number): Day {
  return new Date(midnight(d) + days * dayMs).toISOString().slice(0, 10) as Day;
}

/** Whole days from `a` to `b`; negative if `b` comes first. */
export function daysBetween(a: Day, b: Day): number {
  return (midnight(b) - midnight(a)) / dayMs;
}

/** `14.10.2026` */
export function dateText(d: Day): string {
  return d.split('-').reverse().join('.');
}

const weekdays = ['So', 'Mo', 'Di', 'Mi', 'Do', 'Fr', 'Sa'];

/** `Mi., 14.10.2026` */
export function dayText(d: Day): string {
  return `${weekdays[weekday(d)]}., ${dateText(d)}`;
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
  /** `d`, or the last working day before it. */
  workingDayUpTo(d: Day): Day;
  /** `d`, or the first working day after it. */
  workingDayFrom(d: Day): Day;
}

const quarterMs = 900_000;

const calendars = new Map<string, Calendar>();

/**
 * The same one for the same place: it remembers what it was asked.
 *
 * @param timeZone IANA name
 * @param land ISO 3166-2 code of the Bundesland without `DE-`, such as `NW`
 */
export function calendarOf(timeZone: string, land: string): Calendar {
  const place = `${timeZone} ${land}`;
  const calendar = calendars.get(place) ?? createCalendar(timeZone, land);
  calendars.set(place, calendar);
  return calendar;
}

function createCalendar(timeZone: string, land: string): Calendar {
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
  // Asking `Intl` about a time zone takes long, and every input and every job asks for the same few days.
  const dayOfQuarter = remembered(
    (quarter: number): Day => format(new TZDate(quarter * quarterMs, timeZone), 'yyyy-MM-dd') as Day,
  );
  const dayAt = (instant: Instant): Day => dayOfQuarter(Math.floor(instant / quarterMs));
  const holiday = (d: Day): string | null => holidaysOf(Number(d.slice(0, 4))).get(d) ?? null;
  const isWorkingDay = (d: Day): boolean => !isWeekend(d) && holiday(d) === null;

  function nextWorkingDay(from: Day, direction: 1 | -1): Day {
    let found = from;
    while (!isWorkingDay(found)) found = addDays(found, direction);
    return found;
  }

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
    workingDayBefore: (d) => nextWorkingDay(addDays(d, -1), -1),
    workingDayUpTo: (d) => nextWorkingDay(d, -1),
    workingDayFrom: (d) => nextWorkingDay(d, 1),
  };
}
