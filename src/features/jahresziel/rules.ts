/** When a point of the Raster is filled in, and to which conference a goal belongs. Pure. */
import { type Day, day, daysBetween } from '../../core/calendar.ts';
import type { Konferenz } from '../stadt/index.ts';
import type { Raster } from './raster.ts';

/** The Raster's points in the concept's order [5.3.3]; 4 and 5 belong together: each Wirkung has its Indikatoren. */
const rasterNummern = [1, 2, 3, 4, 5, 6, 7] as const;
export type Rasternummer = (typeof rasterNummern)[number];

export interface Rasterpunkt {
  readonly nummer: Rasternummer;
  readonly erfuellt: boolean;
}

type Gefuellt = Pick<Raster, 'ziel' | 'leitziele' | 'massnahmen' | 'wirkungen'>;

const erfuelltIst: Readonly<Record<Rasternummer, (raster: Gefuellt) => boolean>> = {
  1: ({ ziel }) => ziel.titel !== '',
  2: ({ leitziele }) => leitziele.length > 0,
  3: ({ massnahmen }) => massnahmen.some(({ stand }) => stand !== 'entfallen'),
  4: ({ wirkungen }) => wirkungen.length > 0 && wirkungen.every(({ wirkung }) => wirkung.fuerWen !== null),
  5: ({ wirkungen }) => wirkungen.length > 0 && wirkungen.every(({ indikatoren }) => indikatoren.length > 0),
  6: ({ ziel }) => ziel.federPerson !== null || ziel.federName !== null,
  7: ({ ziel }) => ziel.prueftPerson !== null || ziel.prueftName !== null,
};

export const punkte = (raster: Gefuellt): readonly Rasterpunkt[] =>
  rasterNummern.map((nummer) => ({ nummer, erfuellt: erfuelltIst[nummer](raster) }));

/** Of seven. */
export const erfuellt = (raster: Gefuellt): number => punkte(raster).filter((punkt) => punkt.erfuellt).length;

/** The concept's measure for a Handlungsfeld and a year [5.3.2]. */
export const zieleJeFeld = 3;

/**
 * The year of the conference towards which work goes: of the one that is set, or else of the next September. A city that
 * has set none and begins in September agrees on its first goals there, and works towards the one after.
 */
export function konferenzjahr(letzte: Konferenz | null, heute: Day): number {
  if (letzte !== null && letzte.tag >= heute) return letzte.jahr;
  const jahr = Number(heute.slice(0, 4));
  const monat = heute.slice(5, 7);
  if (letzte === null) return monat < '09' ? jahr : jahr + 1;
  return Math.max(monat <= '09' ? jahr : jahr + 1, letzte.jahr + 1);
}

/** So many days before a conference nobody begins a goal for it any more, but agrees there on those of the year after. */
const vereinbartWird = 60;

/** The year for which goals are begun and agreed on: a conference whose day is not set is one at the end of September. */
export function jahrNeuerZiele(letzte: Konferenz | null, heute: Day): number {
  const jahr = konferenzjahr(letzte, heute);
  const tag = letzte?.jahr === jahr ? letzte.tag : day(`${jahr}-09-30`);
  return daysBetween(heute, tag) > vereinbartWird ? jahr : jahr + 1;
}
