import { defineForm, type FormValues } from '../../chat/form.ts';

const vereinbarungen = {
  kind: 'longText',
  label: 'Was haben wir vereinbart?',
  shortLabel: 'Vereinbarungen',
  help: 'Eine Vereinbarung in jeder Zeile. Das steht dann auch im Kanal.',
  required: true,
} as const;

const aufgaben = {
  kind: 'longText',
  label: 'Wer macht was bis wann?',
  shortLabel: 'Aufgaben',
  help: 'Eine Aufgabe in jeder Zeile. Zum Beispiel: Ada Muster: Raum buchen bis 10.11.',
  required: false,
} as const;

const danach = {
  wieder: {
    kind: 'date',
    label: 'Wann wieder?',
    help: 'Leer lassen, wenn Sie es noch nicht wissen.',
    required: false,
  },
  notizen: {
    kind: 'longText',
    label: 'Notizen oder das ganze Protokoll',
    shortLabel: 'Notizen',
    help: 'Das lesen nur das Tandem und das Integrationsbüro.',
    required: false,
  },
} as const;

const dabei = {
  personen: { kind: 'number', label: 'Wie viele Personen waren da?', required: false, max: 999 },
  organisationen: { kind: 'number', label: 'Wie viele Organisationen waren da?', required: false, max: 999 },
  /** Most minutes need none of it: who wants some gets one more step. */
  weiteres: {
    kind: 'choices',
    label: 'Möchten Sie noch etwas angeben?',
    shortLabel: 'Noch etwas',
    help: 'Nur wenn Sie möchten. Dann fragt ein weiterer Schritt danach.',
    required: false,
  },
} as const;

const weiteres = {
  namen: {
    kind: 'longText',
    label: 'Wer war da?',
    help: 'Nur wenn alle einverstanden sind. Ein Name in jeder Zeile. Namen stehen nie im Kanal.',
    required: false,
    max: 2000,
  },
  link: {
    kind: 'url',
    label: 'Link zum Protokoll',
    help: 'Wenn es schon in der Ablage der Stadt liegt. Beginnt mit https://',
    required: false,
    max: 500,
  },
  datei: {
    kind: 'file',
    label: 'Protokoll als Datei',
    help: 'PDF, Word, LibreOffice oder Text, höchstens 10 MB. Das bekommen nur das Tandem und das Integrationsbüro.',
    required: false,
    max: 10 * 1024 * 1024,
    extensions: ['pdf', 'doc', 'docx', 'odt', 'txt'],
  },
} as const;

/** What is asked only on request. */
export type Weiteres = keyof typeof weiteres;
export const weitereFelder = Object.keys(weiteres) as readonly Weiteres[];

/** *Protokoll abgeben*: made for a phone. */
export const abgebenForm = defineForm('protokoll.abgeben', {
  title: 'Protokoll abgeben',
  submit: 'Zusammenfassung ansehen',
  steps: [
    { key: 'ergebnis', fields: { vereinbarungen, aufgaben } },
    {
      key: 'danach',
      fields: {
        /** Only where there are earlier minutes about which the group may have decided. */
        bestaetigt: {
          kind: 'choice',
          label: 'Hat die Gruppe dieses Protokoll bestätigt?',
          shortLabel: 'Früheres Protokoll',
          required: false,
          options: [
            { value: 'ja', label: 'Ja' },
            { value: 'nein', label: 'Nein, noch nicht' },
            { value: 'mitAenderungen', label: 'Ja, aber mit Änderungen' },
          ],
        },
        ...danach,
      },
    },
    { key: 'dabei', fields: dabei },
    { key: 'weiteres', fields: weiteres },
  ],
});

/** *Protokoll ändern …*: a new version. The tasks there are go their own way; new ones can be added. */
export const aendernForm = defineForm('protokoll.aendern', {
  title: 'Protokoll ändern',
  submit: 'Zusammenfassung ansehen',
  steps: [
    {
      key: 'ergebnis',
      fields: {
        vereinbarungen,
        aufgaben: {
          ...aufgaben,
          label: 'Neue Aufgaben',
          shortLabel: 'Neue Aufgaben',
          help: 'Eine Aufgabe in jeder Zeile. Was schon eingetragen ist, ändern Sie mit /komm-in aufgaben.',
        },
      },
    },
    { key: 'danach', fields: danach },
    { key: 'dabei', fields: dabei },
    { key: 'weiteres', fields: weiteres },
    {
      key: 'warum',
      fields: {
        grund: {
          kind: 'text',
          label: 'Warum ändern Sie das Protokoll?',
          help: 'Der Grund steht dann dabei. Zum Beispiel: Ein Datum war falsch.',
          required: true,
          max: 300,
        },
      },
    },
  ],
});

export type AbgebenEingabe = FormValues<typeof abgebenForm>;
