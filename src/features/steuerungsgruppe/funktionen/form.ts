import { defineForm } from '../../../chat/form.ts';
import { werFelder } from '../../stadt/index.ts';

const von = { kind: 'date', label: 'Erster Tag', required: true } as const;
const bis = { kind: 'date', label: 'Letzter Tag', help: 'Leer: ohne festes Ende.', required: false } as const;

/** *Funktion besetzen …* [5.2.1] */
export const besetzenForm = defineForm('steuerungsgruppe.besetzen', {
  title: 'Funktion besetzen',
  submit: 'Speichern',
  steps: [
    {
      key: 'funktion',
      fields: { funktion: { kind: 'choice', label: 'Funktion', required: true }, ...werFelder, von, bis },
    },
  ],
});

/** *… ändern …*: everything but function and person. */
export const aendernForm = defineForm('steuerungsgruppe.aendern', {
  title: 'Amtszeit ändern',
  submit: 'Speichern',
  steps: [{ key: 'amtszeit', fields: { organisation: werFelder.organisation, von, bis } }],
});

/** *… beenden …* */
export const beendenForm = defineForm('steuerungsgruppe.beenden', {
  title: 'Amtszeit beenden',
  submit: 'Beenden',
  steps: [
    {
      key: 'ende',
      fields: {
        bis: {
          kind: 'date',
          label: 'Letzter Tag',
          help: 'An diesem Tag hat die Person die Funktion noch.',
          required: true,
        },
      },
    },
  ],
});
