import { defineForm } from '../../../chat/form.ts';

/** *Beitrag schreiben …* */
export const beitragForm = defineForm('umsetzungsgruppe.beitrag', {
  title: 'Rückblick',
  submit: 'Speichern',
  steps: [
    {
      key: 'beitrag',
      fields: {
        gut: { kind: 'longText', label: 'Was ist gut gelaufen?', required: false, max: 1200 },
        naechstes: {
          kind: 'longText',
          label: 'Was braucht die nächste Jahreskonferenz?',
          help: 'Zum Beispiel: mehr Zeit für Gespräche, einen anderen Raum.',
          required: false,
          max: 1200,
        },
      },
    },
  ],
});
