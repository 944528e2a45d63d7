import { defineForm } from '../../chat/form.ts';
import { dateiFeld, namenFeld } from '../stadt/index.ts';

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
        art: dateiFeld({
          xlsx: 'Excel: alle Jahresziele und alle Werte',
          csv: 'CSV: nur die Werte, für andere Programme',
        }),
        namen: namenFeld({ nennenOft: 'Notizen und Maßnahmen', label: 'Namen, Maßnahmen und Notizen mit ausgeben' }),
      },
    },
  ],
});
