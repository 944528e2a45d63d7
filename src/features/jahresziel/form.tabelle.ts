import { defineForm } from '../../chat/form.ts';

/** The year's value that means every one. */
export const alleJahre = 'alle';

export const tabelleForm = defineForm('jahresziel.tabelle', {
  title: 'Jahresziele als Tabelle',
  submit: 'Datei bekommen',
  steps: [
    {
      key: 'tabelle',
      fields: {
        jahr: { kind: 'choice', label: 'Jahresziele für welche Jahreskonferenz?', required: true },
        art: {
          kind: 'choice',
          label: 'Welche Datei möchten Sie?',
          required: true,
          options: [
            { value: 'xlsx', label: 'Excel: alle Jahresziele und alle Werte' },
            { value: 'csv', label: 'CSV: nur die Werte, für andere Programme' },
          ],
        },
        namen: {
          kind: 'choices',
          label: 'Namen',
          help: 'Leer lassen, wenn die Datei weitergegeben wird. Notizen und Maßnahmen nennen oft Personen.',
          required: false,
          max: 1,
          options: [{ value: 'ja', label: 'Namen, Maßnahmen und Notizen mit ausgeben' }],
        },
      },
    },
  ],
});
