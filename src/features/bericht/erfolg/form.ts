import { defineForm } from '../../../chat/form.ts';
import { textHoechstens } from './texts.ts';

/** Its subject is the success. */
export const dankForm = defineForm('erfolg.dank', {
  title: 'Danke sagen',
  submit: 'Senden',
  steps: [
    {
      key: 'dank',
      fields: {
        text: {
          kind: 'longText',
          label: 'Ihr Text',
          help: 'Bitte prüfen Sie: keine Namen ohne Einverständnis, keine Zahlen unter 5.',
          required: true,
          max: textHoechstens,
        },
        genannt: {
          kind: 'people',
          label: 'Wem danken Sie mit Namen?',
          help: 'Nur, wer damit einverstanden ist. Sonst leer lassen.',
          required: false,
          max: 10,
        },
        gruppe: {
          kind: 'choices',
          label: 'Auch anderswo zeigen?',
          required: false,
          max: 1,
          options: [{ value: 'ja', label: 'Auch im Kanal der Umsetzungsgruppe' }],
        },
      },
    },
  ],
});

/** Its subject is the field, or `stadt`: then it is asked which. */
export const erfolgForm = defineForm('erfolg.neu', {
  title: 'Erfolg eintragen',
  submit: 'Eintragen',
  steps: [
    {
      key: 'erfolg',
      fields: {
        gremium: { kind: 'choice', label: 'In welchem Handlungsfeld?', required: true },
        titel: {
          kind: 'text',
          label: 'Was wurde erreicht?',
          help: 'Zum Beispiel: Der Sprachtreff hat einen festen Raum. Jahresziele und Projektideen kommen von selbst dazu.',
          required: true,
          max: 150,
        },
        am: { kind: 'date', label: 'Wann?', required: true },
      },
    },
  ],
});

export const tabelleForm = defineForm('erfolg.tabelle', {
  title: 'Erfolge als Tabelle',
  submit: 'Datei bekommen',
  steps: [
    {
      key: 'tabelle',
      fields: {
        jahr: { kind: 'choice', label: 'Für welche Jahreskonferenz?', required: true },
        art: {
          kind: 'choice',
          label: 'Welche Datei möchten Sie?',
          required: true,
          options: [
            { value: 'xlsx', label: 'Excel' },
            { value: 'csv', label: 'CSV, für andere Programme' },
          ],
        },
      },
    },
  ],
});
