import { defineForm } from '../../../chat/form.ts';

/** *Kommentar schreiben …*: what the Büro adds to the figures. */
export const bearbeitenForm = defineForm('bericht.bearbeiten', {
  title: 'Bericht vorbereiten',
  submit: 'Speichern',
  steps: [
    {
      key: 'bericht',
      fields: {
        kommentar: {
          kind: 'longText',
          label: 'Ihr Kommentar',
          help: 'Was soll die Steuerungsgruppe wissen? Leer: kein Kommentar.',
          required: false,
        },
        entscheidungen: {
          kind: 'longText',
          label: 'Worüber soll die Steuerungsgruppe entscheiden?',
          shortLabel: 'Entscheidungen',
          help: 'Bitte eine Entscheidung pro Zeile. Leer: keine.',
          required: false,
          max: 2000,
        },
        ideen: {
          kind: 'choices',
          label: 'Welche Projektideen sollen mit Titel darin stehen?',
          shortLabel: 'Projektideen',
          help: 'Von den anderen steht nur ihre Zahl im Bericht.',
          required: false,
        },
        zeitraum: { kind: 'choice', label: 'Was soll als neu gelten?', required: true },
      },
    },
  ],
});

/** *Hinweis geben …*: what a field should take account of. */
export const hinweisForm = defineForm('bericht.hinweis', {
  title: 'Hinweis geben',
  submit: 'Hinweis geben',
  steps: [
    {
      key: 'hinweis',
      fields: {
        text: {
          kind: 'longText',
          label: 'Was soll das Handlungsfeld beachten?',
          help: 'Bitte ohne Namen von Privatpersonen.',
          required: true,
        },
      },
    },
  ],
});
