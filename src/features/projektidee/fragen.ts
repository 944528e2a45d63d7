/** The eleven questions of the Checkliste in the concept's order [5.3.1]: their numbers and meaning are fixed. */

export interface Frage {
  /** 1 to 11. */
  readonly nummer: number;
  /** At most 24 characters. */
  readonly kurz: string;
  /** At most 75. */
  readonly frage: string;
  /** … and with `beispiel` at most 135. */
  readonly hilfe: string;
  readonly beispiel: string;
}

export const fragen: readonly Frage[] = [
  {
    nummer: 1,
    kurz: 'Beratung durch Ämter',
    frage: 'Welche Fachleute und Ämter haben mitgedacht oder beraten?',
    hilfe: 'Wer aus der Verwaltung war an der Idee beteiligt?',
    beispiel: 'Jugendamt, Kulturamt.',
  },
  {
    nummer: 2,
    kurz: 'Verbände und Vereine',
    frage: 'Welche Verbände, Organisationen und Vereine haben mitgedacht?',
    hilfe: 'Wer außerhalb der Verwaltung war an der Idee beteiligt?',
    beispiel: 'der Sportverein Musterstadt.',
  },
  {
    nummer: 3,
    kurz: 'Weitere Unterstützung',
    frage: 'Wer kann noch helfen, damit die Idee gelingt?',
    hilfe: 'Bitte Stellen oder Gruppen, nicht einzelne Personen. Eine pro Zeile.',
    beispiel: 'die Volkshochschule.',
  },
  {
    nummer: 4,
    kurz: 'Hindernisse, Bedenken',
    frage: 'Was kann schwierig werden? Wer könnte Bedenken haben?',
    hilfe: 'Bitte Stellen oder Gruppen, nicht einzelne Personen. Eins pro Zeile.',
    beispiel: 'Nachbarschaft: Lärm am Abend.',
  },
  {
    nummer: 5,
    kurz: 'Federführung',
    frage: 'Wer leitet die Umsetzung?',
    hilfe: 'Eine Person, eine Organisation oder ein Amt.',
    beispiel: 'Amt für Soziales.',
  },
  {
    nummer: 6,
    kurz: 'Was schon da ist',
    frage: 'Was ist schon da?',
    hilfe: 'Räume, Geld, Zeit, Menschen, Material.',
    beispiel: 'ein Raum am Dienstag, 500 Euro aus Spenden.',
  },
  {
    nummer: 7,
    kurz: 'Was noch fehlt',
    frage: 'Was fehlt noch, und von wem könnte es kommen?',
    hilfe: 'Eins pro Zeile. Schreiben Sie dazu, von wem.',
    beispiel: '2.000 Euro für Bücher: Stadtbücherei.',
  },
  {
    nummer: 8,
    kurz: 'Entscheidungen',
    frage: 'Was muss entschieden werden, und von wem?',
    hilfe: 'Schreiben Sie, worum es bei der Entscheidung geht.',
    beispiel: 'Zuschuss für zwei Jahre.',
  },
  {
    nummer: 9,
    kurz: 'Leitung auf Dauer',
    frage: 'Wer führt das Projekt auf Dauer, wenn die Stadt Ja gesagt hat?',
    hilfe: 'Eine Person, eine Organisation oder ein Amt.',
    beispiel: 'ein freier Träger.',
  },
  {
    nummer: 10,
    kurz: 'Eigene Leitziele',
    frage: 'Was trägt die Idee zu unseren Leitzielen bei?',
    hilfe: 'Wählen Sie Leitziele aus. Oder beschreiben Sie, was besser wird.',
    beispiel: 'Mehr Familien kennen ihre Rechte.',
  },
  {
    nummer: 11,
    kurz: 'Andere Leitziele',
    frage: 'Welchen Leitzielen anderer Handlungsfelder hilft die Idee?',
    hilfe: 'Wählen Sie Leitziele aus. Oder beschreiben Sie, was besser wird.',
    beispiel: 'Kinder üben dabei Deutsch.',
  },
];

/** Throws where there is no question of this number. */
export function frageMit(nummer: number): Frage {
  const frage = fragen.find((eine) => eine.nummer === nummer);
  if (frage === undefined) throw new Error(`no question ${nummer}`);
  return frage;
}

/** The bodies that may have to decide [5.3.1, 8], by what is stored. */
export const entscheidende: Readonly<Record<string, string>> = {
  amtsleitung: 'Amtsleitung',
  dezernat: 'Dezernat',
  fachausschuss: 'Fachausschuss',
  rat: 'Rat',
  migrationsbeirat: 'Migrationsbeirat',
  andere: 'andere Stelle',
};
