import { describe, expect, it } from 'vitest';
import { germanDay, parseDay, parseTime } from '../../../src/emulator/page/typed-dates.ts';

describe('a date as people type it', () => {
  it.each([
    ['14.10.2026', '2026-10-14'],
    [' 4.1.27 ', '2027-01-04'],
    ['2026-10-14', '2026-10-14'],
    ['14. 10.', '2026-10-14'],
    ['10.9.', '2026-09-10'],
    ['9.9.', '2027-09-09'],
    ['31.02.2026', null],
    ['14.13.2026', null],
    ['14.1', '2027-01-14'],
    ['14', null],
    ['morgen', null],
    ['', null],
  ])('%j is %j', (typed, day) => {
    expect(parseDay(typed, '2026-09-10')).toBe(day);
  });

  it('is shown as it is said here', () => {
    expect(germanDay('2026-10-14')).toBe('14.10.2026');
    expect(germanDay('31.02.2026')).toBe('31.02.2026');
  });
});

describe('a time as people type it', () => {
  it.each([
    ['18:30', '18:30'],
    ['18.30 Uhr', '18:30'],
    ['1830', '18:30'],
    ['9', '09:00'],
    ['930', '09:30'],
    ['24:00', null],
    ['18:60', null],
    ['18:3', null],
    ['abends', null],
  ])('%j is %j', (typed, time) => {
    expect(parseTime(typed)).toBe(time);
  });
});
