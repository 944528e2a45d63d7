import { defineForm } from '../../../chat/form.ts';

/** *Rat anbieten* */
export const ratForm = defineForm('umsetzungsgruppe.rat', {
  title: 'Rat anbieten',
  submit: 'Anbieten',
  steps: [
    {
      key: 'rat',
      fields: {
        angebot: {
          kind: 'longText',
          label: 'Was können Sie anbieten?',
          help: 'Zum Beispiel: eine Erfahrung, einen Kontakt, ein Gespräch unter vier Augen.',
          required: true,
          max: 1500,
        },
        erreichbar: {
          kind: 'text',
          label: 'Wann und wie erreicht man Sie?',
          help: 'Sie können das Feld auch leer lassen. Das Tandem kann Ihnen hier im Chat antworten.',
          required: false,
          max: 200,
        },
      },
    },
  ],
});
