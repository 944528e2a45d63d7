import { and, asc, count, desc, eq, inArray } from 'drizzle-orm';
import { groupedBy } from '../../core/grouped.ts';
import type { Tx } from '../../core/workspace.ts';
import type { LeitzielId } from '../handlungsfeld/index.ts';
import type { GremiumId } from '../stadt/index.ts';
import {
  type IndikatorId,
  indikator,
  type JahreszielId,
  jahresziel,
  messwert,
  rueckmeldung,
  type WirkungId,
  wirkung,
  zielLeitziel,
  zielzustand,
} from './schema.ts';
import type { Indikator, Jahresziel, Messwert, Rueckmeldung, Wirkung, Zielzustand } from './store.ts';

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

/** Which goals are asked for. `jahr`: null for all years. */
export interface Umfang {
  readonly felder: readonly GremiumId[];
  readonly jahr: number | null;
}

const gefragt = ({ felder, jahr }: Umfang) =>
  and(inArray(jahresziel.gremiumId, [...felder]), jahr === null ? undefined : eq(jahresziel.jahr, jahr));

export function anzahlZiele(tx: Tx, umfang: Umfang): number {
  return tx.select({ anzahl: count() }).from(jahresziel).where(gefragt(umfang)).get()?.anzahl ?? 0;
}

/** A field without any is left out. */
export function anzahlZieleJeFeld(tx: Tx, umfang: Umfang): ReadonlyMap<GremiumId, number> {
  const rows = tx
    .select({ feld: jahresziel.gremiumId, anzahl: count() })
    .from(jahresziel)
    .where(gefragt(umfang))
    .groupBy(jahresziel.gremiumId)
    .all();
  return new Map(rows.map(({ feld, anzahl }) => [feld, anzahl]));
}

/** How many values were entered for them, those that were corrected too; one for an Indikator of which there is none. */
export function anzahlWertzeilen(tx: Tx, umfang: Umfang): number {
  const row = tx
    .select({ anzahl: count() })
    .from(jahresziel)
    .innerJoin(wirkung, and(eq(wirkung.zielId, jahresziel.id), eq(wirkung.entfernt, false)))
    .innerJoin(indikator, and(eq(indikator.wirkungId, wirkung.id), eq(indikator.entfernt, false)))
    .leftJoin(messwert, eq(messwert.indikatorId, indikator.id))
    .where(gefragt(umfang))
    .get();
  return row?.anzahl ?? 0;
}

/** What stands in the tables of these goals, each table read once. */
export interface Bestand {
  readonly wirkungen: (ziel: JahreszielId) => readonly Wirkung[];
  readonly indikatoren: (wirkung: WirkungId) => readonly Indikator[];
  readonly werte: (indikator: IndikatorId) => readonly Messwert[];
  readonly leitziele: (ziel: JahreszielId) => readonly LeitzielId[];
  /** The latest first. */
  readonly zustaende: (ziel: JahreszielId) => readonly Zielzustand[];
  readonly rueckmeldungen: (ziel: JahreszielId) => readonly Rueckmeldung[];
}

export function bestand(tx: Tx, umfang: Umfang): Bestand {
  const desZiels = gefragt(umfang);
  const wirkungen = tx
    .select({ wirkung })
    .from(jahresziel)
    .innerJoin(wirkung, and(eq(wirkung.zielId, jahresziel.id), eq(wirkung.entfernt, false)))
    .where(desZiels)
    .orderBy(asc(wirkung.nummer))
    .all()
    .map((zeile) => zeile.wirkung);
  const indikatoren = tx
    .select({ indikator })
    .from(jahresziel)
    .innerJoin(wirkung, and(eq(wirkung.zielId, jahresziel.id), eq(wirkung.entfernt, false)))
    .innerJoin(indikator, and(eq(indikator.wirkungId, wirkung.id), eq(indikator.entfernt, false)))
    .where(desZiels)
    .orderBy(asc(indikator.nummer))
    .all()
    .map((zeile) => zeile.indikator);
  const werte = tx
    .select({ messwert })
    .from(jahresziel)
    .innerJoin(wirkung, eq(wirkung.zielId, jahresziel.id))
    .innerJoin(indikator, eq(indikator.wirkungId, wirkung.id))
    .innerJoin(messwert, eq(messwert.indikatorId, indikator.id))
    .where(desZiels)
    .orderBy(asc(messwert.datum), asc(messwert.am))
    .all()
    .map((zeile) => zeile.messwert);
  const zielLeitziele = tx
    .select({ zielLeitziel })
    .from(jahresziel)
    .innerJoin(zielLeitziel, eq(zielLeitziel.zielId, jahresziel.id))
    .where(desZiels)
    .all()
    .map((zeile) => zeile.zielLeitziel);
  const leitziele = groupedBy(zielLeitziele, ({ zielId }) => zielId);
  const zustaende = tx
    .select({ zielzustand })
    .from(jahresziel)
    .innerJoin(zielzustand, eq(zielzustand.zielId, jahresziel.id))
    .where(desZiels)
    .orderBy(desc(zielzustand.nummer))
    .all()
    .map((zeile) => zeile.zielzustand);
  const rueckmeldungen = tx
    .select({ rueckmeldung })
    .from(jahresziel)
    .innerJoin(rueckmeldung, eq(rueckmeldung.zielId, jahresziel.id))
    .where(desZiels)
    .orderBy(desc(rueckmeldung.nummer))
    .all()
    .map((zeile) => zeile.rueckmeldung);
  return {
    wirkungen: groupedBy(wirkungen, ({ zielId }) => zielId),
    indikatoren: groupedBy(indikatoren, ({ wirkungId }) => wirkungId),
    werte: groupedBy(werte, ({ indikatorId }) => indikatorId),
    leitziele: (ziel) => leitziele(ziel).map(({ leitzielId }) => leitzielId),
    zustaende: groupedBy(zustaende, ({ zielId }) => zielId),
    rueckmeldungen: groupedBy(rueckmeldungen, ({ zielId }) => zielId),
  };
}
