/** Dates and times as people type them in German, and back. */
import { addDays } from './dates.ts';

const two = (digits: string): string => digits.padStart(2, '0');

/**
 * `14.10.2026`, `14.10.26`, `14.10.` (the next one from `today` on) or `2026-10-14`, as `YYYY-MM-DD`.
 * Null if it is no day of the calendar.
 */
export function parseDay(typed: string, today: string): string | null {
  const german = /^\s*(\d{1,2})\.\s*(\d{1,2})\.?\s*(\d{4}|\d{2})?\s*$/.exec(typed);
  if (german === null) return existing(typed.trim());
  const [, day = '', month = '', year = ''] = german;
  const rest = `${two(month)}-${two(day)}`;
  if (year !== '') return existing(`${year.length === 2 ? '20' : ''}${year}-${rest}`);
  const thisYear = Number(today.slice(0, 4));
  const next = `${thisYear}-${rest}` < today ? thisYear + 1 : thisYear;
  return existing(`${next}-${rest}`);
}

/** A calendar rolls 31.02. over to March; then it is not the day that was typed. */
const existing = (day: string): string | null =>
  /^\d{4}-\d\d-\d\d$/.test(day) && !Number.isNaN(Date.parse(day)) && addDays(day, 0) === day ? day : null;

/** `18:30`, `18.30`, `1830`, `18` or `18 Uhr`, as `HH:mm`; null if it is no time of day. */
export function parseTime(typed: string): string | null {
  const match = /^\s*(\d{1,2})(?:[:.]?(\d\d))?\s*(?:Uhr)?\s*$/i.exec(typed);
  if (match === null) return null;
  const [, hour = '', minute = '00'] = match;
  return Number(hour) < 24 && Number(minute) < 60 ? `${two(hour)}:${minute}` : null;
}

/** `2026-10-14` as `14.10.2026`; what is no day stays as it is. */
export const germanDay = (day: string): string => day.replace(/^(\d{4})-(\d\d)-(\d\d)$/, '$3.$2.$1');
