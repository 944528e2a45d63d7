import { defineForm } from '../../chat/form.ts';
import { werFelder } from '../stadt/index.ts';

const was = { kind: 'text', label: 'Was ist zu tun?', required: true, max: 300 } as const;
const bis = { kind: 'date', label: 'Bis wann?', required: true } as const;

const wer = {
  person: werFelder.person,
  name: {
    kind: 'text',
    label: 'Name, Organisation oder Stelle ohne Konto',
    shortLabel: 'Ohne Konto',
    help: 'Zum Beispiel: Wohnungsamt. Dann wird das Tandem erinnert.',
    required: false,
    max: 80,
  },
} as const;

/** *Neue Aufgabe …* */
export const neuForm = defineForm('aufgabe.neu', {
  title: 'Neue Aufgabe',
  submit: 'Eintragen',
  steps: [
    {
      key: 'was',
      fields: {
        gremium: { kind: 'choice', label: 'Gremium', required: true },
        was,
        bis,
      },
    },
    { key: 'wer', fields: wer },
  ],
});

/** *An andere Person übergeben …* */
export const uebergebenForm = defineForm('aufgabe.uebergeben', {
  title: 'Aufgabe übergeben',
  submit: 'Übergeben',
  steps: [{ key: 'wer', fields: wer }],
});

/** *Aufgabe ändern …* */
export const aendernForm = defineForm('aufgabe.aendern', {
  title: 'Aufgabe ändern',
  submit: 'Ändern',
  steps: [{ key: 'was', fields: { was, bis } }],
});
