import { defineForm, type FormValues } from '../../chat/form.ts';

/** *Sitzung melden* [5.2.3]: what the Tandem reports to the Büro, and what the invitation says. */
export const sitzungForm = defineForm('sitzung.melden', {
  title: 'Sitzung melden',
  submit: 'Melden und einladen',
  steps: [
    {
      key: 'termin',
      fields: {
        gremium: { kind: 'choice', label: 'Gremium', required: true },
        datum: { kind: 'date', label: 'Datum', required: true },
        beginn: { kind: 'time', label: 'Beginn', required: true },
        ende: { kind: 'time', label: 'Ende', required: true },
        ort: { kind: 'text', label: 'Ort', help: 'Zum Beispiel: Rathaus, Raum 3', required: false, max: 200 },
        link: {
          kind: 'url',
          label: 'Link',
          help: 'Für eine Sitzung am Bildschirm. Beginnt mit https://',
          required: false,
          max: 500,
        },
      },
    },
    {
      key: 'inhalt',
      fields: {
        thema: {
          kind: 'text',
          label: 'Thema',
          help: 'Worum geht es? Ein kurzer Satz genügt.',
          required: true,
          max: 120,
        },
        tagesordnung: {
          kind: 'longText',
          label: 'Tagesordnung',
          help: 'Ein Punkt in jeder Zeile. Sie können das Feld auch leer lassen.',
          required: false,
          max: 3000,
        },
      },
    },
  ],
});

export type SitzungEingabe = FormValues<typeof sitzungForm>;
