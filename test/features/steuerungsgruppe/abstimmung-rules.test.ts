import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { calendarOf, day, time } from '../../../src/core/calendar.ts';
import {
  alleEinverstanden,
  endetUm,
  fragtErst,
  istInZeit,
  istZuFragen,
  naechsteFrage,
  naechsterBeginn,
  pruefeFrist,
  wiederAb,
  zaehle,
} from '../../../src/features/steuerungsgruppe/abstimmung/rules.ts';

const calendar = calendarOf('Europe/Berlin', 'NW');

/** `2026-10-14 18:00` in the city. */
function at(text: string): number {
  const [d = '', t = ''] = text.split(' ');
  return calendar.instantOf(day(d), time(t));
}
const written = (instant: number | null): string | null =>
  instant === null ? null : `${calendar.dayAt(instant)} ${calendar.timeAt(instant)}`;

describe('four hours of Monday to Friday, 9 to 17', () => {
  test.each([
    ['2026-09-28 09:00', '2026-09-28 13:00', 'from the morning on'],
    ['2026-09-28 12:59', '2026-09-28 16:59', 'just before they end'],
    // At 17:00 it would come after hours.
    ['2026-09-28 13:00', '2026-09-29 09:00', 'exactly as they end: the next morning'],
    ['2026-09-28 15:30', '2026-09-29 11:30', 'over the night'],
    ['2026-09-28 06:15', '2026-09-28 13:00', 'asked before they begin'],
    ['2026-09-28 17:00', '2026-09-29 13:00', 'asked as they end'],
    ['2026-09-28 22:40', '2026-09-29 13:00', 'asked in the evening'],
    ['2026-09-25 15:00', '2026-09-28 11:00', 'Friday afternoon: Monday'],
    ['2026-09-25 20:00', '2026-09-28 13:00', 'Friday evening'],
    ['2026-09-26 11:00', '2026-09-28 13:00', 'on a Saturday'],
    ['2026-12-24 15:00', '2026-12-28 11:00', 'over Christmas and the weekend behind it'],
    ['2026-05-13 16:00', '2026-05-15 12:00', 'over Ascension Day'],
    ['2026-12-31 14:00', '2027-01-04 10:00', 'over the turn of the year'],
    ['2026-10-23 16:00', '2026-10-26 12:00', 'over the night in which summer time ends'],
    ['2026-03-27 16:00', '2026-03-30 12:00', 'over the night in which it begins'],
  ])('asked %s, again %s: %s', (gefragt, wieder) => {
    expect(written(wiederAb(calendar, at(gefragt)))).toBe(wieder);
  });

  it('never come outside of them, nor sooner than after four hours, whenever somebody is asked', () => {
    fc.assert(
      fc.property(fc.integer({ min: at('2026-01-01 00:00'), max: at('2027-12-31 23:59') }), (gefragt) => {
        const wieder = wiederAb(calendar, gefragt);
        expect(istInZeit(calendar, wieder)).toBe(true);
        expect(wieder - gefragt).toBeGreaterThanOrEqual(4 * 3_600_000);
      }),
    );
  });
});

describe('the next morning', () => {
  test.each([
    ['2026-09-28 08:59', '2026-09-28 09:00'],
    ['2026-09-28 09:00', '2026-09-29 09:00'],
    ['2026-09-25 12:00', '2026-09-28 09:00'],
    ['2026-09-26 03:00', '2026-09-28 09:00'],
    ['2026-12-24 10:00', '2026-12-28 09:00'],
  ])('after %s is %s', (nach, morgen) => {
    expect(written(naechsterBeginn(calendar, at(nach)))).toBe(morgen);
  });
});

