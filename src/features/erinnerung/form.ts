import { defineForm } from '../../chat/form.ts';
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
