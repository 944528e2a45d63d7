/** Numbers as people write them here: `12,5`, `1.200`. Pure. */

const geschrieben = /^\d+(?:,\d+)?$|^\d{1,3}(?:\.\d{3})+(?:,\d+)?$/;

/** Null: that is no number. */
export function liesZahl(text: string): number | null {
  const knapp = text.replace(/\s/g, '');
  return geschrieben.test(knapp) ? Number(knapp.replaceAll('.', '').replace(',', '.')) : null;
}
