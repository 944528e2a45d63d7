import { and, count, eq, gt, inArray, notExists } from 'drizzle-orm';
import { alias } from 'drizzle-orm/sqlite-core';
import type { Instant } from '../../core/clock.ts';
import type { Tx } from '../../core/workspace.ts';
import type { GremiumId } from '../stadt/index.ts';
import { ideestand, projektidee, type Stand } from './schema.ts';

interface Anzahl {
  readonly gremiumId: GremiumId;
  readonly anzahl: number;
}

/** How many ideas were begun after this instant. */
export function begonneneIdeen(tx: Tx, gremien: readonly GremiumId[], seit: Instant): Anzahl[] {
  return tx
    .select({ gremiumId: projektidee.gremiumId, anzahl: count() })
    .from(projektidee)
    .where(and(inArray(projektidee.gremiumId, [...gremien]), gt(projektidee.angelegtAm, seit)))
    .groupBy(projektidee.gremiumId)
    .all();
}

/** How many have come to stand elsewhere after this instant, by where they stand now; one just begun has not. */
export function bewegteIdeen(
  tx: Tx,
  gremien: readonly GremiumId[],
  seit: Instant,
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
        gt(ideestand.am, seit),
        gt(ideestand.nummer, 1),
        notExists(gibtSpaetere),
      ),
    )
    .groupBy(projektidee.gremiumId, ideestand.stand)
    .all();
}
