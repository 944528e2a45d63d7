/** When the weekly summary comes, and what it counts from. Pure. */
import { addDays, type Day, day, daysBetween } from '../../../core/calendar.ts';
import type { Instant, Zeitraum } from '../../../core/clock.ts';
import type { Abostand } from './store.ts';

const einMontag = day('2026-01-05');

/** The Monday of the week in which this day is. */
export const montagVon = (tag: Day): Day => addDays(einMontag, 7 * Math.floor(daysBetween(einMontag, tag) / 7));

/** The first Monday after this day. */
export const naechsterMontag = (tag: Day): Day => addDays(montagVon(tag), 7);

/** What the summary of `am` tells: up to now, or, where it has been sent, what it told then. */
export const erzaehltAm = (stand: Abostand | null, am: Day, jetzt: Instant): Zeitraum => ({
  seit: erzaehltVor(stand, am),
  vor: stand?.am === am ? stand.bis : jetzt,
});

/** Up to when the summary before that of `am` has told; 0: there was none. */
export function erzaehltVor(stand: Abostand | null, am: Day): Instant {
  if (stand === null) return 0;
  return stand.am === am ? stand.davor : stand.bis;
}

/** The summary of `am` is sent now: what happens later is told in the next one. */
export const gesagtAm = (stand: Abostand | null, am: Day, jetzt: Instant): Abostand => ({
  am,
  davor: erzaehltVor(stand, am),
  bis: jetzt,
});

/** That of `am` did not reach anybody: the next one tells it, too. */
export const dochNichtAm = (stand: Abostand, am: Day): Abostand =>
  stand.am === am ? { am: null, davor: stand.davor, bis: stand.davor } : stand;
