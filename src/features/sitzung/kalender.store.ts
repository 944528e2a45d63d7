import { and, asc, desc, gte, inArray, lt } from 'drizzle-orm';
import type { Day } from '../../core/calendar.ts';
import type { Tx } from '../../core/workspace.ts';
import type { GremiumId } from '../stadt/index.ts';
import { sitzung } from './schema.ts';
import type { Sitzung } from './store.ts';

/** From this day on, soonest first, with those that fall out. */
export function sitzungenAb(tx: Tx, gremien: readonly GremiumId[], tag: Day, hoechstens: number): Sitzung[] {
  return tx
    .select()
    .from(sitzung)
    .where(and(inArray(sitzung.gremiumId, [...gremien]), gte(sitzung.datum, tag)))
    .orderBy(asc(sitzung.datum), asc(sitzung.beginn))
    .limit(hoechstens)
    .all();
}

/** Before `tag`, and not before `von`, latest first, with those that fell out. */
export function sitzungenVor(
  tx: Tx,
  gremien: readonly GremiumId[],
  { von, tag }: { readonly von: Day; readonly tag: Day },
  hoechstens: number,
): Sitzung[] {
  return tx
    .select()
    .from(sitzung)
    .where(and(inArray(sitzung.gremiumId, [...gremien]), gte(sitzung.datum, von), lt(sitzung.datum, tag)))
    .orderBy(desc(sitzung.datum), desc(sitzung.beginn))
    .limit(hoechstens)
    .all();
}
