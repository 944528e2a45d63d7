import { defineForm } from '../../../chat/form.ts';

/** *Auf die Tagesordnung* */
export const themaForm = defineForm('umsetzungsgruppe.thema', {
  title: 'Auf die Tagesordnung',
  submit: 'Vorschlagen',
  steps: [
    {
      key: 'thema',
      fields: {
        thema: {
          kind: 'text',
          label: 'Thema',
          help: 'So steht es auf der Tagesordnung. Zum Beispiel: Handlungsfeld Wohnen: Räume für Treffen',
          required: true,
          max: 200,
        },
        warum: {
          kind: 'longText',
          label: 'Warum?',
          help: 'Was soll besprochen oder entschieden werden? Das liest nur die Umsetzungsgruppe.',
          required: false,
          max: 500,
        },
      },
    },
  ],
});
