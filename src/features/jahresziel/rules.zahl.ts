/** Numbers as people write them here: `12,5`, `1.200`. Pure. */
import { ok, type Result, refused } from '../../core/result.ts';
import type { IndikatorArt } from './schema.ts';

const geschrieben = /^\d+(?:,\d+)?$|^\d{1,3}(?:\.\d{3})+(?:,\d+)?$/;

/** The largest number that a bar and a table can hold without losing anything. */
const hoechstens = 1_000_000_000;

export function liesZahl(text: string): Result<number, 'keine_zahl' | 'zu_gross'> {
  const knapp = text.replace(/\s/g, '');
  if (!geschrieben.test(knapp)) return refused('keine_zahl');
  const zahl = Number(knapp.replaceAll('.', '').replace(',', '.'));
  return zahl > hoechstens ? refused('zu_gross') : ok(zahl);
}

/** A value as it was given: of a `zeichen`, whether it is there. */
export function liesWert(
  art: IndikatorArt,
  { wert, zeichen }: { readonly wert?: string | null; readonly zeichen?: string | null },
): Result<number, 'keine_zahl' | 'zu_gross' | 'kein_zeichen'> {
  if (art === 'zahl') return liesZahl(wert ?? '');
  return zeichen === 'ja' || zeichen === 'nein' ? ok(zeichen === 'ja' ? 1 : 0) : refused('kein_zeichen');
}
