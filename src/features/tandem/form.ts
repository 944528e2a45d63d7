import { defineForm, type FormValues } from '../../chat/form.ts';
import { seitenWort, werFelder } from '../stadt/index.ts';

const seite = {
  seite: {
    kind: 'choice',
    label: 'Seite',
    help: 'Zum Tandem gehören Verwaltung und freier Träger. Die Begleitung unterstützt sie.',
    required: true,
    options: [
      { value: 'verwaltung', label: seitenWort.verwaltung },
      { value: 'freier_traeger', label: seitenWort.freier_traeger },
      { value: 'begleitung', label: seitenWort.begleitung },
    ],
  },
} as const;

const zeitraum = {
  von: { kind: 'date', label: 'Von (erster Tag)', required: true },
  bis: { kind: 'date', label: 'Bis (letzter Tag)', help: 'Leer: ohne festes Ende.', required: false },
} as const;

/** *Mitglied hinzufügen …* */
export const hinzufuegenForm = defineForm('tandem.hinzufuegen', {
  title: 'Mitglied hinzufügen',
  submit: 'Speichern',
  steps: [{ key: 'mitglied', fields: { ...werFelder, ...seite, ...zeitraum } }],
});

/** *Ändern …*: everything but the person. */
export const aendernForm = defineForm('tandem.aendern', {
  title: 'Mitglied ändern',
  submit: 'Speichern',
  steps: [{ key: 'mitglied', fields: { ...seite, organisation: werFelder.organisation, ...zeitraum } }],
});

/** *Beenden …* */
export const beendenForm = defineForm('tandem.beenden', {
  title: 'Amtszeit beenden',
  submit: 'Beenden',
  steps: [{ key: 'ende', fields: { bis: { kind: 'date', label: 'Letzter Tag', required: true } } }],
});

/** *Übergeben …*: somebody else takes over, on the same side. */
export const uebergebenForm = defineForm('tandem.uebergeben', {
  title: 'Übergeben',
  submit: 'Übergeben',
  steps: [
    {
      key: 'nachfolge',
      fields: {
        ...werFelder,
        ab: { kind: 'date', label: 'Ab wann?', help: 'Der erste Tag der neuen Person.', required: true },
        bis: zeitraum.bis,
      },
    },
  ],
});

const text = { text: { kind: 'longText', label: 'Ihre Nachricht', required: true, max: 2000 } } as const;

/** *Nachricht an das Tandem …* */
export const nachrichtForm = defineForm('tandem.nachricht', {
  title: 'Nachricht schreiben',
  submit: 'Senden',
  steps: [{ key: 'nachricht', fields: text }],
});

/** *Antworten …* */
export const antwortForm = defineForm('tandem.antworten', {
  title: 'Antworten',
  submit: 'Senden',
  steps: [{ key: 'antwort', fields: text }],
});

export type Mitgliedseingabe = FormValues<typeof hinzufuegenForm>;
export type Aenderungseingabe = FormValues<typeof aendernForm>;
export type Uebergabeeingabe = FormValues<typeof uebergebenForm>;
