/** The minutes of a Sitzung as a Word document [5.2.3]: what was agreed comes first, who was there stands small. */
import { type Day, dateText, dayText, type Time } from '../core/calendar.ts';
import { type Block, docx, facts, heading, labelled, numbered, paragraphs, table, title } from './docx.ts';
import { kopfzeile } from './kit.ts';

/** All text is as people typed it; nothing in it is read as markup. What is not there is left out, or said to be missing. */
export interface ProtokollDokument {
  readonly stadt: string;
  /** The Gremium's title, such as `Wohnen`. */
  readonly gremium: string;
  /** The number of the Sitzung: `WOH-2026-03`. */
  readonly nummer: string;
  readonly thema: string;
  /** Wall time in the city. */
  readonly datum: Day;
  readonly beginn: Time;
  readonly ende: Time;
  readonly ort: string | null;
  /** Names of those who led it; may be empty. */
  readonly leitung: readonly string[];
  readonly anwesend: {
    /** How many; null if nobody counted. */
    readonly personen: number | null;
    /** How many; only their number, since names may tell what people believe or where they come from. */
    readonly organisationen: number | null;
    /** Only where the Tandem chose to name people. */
    readonly namen: readonly string[];
  };
  readonly vereinbarungen: readonly string[];
  /** `wer` is the name of a person, an organisation or an office. */
  readonly aufgaben: readonly {
    readonly was: string;
    readonly wer: string;
    readonly bis: Day;
    readonly erledigt: boolean;
  }[];
  /** What came from outside [5.2.4]. */
  readonly hinweise: readonly {
    readonly art: 'Beschluss' | 'Hinweis';
    readonly text: string;
    readonly quelle: string;
    readonly datum: Day | null;
    readonly fuer: string | null;
  }[];
  /** When the group meets again, in words. */
  readonly wieder: string | null;
  readonly notizen: string | null;
  /** From 1. The first has no reason; a later one says why it came about. */
  readonly fassung: { readonly nummer: number; readonly grund: string | null };
  /** The day on which this version was handed in. */
  readonly stand: Day;
}

export function renderProtokoll(protokoll: ProtokollDokument): Promise<Uint8Array> {
  const { stadt, gremium, nummer, fassung, stand } = protokoll;
  return docx(
    {
      titel: `Protokoll ${nummer}`,
      stadt,
      kopfzeile: kopfzeile(stadt, gremium),
      fusszeile: `Protokoll ${nummer} · Fassung ${fassung.nummer} vom ${dateText(stand)}`,
    },
    [
      title(`Protokoll der Sitzung ${nummer}`),
      ...facts(kopf(protokoll)),
      heading('Vereinbarungen'),
      ...(protokoll.vereinbarungen.length === 0 ? paragraphs('Keine.') : numbered(protokoll.vereinbarungen)),
      heading('Aufgaben'),
      ...aufgaben(protokoll),
      ...hinweise(protokoll),
      heading('Nächste Sitzung'),
      ...paragraphs(protokoll.wieder ?? 'Noch nicht vereinbart.'),
      ...(protokoll.notizen === null ? [] : [heading('Notizen'), ...paragraphs(protokoll.notizen)]),
    ],
  );
}

function kopf(protokoll: ProtokollDokument): (readonly [string, string])[] {
  const { anwesend, fassung } = protokoll;
  const rows: (readonly [string, string | null])[] = [
    ['Gremium', protokoll.gremium],
    ['Thema', protokoll.thema],
    ['Zeit', `${dayText(protokoll.datum)}, ${protokoll.beginn} bis ${protokoll.ende} Uhr`],
    ['Ort', protokoll.ort],
    ['Leitung', protokoll.leitung.join(', ')],
    [
      'Anwesend',
      [zahl(anwesend.personen, 'Person'), zahl(anwesend.organisationen, 'Organisation')].flat().join(' aus '),
    ],
    ['Namen', anwesend.namen.join(', ')],
    ['Fassung', `${fassung.nummer} vom ${dateText(protokoll.stand)}`],
    ['Grund der Änderung', fassung.grund],
  ];
  return rows.flatMap(([label, value]) => (value === null || value === '' ? [] : [[label, value] as const]));
}

const zahl = (wieviele: number | null, was: string): string[] =>
  wieviele === null ? [] : [`${wieviele} ${wieviele === 1 ? was : `${was}en`}`];

function aufgaben({ aufgaben }: ProtokollDokument): Block[] {
  if (aufgaben.length === 0) return paragraphs('Keine.');
  const columns = [
    { title: 'Wer', share: 4 },
    { title: 'Was', share: 9 },
    { title: 'Bis wann', share: 3 },
  ];
  return [
    table(
      columns,
      aufgaben.map(({ wer, was, bis, erledigt }) => [wer, was, `${dateText(bis)}${erledigt ? ' (erledigt)' : ''}`]),
    ),
  ];
}

/** Most Sitzungen have none, and then nobody misses the heading. */
function hinweise({ hinweise }: ProtokollDokument): Block[] {
  if (hinweise.length === 0) return [];
  return [
    heading('Beschlüsse und Hinweise von außen'),
    ...hinweise.flatMap(({ art, text, quelle, datum, fuer }) => {
      const vom = datum === null ? '' : ` vom ${dateText(datum)}`;
      const wen = fuer === null ? '' : `, für: ${fuer}`;
      return labelled(`${art}${vom}, Quelle: ${quelle}${wen}`, text);
    }),
  ];
}
