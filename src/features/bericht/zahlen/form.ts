import { defineForm } from '../../../chat/form.ts';
import { dateiFeld, namenFeld } from '../../stadt/index.ts';

/** The value that means every one. */
export const alle = 'alle';
/** The year's value that means this year's Sitzungen, and the goals on which work goes on now. */
export const jetzt = 'jetzt';

export const zahlenForm = defineForm('zahlen', {
  title: 'Zahlen als Datei',
  submit: 'Datei bekommen',
  steps: [
    {
      key: 'zahlen',
      fields: {
        was: {
          kind: 'choices',
          label: 'Welche Tabellen möchten Sie?',
          required: true,
          options: [
            { value: 'felder', label: 'Handlungsfelder: eine Zeile für jedes' },
            { value: 'sitzungen', label: 'Sitzungen: wann, und wie viele da waren' },
            { value: 'ziele', label: 'Jahresziele: Zustand und Rückmeldung' },
            { value: 'werte', label: 'Werte: was zu den Jahreszielen gezählt wurde' },
            { value: 'aufgaben', label: 'Aufgaben: bis wann, und ob erledigt' },
          ],
        },
        feld: { kind: 'choice', label: 'Welche Handlungsfelder?', required: true },
        jahr: {
          kind: 'choice',
          label: 'Welches Jahr?',
          help: 'Bei Jahreszielen und Werten: das Jahr der Jahreskonferenz.',
          required: true,
        },
        art: dateiFeld({ xlsx: 'Excel: alles in einer Datei', csv: 'CSV: eine Datei für jede Tabelle' }),
        namen: namenFeld({
          nennenOft: 'Notizen und Aufgaben',
          label: 'Namen, Notizen und Texte der Aufgaben ausgeben',
        }),
      },
    },
  ],
});
