/** A report on all fields, such as the one for the Steuerungsgruppe: what stands in it, in Word and in PDF alike. */
import { type Day, dateText } from '../core/calendar.ts';
import type { Kit } from './kit.ts';

/** All text is ready to be read, and nothing in it is read as markup. What is empty is left out, with its heading. */
export interface BerichtDokument {
  /** `Bericht für die Steuerungsgruppe`. */
  readonly titel: string;
  /** The city's name. */
  readonly stadt: string | null;
  /** `01.07.2026 bis 30.09.2026`. */
  readonly zeitraum: string;
  /** The day of which this is the state. */
  readonly stand: Day;
  /** The Büro's own words; may have several paragraphs. */
  readonly kommentar: string | null;
  /** What the city has to decide, a sentence each. */
  readonly entscheidungen: readonly string[];
  /** A sentence each, on the city as a whole. */
  readonly ueberblick: readonly string[];
  /** What its words and numbers mean, a sentence each: for whoever gets nothing but this document. */
  readonly erklaerung: readonly string[];
  /** In their own order. */
  readonly felder: readonly {
    readonly titel: string;
    /** A sentence each. */
    readonly saetze: readonly string[];
    readonly ziele: readonly {
      readonly titel: string;
      /** In words: `in Arbeit, im Plan`. */
      readonly stand: string;
      readonly indikatoren: readonly BerichtIndikator[];
      /** What came of it, in words. */
      readonly ergebnis: string | null;
      /** What is needed, a sentence each. */
      readonly hilfe: readonly string[];
    }[];
    /** What has to be decided, and by whom, a sentence each. */
    readonly entscheidungen: readonly string[];
  }[];
}

interface BerichtIndikator {
  readonly name: string;
  /** The last value with its day, or that there is none: `12 Familien, 28.06.2026`. */
  readonly wert: string;
  /** `20 bis 10.09.2026`. */
  readonly ziel: string;
  /** How much of the way to the target is done: 0.6 is 60 %. It may be more than 1; null: nobody can tell. */
  readonly anteil: number | null;
}

interface Bericht {
  readonly titel: string;
  readonly stadt: string;
  readonly kopfzeile: string;
  readonly fusszeile: string;
}

export const rahmen = ({ titel, stadt, stand }: BerichtDokument): Bericht => ({
  titel,
  stadt: stadt ?? '',
  kopfzeile: stadt ?? titel,
  fusszeile: `${titel} · Stand vom ${dateText(stand)}`,
});

/** `60 %`. Rounded down, so that 100 % says that the target is reached. */
const prozent = (anteil: number): string => `${Math.floor(anteil * 100 + 1e-9)} %`;

const spalten = [
  { title: 'Was gezählt wird', share: 6.4 },
  { title: 'Zuletzt', share: 4.6 },
  { title: 'Ziel', share: 4.2 },
  { title: 'Davon erreicht', share: 4.6 },
];

type Feld = BerichtDokument['felder'][number];
type Ziel = Feld['ziele'][number];

/** All of it, from top to bottom. */
export function inOrder<Block>(kit: Omit<Kit<Block>, 'box' | 'signature'>, dokument: BerichtDokument): Block[] {
  const { titel, zeitraum, stand, kommentar, entscheidungen, ueberblick, erklaerung, felder } = dokument;
  const nothing: Block[] = [];

  const ziel = ({ titel, stand, indikatoren, ergebnis, hilfe }: Ziel): Block[] => {
    const standText = `Stand: ${stand}`;
    return nothing.concat(
      kit.subheading(titel),
      indikatoren.length === 0 ? kit.paragraphs(standText) : kit.lead(standText, 'normal'),
      indikatoren.length === 0
        ? []
        : [
            kit.table(
              spalten,
              indikatoren.map(({ name, wert, ziel, anteil }) => [name, wert, ziel, anteilZelle(anteil)]),
            ),
            kit.gap(),
          ],
      ergebnis === null ? [] : nothing.concat(kit.lead('Ergebnis'), kit.paragraphs(ergebnis)),
      hilfe.length === 0 ? [] : nothing.concat(kit.lead('Diese Hilfe wird gebraucht'), kit.list(hilfe)),
    );
  };

  const feld = ({ titel, saetze, ziele, entscheidungen }: Feld): Block[] =>
    nothing.concat(
      kit.heading(titel),
      ...saetze.map((satz) => kit.paragraphs(satz)),
      ...ziele.flatMap(ziel),
      entscheidungen.length === 0
        ? []
        : nothing.concat(kit.subheading('Das ist zu entscheiden'), kit.list(entscheidungen)),
    );

  const liste = (titel: string, items: readonly string[]): Block[] =>
    items.length === 0 ? [] : nothing.concat(kit.heading(titel), kit.list(items));

  return nothing.concat(
    kit.title(titel),
    kit.facts([
      ['Zeitraum', zeitraum],
      ['Stand', dateText(stand)],
    ]),
    kommentar === null ? [] : nothing.concat(kit.heading('Vom Integrationsbüro'), kit.paragraphs(kommentar)),
    liste('Das ist zu entscheiden', entscheidungen),
    liste('Überblick', ueberblick),
    ...felder.flatMap(feld),
    liste('So lesen Sie den Bericht', erklaerung),
  );
}

const anteilZelle = (anteil: number | null) =>
  anteil === null || !Number.isFinite(anteil) ? '–' : { text: prozent(anteil), anteil };
