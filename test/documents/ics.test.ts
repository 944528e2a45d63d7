/** Calendar files, read back by a parser of somebody else's that takes the time zone from the file. */
import fc from 'fast-check';
import ICAL from 'ical.js';
import { describe, expect, test } from 'vitest';
import { addDays, type Calendar, calendarOf, day, time } from '../../src/core/calendar.ts';
import { type IcsEvent, render } from '../../src/documents/index.ts';

const berlin = 'Europe/Berlin';
const inBerlin = calendarOf(berlin, 'NW');
const sitzung: IcsEvent = {
  uid: 'sitzung_7c0m4q@T0MUSTER',
  sequence: 0,
  status: 'CONFIRMED',
  datum: day('2026-10-14'),
  beginn: time('18:00'),
  ende: time('20:00'),
  titel: 'Nachbarschaften im Ükern',
  ort: 'Rathaus, Raum 3',
  link: null,
  beschreibung: null,
  stamp: Date.UTC(2026, 8, 10, 7, 30, 15),
};

async function file(events: readonly IcsEvent[], timeZone = berlin): Promise<string> {
  const bytes = await render({ kind: 'ics', data: { timeZone, events } });
  return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
}

const read = (text: string): ICAL.Component => new ICAL.Component(ICAL.parse(text));
const eventsIn = (text: string): ICAL.Component[] => read(text).getAllSubcomponents('vevent');

async function only(changes: Partial<IcsEvent>): Promise<ICAL.Component> {
  const [event, ...others] = eventsIn(await file([{ ...sitzung, ...changes }]));
  if (event === undefined || others.length > 0) throw new Error('not one event');
  return event;
}

/** In ms since 1970. */
function instant(event: ICAL.Component, property: string): number {
  const value = event.getFirstPropertyValue(property);
  if (!(value instanceof ICAL.Time)) throw new Error(`no time in ${property}`);
  return value.toUnixTime() * 1000;
}

test('holds the Sitzung', async () => {
  const event = await only({});
  expect(Object.fromEntries(event.getAllProperties().map((one) => [one.name, String(one.getFirstValue())]))).toEqual({
    uid: 'sitzung_7c0m4q@T0MUSTER',
    sequence: '0',
    status: 'CONFIRMED',
    dtstamp: '2026-09-10T07:30:15Z',
    'last-modified': '2026-09-10T07:30:15Z',
    dtstart: '2026-10-14T18:00:00',
    dtend: '2026-10-14T20:00:00',
    summary: 'Nachbarschaften im Ükern',
    location: 'Rathaus, Raum 3',
  });
  expect(event.getFirstProperty('dtstart')?.getFirstParameter('tzid')).toBe(berlin);
});

test('is a published calendar of version 2.0, with its time zone and no name', async () => {
  const calendar = read(await file([sitzung]));
  expect(calendar.getAllProperties().map((one) => [one.name, one.getFirstValue()])).toEqual([
    ['version', '2.0'],
    ['prodid', '-//KOMM-IN//KOMM-IN//DE'],
    ['method', 'PUBLISH'],
  ]);
  expect(calendar.getAllSubcomponents().map(({ name }) => name)).toEqual(['vtimezone', 'vevent']);
});

test('says that a Sitzung moved, and that it falls out, under the same UID', async () => {
  const moved = await only({ sequence: 1, datum: day('2026-11-11') });
  const cancelled = await only({ sequence: 2, status: 'CANCELLED' });
  expect([moved, cancelled].map((event) => event.getFirstPropertyValue('uid'))).toEqual([sitzung.uid, sitzung.uid]);
  expect([moved, cancelled].map((event) => event.getFirstPropertyValue('sequence'))).toEqual([1, 2]);
  expect(cancelled.getFirstPropertyValue('status')).toBe('CANCELLED');
});

test('holds several, from one winter to another', async () => {
  const events = [0, 1, 2, 3].map((n) => ({
    ...sitzung,
    uid: `reihe-${n}`,
    datum: addDays(day('2026-02-11'), n * 140),
  }));
  expect(
    eventsIn(await file(events)).map((event) => [event.getFirstPropertyValue('uid'), instant(event, 'dtstart')]),
  ).toEqual(events.map(({ uid, datum, beginn }) => [uid, inBerlin.instantOf(datum, beginn)]));
});

