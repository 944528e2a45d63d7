import { and, count, eq, gt, inArray, notExists } from 'drizzle-orm';
import { alias } from 'drizzle-orm/sqlite-core';
import type { Tx } from '../../core/workspace.ts';
import type { GremiumId } from '../stadt/index.ts';
import { jahresziel, rueckmeldung, type Zustand } from './schema.ts';

interface Anzahl {
  readonly gremiumId: GremiumId;
  readonly zustand: Zustand;
  readonly anzahl: number;
  /** How many of them need support, by their last answer. */
  readonly hilfe: number;
}

/** How many goals of these fields are in each of these states. */
export function zieleNachZustand(tx: Tx, felder: readonly GremiumId[], zustaende: readonly Zustand[]): Anzahl[] {
  const spaeter = alias(rueckmeldung, 'spaeter');
  const gibtSpaetere = tx
    .select({ nummer: spaeter.nummer })
    .from(spaeter)
    .where(and(eq(spaeter.zielId, rueckmeldung.zielId), gt(spaeter.nummer, rueckmeldung.nummer)));
  const letzte = and(
    eq(rueckmeldung.zielId, jahresziel.id),
    eq(rueckmeldung.stand, 'unterstuetzung'),
    notExists(gibtSpaetere),
  );
  return tx
    .select({
      gremiumId: jahresziel.gremiumId,
      zustand: jahresziel.zustand,
      anzahl: count(),
      hilfe: count(rueckmeldung.zielId),
    })
    .from(jahresziel)
    .leftJoin(rueckmeldung, letzte)
    .where(and(inArray(jahresziel.gremiumId, [...felder]), inArray(jahresziel.zustand, [...zustaende])))
    .groupBy(jahresziel.gremiumId, jahresziel.zustand)
    .all();
}
