import { and, count, eq, gt, gte, inArray, lt, notExists } from 'drizzle-orm';
import { alias } from 'drizzle-orm/sqlite-core';
import type { Zeitraum } from '../../core/clock.ts';
import type { Tx } from '../../core/workspace.ts';
import type { GremiumId } from '../stadt/index.ts';
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
  const spaeter = alias(ideestand, 'spaeter');
  const gibtSpaetere = tx
    .select({ nummer: spaeter.nummer })
    .from(spaeter)
    .where(and(eq(spaeter.ideeId, ideestand.ideeId), gt(spaeter.nummer, ideestand.nummer)));
  return tx
    .select({ gremiumId: projektidee.gremiumId, stand: ideestand.stand, anzahl: count() })
    .from(projektidee)
    .innerJoin(ideestand, eq(ideestand.ideeId, projektidee.id))
    .where(
      and(
        inArray(projektidee.gremiumId, [...gremien]),
        gte(ideestand.am, seit),
        lt(ideestand.am, vor),
        gt(ideestand.nummer, 1),
        notExists(gibtSpaetere),
      ),
    )
    .groupBy(projektidee.gremiumId, ideestand.stand)
    .all();
}
