import { and, asc, eq, gte, inArray, notInArray, or } from 'drizzle-orm';
import type { Day } from '../../core/calendar.ts';
import type { Instant } from '../../core/clock.ts';
import type { Tx } from '../../core/workspace.ts';
import type { GremiumId } from '../stadt/index.ts';
import { istAmEnde } from './rules.leben.ts';
import { type JahreszielId, jahresziel, type Zustand, zielzustand, zustaende } from './schema.ts';

/** That a goal came into a state. */
export interface Zustandswechsel {
  readonly zielId: JahreszielId;
  readonly gremiumId: GremiumId;
  /** Of the conference at which its result is presented. */
  readonly jahr: number;
  readonly zustand: Zustand;
  readonly am: Instant;
}

/**
 * Through which states the goals of these fields went, one goal after the other and each in the order of its life.
 * Without goals of years before `jahr` that had come to their end before the day `seit`.
 */
export function zustandswechsel(
  tx: Tx,
  felder: readonly GremiumId[],
  { jahr, seit }: { readonly jahr: number; readonly seit: Day },
): Zustandswechsel[] {
  const { id, gremiumId, zustand, fragenAb } = jahresziel;
  const amEnde = zustaende.filter(istAmEnde);
  return tx
    .select({ zielId: id, gremiumId, jahr: jahresziel.jahr, zustand: zielzustand.zustand, am: zielzustand.am })
    .from(jahresziel)
    .innerJoin(zielzustand, eq(zielzustand.zielId, id))
    .where(
      and(
        inArray(gremiumId, [...felder]),
        or(gte(jahresziel.jahr, jahr), notInArray(zustand, amEnde), gte(fragenAb, seit)),
      ),
    )
    .orderBy(asc(id), asc(zielzustand.nummer))
    .all();
}
