import { defineForm } from '../../chat/form.ts';
import { werFelder } from '../stadt/index.ts';

/** *Stand ändern …* Its subject names the idea and the number of the state that it changes. */
export const standForm = defineForm('projektidee.stand', {
  title: 'Stand ändern',
  submit: 'Eintragen',
  steps: [
    {
      key: 'stand',
      fields: {
        stand: { kind: 'choice', label: 'Wie steht es jetzt?', required: true },
        seit: { kind: 'date', label: 'Seit wann?', required: true },
        grund: {
          kind: 'longText',
          label: 'Grund',
          help: 'Nötig bei „abgelehnt“, bei „ruht“ und wenn ein Schritt ausfällt oder zurückgeht. Alle im Handlungsfeld können ihn lesen.',
          required: false,
          max: 500,
        },
      },
    },
  ],
});

/** *Übernehmen …* Its subject names the idea and the number of the step. */
export const schrittForm = defineForm('projektidee.schritt', {
  title: 'Schritt übernehmen',
  submit: 'Eintragen',
  steps: [
    {
      key: 'schritt',
      fields: {
        was: { kind: 'text', label: 'Was ist zu tun?', required: true, max: 300 },
        person: werFelder.person,
        name: {
          kind: 'text',
          label: 'Name, Organisation oder Stelle ohne Konto',
          shortLabel: 'Ohne Konto',
          help: 'Zum Beispiel: Wohnungsamt. Dann wird das Tandem erinnert.',
          required: false,
          max: 120,
        },
        bis: { kind: 'date', label: 'Bis wann?', required: true },
      },
    },
  ],
});
