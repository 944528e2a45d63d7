import { and, asc, count, eq, gte, inArray, lt } from 'drizzle-orm';
import type { Zeitraum } from '../../core/clock.ts';
import type { Tx } from '../../core/workspace.ts';
import type { GremiumId } from '../stadt/index.ts';
import type { Angaben } from './rules.ts';
import { fassung, sitzung } from './schema.ts';
import type { Sitzung } from './store.ts';

/** How many Sitzungen were called off in this time, whenever they were to be; without Gremien in which none was. */
export function abgesagteIn(
  tx: Tx,
  gremien: readonly GremiumId[],
  { seit, vor }: Zeitraum,
): { readonly gremiumId: GremiumId; readonly anzahl: number }[] {
  return tx
    .select({ gremiumId: sitzung.gremiumId, anzahl: count() })
    .from(sitzung)
    .where(and(inArray(sitzung.gremiumId, [...gremien]), gte(sitzung.abgesagtAm, seit), lt(sitzung.abgesagtAm, vor)))
    .groupBy(sitzung.gremiumId)
    .all();
}

/** Every Sitzung that was changed in this time, once for each change, with what had held until then; the first before. */
export function aenderungenIn(
  tx: Tx,
  gremien: readonly GremiumId[],
  { seit, vor }: Zeitraum,
): { readonly sitzung: Sitzung; readonly vorher: Angaben }[] {
  return tx
    .select({ sitzung, vorher: fassung })
    .from(fassung)
    .innerJoin(sitzung, eq(sitzung.id, fassung.sitzungId))
    .where(and(gte(fassung.bis, seit), lt(fassung.bis, vor), inArray(sitzung.gremiumId, [...gremien])))
    .orderBy(asc(fassung.bis))
    .all();
}
