/** Tables for people who go on calculating: for Excel, and as CSV for everything else. */
import { type Day, parseDay } from '../core/calendar.ts';
import { printable } from './printable.ts';

export interface Tabelle {
  /** Of the sheet. */
  readonly titel: string;
  readonly spalten: readonly { readonly titel: string; readonly art: 'text' | 'zahl' | 'tag' }[];
  /**
   * As many cells each as there are columns; null is an empty one. A day is a `Day`. Among numbers and days words may
   * stand, such as `unter 5`.
   */
  readonly zeilen: readonly (readonly (string | number | null)[])[];
}

export interface TabellenDokument {
  /** One sheet each. */
  readonly tabellen: readonly Tabelle[];
}

/** Whatever people typed is text, also what looks like a formula. */
export type Zelle =
  | { readonly art: 'leer' }
  | { readonly art: 'text'; readonly text: string }
  | { readonly art: 'zahl'; readonly zahl: number }
  | { readonly art: 'tag'; readonly tag: Day };

export const zellen = ({ spalten, zeilen }: Tabelle): Zelle[][] =>
  zeilen.map((zeile) => spalten.map(({ art }, index) => zelle(art, zeile[index] ?? null)));

function zelle(art: 'text' | 'zahl' | 'tag', wert: string | number | null): Zelle {
  if (wert === null) return { art: 'leer' };
  if (typeof wert === 'number') return { art: 'zahl', zahl: wert };
  const tag = art === 'tag' ? parseDay(wert) : null;
  return tag === null ? { art: 'text', text: printable(wert) } : { art: 'tag', tag };
}
