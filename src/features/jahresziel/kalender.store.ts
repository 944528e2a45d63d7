import { and, asc, eq, gte, inArray } from 'drizzle-orm';
import type { Day } from '../../core/calendar.ts';
import type { Tx } from '../../core/workspace.ts';
import type { GremiumId } from '../stadt/index.ts';
import { indikator, jahresziel, wirkung, type Zustand } from './schema.ts';
import type { Jahresziel } from './store.ts';

type Kurz = Pick<Jahresziel, 'gremiumId' | 'titel' | 'jahr' | 'federPerson' | 'prueftPerson'>;

const kurz = {
  gremiumId: jahresziel.gremiumId,
  titel: jahresziel.titel,
  jahr: jahresziel.jahr,
  federPerson: jahresziel.federPerson,
  prueftPerson: jahresziel.prueftPerson,
};

interface Umfang {
  readonly felder: readonly GremiumId[];
  readonly zustaende: readonly Zustand[];
  readonly hoechstens: number;
}

/** From this conference year on, the soonest first. */
export function zieleAbJahr(tx: Tx, { felder, zustaende, hoechstens }: Umfang, jahr: number): Kurz[] {
  return tx
    .select(kurz)
    .from(jahresziel)
    .where(
      and(
        inArray(jahresziel.gremiumId, [...felder]),
        inArray(jahresziel.zustand, [...zustaende]),
        gte(jahresziel.jahr, jahr),
      ),
    )
    .orderBy(asc(jahresziel.jahr), asc(jahresziel.angelegtAm))
    .limit(hoechstens)
    .all();
}

/** Indikatoren with a day, from `von` on, the soonest first. */
export function indikatorenAb(
  tx: Tx,
  { felder, zustaende, hoechstens }: Umfang,
  von: Day,
): { readonly ziel: Kurz; readonly name: string; readonly bis: Day | null }[] {
  return tx
    .select({ ziel: kurz, name: indikator.name, bis: indikator.bis })
    .from(jahresziel)
    .innerJoin(wirkung, eq(wirkung.zielId, jahresziel.id))
    .innerJoin(indikator, eq(indikator.wirkungId, wirkung.id))
    .where(
      and(
        inArray(jahresziel.gremiumId, [...felder]),
        inArray(jahresziel.zustand, [...zustaende]),
        eq(wirkung.entfernt, false),
        eq(indikator.entfernt, false),
        gte(indikator.bis, von),
      ),
    )
    .orderBy(asc(indikator.bis))
    .limit(hoechstens)
    .all();
}
