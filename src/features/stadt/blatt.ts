/** A sheet of a file that leaves the chat: its columns, what each means, and which stay out unless names are asked for. */
import type { Tabelle } from '../../documents/index.ts';

/** What a column is called, and what stands in it. */
export interface Spaltentext {
  readonly titel: string;
  readonly lesen: string;
}

type Wert = string | number | null;

export interface Spalte<Zeile> extends Spaltentext {
  readonly art: Tabelle['spalten'][number]['art'];
  readonly wert: (zeile: Zeile) => Wert;
  /** Persons, and what was typed for those who work on it and may name some: only for whoever asks for it. */
  readonly nurMitNamen: boolean;
}

export const spalte = <Zeile>(
  { titel, lesen }: Spaltentext,
  art: Spalte<Zeile>['art'],
  wert: (zeile: Zeile) => Wert,
): Spalte<Zeile> => ({ titel, lesen, art, wert, nurMitNamen: false });

export const mitNamen = <Zeile>(text: Spaltentext, wert: (zeile: Zeile) => Wert): Spalte<Zeile> => ({
  ...spalte(text, 'text', wert),
  nurMitNamen: true,
});

export interface Blatt {
  readonly tabelle: Tabelle;
  /** What each of its columns means, for the sheet that says how to read the file. */
  readonly lesen: readonly Spaltentext[];
}

/** @param namen whether the columns that may name somebody are wanted */
export function blatt<Zeile>(
  titel: string,
  alle: readonly Spalte<Zeile>[],
  zeilen: readonly Zeile[],
  namen: boolean,
): Blatt {
  const spalten = alle.filter(({ nurMitNamen }) => namen || !nurMitNamen);
  return {
    tabelle: {
      titel,
      spalten: spalten.map((spalte) => ({ titel: spalte.titel, art: spalte.art })),
      zeilen: zeilen.map((zeile) => spalten.map(({ wert }) => wert(zeile))),
    },
    lesen: spalten,
  };
}

/** Whoever opens the file later was not there when it was ordered: what holds for all of it, then each column. */
export function leseblatt(
  titel: string,
  kopf: readonly [string, string],
  allgemein: readonly (readonly [string, string])[],
  blaetter: readonly Blatt[],
): Tabelle {
  const [was, bedeutung] = kopf;
  return {
    titel,
    spalten: [
      { titel: was, art: 'text' },
      { titel: bedeutung, art: 'text' },
    ],
    zeilen: [
      ...allgemein,
      ...blaetter.flatMap(({ tabelle, lesen }) =>
        lesen.map((spalte) => [`${tabelle.titel}: ${spalte.titel}`, spalte.lesen]),
      ),
    ],
  };
}
