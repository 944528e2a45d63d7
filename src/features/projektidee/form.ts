import { defineForm, type Field, type Step } from '../../chat/form.ts';
import { dateiartFeld } from './dateiart.ts';
import { entscheidende, type Frage, fragen } from './fragen.ts';

/** What can be filled in for one question, by what it is kept as. */
export const feldKey = {
  auswahl: (nummer: number): string => `auswahl${nummer}`,
  text: (nummer: number): string => `text${nummer}`,
  person: (nummer: number): string => `person${nummer}`,
  stelle: (nummer: number): string => `stelle${nummer}`,
  offen: (nummer: number): string => `offen${nummer}`,
} as const;

/** The value of the tick *Weiß ich noch nicht*. */
export const nochOffen = 'offen';

const wer: readonly number[] = [5, 9];
const auswahlLabel: Readonly<Record<number, string>> = {
  8: '8. Wer muss entscheiden?',
  10: '10. Zu welchen unserer Leitziele trägt die Idee bei?',
  11: '11. Welchen Leitzielen anderer Handlungsfelder hilft die Idee?',
};
const textLabel: Readonly<Record<number, string>> = {
  8: '8. Was muss entschieden werden?',
  10: '10. Was trägt die Idee dazu bei?',
  11: '11. Was trägt die Idee dazu bei?',
};

/** The fields of one question, in their order on the screen. */
export function felderZu(frage: Frage): Readonly<Record<string, Field>> {
  const { nummer } = frage;
  return {
    ...(wer.includes(nummer) ? werFelder(frage) : antwortFelder(frage)),
    [feldKey.offen(nummer)]: {
      kind: 'choices',
      label: `Oder: Frage ${nummer} ist noch offen`,
      help: 'Wenn Sie oben etwas angeben, gilt Ihre Antwort.',
      required: false,
      max: 1,
      options: [{ value: nochOffen, label: 'Weiß ich noch nicht' }],
    },
  };
}

function werFelder({ nummer, frage, kurz, beispiel }: Frage): Record<string, Field> {
  return {
    [feldKey.person(nummer)]: {
      kind: 'person',
      label: `${nummer}. ${frage}`,
      shortLabel: kurz,
      help: 'Eine Person mit Konto. Oder schreiben Sie ins nächste Feld, wer es ist.',
      required: false,
    },
    [feldKey.stelle(nummer)]: {
      kind: 'text',
      label: `${nummer}. Ohne Konto: Name, Organisation oder Amt`,
      shortLabel: kurz,
      help: `Zum Beispiel: ${beispiel}`,
      required: false,
      max: 120,
    },
  };
}

function antwortFelder({ nummer, frage, kurz, hilfe, beispiel }: Frage): Record<string, Field> {
  const auswahl = auswahlLabel[nummer];
  return {
    ...(auswahl === undefined
      ? {}
      : { [feldKey.auswahl(nummer)]: { kind: 'choices', label: auswahl, shortLabel: kurz, required: false } }),
    [feldKey.text(nummer)]: {
      kind: 'longText',
      label: textLabel[nummer] ?? `${nummer}. ${frage}`,
      shortLabel: kurz,
      help: `${hilfe} Zum Beispiel: ${beispiel}`,
      required: false,
    },
  };
}

/** The bodies of question 8 as they are offered. */
export const stellen = Object.entries(entscheidende).map(([value, label]) => ({ value, label }));

const schritt = (key: string, von: number, bis: number): Step => ({
  key,
  fields: Object.assign({}, ...fragen.filter(({ nummer }) => von <= nummer && nummer <= bis).map(felderZu)),
});

const schritte = [schritt('wer', 1, 4), schritt('wie', 5, 8), schritt('wozu', 9, 11)] as const;

export const checklisteForm = defineForm('projektidee.ausfuellen', {
  title: 'Checkliste',
  submit: 'Speichern',
  steps: schritte,
});

/** *Nur diese Frage beantworten*: the subject names the question. */
export const frageForm = defineForm('projektidee.frage', {
  title: 'Eine Frage beantworten',
  submit: 'Speichern',
  steps: schritte,
});

/** The key of the step in which a question stands. */
export function schrittMit(nummer: number): string {
  const gemeint = schritte.find(({ fields }) => feldKey.offen(nummer) in fields);
  if (gemeint === undefined) throw new Error(`no step asks question ${nummer}`);
  return gemeint.key;
}

const kopf = {
  titel: {
    kind: 'text',
    label: 'Wie heißt die Projektidee?',
    shortLabel: 'Projektidee',
    help: 'Ein kurzer Name. Zum Beispiel: Café im Treppenhaus',
    required: true,
    max: 120,
  },
  person: {
    kind: 'person',
    label: 'Wer vertritt die Arbeitsgruppe?',
    shortLabel: 'Vertreten durch',
    help: 'Eine Person mit Konto. Oder schreiben Sie ins nächste Feld einen Namen. Oder lassen Sie beides leer.',
    required: false,
  },
  name: {
    kind: 'text',
    label: 'Name, wenn die Person kein Konto hat',
    shortLabel: 'Vertreten durch',
    required: false,
    max: 80,
  },
  stadtteil: {
    kind: 'text',
    label: 'Stadtteil',
    help: 'Nur wenn die Idee zu einem Stadtteil gehört.',
    required: false,
    max: 80,
  },
} as const;

const gremium = {
  kind: 'choice',
  label: 'Zu welchem Handlungsfeld gehört die Idee?',
  shortLabel: 'Arbeitsgruppe',
  required: true,
} as const;

export const neuForm = defineForm('projektidee.neu', {
  title: 'Neue Projektidee',
  submit: 'Anlegen',
  steps: [{ key: 'kopf', fields: { gremium, ...kopf } }],
});

export const kopfForm = defineForm('projektidee.kopf', {
  title: 'Angaben zur Idee',
  submit: 'Speichern',
  steps: [{ key: 'kopf', fields: kopf }],
});

export const kopierenForm = defineForm('projektidee.kopieren', {
  title: 'Als Vorlage nehmen',
  submit: 'Kopieren',
  steps: [{ key: 'kopf', fields: { gremium, titel: kopf.titel } }],
});

export const exportForm = defineForm('projektidee.export', {
  title: 'Checkliste als Datei',
  submit: 'Datei bekommen',
  steps: [
    {
      key: 'datei',
      fields: {
        art: dateiartFeld,
        bedenken: {
          kind: 'choices',
          label: 'Hindernisse und Bedenken',
          help: 'Leer lassen, wenn andere sie nicht lesen sollen.',
          required: false,
          max: 1,
          options: [{ value: 'ja', label: 'Frage 4 (Bedenken) mit ausgeben' }],
        },
      },
    },
  ],
});
