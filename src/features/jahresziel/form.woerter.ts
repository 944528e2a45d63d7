import { defineForm } from '../../chat/form.ts';

export const woerterForm = defineForm('jahresziel.woerter', {
  title: 'Wörter für Tätigkeiten',
  submit: 'Speichern',
  steps: [
    {
      key: 'woerter',
      fields: {
        woerter: {
          kind: 'longText',
          label: 'Bei welchen Wörtern soll KOMM-IN nachfragen?',
          shortLabel: 'Wörter',
          help: 'In jede Zeile ein Wort. Leer: KOMM-IN fragt nie nach.',
          required: false,
        },
        ueblich: {
          kind: 'choices',
          label: 'Oder: die üblichen Wörter',
          shortLabel: 'Übliche',
          required: false,
          max: 1,
          options: [{ value: 'ja', label: 'Wieder die üblichen Wörter nehmen' }],
        },
      },
    },
  ],
});
