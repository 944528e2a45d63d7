import { and, asc, eq, gte, inArray } from 'drizzle-orm';
import type { Day } from '../../core/calendar.ts';
import type { Tx } from '../../core/workspace.ts';
import type { GremiumId } from '../stadt/index.ts';
import { aufgabe } from './schema.ts';
import type { Aufgabe } from './store.ts';

/** What is open and was, or is, to be done by this day or later, soonest first. */
export function offeneAb(
  tx: Tx,
  gremien: readonly GremiumId[],
  von: Day,
  hoechstens: number,
): Pick<Aufgabe, 'gremiumId' | 'was' | 'bis' | 'personId'>[] {
  return tx
    .select({ gremiumId: aufgabe.gremiumId, was: aufgabe.was, bis: aufgabe.bis, personId: aufgabe.personId })
    .from(aufgabe)
    .where(and(inArray(aufgabe.gremiumId, [...gremien]), eq(aufgabe.stand, 'offen'), gte(aufgabe.bis, von)))
    .orderBy(asc(aufgabe.bis))
    .limit(hoechstens)
    .all();
}
