/**
 * Calendar files (iCalendar, RFC 5545) with ical-generator. Some of its habits matter here: text is escaped and lines
 * are folded by it, but UID, PRODID and the calendar's own name and description are written as they are; a URL is
 * escaped like text, which no program undoes; a time zone of the calendar itself would make it write DTSTAMP as wall
 * time, so only the events have one; and it would write how often to look again behind the time zone, where no property
 * may stand.
 */
import { TZDate } from '@date-fns/tz';
import ical, { ICalCalendarMethod, ICalEventStatus, ICalEventTransparency } from 'ical-generator';
import { addDays, type Day, type Time, time } from '../core/calendar.ts';
import { printable } from './printable.ts';
import { vtimezone } from './vtimezone.ts';

interface IcsEntry {
  /** The same in every file about this event, and nobody else's: ASCII such as `sitzung_7c0m4q@T0MUSTER`. */
  readonly uid: string;
  /** From 0; higher with every change, so that a calendar replaces what it has. */
  readonly sequence: number;
  readonly status: 'CONFIRMED' | 'CANCELLED';
  readonly titel: string;
  readonly beschreibung: string | null;
  /** When this version came about, in ms since 1970. */
  readonly stamp: number;
}

export interface IcsEvent extends IcsEntry {
  /** Wall time in the city. `ende` is after `beginn`, on the same day. */
  readonly datum: Day;
  readonly beginn: Time;
  readonly ende: Time;
  readonly ort: string | null;
  /** A valid address. It stands under the description too: Google's calendar and Outlook show it nowhere else. */
  readonly link: string | null;
}

/** Something that lasts a whole day. It takes nobody's time: whoever has it in their calendar is free. */
export interface IcsTag extends IcsEntry {
  readonly tag: Day;
}

/** A calendar to subscribe to. Each time the whole of it counts; what is in it no more is gone. */
interface IcsFeed {
  /** What the calendar is called beside others. */
  readonly name: string;
  readonly beschreibung: string;
  /** The day of which it tells. */
  readonly stand: Day;
  /** So often (hours) programs should look again; most have their own mind. */
  readonly stunden: number;
}

export interface IcsData {
  /** IANA name of the city's zone. */
  readonly timeZone: string;
  /** At least one; in a feed there may be none. */
  readonly events: readonly (IcsEvent | IcsTag)[];
  /** Left out: a file to open or import. */
  readonly feed?: IcsFeed;
}

/**
 * A published calendar (METHOD:PUBLISH). It has no ORGANIZER, although RFC 5546 (3.2.1) wants one: that takes an e-mail
 * address, which the bot knows of nobody, and calendars import without it. A feed has no LAST-MODIFIED: programs that
 * find one leave out what is not newer, and a title may change without a new version.
 * Throws a `RangeError` if there is no event or one ends before it begins, a `TypeError` if a link is no address.
 */
export function renderIcs({ timeZone, events, feed }: IcsData): Uint8Array {
  if (events.length === 0 && feed === undefined) throw new RangeError('a calendar file needs an event');
  const days = [...(feed === undefined ? [] : [feed.stand]), ...events.map((event) => dayOf(event))];
  const years = days.map((day) => Number(day.slice(0, 4)));
  const span = { first: Math.min(...years), last: Math.max(...years) };
  const calendar = ical({
    prodId: { company: 'KOMM-IN', product: 'KOMM-IN', language: 'DE' },
    method: ICalCalendarMethod.PUBLISH,
    events: events.map((event) => {
      const data = 'tag' in event ? dayData(event, timeZone) : eventData(event, timeZone);
      return feed === undefined ? { ...data, lastModified: data.stamp } : data;
    }),
    ...(feed === undefined ? {} : { name: escaped(feed.name), description: escaped(feed.beschreibung) }),
  });
  const head = [...(feed === undefined ? [] : refresh(feed.stunden)), vtimezone(timeZone, span), ''].join('\r\n');
  // Of what people typed no line begins like this: continued ones begin with a space.
  const text = calendar.toString().replace(/^(?=BEGIN:VEVENT|END:VCALENDAR)/m, () => head);
  return new TextEncoder().encode(`${text}\r\n`);
}

const dayOf = (event: IcsEvent | IcsTag): Day => ('tag' in event ? event.tag : event.datum);

/** As RFC 7986 (5.7) has it, and as Outlook reads it. */
const refresh = (hours: number): string[] => [
  `REFRESH-INTERVAL;VALUE=DURATION:PT${hours}H`,
  `X-PUBLISHED-TTL:PT${hours}H`,
];

/** RFC 5545, 3.3.11. */
const escaped = (text: string): string =>
  printable(text)
    .replace(/[\\;,]/g, '\\$&')
    .replace(/\n/g, '\\n');

function eventData(event: IcsEvent, timeZone: string) {
  if (event.ende <= event.beginn) throw new RangeError(`${event.uid} ends before it begins`);
  return {
    ...entryData(event),
    timezone: timeZone,
    start: wallTime(event.datum, event.beginn, timeZone),
    end: wallTime(event.datum, event.ende, timeZone),
    location: event.ort === null ? null : printable(event.ort),
    description: description(event.beschreibung, event.link),
    url: event.link === null ? null : address(event.link),
  };
}

/** Its end is the day after: the end is not part of it (RFC 5545, 3.6.1). */
function dayData(event: IcsTag, timeZone: string) {
  return {
    ...entryData(event),
    timezone: timeZone,
    allDay: true,
    start: wallTime(event.tag, midnight, timeZone),
    end: wallTime(addDays(event.tag, 1), midnight, timeZone),
    description: description(event.beschreibung, null),
    transparency: ICalEventTransparency.TRANSPARENT,
  };
}

const midnight = time('00:00');

const entryData = ({ uid, sequence, status, titel, stamp }: IcsEntry) => ({
  id: uid,
  sequence,
  status: ICalEventStatus[status],
  summary: printable(titel),
  stamp: new Date(stamp),
});

/** Only the wall time is written. One that the spring night skips becomes the hour after. */
function wallTime(datum: Day, uhrzeit: Time, timeZone: string): TZDate {
  const [year = 0, month = 0, day = 0] = datum.split('-').map(Number);
  const [hours = 0, minutes = 0] = uhrzeit.split(':').map(Number);
  return new TZDate(year, month - 1, day, hours, minutes, timeZone);
}

function description(beschreibung: string | null, link: string | null): string | null {
  const lines = [beschreibung, link !== null && beschreibung?.includes(link) ? null : link];
  return printable(lines.filter((line) => line !== null).join('\n\n')) || null;
}

/** As ASCII, and without the characters that would be escaped. */
function address(link: string): string {
  return new URL(link).href.replaceAll(/[,;\\]/g, encodeURIComponent);
}
