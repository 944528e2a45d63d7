import { and, count, eq, gt, inArray, notExists } from 'drizzle-orm';
import { alias } from 'drizzle-orm/sqlite-core';
import type { Instant } from '../../core/clock.ts';
import type { Tx } from '../../core/workspace.ts';
import type { GremiumId } from '../stadt/index.ts';
import { jahresziel, rueckmeldung, type Stand, type Zustand, zielzustand } from './schema.ts';

interface Anzahl {
  readonly gremiumId: GremiumId;
  readonly anzahl: number;
}

/** How many goals of these fields are in each of these states, by the last answer; null: nobody has answered yet. */
export function zieleNachStand(
  tx: Tx,
  felder: readonly GremiumId[],
  zustaende: readonly Zustand[],
): (Anzahl & { readonly zustand: Zustand; readonly stand: Stand | null })[] {
  const spaeter = alias(rueckmeldung, 'spaeter');
  const gibtSpaetere = tx
    .select({ nummer: spaeter.nummer })
    .from(spaeter)
    .where(and(eq(spaeter.zielId, rueckmeldung.zielId), gt(spaeter.nummer, rueckmeldung.nummer)));
  return tx
    .select({
      gremiumId: jahresziel.gremiumId,
      zustand: jahresziel.zustand,
      stand: rueckmeldung.stand,
      anzahl: count(),
    })
    .from(jahresziel)
    .leftJoin(rueckmeldung, and(eq(rueckmeldung.zielId, jahresziel.id), notExists(gibtSpaetere)))
    .where(and(inArray(jahresziel.gremiumId, [...felder]), inArray(jahresziel.zustand, [...zustaende])))
    .groupBy(jahresziel.gremiumId, jahresziel.zustand, rueckmeldung.stand)
    .all();
}

/** How many have come into another state after this instant, or were begun, by the state they are in now. */
export function zieleMitNeuemZustand(
  tx: Tx,
  felder: readonly GremiumId[],
  seit: Instant,
): (Anzahl & { readonly zustand: Zustand })[] {
  const spaeter = alias(zielzustand, 'spaeter');
  const gibtSpaetere = tx
    .select({ nummer: spaeter.nummer })
    .from(spaeter)
    .where(and(eq(spaeter.zielId, zielzustand.zielId), gt(spaeter.nummer, zielzustand.nummer)));
  return tx
    .select({ gremiumId: jahresziel.gremiumId, zustand: zielzustand.zustand, anzahl: count() })
    .from(jahresziel)
    .innerJoin(zielzustand, eq(zielzustand.zielId, jahresziel.id))
    .where(and(inArray(jahresziel.gremiumId, [...felder]), gt(zielzustand.am, seit), notExists(gibtSpaetere)))
    .groupBy(jahresziel.gremiumId, zielzustand.zustand)
    .all();
}

/** How many answers came after this instant. */
export function rueckmeldungenNach(tx: Tx, felder: readonly GremiumId[], seit: Instant): Anzahl[] {
  return tx
    .select({ gremiumId: jahresziel.gremiumId, anzahl: count() })
    .from(jahresziel)
    .innerJoin(rueckmeldung, eq(rueckmeldung.zielId, jahresziel.id))
    .where(and(inArray(jahresziel.gremiumId, [...felder]), gt(rueckmeldung.am, seit)))
    .groupBy(jahresziel.gremiumId)
    .all();
}
