/** What each form asks by which tables are ordered. */
import type { Tabellenart } from './rules.tabelle.ts';

export const dateiFeld = (labels: Readonly<Record<Tabellenart, string>>) =>
  ({
    kind: 'choice',
    label: 'Welche Datei möchten Sie?',
    required: true,
    options: [
      { value: 'xlsx', label: labels.xlsx },
      { value: 'csv', label: labels.csv },
    ],
  }) as const;

/** @param texte what names somebody besides names themselves, and how it is called in the answer */
export const namenFeld = (texte: { readonly nennenOft: string; readonly label: string }) =>
  ({
    kind: 'choices',
    label: 'Namen',
    help: `Leer lassen, wenn die Datei weitergegeben wird. ${texte.nennenOft} nennen oft Personen.`,
    required: false,
    max: 1,
    options: [{ value: 'ja', label: texte.label }],
  }) as const;
