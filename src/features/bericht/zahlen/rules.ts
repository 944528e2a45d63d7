/** Which years there are figures of, and what belongs to one. Pure. */
import { type Day, day } from '../../../core/calendar.ts';

export interface Zeitraum {
  readonly von: Day;
  readonly bis: Day;
}

/** Which figures are asked for; null: of all years. */
export interface Jahre {
  /** Of Sitzungen and Aufgaben. */
  readonly jahr: number | null;
  /** Of the Jahreskonferenz for whose goals they are. */
  readonly zieljahr: number | null;
}

/** A calendar year, both days included; null: all there ever was. */
export const zeitraumVon = (jahr: number | null): Zeitraum =>
  jahr === null
    ? { von: day('0001-01-01'), bis: day('9999-12-31') }
    : { von: day(`${jahr}-01-01`), bis: day(`${jahr}-12-31`) };

export const jahrVon = (tag: Day): number => Number(tag.slice(0, 4));

/**
 * Years from which to choose, the latest first. A slip of the pen can put something into the year 9999: of the years
 * between a first and a last day only those are offered that are near to this one.
 *
 * @param zeiten from a first day to a last one; null: nothing was there
 * @param jahre further ones
 */
export function jahreZurWahl(zeiten: readonly (Zeitraum | null)[], jahre: readonly number[], heute: Day): number[] {
  const diesesJahr = jahrVon(heute);
  const nah = (jahr: number) => Math.abs(jahr - diesesJahr) <= nahe;
  const dazwischen = zeiten.flatMap((zeit) => {
    if (zeit === null) return [];
    const erstes = Math.max(jahrVon(zeit.von), diesesJahr - nahe);
    const letztes = Math.min(jahrVon(zeit.bis), diesesJahr + nahe);
    return Array.from({ length: Math.max(0, letztes - erstes + 1) }, (_, index) => erstes + index);
  });
  return [...new Set([...dazwischen, ...jahre.filter(nah)])].sort((a, b) => b - a);
}

/** So that all of them, and all years together, fit into one field of a form. */
const nahe = 49;

/** What became of a Sitzung. */
export type Sitzungsstand = 'geplant' | 'stattgefunden' | 'abgesagt';

/** No person stands beside what is late, also not in a file for few. */
export const darfGenanntWerden = (
  { stand, bis }: { readonly stand: 'offen' | 'erledigt' | 'entfallen'; readonly bis: Day },
  heute: Day,
): boolean => stand !== 'offen' || bis >= heute;
