import { describe, expect, it } from 'vitest';
import { calendarOf, day } from '../../../src/core/calendar.ts';
import {
  aufschubStufe,
  ersterTag,
  gewuenschterTag,
  inEinerWoche,
  naechsterWerktag,
} from '../../../src/features/erinnerung/rules.spaeter.ts';

const calendar = calendarOf('Europe/Berlin', 'NW');
/** A Tuesday. */
const heute = day('2026-10-13');
const bis = (tag: string) => ({ bis: day(tag) });
const ohneFrist = { bis: heute, ohneFrist: true } as const;

describe('the next working day', () => {
  it.each([
    ['the next day', '2026-10-13', '2026-10-14'],
    ['Monday after Friday', '2026-10-16', '2026-10-19'],
    ['after Christmas', '2026-12-24', '2026-12-28'],
  ])('is %s', (_what, tag, werktag) => {
    expect(naechsterWerktag(calendar, day(tag))).toBe(werktag);
  });
});

describe('one tap puts off', () => {
  it.each([
    ['to the next working day', '2026-10-13', bis('2026-10-20'), '2026-10-14'],
    ['to the last day', '2026-10-13', bis('2026-10-14'), '2026-10-14'],
    ['not from the last day', '2026-10-13', bis('2026-10-13'), null],
    ['not past a weekend at the end of which it is over', '2026-10-16', bis('2026-10-18'), null],
    ['what is overdue', '2026-10-13', bis('2026-10-12'), '2026-10-14'],
    ['what has no last day', '2026-10-13', ohneFrist, '2026-10-14'],
  ])('%s', (_what, tag, frist, erster) => {
    expect(ersterTag(calendar, frist, day(tag))).toBe(erster);
  });

  it.each([
    ['a week', bis('2026-10-20'), '2026-10-20'],
    ['not as far as that', bis('2026-10-19'), null],
    ['a week, when overdue', bis('2026-10-01'), '2026-10-20'],
  ])('… %s', (_what, frist, tag) => {
    expect(inEinerWoche(calendar, frist, heute)).toBe(tag);
  });

  it('to a working day a week later: All Saints moves it', () => {
    expect(inEinerWoche(calendar, bis('2027-01-01'), day('2026-10-24'))).toBe('2026-11-02');
  });
});

describe('another day', () => {
  const am = (value: string) => ({ ok: true, value });
  const nicht = (code: string) => ({ ok: false, code });
  it.each([
    ['is as wished', bis('2026-10-30'), '2026-10-22', am('2026-10-22')],
    ['is the last day', bis('2026-10-22'), '2026-10-22', am('2026-10-22')],
    ['is the Monday for a Saturday', bis('2026-10-30'), '2026-10-17', am('2026-10-19')],
    ['is the Friday where Monday is too late', bis('2026-10-18'), '2026-10-17', am('2026-10-16')],
    ['is not today', bis('2026-10-30'), '2026-10-13', nicht('vergangen')],
    ['is not past', bis('2026-10-30'), '2026-10-12', nicht('vergangen')],
    ['is not after the last day', bis('2026-10-30'), '2026-10-31', nicht('nach_bis')],
    ['is not after the last day that is today', bis('2026-10-13'), '2026-10-14', nicht('nach_bis')],
    ['may be any in a year, when overdue', bis('2026-10-12'), '2027-10-13', am('2027-10-13')],
    ['is not later', bis('2026-10-12'), '2027-10-14', nicht('zu_spaet')],
    ['is free without a last day', ohneFrist, '2026-12-01', am('2026-12-01')],
  ])('%s', (_what, frist, tag, soll) => {
    expect(gewuenschterTag(calendar, frist, heute, day(tag))).toEqual(soll);
  });
});

describe('what was put off', () => {
  const aufschub = { wieder: day('2026-10-20'), zuletzt: day('2026-10-13') };
  it.each([
    ['comes on its day', bis('2026-10-30'), '2026-10-20'],
    ['comes on the last day, where that has moved before it', bis('2026-10-16'), '2026-10-16'],
    ['comes on its day, where the last day was over before it was put off', bis('2026-10-12'), '2026-10-20'],
    ['comes on its day without a last day', { bis: day('2026-10-14'), ohneFrist: true } as const, '2026-10-20'],
  ])('%s, and keeps its name', (_what, frist, tag) => {
    expect(aufschubStufe(aufschub, frist, heute)).toEqual({ name: '2026-10-20', tag });
  });

  it('counts as long as it is known who was reminded', () => {
    expect(aufschubStufe(aufschub, bis('2026-10-12'), day('2026-11-19'))).not.toBeNull();
    expect(aufschubStufe(aufschub, bis('2026-10-12'), day('2026-11-20'))).toBeNull();
  });
});
