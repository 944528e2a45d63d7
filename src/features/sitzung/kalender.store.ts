import { and, asc, desc, eq, gte, lt } from 'drizzle-orm';
import type { Day } from '../../core/calendar.ts';
import type { Tx } from '../../core/workspace.ts';
import type { GremiumId } from '../stadt/index.ts';
import { sitzung } from './schema.ts';
import type { Sitzung } from './store.ts';

/** From this day on, the soonest days first, with those that fall out. */
export function sitzungenAb(tx: Tx, gremium: GremiumId, tag: Day, hoechstens: number): Sitzung[] {
  return tx
    .select()
    .from(sitzung)
    .where(and(eq(sitzung.gremiumId, gremium), gte(sitzung.datum, tag)))
    .orderBy(asc(sitzung.datum))
    .limit(hoechstens)
    .all();
}

/** Before `tag`, and not before `von`, the latest days first, with those that fell out. */
export function sitzungenVor(
  tx: Tx,
  gremium: GremiumId,
  { von, tag }: { readonly von: Day; readonly tag: Day },
  hoechstens: number,
): Sitzung[] {
  return tx
    .select()
    .from(sitzung)
    .where(and(eq(sitzung.gremiumId, gremium), gte(sitzung.datum, von), lt(sitzung.datum, tag)))
    .orderBy(desc(sitzung.datum))
    .limit(hoechstens)
    .all();
}
