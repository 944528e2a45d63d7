import { defineForm } from '../../chat/form.ts';

const janein = [
  { value: 'nein', label: 'Nein' },
  { value: 'ja', label: 'Ja' },
];

/** Its subject names the goal and the number of the state that it changes. */
export const zustandForm = defineForm('jahresziel.zustand', {
  title: 'Zustand ändern',
  submit: 'Eintragen',
  steps: [
    {
      key: 'zustand',
      fields: {
        schritt: { kind: 'choice', label: 'Wie geht es mit dem Ziel weiter?', required: true },
        grund: {
          kind: 'longText',
          label: 'Ergebnis oder Grund',
          help: 'Nötig bei einem Ergebnis, einer Pause, beim Zurückgeben, und wenn nicht alles erreicht ist. Alle im Handlungsfeld lesen es.',
          required: false,
          max: 1000,
        },
        bericht: {
          kind: 'choice',
          label: 'Darf das Ergebnis in den Bericht an die Steuerungsgruppe?',
          help: 'Bei „Ja“ steht dort, was Sie geschrieben haben. Bitte nennen Sie dann keine Personen.',
          required: true,
          options: janein,
        },
      },
    },
    {
      key: 'jahr',
      fields: {
        jahr: {
          kind: 'choice',
          label: 'Wann soll das Ergebnis vorliegen?',
          help: 'Bis zu der Jahreskonferenz, die jetzt eingetragen ist, bleibt kaum Zeit. Sie können das Jahr ändern.',
          required: true,
        },
      },
    },
  ],
});

/** Its subject is the goal, and so it is of the following ones. */
export const rueckmeldungForm = defineForm('jahresziel.rueckmeldung', {
  title: 'Rückmeldung geben',
  submit: 'Eintragen',
  steps: [
    {
      key: 'stand',
      fields: {
        stand: {
          kind: 'choice',
          label: 'Wie steht es?',
          required: true,
          options: [
            { value: 'im_plan', label: 'Im Plan' },
            { value: 'unterstuetzung', label: 'Braucht Unterstützung' },
            { value: 'laenger', label: 'Dauert länger' },
          ],
        },
      },
    },
    {
      key: 'hilfe',
      fields: {
        hilfe: {
          kind: 'longText',
          label: 'Was würde helfen?',
          help: 'Das lesen das Tandem, das Integrationsbüro und wer federführend ist. Im Kanal steht es nicht.',
          required: true,
          max: 1000,
        },
        bericht: {
          kind: 'choice',
          label: 'Darf das in den Bericht an die Steuerungsgruppe?',
          required: true,
          options: janein,
        },
      },
    },
  ],
});

export const zahlForm = defineForm('jahresziel.zahl', {
  title: 'Zahl eintragen',
  submit: 'Eintragen',
  steps: [
    {
      key: 'indikator',
      fields: { indikator: { kind: 'choice', label: 'Wozu möchten Sie etwas eintragen?', required: true } },
    },
    {
      key: 'wert',
      fields: {
        wert: { kind: 'text', label: 'Zahl', help: 'Zum Beispiel: 12 oder 12,5', required: true, max: 20 },
        zeichen: {
          kind: 'choice',
          label: 'Ist es schon zu sehen oder zu hören?',
          required: true,
          options: [
            { value: 'ja', label: 'Ja' },
            { value: 'nein', label: 'Noch nicht' },
          ],
        },
        datum: { kind: 'date', label: 'An welchem Tag war das so?', required: true },
        notiz: {
          kind: 'text',
          label: 'Notiz',
          help: 'Zum Beispiel: beim Hausfest gezählt. Bitte keine Namen.',
          required: false,
          max: 200,
        },
        korrigiert: {
          kind: 'choice',
          label: 'Berichtigt es einen früheren Wert?',
          help: 'Der alte Wert bleibt in der Liste und zählt nicht mehr.',
          required: false,
        },
      },
    },
  ],
});

export const hilfeForm = defineForm('jahresziel.unterstuetzen', {
  title: 'Unterstützung anbieten',
  submit: 'Anbieten',
  steps: [
    {
      key: 'hilfe',
      fields: {
        angebot: {
          kind: 'longText',
          label: 'Womit können Sie helfen?',
          help: 'Zum Beispiel: Ich kann am Freitag dolmetschen.',
          required: true,
          max: 1000,
        },
      },
    },
  ],
});
