import { defineForm } from '../../chat/form.ts';
import { dateiartFeld } from '../projektidee/index.ts';
import { werFelder } from '../stadt/index.ts';

const titel = {
  kind: 'text',
  label: 'Wie heißt das Jahresziel?',
  shortLabel: 'Jahresziel',
  help: 'Was soll in einem Jahr anders sein? Zum Beispiel: Nachbarn im Ükern kennen sich besser',
  required: true,
  max: 120,
} as const;

const idee = {
  kind: 'choice',
  label: 'Aus welcher Projektidee kommt es?',
  shortLabel: 'Checkliste',
  help: 'Dann zeigt das Raster auf ihre Checkliste. Sie können das Feld leer lassen.',
  required: false,
} as const;

const jahr = {
  kind: 'choice',
  label: 'Für welche Jahreskonferenz?',
  shortLabel: 'Jahr',
  help: 'Gemeint ist die Jahreskonferenz, auf der Sie zeigen, was erreicht wurde.',
  required: true,
} as const;

/** The subject is a field, or nothing. */
export const neuForm = defineForm('jahresziel.neu', {
  title: 'Neues Jahresziel',
  submit: 'Anlegen',
  steps: [
    {
      key: 'ziel',
      fields: {
        gremium: { kind: 'choice', label: 'Zu welchem Handlungsfeld gehört es?', shortLabel: 'Feld', required: true },
        jahr,
        titel,
        idee,
      },
    },
  ],
});

/** The subject of the following ones is a goal, unless something else is said. */
export const titelForm = defineForm('jahresziel.titel', {
  title: 'Titel',
  submit: 'Speichern',
  steps: [{ key: 'titel', fields: { titel, jahr, idee } }],
});

export const leitzieleForm = defineForm('jahresziel.leitziele', {
  title: 'Leitziele',
  submit: 'Speichern',
  steps: [
    {
      key: 'leitziele',
      fields: {
        eigene: { kind: 'choices', label: 'Welchen unserer Leitziele dient es?', required: false },
        andere: { kind: 'choices', label: 'Welchen Leitzielen anderer Handlungsfelder dient es?', required: false },
      },
    },
  ],
});

const ohneKonto = {
  kind: 'text',
  label: 'Name, Organisation oder Stelle ohne Konto',
  shortLabel: 'Ohne Konto',
  required: false,
  max: 80,
} as const;

export const massnahmeForm = defineForm('jahresziel.massnahme', {
  title: 'Neue Maßnahme',
  submit: 'Eintragen',
  steps: [
    {
      key: 'massnahme',
      fields: {
        was: { kind: 'text', label: 'Was ist zu tun?', required: true, max: 300 },
        person: werFelder.person,
        name: { ...ohneKonto, help: 'Zum Beispiel: Wohnungsamt. Dann wird das Tandem erinnert.' },
        bis: { kind: 'date', label: 'Bis wann?', required: true },
      },
    },
  ],
});

const wirkung = {
  text: {
    kind: 'longText',
    label: 'Was soll sich ändern?',
    help: 'Zum Beispiel: Neue Familien haben Kontakt im Haus.',
    required: true,
    max: 300,
  },
  fuerWen: { kind: 'text', label: 'Für wen?', help: 'Zum Beispiel: neue Familien', required: true, max: 120 },
} as const;

const weglassen = (was: string) =>
  ({
    kind: 'choices',
    label: 'Oder: weglassen',
    required: false,
    max: 1,
    options: [{ value: 'ja', label: was }],
  }) as const;

export const wirkungNeuForm = defineForm('jahresziel.wirkungNeu', {
  title: 'Neue Wirkung',
  submit: 'Speichern',
  steps: [{ key: 'wirkung', fields: wirkung }],
});

/** The subject is a Wirkung. */
export const wirkungForm = defineForm('jahresziel.wirkung', {
  title: 'Wirkung ändern',
  submit: 'Speichern',
  steps: [{ key: 'wirkung', fields: { ...wirkung, weglassen: weglassen('Diese Wirkung weglassen') } }],
});

const zahl = { kind: 'text', required: false, max: 20 } as const;

