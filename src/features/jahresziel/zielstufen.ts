/** The ladder of a goal: how many days from the conference people are asked about it. The city's own, or the usual one. */
import type { Day } from '../../core/calendar.ts';
import type { Context } from '../../core/feature.ts';
import type { Tx } from '../../core/workspace.ts';
import { einstellungVon, letzteKonferenz } from '../stadt/index.ts';
import { leiter } from './rules.faellig.ts';

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

/** The next day on which people are asked how their goals go. @returns null: none is known yet */
export function naechsteFrage({ tx, calendar, heute }: Pick<Context, 'tx' | 'calendar' | 'heute'>): Day | null {
  const konferenz = letzteKonferenz(tx);
  if (konferenz === null) return null;
  return leiter(calendar, konferenz.tag, zielstufen(tx) ?? []).find(({ tag }) => tag > heute)?.tag ?? null;
}
