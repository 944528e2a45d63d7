import { type TZChange, tzOffset, tzScan } from '@date-fns/tz';

/**
 * The VTIMEZONE (RFC 5545, 3.6.5) of an IANA zone, valid for events from the year `first` to the year `last`.
 *
 * Most programs know the zone by its name and skip this. Outlook reads it, and understands one change to summer time
 * and one back, each by a yearly rule ([MS-STANOICAL] 2.2.47). So a zone that kept such rules in these years is
 * written with them; any other zone gets the offset it began with and each of its changes by date. Changes are found to
 * the full hour of UTC.
 */
export function vtimezone(
  timeZone: string,
  { first, last }: { readonly first: number; readonly last: number },
): string {
  // From the year before: an event in January needs the change of the autumn.
  const start = new Date(Date.UTC(first - 1, 0, 1));
  const years = last - first + 2;
  const changes = tzScan(timeZone, { start, end: new Date(Date.UTC(last + 1, 0, 1)) }).map(observance);
  const observances = yearly(changes, years) ?? [beginning(start, changes, timeZone), ...changes];
  return ['BEGIN:VTIMEZONE', `TZID:${timeZone}`, ...observances.flatMap(lines), 'END:VTIMEZONE'].join('\r\n');
}

interface Observance {
  readonly kind: 'DAYLIGHT' | 'STANDARD';
  /** What the clocks showed when it began, as if that were UTC. */
  readonly begins: Date;
  /** Minutes east of Greenwich, before and after. */
  readonly from: number;
  readonly to: number;
  readonly rule?: string;
}

function observance({ date, change, offset }: TZChange): Observance {
  const from = offset - change;
  return { kind: change > 0 ? 'DAYLIGHT' : 'STANDARD', begins: wallTime(date, from), from, to: offset };
}

const wallTime = (date: Date, offset: number): Date => new Date(date.getTime() + offset * 60_000);

function beginning(start: Date, changes: readonly Observance[], timeZone: string): Observance {
  const offset = changes[0]?.from ?? tzOffset(timeZone, start);
  return { kind: 'STANDARD', begins: wallTime(start, offset), from: offset, to: offset };
}

/** One change to summer time and one back, with their rules; null if the zone did not keep such rules. */
function yearly(changes: readonly Observance[], years: number): Observance[] | null {
  const found: Observance[] = [];
  for (const kind of ['DAYLIGHT', 'STANDARD'] as const) {
    const same = changes.filter((change) => change.kind === kind);
    const [change] = same;
    const rule = ruleOf(same, years);
    if (change === undefined || rule === null) return null;
    found.push({ ...change, rule });
  }
  return found;
}

const weekdays = ['SU', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA'];

/** The rule by which one change came in each of so many years: the last, or the nth, such weekday of a month. */
function ruleOf(changes: readonly Observance[], years: number): string | null {
  const [model] = changes;
  if (model === undefined || changes.length !== years) return null;
  const month = model.begins.getUTCMonth();
  const weekday = model.begins.getUTCDay();
  const regular = changes.every(
    ({ begins, from, to }, index) =>
      begins.getUTCFullYear() === model.begins.getUTCFullYear() + index &&
      begins.getUTCMonth() === month &&
      begins.getUTCDay() === weekday &&
      begins.toISOString().slice(10) === model.begins.toISOString().slice(10) &&
      from === model.from &&
      to === model.to,
  );
  const nth = regular ? nthOf(changes.map(({ begins }) => begins)) : null;
  return nth === null ? null : `FREQ=YEARLY;BYMONTH=${month + 1};BYDAY=${nth}${weekdays[weekday]}`;
}

/** Which of its weekday in its month each of these days is, counted from 1; -1 for the last. */
function nthOf(days: readonly Date[]): number | null {
  const inAWeek = (day: Date): Date => new Date(day.getTime() + 7 * 86_400_000);
  if (days.every((day) => inAWeek(day).getUTCMonth() !== day.getUTCMonth())) return -1;
  const [nth, ...others] = new Set(days.map((day) => Math.ceil(day.getUTCDate() / 7)));
  return nth !== undefined && others.length === 0 ? nth : null;
}

function lines({ kind, begins, from, to, rule }: Observance): string[] {
  return [
    `BEGIN:${kind}`,
    `DTSTART:${begins.toISOString().replaceAll(/[-:]/g, '').slice(0, 15)}`,
    ...(rule === undefined ? [] : [`RRULE:${rule}`]),
    `TZOFFSETFROM:${offsetText(from)}`,
    `TZOFFSETTO:${offsetText(to)}`,
    `END:${kind}`,
  ];
}

/** `+0530` */
function offsetText(minutes: number): string {
  const two = (n: number): string => String(Math.trunc(n)).padStart(2, '0');
  return `${minutes < 0 ? '-' : '+'}${two(Math.abs(minutes) / 60)}${two(Math.abs(minutes) % 60)}`;
}
