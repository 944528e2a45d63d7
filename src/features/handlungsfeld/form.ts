import { defineForm } from '../../chat/form.ts';
import { laengstens } from './katalog.ts';

/** Asked with every change of the fields themselves [5.2.5]; the years are known when the form opens. */
const jahr = {
  kind: 'choice',
  label: 'Jahreskonferenz',
  help: 'Welche Jahreskonferenz hat das beschlossen?',
  required: true,
} as const;

const titel = {
  kind: 'text',
  label: 'Titel',
  help: 'Ohne das Wort „Handlungsfeld“. Zum Beispiel: Wohnen',
  required: true,
  max: laengstens.titel,
} as const;

export const neuForm = defineForm('feld.neu', {
  title: 'Neues Handlungsfeld',
  submit: 'Anlegen',
  steps: [
    {
      key: 'feld',
      fields: {
        titel,
        jahr,
        nummer: {
          kind: 'number',
          label: 'Nummer',
          help: 'Sie bleibt für immer und wird nie ein zweites Mal vergeben.',
          required: true,
          max: 999,
        },
        kuerzel: {
          kind: 'text',
          label: 'Kürzel',
          help: 'Drei Großbuchstaben, zum Beispiel WOH. Leer: KOMM-IN schlägt eines vor. Es bleibt für immer.',
          required: false,
          max: 3,
        },
        kanal: {
          kind: 'channel',
          label: 'Kanal',
          help: 'Wenn es schon einen gibt. Leer: Sie können danach einen anlegen lassen.',
          required: false,
        },
      },
    },
  ],
});

export const umbenennenForm = defineForm('feld.umbenennen', {
  title: 'Umbenennen',
  submit: 'Umbenennen',
  steps: [{ key: 'feld', fields: { titel, jahr } }],
});

export const schliessenForm = defineForm('feld.schliessen', {
  title: 'Handlungsfeld schließen',
  submit: 'Schließen',
  steps: [{ key: 'feld', fields: { jahr } }],
});

export const oeffnenForm = defineForm('feld.oeffnen', {
  title: 'Wieder öffnen',
  submit: 'Wieder öffnen',
  steps: [{ key: 'feld', fields: { jahr } }],
});

const leitziel = {
  titel: {
    kind: 'text',
    label: 'Kurzer Titel',
    help: 'Zum Beispiel: Muttersprache pflegen',
    required: true,
    max: laengstens.leitziel,
  },
  wortlaut: {
    kind: 'longText',
    label: 'Wortlaut',
    help: 'So, wie Ihre Stadt es beschlossen hat. Sie können das Feld auch leer lassen.',
    required: false,
    max: laengstens.wortlaut,
  },
} as const;

export const leitzielNeuForm = defineForm('leitziel.neu', {
  title: 'Neues Leitziel',
  submit: 'Hinzufügen',
  steps: [
    {
      key: 'leitziel',
      fields: {
        nummer: {
          kind: 'text',
          label: 'Nummer',
          help: 'Wie im Konzept Ihrer Stadt, zum Beispiel 4.1.1-6. Sie bleibt für immer.',
          required: true,
          max: laengstens.nummer,
        },
        ...leitziel,
      },
    },
  ],
});

export const leitzielForm = defineForm('leitziel.aendern', {
  title: 'Leitziel ändern',
  submit: 'Speichern',
  steps: [{ key: 'leitziel', fields: leitziel }],
});

export const grundlagenForm = defineForm('grundlagen.aendern', {
  title: 'Grundlagen',
  submit: 'Speichern',
  steps: [
    {
      key: 'grundlagen',
      fields: {
        grundlagen: {
          kind: 'longText',
          label: 'Gesetze, Richtlinien, Beschlüsse',
          help: 'Jede in einer eigenen Zeile. Ein Link (https://…) am Ende der Zeile lässt sich dann anklicken.',
          required: false,
        },
      },
    },
  ],
});
