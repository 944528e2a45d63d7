/** In which form somebody gets a document that is there to be signed: the Checkliste, and what else is written so. */

export const dateiartFeld = {
  kind: 'choice',
  label: 'Welche Datei möchten Sie?',
  required: true,
  options: [
    { value: 'docx', label: 'Word (zum Bearbeiten)' },
    { value: 'pdf', label: 'PDF (zum Drucken und Unterschreiben)' },
    { value: 'beide', label: 'beide' },
  ],
} as const;

type Dateiart = 'docx' | 'pdf';

/** What the choice means. */
export function dateiarten(gewaehlt: string): readonly Dateiart[] {
  if (gewaehlt === 'beide') return ['docx', 'pdf'];
  return [gewaehlt === 'pdf' ? 'pdf' : 'docx'];
}
