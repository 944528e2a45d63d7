/** The Raster of a Jahresziel as a form to sign [5.3.3]: what stands in its seven points, in Word and in PDF alike. */
import { type Day, dateText } from '../core/calendar.ts';
import { type Kit, kopfzeile, type Rahmen } from './kit.ts';
import { unterschriftFelder } from './signing.ts';
import { zahlText } from './zahl.ts';

/** What is null or empty is left to be written by hand. */
export interface RasterDokument {
  /** The city's name. */
  readonly stadt: string;
  /** The Handlungsfeld's title. */
  readonly handlungsfeld: string;
  /** Of the Jahreskonferenz at which the result is presented. */
  readonly jahr: number;
  /** In words, such as `vereinbart`. */
  readonly zustand: string;
  readonly titel: string;
  /** The title of the Projektidee whose Checkliste it was checked against. */
  readonly checkliste: string | null;
  /** In words. */
  readonly leitziele: readonly string[];
  /** `wer` is the name of a person, an organisation or an office; `stand` in words, such as `offen`. */
  readonly massnahmen: readonly {
    readonly was: string;
    readonly wer: string;
    readonly bis: Day;
    readonly stand: string;
  }[];
  readonly wirkungen: readonly {
    readonly wirkung: string;
    readonly fuerWen: string | null;
    readonly indikatoren: readonly RasterIndikator[];
  }[];
  readonly federfuehrend: string | null;
  readonly prueft: string | null;
  /** How it is presented at the conference, and by whom. */
  readonly vorstellung: string | null;
  readonly stelltVor: string | null;
  /** The day of which this is the state. */
  readonly tag: Day;
}

interface RasterIndikator {
  /** `zahl`: counted in a unit; `zeichen`: one sees or hears it (1), or not (0), and it has neither start nor target. */
  readonly art: 'zahl' | 'zeichen';
  readonly name: string;
  readonly einheit: string | null;
  readonly startwert: number | null;
  readonly zielwert: number | null;
  readonly bis: Day | null;
  readonly quelle: string | null;
  readonly letzter: { readonly wert: number; readonly tag: Day } | null;
}

/** One of the form's boxes, or a table under a line of its own. All text is as people typed it. */
type Teil =
  | { readonly art: 'feld'; readonly titel: string; readonly text: string | null }
  | {
      readonly art: 'tabelle';
      readonly titel: string;
      readonly spalten: readonly { readonly title: string; readonly share: number }[];
      readonly zeilen: readonly (readonly string[])[];
    };

interface Rasterform extends Rahmen {
  readonly kopf: readonly (readonly [label: string, value: string])[];
  /** In the order of the seven points; a Wirkung has its Indikatoren right below it. */
  readonly teile: readonly Teil[];
  /** Who signs. */
  readonly unterschriften: readonly string[];
}

export function rasterform(raster: RasterDokument): Rasterform {
  const { stadt, handlungsfeld, jahr, zustand } = raster;
  const tag = dateText(raster.tag);
  const gezeigt = zeilen(raster.vorstellung, raster.stelltVor, 'Vorgestellt von: ');
  return {
    titel: 'Raster zum Jahresziel',
    stadt,
    kopfzeile: kopfzeile(stadt, handlungsfeld),
    fusszeile: `Raster zum Jahresziel · Stand vom ${tag}`,
    kopf: [
      ['Handlungsfeld', handlungsfeld],
      ['Jahreskonferenz', String(jahr)],
      ['Zustand', `${zustand} (${tag})`],
    ],
    teile: [
      feld('1. Titel', zeilen(raster.titel, raster.checkliste, 'Geprüft mit der Checkliste zu: ')),
      feld('2. Leitziele, denen das Ziel dient', raster.leitziele.join('\n')),
      massnahmen(raster),
      ...wirkungen(raster),
      feld('6. Wer ist federführend?', raster.federfuehrend),
      feld('7. Wer überprüft die Kennzahlen und Indikatoren?', raster.prueft),
      feld('Vorstellung auf der Jahreskonferenz', gezeigt),
    ],
    unterschriften: ['Federführend', `Für das Handlungsfeld ${handlungsfeld}`, 'Für das Integrationsbüro'],
  };
}

