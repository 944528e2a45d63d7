import { and, asc, eq, gte } from 'drizzle-orm';
import type { Day } from '../../core/calendar.ts';
import type { Tx } from '../../core/workspace.ts';
import type { GremiumId } from '../stadt/index.ts';
import { aufgabe } from './schema.ts';
import type { Aufgabe } from './store.ts';

/** What is open and was, or is, to be done by this day or later, soonest first. */
export function offeneAb(
  tx: Tx,
  gremium: GremiumId,
  von: Day,
  hoechstens: number,
): Pick<Aufgabe, 'was' | 'bis' | 'personId'>[] {
  return tx
    .select({ was: aufgabe.was, bis: aufgabe.bis, personId: aufgabe.personId })
    .from(aufgabe)
    .where(and(eq(aufgabe.gremiumId, gremium), eq(aufgabe.stand, 'offen'), gte(aufgabe.bis, von)))
    .orderBy(asc(aufgabe.bis))
    .limit(hoechstens)
    .all();
}
