import { defineForm } from '../../../chat/form.ts';
import { antwortWort } from './texts.ts';

const was = { kind: 'longText', label: 'Worum geht es?', required: true, max: 500 } as const;

const frist = {
  fristTag: { kind: 'date', label: 'Antwort bis (Tag)', required: true },
  fristZeit: { kind: 'time', label: 'Antwort bis (Uhrzeit)', required: true },
} as const;

const inhalt = {
  frage: {
    kind: 'text',
    label: 'Ihre Frage',
    help: 'Ein Satz, dem man zustimmen kann. Zum Beispiel: Die Stadt öffnet die Turnhalle schon ab Montag.',
    required: true,
    max: 250,
  },
  worum: {
    kind: 'longText',
    label: 'Worum geht es?',
    help: 'Was ist geschehen? Warum kann es nicht warten? Bitte kurz.',
    required: true,
    max: 1500,
  },
} as const;

/** *Dringende Abstimmung stellen …* */
export const stellenForm = defineForm('abstimmung.stellen', {
  title: 'Dringende Abstimmung',
  submit: 'Weiter',
  steps: [
    {
      key: 'frage',
      fields: {
        ...inhalt,
        ...frist,
        feld: {
          kind: 'choice',
          label: 'Handlungsfeld',
          help: 'Leer: Es geht um die ganze Stadt.',
          required: false,
        },
      },
    },
  ],
});

/** *Dringende Abstimmung erbitten …* */
export const wuenschenForm = defineForm('abstimmung.wuenschen', {
  title: 'Abstimmung erbitten',
  submit: 'An das Büro senden',
  steps: [{ key: 'frage', fields: { ...inhalt, ...frist } }],
});

/** *Ablehnen …* */
export const ablehnenForm = defineForm('abstimmung.ablehnen', {
  title: 'Abstimmung ablehnen',
  submit: 'Ablehnen',
  steps: [
    {
      key: 'grund',
      fields: {
        grund: {
          kind: 'longText',
          label: 'Warum nicht?',
          help: 'Das Tandem bekommt diesen Text. Bitte schreiben Sie auch, was es jetzt tun kann.',
          required: true,
          max: 1000,
        },
      },
    },
  ],
});

/** *Bedenken …* */
export const bedenkenForm = defineForm('abstimmung.bedenken', {
  title: 'Bedenken',
  submit: 'Senden',
  steps: [{ key: 'bedenken', fields: { was: { ...was, label: 'Welche Bedenken haben Sie?' } } }],
});

/** *Rückruf …* */
export const rueckrufForm = defineForm('abstimmung.rueckruf', {
  title: 'Rückruf',
  submit: 'Senden',
  steps: [
    {
      key: 'rueckruf',
      fields: {
        erreichbar: {
          kind: 'text',
          label: 'Wann und wie erreichen wir Sie?',
          help: 'Zum Beispiel: heute bis 16 Uhr unter einer Telefonnummer.',
          required: true,
          max: 200,
        },
        was: { ...was, required: false },
      },
    },
  ],
});

/** *Antwort eintragen …*: what a member said on the phone. */
export const eintragenForm = defineForm('abstimmung.eintragen', {
  title: 'Antwort eintragen',
  submit: 'Eintragen',
  steps: [
    {
      key: 'antwort',
      fields: {
        person: { kind: 'choice', label: 'Wer hat geantwortet?', required: true },
        antwort: {
          kind: 'choice',
          label: 'Antwort',
          required: true,
          options: Object.entries(antwortWort).map(([value, label]) => ({ value, label })),
        },
        was: {
          ...was,
          label: 'Was wurde gesagt?',
          help: 'Bei Bedenken und Rückruf. Bitte kurz. Bei „Einverstanden“ bleibt es leer.',
          required: false,
        },
      },
    },
  ],
});

/** *Verlängern …* */
export const verlaengernForm = defineForm('abstimmung.verlaengern', {
  title: 'Frist verlängern',
  submit: 'Verlängern',
  steps: [{ key: 'frist', fields: frist }],
});

/** *Beenden …* */
export const beendenForm = defineForm('abstimmung.ergebnis', {
  title: 'Abstimmung beenden',
  submit: 'Beenden',
  steps: [
    {
      key: 'ergebnis',
      fields: {
        ergebnis: {
          kind: 'longText',
          label: 'Ergebnis in Worten',
          help: 'Alle Mitglieder lesen diesen Text. Wer was geantwortet hat, steht nur darin, wenn Sie es schreiben.',
          required: true,
          max: 1000,
        },
      },
    },
  ],
});