/** All of it, from top to bottom. */
export function inOrder<Block>(kit: Kit<Block>, { titel, kopf, teile, unterschriften }: Rasterform): Block[] {
  const nothing: Block[] = [];
  const teil = (teil: Teil): Block[] =>
    teil.art === 'feld'
      ? nothing.concat(kit.box(teil.titel, teil.text))
      : [kit.subheading(teil.titel), kit.table(teil.spalten, teil.zeilen), kit.gap()];
  return nothing.concat(
    kit.title(titel),
    kit.facts(kopf),
    kit.heading('Die sieben Punkte'),
    ...teile.map(teil),
    kit.heading('Unterschriften'),
    ...unterschriften.map((wer) => kit.signature(wer, unterschriftFelder)),
  );
}

const feld = (titel: string, text: string | null): Teil => ({
  art: 'feld',
  titel,
  text: text === null || text.trim() === '' ? null : text,
});

/** What is there, the second with its label. */
const zeilen = (erste: string | null, zweite: string | null, label: string): string =>
  [...(erste === null ? [] : [erste]), ...(zweite === null ? [] : [`${label}${zweite}`])].join('\n');

function massnahmen({ massnahmen }: RasterDokument): Teil {
  const titel = '3. Maßnahmen';
  if (massnahmen.length === 0) return feld(titel, null);
  return {
    art: 'tabelle',
    titel,
    spalten: [
      { title: 'Was', share: 8 },
      { title: 'Wer', share: 4 },
      { title: 'Bis wann', share: 3 },
      { title: 'Stand', share: 2.5 },
    ],
    zeilen: massnahmen.map(({ was, wer, bis, stand }) => [was, wer, dateText(bis), stand]),
  };
}

const kennzahlen = '5. Kennzahlen und Indikatoren';

function wirkungen({ wirkungen }: RasterDokument): Teil[] {
  if (wirkungen.length === 0) return [feld('4. Wirkungen, und für wen', null), feld(kennzahlen, null)];
  return wirkungen.flatMap(({ wirkung, fuerWen, indikatoren }, index) => {
    const welche = wirkungen.length === 1 ? '' : ` ${index + 1}`;
    return [
      feld(`4. Wirkung${welche}, und für wen`, zeilen(wirkung, fuerWen, 'Für: ')),
      indikatoren.length === 0
        ? feld(`${kennzahlen}${dazu(welche)}`, null)
        : {
            art: 'tabelle',
            titel: `${kennzahlen}${dazu(welche)}`,
            spalten: [
              { title: 'Was man zählt oder bemerkt', share: 4.8 },
              { title: 'Einheit', share: 3.3 },
              { title: 'Start', share: 2.3 },
              { title: 'Ziel, bis wann', share: 3.3 },
              { title: 'Quelle', share: 4.4 },
              { title: 'Zuletzt', share: 3.2 },
            ],
            zeilen: indikatoren.map(indikatorZeile),
          },
    ] satisfies Teil[];
  });
}

const dazu = (welche: string): string => (welche === '' ? '' : ` zu Wirkung${welche}`);

function indikatorZeile({ art, letzter, startwert, zielwert, bis, ...indikator }: RasterIndikator): string[] {
  const wort = (wert: number | null): string[] => {
    if (wert === null) return [];
    if (art === 'zahl') return [zahlText(wert)];
    return [wert === 0 ? 'nein' : 'ja'];
  };
  const tag = (tag: Day | null): string[] => (tag === null ? [] : [dateText(tag)]);
  const start = art === 'zahl' ? startwert : null;
  const ziel = art === 'zahl' ? zielwert : 1;
  return [
    indikator.name,
    art === 'zahl' ? (indikator.einheit ?? '') : 'ja oder nein',
    wort(start).join(),
    [...wort(ziel), ...tag(bis)].join('\n'),
    indikator.quelle ?? '',
    letzter === null ? '' : [...wort(letzter.wert), ...tag(letzter.tag)].join('\n'),
  ];
}
