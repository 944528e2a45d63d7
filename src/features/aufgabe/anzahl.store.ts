import { and, count, eq, gte, inArray, lt } from 'drizzle-orm';
import type { Zeitraum } from '../../core/clock.ts';
import type { Tx } from '../../core/workspace.ts';
import type { GremiumId } from '../stadt/index.ts';
import { aufgabe } from './schema.ts';

interface Anzahl {
  readonly gremiumId: GremiumId;
  readonly anzahl: number;
}

/** How many Aufgaben are open in each of these Gremien; one without any is left out. */
export function anzahlOffener(tx: Tx, gremien: readonly GremiumId[]): Anzahl[] {
  return tx
    .select({ gremiumId: aufgabe.gremiumId, anzahl: count() })
    .from(aufgabe)
    .where(and(inArray(aufgabe.gremiumId, [...gremien]), eq(aufgabe.stand, 'offen')))
    .groupBy(aufgabe.gremiumId)
    .all();
}

/** How many were agreed on in this time, whatever became of them since. */
export function anzahlNeuer(tx: Tx, gremien: readonly GremiumId[], { seit, vor }: Zeitraum): Anzahl[] {
  const neu = and(gte(aufgabe.angelegtAm, seit), lt(aufgabe.angelegtAm, vor));
  return tx
    .select({ gremiumId: aufgabe.gremiumId, anzahl: count() })
    .from(aufgabe)
    .where(and(inArray(aufgabe.gremiumId, [...gremien]), neu))
    .groupBy(aufgabe.gremiumId)
    .all();
}

/** How many were done in this time; what nobody needs any more was not. */
export function anzahlErledigter(tx: Tx, gremien: readonly GremiumId[], { seit, vor }: Zeitraum): Anzahl[] {
  const erledigt = and(eq(aufgabe.stand, 'erledigt'), gte(aufgabe.beendetAm, seit), lt(aufgabe.beendetAm, vor));
  return tx
    .select({ gremiumId: aufgabe.gremiumId, anzahl: count() })
    .from(aufgabe)
    .where(and(inArray(aufgabe.gremiumId, [...gremien]), erledigt))
    .groupBy(aufgabe.gremiumId)
    .all();
}
