/** Dates in words, in the city's time zone (an IANA name). Instants are ms since 1970, days `YYYY-MM-DD`, times `HH:mm`. */

const formats = new Map<string, Intl.DateTimeFormat>();

function format(zone: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = JSON.stringify([zone, options]);
  const known = formats.get(key) ?? new Intl.DateTimeFormat('de-DE', { timeZone: zone, ...options });
  formats.set(key, known);
  return known;
}

/** The instant of Slack's `ts`, which counts in seconds. */
export const instantOfTs = (ts: string): number => Math.floor(Number(ts) * 1000);

/** `Do., 10.09.2026, 09:00 Uhr` */
export const inWords = (at: number, zone: string): string => `${dayInWords(dayOf(at, zone))}, ${timeOf(at, zone)} Uhr`;

/** `Do., 10.09.2026` */
export function dayInWords(day: string): string {
  const noon = Date.parse(`${day}T12:00:00Z`);
  const weekday = format('UTC', { weekday: 'short' }).format(noon).replace(/\.?$/, '.');
  return `${weekday}, ${format('UTC', { day: '2-digit', month: '2-digit', year: 'numeric' }).format(noon)}`;
}

export const timeOf = (at: number, zone: string): string =>
  format(zone, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(at);

export function dayOf(at: number, zone: string): string {
  const parts = format(zone, { year: 'numeric', month: '2-digit', day: '2-digit' }).formatToParts(at);
  const part = (type: string) => parts.find((p) => p.type === type)?.value ?? '';
  return `${part('year')}-${part('month')}-${part('day')}`;
}

export const addDays = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);

/** `Heute`, `Gestern`, else `Donnerstag, 10. September 2026`. */
export function dayTitle(day: string, today: string): string {
  if (day === today) return 'Heute';
  if (day === addDays(today, -1)) return 'Gestern';
  return format('UTC', { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' }).format(
    Date.parse(`${day}T00:00:00Z`),
  );
}

/** The instant of a wall time. A time that a change of clocks skips is read as that much later. */
export function instantAt(day: string, time: string, zone: string): number {
  const asUtc = Date.parse(`${day}T${time}:00Z`);
  const guess = asUtc - offset(asUtc, zone);
  return asUtc - offset(guess, zone);
}

/** The same time of day, some days on. */
export const daysLater = (now: number, days: number, zone: string): number =>
  instantAt(addDays(dayOf(now, zone), days), timeOf(now, zone), zone);

function offset(at: number, zone: string): number {
  const minute = Math.floor(at / 60_000) * 60_000;
  return Date.parse(`${dayOf(minute, zone)}T${timeOf(minute, zone)}:00Z`) - minute;
}