describe('the time', () => {
  const lastSunday = (year: number, month: number) => {
    const last = new Date(Date.UTC(year, month, 0));
    return new Date(last.getTime() - last.getUTCDay() * 86_400_000);
  };
  const asDay = (date: Date) => day(date.toISOString().slice(0, 10));
  const asTime = (minute: number) => time(new Date(minute * 60_000).toISOString().slice(11, 16));
  const times = (latest: number) =>
    fc
      .uniqueArray(fc.integer({ min: 0, max: latest }), { minLength: 2, maxLength: 2 })
      .map((pair) => pair.sort((a, b) => a - b).map(asTime));

  /** So many events of one year, about every third in a night in which Berlin's clocks change. */
  const inOneYear = (count: number) =>
    fc.integer({ min: 1997, max: 2090 }).chain((year) => {
      const anyDay = fc.integer({ min: 1, max: 366 }).map((n) => asDay(new Date(Date.UTC(year, 0, n))));
      const changeDay = fc.constantFrom(asDay(lastSunday(year, 3)), asDay(lastSunday(year, 10)));
      const termin = fc.oneof(
        { weight: 2, arbitrary: fc.tuple(anyDay, times(1439)) },
        { weight: 1, arbitrary: fc.tuple(changeDay, times(300)) },
      );
      return fc.array(termin, { minLength: count, maxLength: count });
    });

  const asEvents = (termine: readonly (readonly [IcsEvent['datum'], readonly IcsEvent['beginn'][]])[]): IcsEvent[] =>
    termine.map(([datum, [beginn = sitzung.beginn, ende = sitzung.ende]], index) => ({
      ...sitzung,
      uid: `sitzung-${index}`,
      datum,
      beginn,
      ende,
    }));

  async function expectInstants(events: readonly IcsEvent[], { timeZone, dayAt, timeAt, instantOf }: Calendar) {
    // In the hour that the spring night skips, an end can come before the beginning: then they change places.
    const meant = events.map(({ datum, beginn, ende }) =>
      [instantOf(datum, beginn), instantOf(datum, ende)].sort((a, b) => a - b),
    );
    // A time that the autumn night has twice is the first one (RFC 5545, 3.3.5). The parser takes the second.
    const first = (at: number, expected = 0): number => (at === expected ? at : instantOf(dayAt(at), timeAt(at)));
    const found = eventsIn(await file(events, timeZone)).map((event, index) => [
      first(instant(event, 'dtstart'), meant[index]?.[0]),
      first(instant(event, 'dtend'), meant[index]?.[1]),
    ]);
    expect(found).toEqual(meant);
  }

  test('is the instant the city means, for 10,000 dates', { timeout: 60_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(inOneYear(50), (termine) => expectInstants(asEvents(termine), inBerlin)),
      { numRuns: 200, seed: 20_261_014 },
    );
  });

  test.each([
    ['a rule of nth Sundays', 'America/New_York'],
    ['summer time across the new year', 'Australia/Sydney'],
    ['no summer time, and half an hour', 'Asia/Kolkata'],
    ['west of Greenwich, and half an hour', 'America/St_Johns'],
    ['no rule', 'Africa/Casablanca'],
    ['none at all', 'UTC'],
  ])('is right in zones with %s', async (_, timeZone) => {
    const calendar = calendarOf(timeZone, 'NW');
    await fc.assert(
      fc.asyncProperty(inOneYear(10), (termine) => expectInstants(asEvents(termine), calendar)),
      { numRuns: 20, seed: 20_261_014 },
    );
  });

  test('follows rules that every calendar understands', async () => {
    const rules = read(await file([sitzung]))
      .getFirstSubcomponent('vtimezone')
      ?.getAllSubcomponents()
      .map((one) => [one.name, ...['rrule', 'tzoffsetto'].map((key) => String(one.getFirstPropertyValue(key)))]);
    expect(rules).toEqual([
      ['daylight', 'FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU', '+02:00'],
      ['standard', 'FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU', '+01:00'],
    ]);
  });
});

describe('text', () => {
  const typed = 'Elternabende: Kita, Schule; „Treppenhaus-Café“\nWeiß "wer" C:\\neu, 🏠 👩‍👩‍👧 BEGIN:VEVENT';

  test('survives as it was typed', async () => {
    const event = await only({ titel: typed, ort: typed, beschreibung: typed });
    expect(['summary', 'location', 'description'].map((key) => event.getFirstPropertyValue(key))).toEqual([
      typed,
      typed,
      typed,
    ]);
  });

  test('survives whatever it is, in lines of at most 75 octets that end in CRLF', async () => {
    const anything = fc.string({
      unit: fc.constantFrom(...',;:\\"\nß🏠n ', 'Ü', 'ab', '\t'),
      minLength: 1,
      maxLength: 200,
    });
    await fc.assert(
      fc.asyncProperty(anything, async (titel) => {
        const text = await file([{ ...sitzung, titel }]);
        expect(eventsIn(text)[0]?.getFirstPropertyValue('summary')).toBe(titel);
        expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
        expect(text.endsWith('END:VCALENDAR\r\n')).toBe(true);
        expect(Math.max(...text.split('\r\n').map((line) => Buffer.byteLength(line)))).toBeLessThanOrEqual(75);
      }),
      { numRuns: 300, seed: 20_261_014 },
    );
  });

  test('pasted from Word keeps its lines and loses what no calendar may hold', async () => {
    const event = await only({ titel: 'eins\r\nzwei\vdrei\rvier\u2028fünf\u0000\u0007!' });
    expect(event.getFirstPropertyValue('summary')).toBe('eins\nzwei\ndrei\nvier\nfünf!');
  });

  test('that is not there leaves no line', async () => {
    const event = await only({ ort: null });
    expect(['location', 'description', 'url'].filter((key) => event.hasProperty(key))).toEqual([]);
  });
});

describe('a link', () => {
  const link = 'https://müller.example/raum,3;x=1?wer=alle, alle';

  test('is a valid address, and stands under the description as typed', async () => {
    const event = await only({ link, beschreibung: 'Auch am Bildschirm.' });
    expect(event.getFirstPropertyValue('url')).toBe('https://xn--mller-kva.example/raum%2C3%3Bx=1?wer=alle%2C%20alle');
    expect(event.getFirstPropertyValue('description')).toBe(`Auch am Bildschirm.\n\n${link}`);
  });

  test.each([
    [null, link],
    [`Hier: ${link}`, `Hier: ${link}`],
  ])('stands there once (description %j)', async (beschreibung, shown) => {
    expect((await only({ link, beschreibung })).getFirstPropertyValue('description')).toBe(shown);
  });
});

test.each([
  ['no event', []],
  ['one that ends when it begins', [{ ...sitzung, ende: sitzung.beginn }]],
  ['one that ends before', [{ ...sitzung, ende: time('17:00') }]],
])('refuses %s', async (_, events) => {
  await expect(file(events)).rejects.toThrow(RangeError);
});
