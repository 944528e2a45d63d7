/**
 * Calendar files (iCalendar, RFC 5545) with ical-generator. Three of its habits matter here: text is escaped and lines
 * are folded by it, but UID and PRODID are written as they are; a URL is escaped like text, which no program undoes; a
 * time zone of the calendar itself would make it write DTSTAMP as wall time, so only the events have one.
 */
import { TZDate } from '@date-fns/tz';
import ical, { ICalCalendarMethod, ICalEventStatus } from 'ical-generator';
import type { Day, Time } from '../core/calendar.ts';
import { printable } from './printable.ts';
import { vtimezone } from './vtimezone.ts';

export interface IcsEvent {
  /** The same in every file about this event, and nobody else's: ASCII such as `sitzung_7c0m4q@T0MUSTER`. */
  readonly uid: string;
  /** From 0; higher with every change, so that a calendar replaces what it has. */
  readonly sequence: number;
  readonly status: 'CONFIRMED' | 'CANCELLED';
  /** Wall time in the city. `ende` is after `beginn`, on the same day. */
  readonly datum: Day;
  readonly beginn: Time;
  readonly ende: Time;
  readonly titel: string;
  readonly ort: string | null;
  /** A valid address. It stands under the description too: Google's calendar and Outlook show it nowhere else. */
  readonly link: string | null;
  readonly beschreibung: string | null;
  /** When this version came about, in ms since 1970. */
  readonly stamp: number;
}

export interface IcsData {
  /** IANA name of the city's zone. */
  readonly timeZone: string;
  /** At least one. */
  readonly events: readonly IcsEvent[];
}

/**
 * A file to open or import (METHOD:PUBLISH). It has no ORGANIZER, although RFC 5546 (3.2.1) wants one: that takes an
 * e-mail address, which the bot knows of nobody, and calendars import without it.
 * Throws a `RangeError` if there is no event or one ends before it begins, a `TypeError` if a link is no address.
 */
export function renderIcs({ timeZone, events }: IcsData): Uint8Array {
  if (events.length === 0) throw new RangeError('a calendar file needs an event');
  const years = events.map(({ datum }) => Number(datum.slice(0, 4)));
  const span = { first: Math.min(...years), last: Math.max(...years) };
  const calendar = ical({
    prodId: { company: 'KOMM-IN', product: 'KOMM-IN', language: 'DE' },
    method: ICalCalendarMethod.PUBLISH,
    timezone: { name: null, generator: (zone) => vtimezone(zone, span) },
    events: events.map((event) => eventData(event, timeZone)),
  });
  return new TextEncoder().encode(`${calendar.toString()}\r\n`);
}

function eventData(event: IcsEvent, timeZone: string) {
  if (event.ende <= event.beginn) throw new RangeError(`${event.uid} ends before it begins`);
  const stamp = new Date(event.stamp);
  return {
    id: event.uid,
    sequence: event.sequence,
    status: ICalEventStatus[event.status],
    timezone: timeZone,
    start: wallTime(event.datum, event.beginn, timeZone),
    end: wallTime(event.datum, event.ende, timeZone),
    summary: printable(event.titel),
    location: event.ort === null ? null : printable(event.ort),
    description: description(event),
    url: event.link === null ? null : address(event.link),
    stamp,
    lastModified: stamp,
  };
}

/** Only the wall time is written. One that the spring night skips becomes the hour after. */
function wallTime(datum: Day, uhrzeit: Time, timeZone: string): TZDate {
  const [year = 0, month = 0, day = 0] = datum.split('-').map(Number);
  const [hours = 0, minutes = 0] = uhrzeit.split(':').map(Number);
  return new TZDate(year, month - 1, day, hours, minutes, timeZone);
}

function description({ beschreibung, link }: IcsEvent): string | null {
  const lines = [beschreibung, link !== null && beschreibung?.includes(link) ? null : link];
  return printable(lines.filter((line) => line !== null).join('\n\n')) || null;
}

/** As ASCII, and without the characters that would be escaped. */
function address(link: string): string {
  return new URL(link).href.replaceAll(/[,;\\]/g, encodeURIComponent);
}
