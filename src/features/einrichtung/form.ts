/** What a city is asked when it is set up, in five steps; each of them, or a part of it, is a small form afterwards. */
import { defineForm, type FormValues } from '../../chat/form.ts';
import { laender } from './laender.ts';

const stadt = {
  stadt: { kind: 'text', label: 'Name der Stadt', required: true, max: 60 },
  land: {
    kind: 'choice',
    label: 'Bundesland',
    help: 'KOMM-IN beachtet die Feiertage dieses Landes.',
    required: true,
    options: Object.entries(laender).map(([value, label]) => ({ value, label })),
  },
  leitung: {
    kind: 'person',
    label: 'Leitung des Integrationsbüros',
    help: 'Das sind nicht unbedingt Sie. Diese Person und das Büro können danach alles ändern.',
    required: true,
  },
  personen: {
    kind: 'people',
    label: 'Weitere Personen im Integrationsbüro',
    help: 'Sie dürfen dasselbe wie die Leitung. Das Feld kann leer bleiben.',
    required: false,
  },
  beirat: { kind: 'person', label: 'Kontakt des Migrationsbeirats', required: false },
  beiratName: {
    kind: 'text',
    label: 'Kontakt des Migrationsbeirats: Name',
    help: 'Nur wenn die Person kein Konto in diesem Chat hat.',
    required: false,
    max: 80,
  },
} as const;

const leer = (name: string): string =>
  `Bleibt das Feld leer, legt KOMM-IN #${name} an (nicht öffentlich) oder übernimmt einen Kanal, der so heißt.`;

const kanaele = {
  kanalBuero: {
    kind: 'channel',
    label: 'Kanal des Integrationsbüros',
    help: leer('integrationsbuero'),
    required: false,
  },
  kanalUmsetzung: {
    kind: 'channel',
    label: 'Kanal der Umsetzungsgruppe',
    help: leer('umsetzungsgruppe'),
    required: false,
  },
  kanalSteuerung: {
    kind: 'channel',
    label: 'Kanal der Steuerungsgruppe',
    help: leer('steuerungsgruppe'),
    required: false,
  },
} as const;

const felder = {
  felder: {
    kind: 'choices',
    label: 'Handlungsfelder',
    help: 'Das Integrationsbüro kann später Felder ergänzen, umbenennen und schließen.',
    required: true,
  },
  feldKanaele: {
    kind: 'choice',
    label: 'Kanäle der Handlungsfelder',
    help: 'Sie sind öffentlich: Alle im Workspace können beitreten.',
    required: true,
    options: [
      { value: 'neu', label: 'Neue anlegen, vorhandene gleichen Namens übernehmen' },
      { value: 'selbst', label: 'Ich wähle vorhandene Kanäle danach selbst' },
    ],
  },
} as const;

const konferenz = {
  jahreskonferenz: {
    kind: 'date',
    label: 'Nächste Jahreskonferenz',
    help: 'Üblich ist ein Tag im September.',
    required: true,
  },
} as const;

const erinnerungen = {
  imKanal: {
    kind: 'choice',
    label: 'Erinnerung im Kanal',
    help: 'Wie lange vor einer Sitzung ein Hinweis bei der Einladung steht.',
    required: true,
  },
  persoenlich: {
    kind: 'choice',
    label: 'Persönliche Erinnerung',
    help: 'Für alle, die zugesagt haben oder vielleicht kommen.',
    required: true,
  },
  stunde: {
    kind: 'choice',
    label: 'Uhrzeit der persönlichen Erinnerung',
    help: 'Für alle, die selbst nichts gewählt haben. Höchstens eine Nachricht am Tag.',
    required: true,
  },
  jahresziele: {
    kind: 'choices',
    label: 'Jahresziele: wann fragen?',
    help: 'KOMM-IN fragt dann, wie es um ein Jahresziel steht. Ohne Auswahl fragt KOMM-IN nie.',
    required: false,
  },
} as const;

const ueberblick = {
  rhythmus: {
    kind: 'choice',
    label: 'Überblick an die Umsetzungsgruppe',
    help: 'In den acht Wochen vor der Jahreskonferenz kommt er jede Woche, außer bei „nie“.',
    required: true,
  },
  wochentag: {
    kind: 'choice',
    label: 'Wochentag des Überblicks',
    help: 'Ist dann Feiertag, kommt er am nächsten Werktag.',
    required: true,
  },
  uhrzeit: { kind: 'choice', label: 'Uhrzeit des Überblicks', required: true },
} as const;

const feste = {
  feste: {
    kind: 'choices',
    label: 'Religiöse Feste',
    help: 'Fällt eine Sitzung auf ein Fest, fragt KOMM-IN nach. Verboten wird nichts.',
    required: false,
  },
} as const;

/** *Stadt einrichten*: an empty workspace becomes a city. */
export const einrichtenForm = defineForm('einrichtung.stadt', {
  title: 'Stadt einrichten',
  submit: 'Einrichten',
  steps: [
    { key: 'stadt', fields: stadt },
    { key: 'kanaele', fields: kanaele },
    { key: 'felder', fields: felder },
    { key: 'termine', fields: { ...konferenz, ...erinnerungen } },
    { key: 'feste', fields: feste },
  ],
});

export const bueroForm = defineForm('einrichtung.buero', {
  title: 'Stadt und Büro',
  submit: 'Speichern',
  steps: [{ key: 'stadt', fields: stadt }],
});

export const konferenzForm = defineForm('einrichtung.konferenz', {
  title: 'Jahreskonferenz',
  submit: 'Speichern',
  steps: [{ key: 'konferenz', fields: konferenz }],
});

export const erinnerungenForm = defineForm('einrichtung.erinnerungen', {
  title: 'Erinnerungen',
  submit: 'Speichern',
  steps: [{ key: 'erinnerungen', fields: { ...erinnerungen, ...ueberblick } }],
});

export const festeForm = defineForm('einrichtung.feste', {
  title: 'Übliche Feste',
  submit: 'Speichern',
  steps: [{ key: 'feste', fields: feste }],
});

export const festForm = defineForm('einrichtung.fest', {
  title: 'Eigenes Fest',
  submit: 'Hinzufügen',
  steps: [
    {
      key: 'fest',
      fields: {
        name: {
          kind: 'text',
          label: 'Name',
          help: 'So steht es in der Frage: „Am 12.06.2027 ist …“',
          placeholder: 'Stadtfest',
          required: true,
          max: 60,
        },
        datum: { kind: 'date', label: 'Datum', help: 'Für das nächste Jahr tragen Sie es neu ein.', required: true },
      },
    },
  ],
});

export const kanalForm = defineForm('einrichtung.kanal', {
  title: 'Kanal wählen',
  submit: 'Übernehmen',
  steps: [
    {
      key: 'kanal',
      fields: {
        kanal: {
          kind: 'channel',
          label: 'Vorhandener Kanal',
          help: 'Bleibt das Feld leer, legt KOMM-IN einen neuen Kanal an.',
          required: false,
        },
        name: {
          kind: 'text',
          label: 'Name des neuen Kanals',
          help: 'Nur wenn KOMM-IN einen neuen Kanal anlegen soll.',
          required: false,
          max: 80,
        },
      },
    },
  ],
});

export type Angaben = FormValues<typeof einrichtenForm>;
export type BueroEingabe = FormValues<typeof bueroForm>;
export type ErinnerungenEingabe = FormValues<typeof erinnerungenForm>;
