/** What stands in the columns of the table of goals. */
import type { Day } from '../../core/calendar.ts';
import type { Aufgabe } from '../aufgabe/index.ts';
import { gezeigt, mitNamen, type Spalte, spalte } from '../stadt/index.ts';
import type { Stand } from './schema.ts';
import type { Indikator, Jahresziel, Messwert, Zielzustand } from './store.ts';
import { messung, standWort, urteilWort, zustandWort } from './texts.leben.ts';
import { gilt, spalten } from './texts.tabelle.ts';

/** What both sheets begin with: the same number leads from one to the other. */
export interface Kopf {
  /** In words. */
  readonly feld: string;
  /** `WOH-2027-Z1`: the first goal of its field and year. */
  readonly nummer: string;
  readonly ziel: Jahresziel;
}

const kopf: readonly Spalte<Kopf>[] = [
  spalte(spalten.feld, 'text', ({ feld }) => feld),
  spalte(spalten.nummer, 'text', ({ nummer }) => nummer),
  // As a word: as a number it would read 2.027.
  spalte(spalten.jahr, 'text', ({ ziel }) => String(ziel.jahr)),
  spalte(spalten.titel, 'text', ({ ziel }) => ziel.titel),
];

export interface Zielzeile extends Kopf {
  /** In words. */
  readonly leitziele: readonly string[];
  readonly zustand: Zielzustand;
  readonly seit: Day;
  /** The last answer to the question how it goes; null: nobody is asked, or nobody has answered. */
  readonly rueckmeldung: { readonly stand: Stand; readonly am: Day } | null;
  /** Of seven. */
  readonly punkte: number;
  readonly massnahme: Aufgabe | null;
  readonly federfuehrend: string | null;
  readonly pruefend: string | null;
}

export const zielSpalten: readonly Spalte<Zielzeile>[] = [
  ...kopf,
  spalte(spalten.leitziele, 'text', ({ leitziele }) => leitziele.join('\n') || null),
  spalte(spalten.zustand, 'text', ({ zustand }) => zustandWort[zustand.zustand]),
  spalte(spalten.seit, 'tag', ({ seit }) => seit),
  spalte(spalten.urteil, 'text', ({ zustand: { urteil } }) => (urteil === null ? null : urteilWort[urteil])),
  spalte(spalten.stand, 'text', ({ rueckmeldung }) => (rueckmeldung === null ? null : standWort[rueckmeldung.stand])),
  spalte(spalten.standVom, 'tag', ({ rueckmeldung }) => rueckmeldung?.am ?? null),
  spalte(spalten.punkte, 'zahl', ({ punkte }) => punkte),
  spalte(spalten.massnahmeBis, 'tag', ({ massnahme }) => massnahme?.bis ?? null),
  mitNamen(spalten.massnahme, ({ massnahme }) => massnahme?.was ?? null),
  mitNamen(spalten.feder, ({ federfuehrend }) => federfuehrend),
  mitNamen(spalten.prueft, ({ pruefend }) => pruefend),
];

export interface Wertzeile extends Kopf {
  readonly wirkung: string;
  readonly indikator: Indikator;
  /** Null: nothing was counted yet. */
  readonly messwert: Messwert | null;
  readonly berichtigt: boolean;
}

export const wertSpalten: readonly Spalte<Wertzeile>[] = [
  ...kopf,
  spalte(spalten.wirkung, 'text', ({ wirkung }) => wirkung),
  spalte(spalten.indikator, 'text', ({ indikator }) => indikator.name),
  spalte(spalten.einheit, 'text', ({ indikator }) => indikator.einheit),
  spalte(spalten.start, 'zahl', ({ indikator }) => gezeigt(indikator.startwert)),
  spalte(spalten.zielwert, 'zahl', ({ indikator }) => gezeigt(indikator.zielwert)),
  spalte(spalten.zielBis, 'tag', ({ indikator }) => indikator.bis),
  spalte(spalten.tag, 'tag', ({ messwert }) => messwert?.datum ?? null),
  spalte(spalten.wert, 'zahl', wertDer),
  spalte(spalten.gilt, 'text', ({ messwert, berichtigt }) =>
    messwert === null ? gilt.offen : berichtigt ? gilt.berichtigt : gilt.ja,
  ),
  mitNamen(spalten.notiz, ({ messwert }) => messwert?.notiz ?? null),
];

function wertDer({ indikator, messwert }: Wertzeile): string | number | null {
  if (messwert === null) return null;
  if (indikator.art === 'zeichen') return messwert.wert === 1 ? messung.ja : messung.nein;
  return gezeigt(messwert.wert);
}
