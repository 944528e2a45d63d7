/** The Checkliste of a Projektidee as a form to sign [5.3.1]: what stands in it, in Word and in PDF alike. */
import { type Day, dateText } from '../core/calendar.ts';
import { type Kit, kopfzeile, type Rahmen } from './kit.ts';
import { unterschriftFelder } from './signing.ts';

export interface ChecklisteDokument {
  /** The city's name. */
  readonly stadt: string;
  /** The Handlungsfeld's title. */
  readonly arbeitsgruppe: string;
  /** A name; null: nobody yet. */
  readonly vertretenDurch: string | null;
  readonly projektidee: string;
  readonly stadtteil: string | null;
  /** In words, such as `in Klärung`. */
  readonly stand: string;
  /** In the concept's order; a question that was left out on purpose is missing, the others keep their numbers. */
  readonly fragen: readonly {
    /** 1 to 11. */
    readonly nummer: number;
    readonly frage: string;
    /** May have several lines; null: not answered yet, or not known yet. */
    readonly antwort: string | null;
  }[];
  /** The steps of the Umsetzungsplan; `wer` is the name of a person, an organisation or an office. */
  readonly schritte: readonly {
    readonly was: string;
    readonly wer: string;
    readonly bis: Day;
    readonly erledigt: boolean;
  }[];
  /** The day of which this is the state. */
  readonly tag: Day;
}

/** The form, part by part. All text is as people typed it; nothing in it is read as markup. */
interface Formular extends Rahmen {
  /** A value that is null is left to be written by hand. */
  readonly kopf: readonly (readonly [label: string, value: string | null])[];
  readonly fragen: readonly { readonly titel: string; readonly antwort: string | null }[];
  /** Null: there are none, and then nobody misses the heading. */
  readonly schritte: {
    readonly titel: string;
    readonly spalten: readonly { readonly title: string; readonly share: number }[];
    readonly zeilen: readonly (readonly string[])[];
  } | null;
  /** Who signs, and beneath the line what belongs on it. */
  readonly unterschriften: readonly string[];
}

export function formular(checkliste: ChecklisteDokument): Formular {
  const { stadt, arbeitsgruppe, vertretenDurch, projektidee, stadtteil, stand, fragen, schritte } = checkliste;
  const tag = dateText(checkliste.tag);
  return {
    titel: 'Checkliste zur Projektidee',
    stadt,
    kopfzeile: kopfzeile(stadt, arbeitsgruppe),
    fusszeile: `Checkliste zur Projektidee · Stand vom ${tag}`,
    kopf: [
      ['Projektidee', projektidee],
      ['Arbeitsgruppe', arbeitsgruppe],
      ['Vertreten durch', vertretenDurch],
      ...(stadtteil === null ? [] : [['Stadtteil', stadtteil] as const]),
      ['Stand', `${stand} (${tag})`],
    ],
    fragen: fragen.map(({ nummer, frage, antwort }) => ({
      titel: `${nummer}. ${frage}`,
      antwort: antwort === null || antwort.trim() === '' ? null : antwort,
    })),
    schritte:
      schritte.length === 0
        ? null
        : {
            titel: 'Umsetzungsplan',
            spalten: [
              { title: 'Was', share: 8 },
              { title: 'Wer', share: 4 },
              { title: 'Bis wann', share: 3 },
              { title: 'Stand', share: 2.5 },
            ],
            zeilen: schritte.map(({ was, wer, bis, erledigt }) => [
              was,
              wer,
              dateText(bis),
              erledigt ? 'erledigt' : 'offen',
            ]),
          },
    unterschriften: [`Für die Arbeitsgruppe ${arbeitsgruppe}`, 'Für das Integrationsbüro'],
  };
}

/** All of it, from top to bottom. */
export function inOrder<Block>(kit: Kit<Block>, form: Formular): Block[] {
  const { titel, kopf, fragen, schritte, unterschriften } = form;
  const nothing: Block[] = [];
  return nothing.concat(
    kit.title(titel),
    kit.facts(kopf),
    kit.heading('Fragen'),
    ...fragen.map((frage) => kit.box(frage.titel, frage.antwort)),
    ...(schritte === null ? [] : [kit.heading(schritte.titel), kit.table(schritte.spalten, schritte.zeilen)]),
    kit.heading('Unterschriften'),
    ...unterschriften.map((wer) => kit.signature(wer, unterschriftFelder)),
  );
}
