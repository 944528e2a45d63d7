import { defineForm } from '../../chat/form.ts';
import { abwesend, einstellen } from './texts.einstellen.ts';
import * as spaeter from './texts.spaeter.ts';

/** *An einem anderen Tag …* */
export const verschiebenForm = defineForm('erinnerung.verschieben', {
  title: spaeter.form.titel,
  submit: spaeter.form.absenden,
  steps: [
    {
      key: 'tag',
      fields: { tag: { kind: 'date', label: spaeter.form.tag, help: spaeter.form.hilfe, required: true } },
    },
  ],
});

/** *Erinnerungen einstellen*. The times and feasts are the city's: known when it opens. */
export const einstellenForm = defineForm('erinnerung.einstellen', {
  title: einstellen.titel,
  submit: einstellen.absenden,
  steps: [
    {
      key: 'wann',
      fields: {
        zeit: { kind: 'choice', label: einstellen.zeit, required: true },
        auchFrei: {
          kind: 'choice',
          label: einstellen.auchFrei,
          required: true,
          options: [
            { value: 'nein', label: einstellen.frei.nein },
            { value: 'ja', label: einstellen.frei.ja },
          ],
        },
        feste: { kind: 'choices', label: einstellen.feste, help: einstellen.festeHilfe, required: false },
      },
    },
  ],
});

/** *Abwesenheit eintragen …* */
export const abwesendForm = defineForm('erinnerung.abwesend', {
  title: abwesend.titel,
  submit: abwesend.absenden,
  steps: [
    {
      key: 'zeit',
      fields: {
        von: { kind: 'date', label: abwesend.von, required: true },
        bis: { kind: 'date', label: abwesend.bis, required: true },
      },
    },
  ],
});
