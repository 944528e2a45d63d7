/** The ladder of a goal: how many days from the conference people are asked about it. The city's own, or the usual one. */
import type { Day } from '../../core/calendar.ts';
import type { Context } from '../../core/feature.ts';
import type { Tx } from '../../core/workspace.ts';
import { einstellungVon, konferenzTag, letzteKonferenz } from '../stadt/index.ts';
import { leiter, type Zielstufe } from './rules.faellig.ts';

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

export interface Weg {
  readonly jahr: number;
  readonly konferenz: Day;
  readonly stufen: readonly Zielstufe[];
}

/** The ladder to the latest conference that is set, and to the one before it; none where nobody is to be asked. */
export function wege({ tx, calendar }: Pick<Context, 'tx' | 'calendar'>): ReadonlyMap<number, Weg> {
  const abstaende = zielstufen(tx);
  const letzte = letzteKonferenz(tx);
  if (abstaende === null || letzte === null) return new Map();
  const vorige = konferenzTag(tx, letzte.jahr - 1);
  const konferenzen = [letzte, ...(vorige === null ? [] : [{ jahr: letzte.jahr - 1, tag: vorige }])];
  return new Map(
    konferenzen.map(({ jahr, tag }) => [jahr, { jahr, konferenz: tag, stufen: leiter(calendar, tag, abstaende) }]),
  );
}

/** The next day on which people are asked how their goals go. @returns null: none is known yet */
export function naechsteFrage(ctx: Pick<Context, 'tx' | 'calendar' | 'heute'>): Day | null {
  const tage = [...wege(ctx).values()].flatMap(({ stufen }) => stufen.map(({ tag }) => tag));
  return tage.filter((tag) => tag > ctx.heute).sort()[0] ?? null;
}
