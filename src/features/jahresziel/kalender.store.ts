import { and, asc, desc, eq, gte, lt, type SQL } from 'drizzle-orm';
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

/** Which goals are meant. */
interface Welche {
  readonly feld: GremiumId;
  readonly zustand: Zustand;
}

const gemeint = ({ feld, zustand }: Welche) => and(eq(jahresziel.gremiumId, feld), eq(jahresziel.zustand, zustand));

/** From this conference year on, the soonest first. */
export function zieleAbJahr(tx: Tx, welche: Welche, jahr: number, hoechstens: number): Kurz[] {
  return tx
    .select(kurz)
    .from(jahresziel)
    .where(and(gemeint(welche), gte(jahresziel.jahr, jahr)))
    .orderBy(asc(jahresziel.jahr))
    .limit(hoechstens)
    .all();
}

/** Before this conference year, and not before `von`, the latest first. */
export function zieleVorJahr(
  tx: Tx,
  welche: Welche,
  { von, jahr }: { readonly von: number; readonly jahr: number },
  hoechstens: number,
): Kurz[] {
  return tx
    .select(kurz)
    .from(jahresziel)
    .where(and(gemeint(welche), gte(jahresziel.jahr, von), lt(jahresziel.jahr, jahr)))
    .orderBy(desc(jahresziel.jahr))
    .limit(hoechstens)
    .all();
}

interface MitTag {
  readonly ziel: Kurz;
  readonly name: string;
  readonly bis: Day | null;
}

function indikatoren(tx: Tx, welche: Welche, wann: SQL | undefined, ordnung: SQL, hoechstens: number): MitTag[] {
  const gueltig = and(eq(wirkung.entfernt, false), eq(indikator.entfernt, false));
  return tx
    .select({ ziel: kurz, name: indikator.name, bis: indikator.bis })
    .from(jahresziel)
    .innerJoin(wirkung, eq(wirkung.zielId, jahresziel.id))
    .innerJoin(indikator, eq(indikator.wirkungId, wirkung.id))
    .where(and(gemeint(welche), gueltig, wann))
    .orderBy(ordnung)
    .limit(hoechstens)
    .all();
}

/** Those that have a day, from this one on, the soonest first. */
export const indikatorenAb = (tx: Tx, welche: Welche, tag: Day, hoechstens: number): MitTag[] =>
  indikatoren(tx, welche, gte(indikator.bis, tag), asc(indikator.bis), hoechstens);

/** Those with a day before `tag`, and not before `von`, the latest first. */
export function indikatorenVor(
  tx: Tx,
  welche: Welche,
  { von, tag }: { readonly von: Day; readonly tag: Day },
  hoechstens: number,
): MitTag[] {
  const wann = and(gte(indikator.bis, von), lt(indikator.bis, tag));
  return indikatoren(tx, welche, wann, desc(indikator.bis), hoechstens);
}
