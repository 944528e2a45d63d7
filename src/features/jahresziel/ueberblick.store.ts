import { and, count, eq, gte, inArray, lt, sql } from 'drizzle-orm';
import { time } from '../../core/calendar.ts';
import type { Zeitraum } from '../../core/clock.ts';
import type { Context } from '../../core/feature.ts';
import type { Tx } from '../../core/workspace.ts';
import type { GremiumId } from '../stadt/index.ts';
import { letzteRueckmeldung, letzterZustand } from './letzte.store.ts';
import { gueltigSeit } from './rules.still.ts';
import {
  indikator,
  jahresziel,
  messwert,
  rueckmeldung,
  type Stand,
  wirkung,
  type Zustand,
  zielzustand,
} from './schema.ts';

interface Anzahl {
  readonly gremiumId: GremiumId;
  readonly anzahl: number;
}

interface NachStand extends Anzahl {
  readonly zustand: Zustand;
  readonly stand: Stand | null;
  /** Of how many of these nobody has heard for so long that it does not tell any more how they go. */
  readonly still: number;
}

/** How many goals of these fields are in each of these states, by the last answer; null: nobody has answered yet. */
export function zieleNachStand(
  { tx, heute, calendar }: Pick<Context, 'tx' | 'heute' | 'calendar'>,
  felder: readonly GremiumId[],
  zustaende: readonly Zustand[],
): NachStand[] {
  const gueltig = calendar.instantOf(gueltigSeit(heute), time('00:00'));
  return tx
    .select({
      gremiumId: jahresziel.gremiumId,
      zustand: jahresziel.zustand,
      stand: rueckmeldung.stand,
      anzahl: count(),
      still: sql<number>`sum(coalesce(${rueckmeldung.am}, ${zielzustand.am}) < ${gueltig})`,
    })
    .from(jahresziel)
    .innerJoin(zielzustand, letzterZustand(tx))
    .leftJoin(rueckmeldung, letzteRueckmeldung(tx))
    .where(and(inArray(jahresziel.gremiumId, [...felder]), inArray(jahresziel.zustand, [...zustaende])))
    .groupBy(jahresziel.gremiumId, jahresziel.zustand, rueckmeldung.stand)
    .all();
}

/** How many have come into another state in this time, or were begun, by the state they are in now. */
export function zieleMitNeuemZustand(
  tx: Tx,
  felder: readonly GremiumId[],
  { seit, vor }: Zeitraum,
): (Anzahl & { readonly zustand: Zustand })[] {
  return tx
    .select({ gremiumId: jahresziel.gremiumId, zustand: zielzustand.zustand, anzahl: count() })
    .from(jahresziel)
    .innerJoin(zielzustand, letzterZustand(tx))
    .where(and(inArray(jahresziel.gremiumId, [...felder]), gte(zielzustand.am, seit), lt(zielzustand.am, vor)))
    .groupBy(jahresziel.gremiumId, zielzustand.zustand)
    .all();
}

/** How many answers came in this time. */
export function rueckmeldungenIn(tx: Tx, felder: readonly GremiumId[], { seit, vor }: Zeitraum): Anzahl[] {
  return tx
    .select({ gremiumId: jahresziel.gremiumId, anzahl: count() })
    .from(jahresziel)
    .innerJoin(rueckmeldung, eq(rueckmeldung.zielId, jahresziel.id))
    .where(and(inArray(jahresziel.gremiumId, [...felder]), gte(rueckmeldung.am, seit), lt(rueckmeldung.am, vor)))
    .groupBy(jahresziel.gremiumId)
    .all();
}

/** How many values were entered in this time, of goals in these states. */
export function werteIn(
  tx: Tx,
  felder: readonly GremiumId[],
  zustaende: readonly Zustand[],
  { seit, vor }: Zeitraum,
): Anzahl[] {
  return tx
    .select({ gremiumId: jahresziel.gremiumId, anzahl: count() })
    .from(jahresziel)
    .innerJoin(wirkung, eq(wirkung.zielId, jahresziel.id))
    .innerJoin(indikator, eq(indikator.wirkungId, wirkung.id))
    .innerJoin(messwert, eq(messwert.indikatorId, indikator.id))
    .where(
      and(
        inArray(jahresziel.gremiumId, [...felder]),
        inArray(jahresziel.zustand, [...zustaende]),
        gte(messwert.am, seit),
        lt(messwert.am, vor),
      ),
    )
    .groupBy(jahresziel.gremiumId)
    .all();
}
