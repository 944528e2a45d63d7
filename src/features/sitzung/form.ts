import { defineForm, type FormValues } from '../../chat/form.ts';

export const termin = {
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
} as const;

export const inhalt = {
  thema: { kind: 'text', label: 'Thema', help: 'Worum geht es? Ein kurzer Satz genügt.', required: true, max: 120 },
  tagesordnung: {
    kind: 'longText',
    label: 'Tagesordnung',
    help: 'Ein Punkt in jeder Zeile. Sie können das Feld auch leer lassen.',
    required: false,
    max: 3000,
  },
} as const;

/** *Sitzung melden* [5.2.3]: what the Tandem reports to the Büro, and what the invitation says. */
export const sitzungForm = defineForm('sitzung.melden', {
  title: 'Sitzung melden',
  submit: 'Melden und einladen',
  steps: [
    { key: 'termin', fields: { gremium: { kind: 'choice', label: 'Gremium', required: true }, ...termin } },
    {
      key: 'inhalt',
      fields: {
        ...inhalt,
        wiederholung: {
          kind: 'choice',
          label: 'Wiederholen',
          help: 'Nur wenn die Sitzung regelmäßig stattfindet.',
          required: false,
          options: [
            { value: '1', label: 'Jede Woche' },
            { value: '2', label: 'Alle zwei Wochen' },
            { value: '3', label: 'Alle drei Wochen' },
            { value: '4', label: 'Alle vier Wochen' },
            { value: 'monat', label: 'Jeden Monat am selben Wochentag' },
          ],
        },
        bis: { kind: 'date', label: 'Wiederholen bis', required: false },
      },
    },
  ],
});

/** *Ändern …*: everything but the Gremium. */
export const aendernForm = defineForm('sitzung.aendern', {
  title: 'Sitzung ändern',
  submit: 'Speichern und mitteilen',
  steps: [
    { key: 'termin', fields: termin },
    { key: 'inhalt', fields: inhalt },
  ],
});

const grund = {
  grund: {
    kind: 'longText',
    label: 'Warum?',
    help: 'Der Grund steht dann im Kanal. Zum Beispiel: Der Raum ist nicht frei.',
    required: true,
    max: 500,
  },
} as const;

/** *Sitzung fällt aus …* */
export const ausfallForm = defineForm('sitzung.ausfall', {
  title: 'Sitzung fällt aus',
  submit: 'Fällt aus',
  steps: [{ key: 'grund', fields: grund }],
});

/** *Alle weiteren fallen aus …*: this one and those of the series after it. */
export const reiheAusfallForm = defineForm('sitzung.reiheAusfall', {
  title: 'Weitere fallen aus',
  submit: 'Alle fallen aus',
  steps: [{ key: 'grund', fields: grund }],
});

/** *Sitzung vorschlagen*: for whoever may not invite. */
export const vorschlagForm = defineForm('sitzung.vorschlagen', {
  title: 'Sitzung vorschlagen',
  submit: 'Vorschlag senden',
  steps: [
    {
      key: 'vorschlag',
      fields: {
        thema: inhalt.thema,
        datum: { kind: 'date', label: 'Datum', help: 'Wenn Sie schon eines wissen.', required: false },
        beginn: { kind: 'time', label: 'Beginn', required: false },
        ende: { kind: 'time', label: 'Ende', required: false },
        ort: termin.ort,
        tagesordnung: { ...inhalt.tagesordnung, label: 'Was gibt es zu besprechen?' },
      },
    },
  ],
});

export type SitzungEingabe = FormValues<typeof sitzungForm>;
export type AendernEingabe = FormValues<typeof aendernForm>;
