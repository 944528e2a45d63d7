import { defineForm } from '../../../chat/form.ts';

/** The field's value that means all of them. */
export const alle = 'alle';

export const neuForm = defineForm('kalender.neu', {
  title: 'Termine im Kalender',
  submit: 'Adresse anlegen',
  steps: [
    {
      key: 'neu',
      fields: { wofuer: { kind: 'choice', label: 'Welche Termine möchten Sie sehen?', required: true } },
    },
  ],
});

export const adresseForm = defineForm('kalender.adresse', {
  title: 'Öffentliche Adresse',
  submit: 'Speichern',
  steps: [
    {
      key: 'adresse',
      fields: {
        adresse: {
          kind: 'text',
          label: 'Unter welcher Adresse ist KOMM-IN aus dem Internet erreichbar?',
          shortLabel: 'Öffentliche Adresse',
          help: 'Leer: Es gibt keine Termine im eigenen Kalender.',
          placeholder: 'https://komm-in.ihre-stadt.de',
          required: false,
          max: 300,
        },
      },
    },
  ],
});

export const sperrenForm = defineForm('kalender.sperren', {
  title: 'Adressen sperren',
  submit: 'Weiter',
  steps: [
    {
      key: 'wer',
      fields: {
        person: {
          kind: 'person',
          label: 'Wessen Kalender-Adressen?',
          help: 'Leer: alle Adressen der Stadt.',
          required: false,
        },
      },
    },
  ],
});
