import { and, count, eq, inArray } from 'drizzle-orm';
import type { Tx } from '../../core/workspace.ts';
import type { GremiumId } from '../stadt/index.ts';
import { aufgabe } from './schema.ts';

/** How many Aufgaben are open in each of these Gremien; one without any is left out. */
export function anzahlOffener(
  tx: Tx,
  gremien: readonly GremiumId[],
): { readonly gremiumId: GremiumId; readonly anzahl: number }[] {
  return tx
    .select({ gremiumId: aufgabe.gremiumId, anzahl: count() })
    .from(aufgabe)
    .where(and(inArray(aufgabe.gremiumId, [...gremien]), eq(aufgabe.stand, 'offen')))
    .groupBy(aufgabe.gremiumId)
    .all();
}
