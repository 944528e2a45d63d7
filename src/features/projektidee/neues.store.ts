import { and, asc, gte, inArray, lt } from 'drizzle-orm';
import type { Zeitraum } from '../../core/clock.ts';
import type { Tx } from '../../core/workspace.ts';
import type { GremiumId } from '../stadt/index.ts';
import { letzterStand } from './letzter.store.ts';
import { ideestand, projektidee, type Stand } from './schema.ts';

/** Those that were begun in this time, or have come to stand elsewhere, with where they stand now. */
export function neueUndBewegteIdeen(
  tx: Tx,
  gremien: readonly GremiumId[],
  { seit, vor }: Zeitraum,
): { readonly gremiumId: GremiumId; readonly titel: string; readonly stand: Stand }[] {
  return tx
    .select({ gremiumId: projektidee.gremiumId, titel: projektidee.titel, stand: ideestand.stand })
    .from(projektidee)
    .innerJoin(ideestand, letzterStand(tx))
    .where(and(inArray(projektidee.gremiumId, [...gremien]), gte(ideestand.am, seit), lt(ideestand.am, vor)))
    .orderBy(asc(ideestand.am), asc(projektidee.id))
    .all();
}
