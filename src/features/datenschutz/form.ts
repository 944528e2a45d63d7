import { defineForm } from '../../chat/form.ts';

export const berichtigenForm = defineForm('datenschutz.berichtigen', {
  title: 'Angaben berichtigen',
  submit: 'Speichern',
  steps: [
    {
      key: 'angaben',
      fields: {
        organisation: { kind: 'text', label: 'Organisation', required: false, max: 100 },
        kontakt: {
          kind: 'text',
          label: 'Kontakt',
          help: 'Zum Beispiel eine Telefonnummer oder eine E-Mail-Adresse. Andere sehen sie nur, wenn Sie das freigeben.',
          required: false,
          max: 200,
        },
      },
    },
  ],
});

export const freigeben = ['organisation', 'kontakt'] as const;

export const freigebenForm = defineForm('datenschutz.freigeben', {
  title: 'Angaben freigeben',
  submit: 'Speichern',
  steps: [
    {
      key: 'angaben',
      fields: {
        sichtbar: {
          kind: 'choices',
          label: 'Das dürfen alle sehen',
          help: 'Sie können das jederzeit ändern. Was Sie nicht auswählen, sehen andere nicht.',
          required: false,
          options: [
            { value: 'organisation', label: 'Meine Organisation' },
            { value: 'kontakt', label: 'Mein Kontakt' },
          ],
        },
      },
    },
  ],
});

/** Whom to erase: by account, or by name for whoever has none. */
export const personForm = defineForm('datenschutz.person', {
  title: 'Person löschen',
  submit: 'Weiter',
  steps: [
    {
      key: 'wer',
      fields: {
        person: { kind: 'person', label: 'Person mit Konto', required: false },
        name: {
          kind: 'text',
          label: 'Oder: Name einer Person ohne Konto',
          help: 'So, wie er bei KOMM-IN steht. Haben mehrere denselben Namen, schreiben Sie die Organisation in Klammern dahinter.',
          required: false,
          max: 200,
        },
      },
    },
  ],
});

/** What an option says when no text names the person: a choice needs one. */
export const keineStelle = 'keine';

export const loeschenForm = defineForm('datenschutz.loeschen', {
  title: 'Person löschen',
  submit: 'Weiter',
  steps: [
    {
      key: 'stellen',
      fields: {
        stellen: {
          kind: 'choices',
          label: 'Hier wird der Name entfernt',
          help: 'Nehmen Sie heraus, wo jemand anderes gemeint ist.',
          required: false,
        },
      },
    },
  ],
});

export const hinweisForm = defineForm('datenschutz.hinweis', {
  title: 'Datenschutzhinweis',
  submit: 'Speichern',
  steps: [
    {
      key: 'text',
      fields: {
        text: {
          kind: 'longText',
          label: 'Text',
          help: 'Jede Person bekommt ihn einmal. Leer: der Text, den KOMM-IN mitbringt.',
          required: false,
          max: 2000,
        },
      },
    },
  ],
});

/** The whole city, as a choice among the Gremien. */
export const ganzeStadt = 'stadt';

export const verlaufForm = defineForm('datenschutz.verlauf', {
  title: 'Verlauf',
  submit: 'Zeigen',
  steps: [
    {
      key: 'was',
      fields: {
        gremium: { kind: 'choice', label: 'Gremium', required: true },
        nummer: {
          kind: 'text',
          label: 'Nummer',
          help: 'Zum Beispiel WOH-2026-03. Dann zählt nur die Nummer.',
          required: false,
          max: 40,
        },
        jahr: { kind: 'number', label: 'Jahr', required: false, max: 2999 },
      },
    },
  ],
});
