/** A report on all fields, such as the one for the Steuerungsgruppe: what stands in it, in Word and in PDF alike. */
import { type Day, dateText } from '../core/calendar.ts';
import type { Kit, Rahmen } from './kit.ts';

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
  /** What there is to decide, in all fields, a sentence each. */
  readonly entscheidungen: readonly string[];
  /** A sentence each, on the city as a whole. */
  readonly ueberblick: readonly string[];
  /** What its words and numbers mean, a sentence each: for whoever gets nothing but this document. */
  readonly erklaerung: readonly string[];
  /** In their own order. */
  readonly felder: readonly {
    readonly titel: string;
    /** What its goals do not tell themselves. */
    readonly ueberblick: string;
    readonly ziele: readonly {
      readonly titel: string;
      /** In words: `in Arbeit, im Plan`; or what came of it. */
      readonly stand: string;
      /** What came of it in words: a sentence. */
      readonly ergebnis: string | null;
      readonly indikatoren: readonly BerichtIndikator[];
      /** What would help: a sentence. */
      readonly hilfe: string | null;
    }[];
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

export const rahmen = ({ titel, stadt, stand }: BerichtDokument): Rahmen => ({
  titel,
  stadt: stadt ?? '',
  kopfzeile: stadt ?? titel,
  fusszeile: `${titel} · Stand vom ${dateText(stand)}`,
});

/** `60 %`. Rounded down, so that 100 % says that the target is reached. */
const prozent = (anteil: number): string => `${Math.floor(anteil * 100 + 1e-9)} %`;

const spalten = [
  { title: 'Was gezählt wird', share: 5.2 },
  { title: 'Zuletzt', share: 6 },
  { title: 'Ziel', share: 4.6 },
  { title: 'Davon erreicht', share: 4 },
];

type Feld = BerichtDokument['felder'][number];
type Ziel = Feld['ziele'][number];

/** All of it, from top to bottom. What stands on the first page is not said again below, and its day in the foot. */
export function inOrder<Block>(kit: Omit<Kit<Block>, 'box' | 'signature'>, dokument: BerichtDokument): Block[] {
  const { titel, zeitraum, kommentar, entscheidungen, ueberblick, erklaerung, felder } = dokument;
  const nothing: Block[] = [];

  const ziel = ({ titel, stand, ergebnis, indikatoren, hilfe }: Ziel): Block[] =>
    nothing.concat(
      kit.subheading(titel),
      indikatoren.length === 0 ? kit.paragraphs(`Stand: ${stand}`) : kit.lead(`Stand: ${stand}`, 'normal'),
      ergebnis === null ? [] : kit.paragraphs(ergebnis),
      indikatoren.length === 0
        ? []
        : [
            kit.table(
              spalten,
              indikatoren.map(({ name, wert, ziel, anteil }) => [name, wert, ziel, anteilZelle(anteil)]),
            ),
            kit.gap(),
          ],
      hilfe === null ? [] : kit.paragraphs(hilfe),
    );

  const feld = ({ titel, ueberblick, ziele }: Feld): Block[] =>
    nothing.concat(kit.heading(titel), kit.paragraphs(ueberblick), ...ziele.map(ziel));

  const liste = (titel: string, items: readonly string[]): Block[] =>
    items.length === 0 ? [] : nothing.concat(kit.heading(titel), kit.list(items));

  return nothing.concat(
    kit.title(titel),
    kit.facts([['Zeitraum', zeitraum]]),
    kommentar === null ? [] : nothing.concat(kit.heading('Vom Integrationsbüro'), kit.paragraphs(kommentar)),
    liste('Das ist zu entscheiden', entscheidungen),
    liste('Überblick', ueberblick),
    // Before the first figures, and not by itself on a last page.
    liste('So lesen Sie den Bericht', erklaerung),
    ...felder.flatMap(feld),
  );
}

const anteilZelle = (anteil: number | null) =>
  anteil === null || !Number.isFinite(anteil) ? '–' : { text: prozent(anteil), anteil };
