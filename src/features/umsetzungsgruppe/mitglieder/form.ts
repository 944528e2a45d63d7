import { defineForm } from '../../../chat/form.ts';
import { werFelder } from '../../stadt/index.ts';

/** *Fachperson einladen …*: always for a time [5.2.2]. */
export const einladenForm = defineForm('umsetzungsgruppe.einladen', {
  title: 'Fachperson einladen',
  submit: 'Einladen',
  steps: [
    {
      key: 'fachperson',
      fields: {
        ...werFelder,
        von: { kind: 'date', label: 'Erster Tag', required: true },
        bis: {
          kind: 'date',
          label: 'Letzter Tag',
          help: 'Danach endet die Einladung von selbst.',
          required: true,
        },
      },
    },
  ],
});

/** *Einladung beenden …* */
export const beendenForm = defineForm('umsetzungsgruppe.beenden', {
  title: 'Einladung beenden',
  submit: 'Beenden',
  steps: [
    {
      key: 'ende',
      fields: {
        fachperson: { kind: 'choice', label: 'Fachperson', required: true },
        bis: {
          kind: 'date',
          label: 'Letzter Tag',
          help: 'An diesem Tag gehört die Person noch dazu. Sie können die Einladung so auch verlängern.',
          required: true,
        },
      },
    },
  ],
});

/** *Herausnehmen …*: whom, of those who never belonged to it. */
export const aussuchenForm = defineForm('umsetzungsgruppe.aussuchen', {
  title: 'Aus dem Kanal nehmen',
  submit: 'Weiter',
  steps: [
    {
      key: 'personen',
      fields: {
        personen: {
          kind: 'choices',
          label: 'Wer soll den Kanal verlassen?',
          help: 'Diese Personen bekommen vorher eine Nachricht. Nach einer Woche nimmt KOMM-IN sie heraus.',
          required: true,
        },
      },
    },
  ],
});
