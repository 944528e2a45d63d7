/** The ladder of a goal: how many days from the conference people are asked about it. The city's own, or the usual one. */
import type { Tx } from '../../core/workspace.ts';
import { einstellungVon } from '../stadt/index.ts';

/** Days from the day of the conference: negative before it. */
export const ueblicheZielstufen = [-180, -90, -60, -30, -14, -7, -1, 3, 7] as const;

/** @returns in their order; null: nobody is asked */
export function zielstufen(tx: Tx): readonly number[] | null {
  const eigene = einstellungVon(tx, 'jahresziel.stufen');
  if (eigene === null) return ueblicheZielstufen;
  if (eigene === 'nie') return null;
  return eigene
    .split(',')
    .map(Number)
    .sort((a, b) => a - b);
}
