/** What stands in the columns of the sheets about fields, Sitzungen and Aufgaben. */
import type { Day } from '../../../core/calendar.ts';
import type { Aufgabe } from '../../aufgabe/index.ts';
import type { Sitzung } from '../../sitzung/index.ts';
import { type Gremium, gezeigt, mitNamen, type Spalte, spalte } from '../../stadt/index.ts';
import type { Sitzungsstand } from './rules.ts';
import { sitzungsstand, spalten } from './texts.ts';

/** Counts of what is there, and of nobody: they are shown as they are. */
export interface Feldzeile {
  readonly feld: Gremium;
  readonly sitzungen: Readonly<Record<Sitzungsstand, number>>;
  readonly protokolle: number;
  readonly ziele: number;
  readonly aufgaben: Readonly<Record<Aufgabe['stand'], number>>;
  /** Their names. */
  readonly tandem: readonly string[];
}

export const feldSpalten: readonly Spalte<Feldzeile>[] = [
  spalte(spalten.kuerzel, 'text', ({ feld }) => feld.kuerzel),
  spalte(spalten.feld, 'text', ({ feld }) => feld.titel),
  spalte(spalten.geschlossen, 'tag', ({ feld }) => feld.geschlossen),
  spalte(spalten.stattgefunden, 'zahl', ({ sitzungen }) => sitzungen.stattgefunden),
  spalte(spalten.geplant, 'zahl', ({ sitzungen }) => sitzungen.geplant),
  spalte(spalten.abgesagt, 'zahl', ({ sitzungen }) => sitzungen.abgesagt),
  spalte(spalten.protokolle, 'zahl', ({ protokolle }) => protokolle),
  spalte(spalten.ziele, 'zahl', ({ ziele }) => ziele),
  spalte(spalten.offen, 'zahl', ({ aufgaben }) => aufgaben.offen),
  spalte(spalten.erledigt, 'zahl', ({ aufgaben }) => aufgaben.erledigt),
  spalte(spalten.entfallen, 'zahl', ({ aufgaben }) => aufgaben.entfallen),
  mitNamen(spalten.tandem, ({ tandem }) => tandem.join(', ') || null),
];

export interface Sitzungszeile {
  readonly feld: Gremium;
  readonly sitzung: Sitzung;
  readonly stand: Sitzungsstand;
  /** What its minutes say; null: there are none. */
  readonly protokoll: {
    readonly vom: Day;
    readonly personen: number | null;
    readonly organisationen: number | null;
    readonly namen: string | null;
  } | null;
}

/** There are no sums of people: from one a small number could be worked out. */
export const sitzungSpalten: readonly Spalte<Sitzungszeile>[] = [
  spalte(spalten.feld, 'text', ({ feld }) => feld.titel),
  spalte(spalten.nummer, 'text', ({ sitzung }) => sitzung.nummer),
  spalte(spalten.datum, 'tag', ({ sitzung }) => sitzung.datum),
  spalte(spalten.beginn, 'text', ({ sitzung }) => sitzung.beginn),
  spalte(spalten.ende, 'text', ({ sitzung }) => sitzung.ende),
  spalte(spalten.thema, 'text', ({ sitzung }) => sitzung.thema),
  spalte(spalten.stand, 'text', ({ stand }) => sitzungsstand[stand]),
  spalte(spalten.protokoll, 'tag', ({ protokoll }) => protokoll?.vom ?? null),
  spalte(spalten.personen, 'zahl', ({ protokoll }) => gezeigt(protokoll?.personen ?? null)),
  spalte(spalten.organisationen, 'zahl', ({ protokoll }) => gezeigt(protokoll?.organisationen ?? null)),
  mitNamen(spalten.ort, ({ sitzung }) => sitzung.ort),
  mitNamen(spalten.grund, ({ sitzung }) => sitzung.grund),
  mitNamen(spalten.anwesende, ({ protokoll }) => protokoll?.namen ?? null),
];

export interface Aufgabenzeile {
  readonly feld: Gremium;
  readonly aufgabe: Aufgabe;
  readonly angelegt: Day;
  readonly beendet: Day | null;
  /** Null where nobody is to be named. */
  readonly wer: string | null;
}

export const aufgabeSpalten: readonly Spalte<Aufgabenzeile>[] = [
  spalte(spalten.feld, 'text', ({ feld }) => feld.titel),
  spalte(spalten.angelegt, 'tag', ({ angelegt }) => angelegt),
  spalte(spalten.bis, 'tag', ({ aufgabe }) => aufgabe.bis),
  spalte(spalten.aufgabeStand, 'text', ({ aufgabe }) => aufgabe.stand),
  spalte(spalten.beendet, 'tag', ({ beendet }) => beendet),
  mitNamen(spalten.was, ({ aufgabe }) => aufgabe.was),
  mitNamen(spalten.wer, ({ wer }) => wer),
  mitNamen(spalten.herkunft, ({ aufgabe }) => (aufgabe.herkunft === aufgabe.gremiumId ? null : aufgabe.herkunftTitel)),
];
