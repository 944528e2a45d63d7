import { defineForm } from '../../chat/form.ts';
import { werFelder } from '../stadt/index.ts';

/** Its subject is the goal. */
export const uebergabeForm = defineForm('jahresziel.uebergabe', {
  title: 'Ziel übergeben',
  submit: 'Übergeben',
  steps: [
    {
      key: 'wer',
      fields: {
        person: { ...werFelder.person, label: 'Wer ist ab jetzt federführend?' },
        name: {
          kind: 'text',
          label: 'Name, Organisation oder Stelle ohne Konto',
          shortLabel: 'Ohne Konto',
          help: 'Zum Beispiel: Wohnungsamt. Nicht, wer das Ergebnis überprüft.',
          required: false,
          max: 80,
        },
      },
    },
  ],
});
