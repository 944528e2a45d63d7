/** What the report to the Steuerungsgruppe says, what it leaves out, and when it is due. Pure. */
import type { Day } from '../../core/calendar.ts';
import type { Zielstand, Zustand } from '../jahresziel/index.ts';
import type { GremiumId } from '../stadt/index.ts';

/** What a report says. Small numbers and what was not released for it are not in it. */
export interface Fakten {
  readonly stand: Day;
  /** The first day of what it tells; null: everything so far. */
  readonly ab: Day | null;
  /** In their own order. */
  readonly felder: readonly Feldfakten[];
}

export interface Feldfakten {
  readonly id: GremiumId;
  readonly titel: string;
  /** Those at work, those with a result, and those of which a result came in this time. */
  readonly ziele: readonly Zielfakten[];
  /** Goals that were not agreed on yet, and those that rest. */
  readonly nichtVereinbart: number;
  readonly ruhend: number;
  readonly ideen: Ideenfakten;
}

export interface Zielfakten {
  readonly titel: string;
  readonly jahr: number;
  readonly zustand: Zustand;
  /** The last answer to the question how it goes, and its day; null: none yet. */
  readonly antwort: { readonly stand: Zielstand; readonly am: Day } | null;
  /** Since this day nobody has answered, or it is in its state. */
  readonly still: Day;
  /** What would help, where it was released. */
  readonly hilfe: string | null;
  /** What came of it in this time; null: nothing. `schluessel` names it, so that no report tells it twice. */
  readonly ergebnis: Ergebnis | null;
  readonly indikatoren: readonly Indikatorfakten[];
}

export interface Ergebnis {
  readonly schluessel: string;
  readonly am: Day;
  /** Null: it has not been checked. */
  readonly urteil: 'erreicht' | 'teilweise' | 'nicht_erreicht' | null;
}

/** A number as it may be shown: `unter 5`. */
type Gezeigt = number | string;

export interface Indikatorfakten {
  readonly name: string;
  readonly art: 'zahl' | 'zeichen';
  readonly einheit: string | null;
  /** Of a `zeichen`: 1 = there, 0 = not there. Null: nobody has counted or looked yet. */
  readonly letzter: { readonly wert: Gezeigt; readonly am: Day } | null;
  readonly zielwert: Gezeigt | null;
  readonly bis: Day | null;
  /** How much of the way is done; null: nobody can tell, or it would tell a number that is not shown. */
  readonly anteil: number | null;
}

/** Ideas that wait for a decision. */
export interface Ideenfakten {
  readonly anzahl: number;
  /** How many of them name a body that has to decide; one idea may name several. */
  readonly stellen: readonly { readonly stelle: string; readonly anzahl: number }[];
  readonly ohneStelle: number;
  /** Of those that the Büro chose to name. */
  readonly titel: readonly string[];
}
