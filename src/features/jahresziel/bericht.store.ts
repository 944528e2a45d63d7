/** What a report tells of goals, each table read once for all fields. */
import { and, desc, eq, exists, gte, inArray, notExists, or, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/sqlite-core';
import type { Day } from '../../core/calendar.ts';
import type { Instant } from '../../core/clock.ts';
import type { Tx } from '../../core/workspace.ts';
import { type GremiumId, gezeigt } from '../stadt/index.ts';
import { letzteRueckmeldung, letzterZustand } from './letzte.store.ts';
import { gefragteZustaende, wirdGefragt } from './rules.leben.ts';
import {
  indikator,
  type JahreszielId,
  jahresziel,
  messwert,
  rueckmeldung,
  type Urteil,
  wirkung,
  type Zustand,
  zielzustand,
} from './schema.ts';
import type { Indikator, Rueckmeldung, Zielzustand } from './store.ts';

/** A goal as a report may show it, without any person. */
export interface Berichtsziel {
  readonly gremiumId: GremiumId;
  readonly titel: string;
  readonly zustand: Zustand;
  /** Since when it is in its state. */
  readonly seit: Instant;
  /** The last answer to the question how it goes; `hilfe` only where it was released for the report. */
  readonly antwort: Pick<Rueckmeldung, 'stand' | 'hilfe' | 'am'> | null;
  /** The last step to a result, or to its check, since that instant; null: none that holds. `schluessel` names the step. */
  readonly ergebnis: {
    readonly schluessel: string;
    readonly am: Instant;
    readonly urteil: Urteil | null;
    /** What was written down as the result, where it was released for the report. */
    readonly text: string | null;
  } | null;
  readonly indikatoren: readonly Berichtsindikator[];
}

/** Its numbers as `/jahresziel tabelle` shows them: `unter 5`. */
interface Berichtsindikator extends Pick<Indikator, 'name' | 'art' | 'einheit' | 'bis'> {
  readonly letzter: { readonly wert: number | string; readonly am: Day } | null;
  readonly zielwert: number | string | null;
  /** How much of the way to the target is done: 0.6 is 60 %. Null: nobody can tell, or it would tell a hidden number. */
  readonly anteil: number | null;
}

const mitErgebnis = ['ergebnis', 'ueberprueft'] as const satisfies readonly Zustand[];
const gezeigteZustaende = [...gefragteZustaende, 'ergebnis'] as const;

interface Umfang {
  readonly felder: readonly GremiumId[];
  /** Since when a result is told. */
  readonly seit: Instant;
}

/** Goals that are worked on or wait to be checked, and those of which a result came or was checked since that instant. */
const gefragt = (tx: Tx, { felder, seit }: Umfang) => {
  const schritt = alias(zielzustand, 'schritt');
  const neues = tx
    .select({ nummer: schritt.nummer })
    .from(schritt)
    .where(and(eq(schritt.zielId, jahresziel.id), inArray(schritt.zustand, [...mitErgebnis]), gte(schritt.am, seit)));
  return and(
    inArray(jahresziel.gremiumId, [...felder]),
    or(inArray(jahresziel.zustand, [...gezeigteZustaende]), exists(neues)),
  );
};

/** In the order of their years, and within one as they were begun; those of the same moment by their titles. */
export function zieleFuerBericht(tx: Tx, umfang: Umfang): Berichtsziel[] {
  const indikatoren = indikatorenJe(tx, umfang);
  const ergebnisse = ergebnisseSeit(tx, umfang);
  const worte = freigegebeneWorte(tx, umfang);
  return ziele(tx, umfang).map(({ id, gremiumId, titel, zustand, seit, antwort }) => ({
    gremiumId,
    titel,
    zustand,
    seit,
    antwort:
      antwort === null
        ? null
        : { stand: antwort.stand, am: antwort.am, hilfe: antwort.imBericht ? antwort.hilfe : null },
    ergebnis: ergebnisAus(ergebnisse.get(id), worte.get(id) ?? null),
    indikatoren: (indikatoren.get(id) ?? []).map(alsGezeigt),
  }));
}

function ziele(tx: Tx, umfang: Umfang) {
  const { id, gremiumId, titel, jahr, zustand, angelegtAm } = jahresziel;
  return tx
    .select({ id, gremiumId, titel, jahr, zustand, angelegtAm, seit: zielzustand.am, antwort: rueckmeldung })
    .from(jahresziel)
    .innerJoin(zielzustand, letzterZustand(tx))
    .leftJoin(rueckmeldung, letzteRueckmeldung(tx))
    .where(gefragt(tx, umfang))
    .all()
    .sort((a, b) => a.jahr - b.jahr || a.angelegtAm - b.angelegtAm || a.titel.localeCompare(b.titel, 'de'));
}

/** The last of each goal. One after which people went on working on it was given back, and is none. */
function ergebnisseSeit(tx: Tx, { felder, seit }: Umfang): Map<JahreszielId, Zielzustand> {
  const schritte = tx
    .select({ zielzustand })
    .from(jahresziel)
    .innerJoin(zielzustand, eq(zielzustand.zielId, jahresziel.id))
    .where(
      and(
        inArray(jahresziel.gremiumId, [...felder]),
        inArray(zielzustand.zustand, [...mitErgebnis, ...gefragteZustaende]),
        gte(zielzustand.am, seit),
      ),
    )
    .all()
    .map((row) => row.zielzustand)
    .sort((a, b) => a.nummer - b.nummer);
  const ergebnisse = new Map<JahreszielId, Zielzustand>();
  for (const schritt of schritte) {
    if (wirdGefragt(schritt.zustand)) ergebnisse.delete(schritt.zielId);
    else ergebnisse.set(schritt.zielId, schritt);
  }
  return ergebnisse;
}

/** Of the last result of each goal, whenever that was: its check may have come later. */
function freigegebeneWorte(tx: Tx, umfang: Umfang): Map<JahreszielId, string | null> {
  const ergebnisse = tx
    .select({ id: jahresziel.id, nummer: zielzustand.nummer, grund: zielzustand.grund, frei: zielzustand.imBericht })
    .from(jahresziel)
    .innerJoin(zielzustand, and(eq(zielzustand.zielId, jahresziel.id), eq(zielzustand.zustand, 'ergebnis')))
    .where(gefragt(tx, umfang))
    .all()
    .sort((a, b) => a.nummer - b.nummer);
  return new Map(ergebnisse.map(({ id, grund, frei }) => [id, frei ? grund : null]));
}

const ergebnisAus = (schritt: Zielzustand | undefined, text: string | null): Berichtsziel['ergebnis'] =>
  schritt === undefined
    ? null
    : { schluessel: `${schritt.zielId}:${schritt.nummer}`, am: schritt.am, urteil: schritt.urteil, text };

interface MitWert {
  readonly indikator: Indikator;
  readonly letzter: { readonly wert: number; readonly datum: Day } | null;
}

/** Each with its last value that counts, without those that were corrected. */
function indikatorenJe(tx: Tx, umfang: Umfang): Map<JahreszielId, MitWert[]> {
  const einer = alias(messwert, 'einer');
  const berichtigung = alias(messwert, 'berichtigung');
  const berichtigt = tx
    .select({ id: berichtigung.id })
    .from(berichtigung)
    .where(and(eq(berichtigung.indikatorId, einer.indikatorId), eq(berichtigung.korrigiert, einer.id)));
  const letzter = tx
    .select({ id: einer.id })
    .from(einer)
    .where(and(eq(einer.indikatorId, indikator.id), notExists(berichtigt)))
    // Of two of one day, the one entered last.
    .orderBy(desc(einer.datum), desc(sql`${einer}.rowid`))
    .limit(1);
  const rows = tx
    .select({
      zielId: jahresziel.id,
      wirkung: wirkung.nummer,
      indikator,
      letzter: { wert: messwert.wert, datum: messwert.datum },
    })
    .from(jahresziel)
    .innerJoin(wirkung, and(eq(wirkung.zielId, jahresziel.id), eq(wirkung.entfernt, false)))
    .innerJoin(indikator, and(eq(indikator.wirkungId, wirkung.id), eq(indikator.entfernt, false)))
    .leftJoin(messwert, inArray(messwert.id, letzter))
    .where(gefragt(tx, umfang))
    .all()
    .sort((a, b) => a.wirkung - b.wirkung || a.indikator.nummer - b.indikator.nummer);
  const jeZiel = new Map<JahreszielId, MitWert[]>();
  for (const { zielId, indikator, letzter } of rows) {
    const bisher = jeZiel.get(zielId);
    if (bisher === undefined) jeZiel.set(zielId, [{ indikator, letzter }]);
    else bisher.push({ indikator, letzter });
  }
  return jeZiel;
}

function alsGezeigt({ indikator: { name, art, einheit, startwert, zielwert, bis }, letzter }: MitWert) {
  const zeigt = art === 'zeichen' ? (zahl: number) => zahl : (zahl: number) => gezeigt(zahl) ?? zahl;
  const ziel = zielwert === null ? null : zeigt(zielwert);
  const wert = letzter === null ? null : zeigt(letzter.wert);
  const waechst = zielwert !== null && zielwert > 0 && (startwert ?? 0) < zielwert;
  return {
    ...{ name, art, einheit, bis },
    letzter: letzter === null || wert === null ? null : { wert, am: letzter.datum },
    zielwert: ziel,
    anteil: waechst && typeof wert === 'number' && typeof ziel === 'number' && art === 'zahl' ? wert / ziel : null,
  } satisfies Berichtsindikator;
}
