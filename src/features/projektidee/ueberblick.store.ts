import { and, count, gt, gte, inArray, lt } from 'drizzle-orm';
import type { Zeitraum } from '../../core/clock.ts';
import type { Tx } from '../../core/workspace.ts';
import type { GremiumId } from '../stadt/index.ts';
import { letzterStand } from './letzter.store.ts';
import { ideestand, projektidee, type Stand } from './schema.ts';

interface Anzahl {
  readonly gremiumId: GremiumId;
  readonly anzahl: number;
}

/** How many ideas were begun in this time. */
export function begonneneIdeen(tx: Tx, gremien: readonly GremiumId[], { seit, vor }: Zeitraum): Anzahl[] {
  return tx
    .select({ gremiumId: projektidee.gremiumId, anzahl: count() })
    .from(projektidee)
    .where(
      and(
        inArray(projektidee.gremiumId, [...gremien]),
        gte(projektidee.angelegtAm, seit),
        lt(projektidee.angelegtAm, vor),
      ),
    )
    .groupBy(projektidee.gremiumId)
    .all();
}

/** How many have come to stand elsewhere in this time, by where they stand now; one just begun has not. */
export function bewegteIdeen(
  tx: Tx,
  gremien: readonly GremiumId[],
  { seit, vor }: Zeitraum,
): (Anzahl & { readonly stand: Stand })[] {
  return tx
    .select({ gremiumId: projektidee.gremiumId, stand: ideestand.stand, anzahl: count() })
    .from(projektidee)
    .innerJoin(ideestand, letzterStand(tx))
    .where(
      and(
        inArray(projektidee.gremiumId, [...gremien]),
        gte(ideestand.am, seit),
        lt(ideestand.am, vor),
        gt(ideestand.nummer, 1),
      ),
    )
    .groupBy(projektidee.gremiumId, ideestand.stand)
    .all();
}
