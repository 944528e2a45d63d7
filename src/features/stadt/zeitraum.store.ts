import { type AnyColumn, and, between, inArray } from 'drizzle-orm';
import type { Day } from '../../core/calendar.ts';
import type { GremiumId } from './schema.ts';

/** What these Gremien have within these days, both included. */
export interface Zeitraum {
  readonly gremien: readonly GremiumId[];
  readonly von: Day;
  readonly bis: Day;
}

/** For a store: its column of Gremien, and that of days. */
export const imZeitraum = (gremium: AnyColumn, tag: AnyColumn, { gremien, von, bis }: Zeitraum) =>
  and(inArray(gremium, [...gremien]), between(tag, von, bis));
