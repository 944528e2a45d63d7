import { and, count, countDistinct, eq, gte, inArray, lt } from 'drizzle-orm';
import type { Zeitraum } from '../../core/clock.ts';
import type { Tx } from '../../core/workspace.ts';
import type { GremiumId } from '../stadt/index.ts';
import { fassung, protokoll, vereinbarung } from './schema.ts';

interface Anzahl {
  readonly gremiumId: GremiumId;
  readonly protokolle: number;
  /** What was agreed in them, as it counts now. */
  readonly vereinbarungen: number;
}

/** How many minutes were handed in in this time; a new version of older ones is none. */
export function abgegebenIn(tx: Tx, gremien: readonly GremiumId[], { seit, vor }: Zeitraum): Anzahl[] {
  const erste = and(eq(fassung.protokollId, protokoll.id), eq(fassung.nummer, 1));
  const geltende = and(eq(vereinbarung.protokollId, protokoll.id), eq(vereinbarung.fassung, protokoll.fassung));
  return tx
    .select({
      gremiumId: protokoll.gremiumId,
      protokolle: countDistinct(protokoll.id),
      vereinbarungen: count(vereinbarung.nummer),
    })
    .from(protokoll)
    .innerJoin(fassung, erste)
    .leftJoin(vereinbarung, geltende)
    .where(and(inArray(protokoll.gremiumId, [...gremien]), gte(fassung.am, seit), lt(fassung.am, vor)))
    .groupBy(protokoll.gremiumId)
    .all();
}