describe('somebody who has not answered', () => {
  const frist = at('2026-09-29 15:00');
  test.each([
    ['the first time', '2026-09-28 10:00', 0, '2026-09-28 14:00'],
    ['the third time', '2026-09-28 15:00', 2, '2026-09-29 11:00'],
    ['not a fourth time', '2026-09-28 10:00', 3, null],
    ['not as the time is over', '2026-09-29 11:00', 0, null],
    ['not after it', '2026-09-29 14:00', 0, null],
  ])('is asked again: %s', (_, gefragt, erinnert, wann) => {
    expect(written(naechsteFrage(calendar, { zuletztAm: at(gefragt), erinnert }, frist))).toBe(wann);
  });

  test.each([
    ['2026-09-28 13:59', false],
    ['2026-09-28 14:00', true],
    ['2026-09-28 16:59', true],
    // What was missed waits for the morning.
    ['2026-09-28 17:00', false],
    ['2026-09-29 03:00', false],
    ['2026-09-29 09:00', true],
    ['2026-09-29 15:00', false],
  ])('was asked at 10:00, and now it is %s: %s', (jetzt, ja) => {
    const wer = { zuletztAm: at('2026-09-28 10:00'), erinnert: 0 };
    expect(istZuFragen(calendar, wer, frist, at(jetzt))).toBe(ja);
  });

  it('is asked for the first time as soon as the bot can, within the hours', () => {
    const wer = { zuletztAm: null, erinnert: 0 };
    expect(istZuFragen(calendar, wer, frist, at('2026-09-28 09:30'))).toBe(true);
    expect(istZuFragen(calendar, wer, frist, at('2026-09-28 20:00'))).toBe(false);
  });
});

describe('a new end', () => {
  test.each<[string, string, string | null, string]>([
    ['2026-09-28 09:00', '2026-09-29 15:00', null, 'within the hours: at once'],
    ['2026-09-26 22:30', '2026-09-29 15:00', '2026-09-28 09:00', 'on a Saturday: on Monday'],
    ['2026-09-28 17:00', '2026-09-29 15:00', '2026-09-29 09:00', 'in the evening: in the morning'],
    ['2026-09-26 22:30', '2026-09-27 12:00', null, 'that comes sooner than the morning: at once'],
  ])('set %s for %s is told %s: %s', (jetzt, frist, erst) => {
    expect(written(fragtErst(calendar, at(jetzt), at(frist)))).toBe(erst);
  });
});

describe('a vote in which all agree', () => {
  test.each([
    ['2026-09-28 10:00', '2026-09-28 10:15', 'a quarter of an hour later'],
    ['2026-09-29 14:50', '2026-09-29 15:00', 'in time'],
    ['2026-09-29 15:00', '2026-09-29 15:15', 'as the time is over: a quarter of an hour later'],
    ['2026-10-02 08:00', '2026-10-02 08:15', 'long after it'],
  ])('since %s ends %s: %s', (letzte, ende) => {
    expect(written(endetUm(at(letzte), at('2026-09-29 15:00')))).toBe(ende);
  });
});

describe('until when', () => {
  test.each([
    ['2026-09-28', '09:59', 'zeit_vorbei'],
    ['2026-09-28', '10:00', 'zeit_vorbei'],
    ['2026-09-28', '10:01', null],
    ['2026-09-27', '23:00', 'tag_vorbei'],
    ['2026-10-26', '12:00', null],
    ['2026-10-27', '12:00', 'zu_lang'],
  ])('%s %s: %s', (tag, zeit, code) => {
    expect(pruefeFrist(calendar, day(tag), time(zeit), at('2026-09-28 10:00'))).toBe(code);
  });
});

describe('what was answered', () => {
  it('is counted, with those who have not', () => {
    expect(zaehle(['einverstanden', null, 'bedenken', 'einverstanden', 'rueckruf'])).toEqual({
      ...{ einverstanden: 2, bedenken: 1, rueckruf: 1, offen: 1 },
    });
  });

  test.each([
    [['einverstanden', 'einverstanden'] as const, true],
    [['einverstanden', null] as const, false],
    [['einverstanden', 'bedenken'] as const, false],
    [[] as const, false],
  ])('%j leaves nothing to clear up: %s', (antworten, ja) => {
    expect(alleEinverstanden(zaehle(antworten))).toBe(ja);
  });
});
