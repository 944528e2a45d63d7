import { and, asc, eq, gte } from 'drizzle-orm';
import type { Day } from '../../core/calendar.ts';
import type { Tx } from '../../core/workspace.ts';
import type { GremiumId } from '../stadt/index.ts';
import { indikator, jahresziel, wirkung, type Zustand } from './schema.ts';
import type { Jahresziel } from './store.ts';

type Kurz = Pick<Jahresziel, 'titel' | 'jahr' | 'federPerson' | 'prueftPerson'>;

const kurz = {
  titel: jahresziel.titel,
  jahr: jahresziel.jahr,
  federPerson: jahresziel.federPerson,
  prueftPerson: jahresziel.prueftPerson,
};

const in_ = (feld: GremiumId, zustand: Zustand) => and(eq(jahresziel.gremiumId, feld), eq(jahresziel.zustand, zustand));

/** From this conference year on, the soonest first. */
export function zieleAbJahr(tx: Tx, feld: GremiumId, zustand: Zustand, jahr: number, hoechstens: number): Kurz[] {
  return tx
    .select(kurz)
    .from(jahresziel)
    .where(and(in_(feld, zustand), gte(jahresziel.jahr, jahr)))
    .orderBy(asc(jahresziel.jahr))
    .limit(hoechstens)
    .all();
}

/** Those that have a day, from `von` on. */
export function indikatorenAb(
  tx: Tx,
  feld: GremiumId,
  zustand: Zustand,
  von: Day,
  hoechstens: number,
): { readonly ziel: Kurz; readonly name: string; readonly bis: Day | null }[] {
  const gueltig = and(eq(wirkung.entfernt, false), eq(indikator.entfernt, false));
  return tx
    .select({ ziel: kurz, name: indikator.name, bis: indikator.bis })
    .from(jahresziel)
    .innerJoin(wirkung, eq(wirkung.zielId, jahresziel.id))
    .innerJoin(indikator, eq(indikator.wirkungId, wirkung.id))
    .where(and(in_(feld, zustand), gueltig, gte(indikator.bis, von)))
    .limit(hoechstens)
    .all();
}
