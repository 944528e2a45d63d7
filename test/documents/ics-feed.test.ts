/** Calendars to subscribe to, read back by a parser of somebody else's. */
import ICAL from 'ical.js';
import { describe, expect, test } from 'vitest';
import { day, time } from '../../src/core/calendar.ts';
import { type IcsData, type IcsEvent, type IcsTag, render } from '../../src/documents/index.ts';

const stamp = Date.UTC(2026, 9, 11, 22);
const feed = { name: 'KOMM-IN: Wohnen', beschreibung: 'Sitzungen und Fristen', stand: day('2026-10-12'), stunden: 4 };
const sitzung: IcsEvent = {
  ...{ uid: 'sitzung_1@komm-in', sequence: 2, status: 'CONFIRMED', titel: 'Sitzung', beschreibung: null, stamp },
  ...{ datum: day('2026-10-14'), beginn: time('18:00'), ende: time('20:00'), ort: null, link: null },
};
const frist: IcsTag = {
  ...{ uid: 'frist_1@komm-in', sequence: 0, status: 'CONFIRMED', titel: 'Frist', beschreibung: 'Hausfest', stamp },
  tag: day('2026-12-31'),
};

async function written(data: Partial<IcsData>): Promise<string> {
  const bytes = await render({ kind: 'ics', data: { timeZone: 'Europe/Berlin', events: [], feed, ...data } });
  return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
}

const read = (text: string): ICAL.Component => new ICAL.Component(ICAL.parse(text));
const properties = (component: ICAL.Component): Record<string, string> =>
  Object.fromEntries(component.getAllProperties().map((one) => [one.name, String(one.getFirstValue())]));

test('without any event is a calendar all the same: RFC 5545 (3.6) asks for one component', async () => {
  const text = await written({});
  const calendar = read(text);
  expect(properties(calendar)).toEqual({
    version: '2.0',
    prodid: '-//KOMM-IN//KOMM-IN//DE',
    method: 'PUBLISH',
    name: feed.name,
    'x-wr-calname': feed.name,
    'x-wr-caldesc': feed.beschreibung,
    'refresh-interval': 'PT4H',
    'x-published-ttl': 'PT4H',
  });
  expect(calendar.getAllSubcomponents().map(({ name }) => name)).toEqual(['vtimezone']);
  // No property stands behind the first component.
  expect(text.indexOf('REFRESH-INTERVAL')).toBeLessThan(text.indexOf('BEGIN:VTIMEZONE'));
  expect(text.endsWith('END:VTIMEZONE\r\nEND:VCALENDAR\r\n')).toBe(true);
});

test('a file to import still needs an event', async () => {
  await expect(render({ kind: 'ics', data: { timeZone: 'Europe/Berlin', events: [] } })).rejects.toThrow(RangeError);
});

test('a whole day ends where the next one begins, has no time zone, and takes nobody’s time', async () => {
  const text = await written({ events: [frist] });
  expect(text).toContain('DTSTART;VALUE=DATE:20261231\r\nDTEND;VALUE=DATE:20270101\r\n');
  const [event] = read(text).getAllSubcomponents('vevent');
  expect(event === undefined ? null : properties(event)).toMatchObject({
    ...{ uid: 'frist_1@komm-in', dtstart: '2026-12-31', dtend: '2027-01-01', transp: 'TRANSPARENT' },
    ...{ summary: 'Frist', description: 'Hausfest', dtstamp: '2026-10-11T22:00:00Z' },
  });
});

test.each(['2026-03-29', '2026-10-25', '2026-03-28', '2026-12-31'])('the whole day of %s is that day', async (tag) => {
  const [event] = read(await written({ events: [{ ...frist, tag: day(tag) }] })).getAllSubcomponents('vevent');
  expect(String(event?.getFirstPropertyValue('dtstart'))).toBe(tag);
});

test('days and Sitzungen stand side by side, with no LAST-MODIFIED by which programs would skip one', async () => {
  const text = await written({ events: [sitzung, { ...frist, status: 'CANCELLED' }] });
  const events = read(text).getAllSubcomponents('vevent');
  const told = events.map((event) => [event.getFirstPropertyValue('sequence'), event.getFirstPropertyValue('status')]);
  expect(told).toEqual([
    [2, 'CONFIRMED'],
    [0, 'CANCELLED'],
  ]);
  expect(String(events[0]?.getFirstPropertyValue('dtstart'))).toBe('2026-10-14T18:00:00');
  expect(text).not.toContain('LAST-MODIFIED');
});

describe('the calendar’s name is what it was', () => {
  test.each([
    ['commas, semicolons and backslashes', 'Wohnen, Bauen; Leben \\ Nähe'],
    ['a line break that would begin an event', 'Wohnen\nBEGIN:VEVENT\nUID:x'],
    ['… as Word writes it', 'Wohnen\u2028BEGIN:VEVENT'],
    ['more than a line holds', 'Ü'.repeat(150)],
    ['emoji and another direction', '🏡 سكن'],
  ])('%s', async (_, name) => {
    const text = await written({ feed: { ...feed, name } });
    const calendar = read(text);
    // The parser does not know RFC 7986, and so leaves what is escaped as it is.
    const raw = String(calendar.getFirstPropertyValue('name'));
    const unescaped = raw.replace(/\\(n|[\\;,])/g, (_pair, sign: string) => (sign === 'n' ? '\n' : sign));
    expect(unescaped).toBe(name.replace('\u2028', '\n'));
    expect(calendar.getAllSubcomponents().map(({ name: kind }) => kind)).toEqual(['vtimezone']);
    const longest = Math.max(...text.split('\r\n').map((line) => new TextEncoder().encode(line).length));
    expect(longest).toBeLessThanOrEqual(75);
  });
});
