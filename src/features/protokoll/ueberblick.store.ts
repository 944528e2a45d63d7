import { and, count, countDistinct, eq, gt, inArray } from 'drizzle-orm';
import type { Instant } from '../../core/clock.ts';
import type { Tx } from '../../core/workspace.ts';
import type { GremiumId } from '../stadt/index.ts';
import { fassung, protokoll, vereinbarung } from './schema.ts';

interface Anzahl {
  readonly gremiumId: GremiumId;
  readonly protokolle: number;
  /** What was agreed in them, as it counts now. */
  readonly vereinbarungen: number;
}

/** How many minutes were handed in after this instant; a new version of older ones is none. */
export function abgegebenNach(tx: Tx, gremien: readonly GremiumId[], seit: Instant): Anzahl[] {
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
    .where(and(inArray(protokoll.gremiumId, [...gremien]), gt(fassung.am, seit)))
    .groupBy(protokoll.gremiumId)
    .all();
}
