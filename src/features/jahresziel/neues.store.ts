import { and, asc, gte, inArray, lt } from 'drizzle-orm';
import type { Zeitraum } from '../../core/clock.ts';
import type { Tx } from '../../core/workspace.ts';
import type { GremiumId } from '../stadt/index.ts';
import { letzterZustand } from './letzte.store.ts';
import { jahresziel, type Zustand, zielzustand } from './schema.ts';

/** Those that have come into another state in this time, or were begun, with the state they are in now. */
export function bewegteZiele(
  tx: Tx,
  felder: readonly GremiumId[],
  { seit, vor }: Zeitraum,
): { readonly gremiumId: GremiumId; readonly titel: string; readonly zustand: Zustand }[] {
  return tx
    .select({ gremiumId: jahresziel.gremiumId, titel: jahresziel.titel, zustand: zielzustand.zustand })
    .from(jahresziel)
    .innerJoin(zielzustand, letzterZustand(tx))
    .where(and(inArray(jahresziel.gremiumId, [...felder]), gte(zielzustand.am, seit), lt(zielzustand.am, vor)))
    .orderBy(asc(zielzustand.am), asc(jahresziel.id))
    .all();
}
