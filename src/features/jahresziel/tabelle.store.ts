import { and, asc, count, desc, eq, inArray } from 'drizzle-orm';
import type { Tx } from '../../core/workspace.ts';
import type { GremiumId } from '../stadt/index.ts';
import { indikator, jahresziel, messwert, wirkung } from './schema.ts';
import type { Jahresziel } from './store.ts';

/** For which years these fields have goals, the latest first. */
export function jahreMitZielen(tx: Tx, felder: readonly GremiumId[]): number[] {
  return tx
    .selectDistinct({ jahr: jahresziel.jahr })
    .from(jahresziel)
    .where(inArray(jahresziel.gremiumId, [...felder]))
    .orderBy(desc(jahresziel.jahr))
    .all()
    .map(({ jahr }) => jahr);
}

/** A field's goals, the earliest year first, and within it in the order in which they were begun. */
export function zieleNachJahr(tx: Tx, feld: GremiumId): Jahresziel[] {
  return tx
    .select()
    .from(jahresziel)
    .where(eq(jahresziel.gremiumId, feld))
    .orderBy(asc(jahresziel.jahr), asc(jahresziel.angelegtAm), asc(jahresziel.id))
    .all();
}

/** How many values were entered for these fields' goals, those that were corrected too. `jahr`: null for all years. */
export function anzahlWerte(tx: Tx, felder: readonly GremiumId[], jahr: number | null): number {
  const gefragt = and(
    inArray(jahresziel.gremiumId, [...felder]),
    jahr === null ? undefined : eq(jahresziel.jahr, jahr),
  );
  const row = tx
    .select({ anzahl: count() })
    .from(jahresziel)
    .innerJoin(wirkung, eq(wirkung.zielId, jahresziel.id))
    .innerJoin(indikator, eq(indikator.wirkungId, wirkung.id))
    .innerJoin(messwert, eq(messwert.indikatorId, indikator.id))
    .where(gefragt)
    .get();
  return row?.anzahl ?? 0;
}
