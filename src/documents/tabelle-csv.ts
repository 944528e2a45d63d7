import { stringify } from 'csv-stringify/sync';
import { dateText } from '../core/calendar.ts';
import { type Tabelle, type Zelle, zellen } from './tabelle.ts';

/** Ungrouped, since some programs take a point for a decimal one. */
const german = new Intl.NumberFormat('de-DE', { maximumFractionDigits: 10, useGrouping: false });

/**
 * RFC 4180, with what a German Excel expects: semicolons, decimal commas, and a byte order mark for its umlauts. What
 * would be a formula there gets a `'` in front; a negative number is none.
 */
export function renderTabelleCsv(tabelle: Tabelle): Uint8Array {
  const text = stringify(
    [tabelle.spalten.map(({ titel }) => titel), ...zellen(tabelle).map((zeile) => zeile.map(wert))],
    {
      bom: true,
      delimiter: ';',
      record_delimiter: 'windows',
      escape_formulas: true,
      cast: { number: (zahl) => german.format(zahl) },
    },
  );
  return new TextEncoder().encode(text);
}

function wert(zelle: Zelle): string | number | null {
  switch (zelle.art) {
    case 'leer':
      return null;
    case 'text':
      return zelle.text;
    case 'zahl':
      return zelle.zahl;
    case 'tag':
      return dateText(zelle.tag);
  }
}
