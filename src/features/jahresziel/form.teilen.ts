import { defineForm } from '../../chat/form.ts';

/** The subject is the goal that is split. */
export const teilenForm = defineForm('jahresziel.teilen', {
  title: 'Ziel teilen',
  submit: 'Teilen',
  steps: [
    {
      key: 'teil',
      fields: {
        titel: {
          kind: 'text',
          label: 'Wie heißt das zweite Jahresziel?',
          shortLabel: 'Zweites Jahresziel',
          help: 'Zum Beispiel: Nachbarn helfen sich bei Behördenbriefen',
          required: true,
          max: 120,
        },
        wirkungen: {
          kind: 'choices',
          label: 'Welche Wirkungen gehören zum zweiten Ziel?',
          shortLabel: 'Wirkungen',
          help: 'Ihre Indikatoren und Zahlen gehen mit. Mindestens eine Wirkung bleibt beim ersten Ziel.',
          required: true,
        },
        massnahmen: {
          kind: 'choices',
          label: 'Welche Maßnahmen gehören zum zweiten Ziel?',
          shortLabel: 'Maßnahmen',
          help: 'Wer sie übernommen hat und bis wann, bleibt.',
          required: false,
        },
      },
    },
  ],
});
