import { and, asc, eq, gt, gte, inArray, lt, notExists } from 'drizzle-orm';
import { alias } from 'drizzle-orm/sqlite-core';
import type { Zeitraum } from '../../core/clock.ts';
import type { Tx } from '../../core/workspace.ts';
import type { GremiumId } from '../stadt/index.ts';
import { ideestand, projektidee, type Stand } from './schema.ts';

/** Those that were begun in this time, or have come to stand elsewhere, with where they stand now. */
export function neueUndBewegteIdeen(
  tx: Tx,
  gremien: readonly GremiumId[],
  { seit, vor }: Zeitraum,
): { readonly gremiumId: GremiumId; readonly titel: string; readonly stand: Stand }[] {
  const spaeter = alias(ideestand, 'spaeter');
  const gibtSpaetere = tx
    .select({ nummer: spaeter.nummer })
    .from(spaeter)
    .where(and(eq(spaeter.ideeId, ideestand.ideeId), gt(spaeter.nummer, ideestand.nummer)));
  return tx
    .select({ gremiumId: projektidee.gremiumId, titel: projektidee.titel, stand: ideestand.stand })
    .from(projektidee)
    .innerJoin(ideestand, eq(ideestand.ideeId, projektidee.id))
    .where(
      and(
        inArray(projektidee.gremiumId, [...gremien]),
        gte(ideestand.am, seit),
        lt(ideestand.am, vor),
        notExists(gibtSpaetere),
      ),
    )
    .orderBy(asc(ideestand.am), asc(projektidee.id))
    .all();
}
