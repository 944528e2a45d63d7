import { defineForm } from '../../chat/form.ts';
import { andereQuelle, quellen } from './rules.hinweise.ts';
import { artWort } from './texts.hinweise.ts';

const art = {
  kind: 'choice',
  label: 'Was ist es?',
  help: 'Beschluss: Jemand hat entschieden. Hinweis: Jemand bittet, etwas zu beachten.',
  required: true,
  options: Object.entries(artWort).map(([value, label]) => ({ value, label })),
} as const;

const text = {
  kind: 'longText',
  label: 'Was steht darin?',
  help: 'In eigenen Worten oder als Zitat. Bitte ohne Namen von Privatpersonen.',
  required: true,
} as const;

const woher = {
  key: 'woher',
  fields: {
    quelle: {
      kind: 'choice',
      label: 'Von wem kommt das?',
      required: true,
      options: [
        ...quellen.map((quelle) => ({ value: quelle, label: quelle })),
        { value: andereQuelle, label: 'Andere: im nächsten Feld' },
      ],
    },
    genauer: {
      kind: 'text',
      label: 'Von wem genau?',
      help: 'Zum Beispiel: Ausschuss für Soziales. Sie können das Feld auch leer lassen.',
      required: false,
      max: 120,
    },
    datum: {
      kind: 'date',
      label: 'Von wann ist das?',
      help: 'Leer: Das Datum ist nicht bekannt.',
      required: false,
    },
    fuer: {
      kind: 'text',
      label: 'Für wen gilt das?',
      help: 'Zum Beispiel: alle Vereine mit Räumen. Leer: für alle im Handlungsfeld.',
      required: false,
      max: 200,
    },
  },
} as const;

/** *Beschluss oder Hinweis eintragen …* The Gremium is asked for where the button does not say it. */
export const hinweisNeuForm = defineForm('hinweis.neu', {
  title: 'Beschluss oder Hinweis',
  submit: 'Eintragen',
  steps: [
    { key: 'was', fields: { gremium: { kind: 'choice', label: 'Handlungsfeld', required: true }, art, text } },
    woher,
  ],
});

export const hinweisAendernForm = defineForm('hinweis.aendern', {
  title: 'Eintrag ändern',
  submit: 'Speichern',
  steps: [{ key: 'was', fields: { art, text } }, woher],
});
