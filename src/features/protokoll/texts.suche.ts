import { type Suchfehler, suchtextMax } from './suche-rules.ts';

const versuchen = 'Bitte schreiben Sie ein Wort mit mindestens zwei Buchstaben, zum Beispiel: Raum.';

export const fehler: Readonly<Record<Suchfehler, string>> = {
  leer: versuchen,
  zu_kurz: `Das ist zu kurz. ${versuchen}`,
  zu_lang: `Das ist zu lang: höchstens ${suchtextMax} Zeichen. Ein oder zwei Wörter reichen.`,
};

export const nichtsGefunden = (gesucht: string): string =>
  `Zu „${gesucht}“ habe ich nichts gefunden. Versuchen Sie ein anderes Wort, ein kürzeres oder nur den Anfang. Gesucht wird in den Protokollen, Vereinbarungen und Aufgaben, die Sie lesen dürfen.`;

export const titel = (gesucht: string, von: number, bis: number): string =>
  `Gefunden zu „${gesucht}“, ${von} bis ${bis}`;
export const neuesteZuerst = 'Das Neueste steht oben. Diese Liste sehen nur Sie.';

/** Where it was found. */
export const wo = {
  thema: 'Thema',
  vereinbarung: 'Vereinbarung',
  aufgabe: 'Aufgabe',
  grund: 'Grund der Änderung',
  notiz: 'Notiz',
  namen: 'Wer da war',
  link: 'Link',
  datei: 'Datei',
} as const;

export const knopf = {
  suchen: 'Suchen …',
  neu: 'Neu suchen …',
  weitere: 'Weitere zeigen',
  ansehen: (nummer: string): string => `${nummer} ansehen`,
  aufgaben: 'Aufgaben ansehen',
} as const;
