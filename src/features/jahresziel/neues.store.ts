import { and, asc, eq, gte, inArray, lt, max } from 'drizzle-orm';
import { alias } from 'drizzle-orm/sqlite-core';
import type { Zeitraum } from '../../core/clock.ts';
import type { Tx } from '../../core/workspace.ts';
import type { GremiumId } from '../stadt/index.ts';
import { jahresziel, type Zustand, zielzustand } from './schema.ts';

/** Those that have come into another state in this time, or were begun, with the state they are in now. */
export function bewegteZiele(
  tx: Tx,
  felder: readonly GremiumId[],
  { seit, vor }: Zeitraum,
): { readonly gremiumId: GremiumId; readonly titel: string; readonly zustand: Zustand }[] {
  const jeder = alias(zielzustand, 'jeder');
  const letzter = tx
    .select({ nummer: max(jeder.nummer) })
    .from(jeder)
    .where(eq(jeder.zielId, jahresziel.id));
  return tx
    .select({ gremiumId: jahresziel.gremiumId, titel: jahresziel.titel, zustand: zielzustand.zustand })
    .from(jahresziel)
    .innerJoin(zielzustand, and(eq(zielzustand.zielId, jahresziel.id), inArray(zielzustand.nummer, letzter)))
    .where(and(inArray(jahresziel.gremiumId, [...felder]), gte(zielzustand.am, seit), lt(zielzustand.am, vor)))
    .orderBy(asc(zielzustand.am), asc(jahresziel.id))
    .all();
}
