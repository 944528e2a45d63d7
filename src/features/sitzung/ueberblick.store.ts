import { and, asc, count, eq, gte, inArray, isNull, lt } from 'drizzle-orm';
import type { Day } from '../../core/calendar.ts';
import type { Zeitraum } from '../../core/clock.ts';
import type { Tx } from '../../core/workspace.ts';
import { type GremiumId, imZeitraum } from '../stadt/index.ts';
import type { Angaben } from './rules.ts';
import { fassung, sitzung } from './schema.ts';
import type { Sitzung } from './store.ts';

export type Sitzungsende = Pick<Sitzung, 'id' | 'gremiumId' | 'datum' | 'ende'>;

/** Both days included, without those that fell out. */
export function endenZwischen(tx: Tx, gremien: readonly GremiumId[], von: Day, bis: Day): Sitzungsende[] {
  const { id, gremiumId, datum, ende, abgesagtAm } = sitzung;
  return tx
    .select({ id, gremiumId, datum, ende })
    .from(sitzung)
    .where(and(imZeitraum(gremiumId, datum, { gremien, von, bis }), isNull(abgesagtAm)))
    .all();
}

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
