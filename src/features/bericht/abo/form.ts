import { defineForm } from '../../../chat/form.ts';
import { form } from './texts.ts';

/** What somebody follows. The fields are the city's: known when it opens. */
export const aboForm = defineForm('abo.waehlen', {
  title: form.titel,
  submit: form.absenden,
  steps: [
    { key: 'felder', fields: { felder: { kind: 'choices', label: form.felder, help: form.hilfe, required: false } } },
  ],
});