const indikator = {
  art: {
    kind: 'choice',
    label: 'Woran erkennt man die Wirkung?',
    required: true,
    options: [
      { value: 'zahl', label: 'Man kann es zählen' },
      { value: 'zeichen', label: 'Man kann es sehen oder hören' },
    ],
  },
  name: {
    kind: 'text',
    label: 'Was genau?',
    help: 'Zum Beispiel: Familien mit Kontakt. Oder: Im Haus hört man Grüße in mehreren Sprachen.',
    required: true,
    max: 120,
  },
  einheit: {
    kind: 'text',
    label: 'Was wird gezählt?',
    help: 'Nur wenn man zählt. Zum Beispiel: Familien',
    required: false,
    max: 40,
  },
  startwert: { ...zahl, label: 'Wie viele sind es heute?', help: 'Nur wenn man zählt. Zum Beispiel: 4 oder 12,5' },
  zielwert: { ...zahl, label: 'Wie viele sollen es werden?', help: 'Nur wenn man zählt.' },
  bis: { kind: 'date', label: 'Bis wann?', required: false },
  quelle: {
    kind: 'text',
    label: 'Woher weiß man es?',
    help: 'Zum Beispiel: Umfrage im Haus',
    required: false,
    max: 120,
  },
} as const;

/** The subject is the Wirkung it belongs to. */
export const indikatorNeuForm = defineForm('jahresziel.indikatorNeu', {
  title: 'Neuer Indikator',
  submit: 'Speichern',
  steps: [{ key: 'indikator', fields: indikator }],
});

/** The subject is an Indikator. */
export const indikatorForm = defineForm('jahresziel.indikator', {
  title: 'Indikator ändern',
  submit: 'Speichern',
  steps: [{ key: 'indikator', fields: { ...indikator, weglassen: weglassen('Diesen Indikator weglassen') } }],
});

export const federForm = defineForm('jahresziel.feder', {
  title: 'Federführend',
  submit: 'Speichern',
  steps: [
    {
      key: 'wer',
      fields: {
        person: { ...werFelder.person, label: 'Wer ist federführend?' },
        name: { ...ohneKonto, help: 'Zum Beispiel: Wohnungsamt' },
      },
    },
  ],
});

export const prueftForm = defineForm('jahresziel.prueft', {
  title: 'Wer prüft',
  submit: 'Speichern',
  steps: [
    {
      key: 'wer',
      fields: {
        person: { ...werFelder.person, label: 'Wer prüft die Kennzahlen und Indikatoren?' },
        name: { ...ohneKonto, help: 'Zum Beispiel: VHS. Nicht, wer selbst federführend ist.' },
      },
    },
  ],
});

export const vorstellungForm = defineForm('jahresziel.vorstellung', {
  title: 'Vorstellung',
  submit: 'Speichern',
  steps: [
    {
      key: 'vorstellung',
      fields: {
        wie: {
          kind: 'longText',
          label: 'Wie wird es auf der Jahreskonferenz vorgestellt?',
          help: 'Zum Beispiel: mit Bildern und drei Familien, die erzählen',
          required: false,
          max: 500,
        },
        person: {
          ...werFelder.person,
          label: 'Von wem?',
          help: 'Leer lassen, wenn es die Person vorstellt, die federführend ist.',
        },
        name: ohneKonto,
      },
    },
  ],
});

export const ergaenzungForm = defineForm('jahresziel.ergaenzen', {
  title: 'Ergänzung vorschlagen',
  submit: 'Vorschlagen',
  steps: [
    {
      key: 'ergaenzung',
      fields: {
        text: {
          kind: 'longText',
          label: 'Was möchten Sie ergänzen oder ändern?',
          help: 'Alle im Handlungsfeld können es lesen.',
          required: true,
          max: 500,
        },
      },
    },
  ],
});

export const exportForm = defineForm('jahresziel.export', {
  title: 'Raster als Datei',
  submit: 'Datei bekommen',
  steps: [
    {
      key: 'datei',
      fields: {
        art: dateiartFeld,
      },
    },
  ],
});
