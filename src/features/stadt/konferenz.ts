/** The days of the Jahreskonferenzen. */
import { type Day, daysBetween } from '../../core/calendar.ts';
import { type Context, raise } from '../../core/feature.ts';
import { type Konferenz, keepKonferenz, konferenzen, konferenzTag, loescheKonferenz } from './konferenz.store.ts';

/** Further away than this (days) it is not the same conference moved, but a day mistyped. */
const verschiebbar = 270;

/**
 * What becomes of the latest conference when this day is entered: `verschoben` to it, kept as the year's before
 * (`gehalten`), or not meant at all (`vertippt`): it was to come, and the new day is far from it. On its own day it may
 * be put off, or the next one is entered. Pure.
 */
function wasAus(letzte: Konferenz, tag: Day, heute: Day): 'verschoben' | 'gehalten' | 'vertippt' {
  const nah = Math.abs(daysBetween(letzte.tag, tag)) <= verschiebbar;
  if (letzte.tag < heute) return 'gehalten';
  if (nah) return 'verschoben';
  return letzte.tag === heute ? 'gehalten' : 'vertippt';
}

/**
 * Whose goals are presented on this day: those of the day's own year, or of the conference that is moved to it past the
 * end of its year, or back into a year that has had its own. Pure.
 *
 * @param gesetzte the latest first
 */
export function jahrDerKonferenz(gesetzte: readonly Konferenz[], tag: Day, heute: Day): number {
  const [letzte] = gesetzte;
  const jahr = Number(tag.slice(0, 4));
  if (letzte === undefined || wasAus(letzte, tag, heute) !== 'verschoben') return jahr;
  const hatSchon = gesetzte.some((andere) => andere !== letzte && andere.jahr === jahr);
  return jahr > letzte.jahr || hatSchon ? letzte.jahr : jahr;
}

/** Sets the next one, or moves it, and tells. @returns false: it was so already */
export function setzeKonferenz(ctx: Context, tag: Day): boolean {
  const { tx, heute } = ctx;
  const gesetzte = konferenzen(tx);
  const [letzte] = gesetzte;
  if (letzte?.tag === tag) return false;
  const jahr = jahrDerKonferenz(gesetzte, tag, heute);
  if (letzte !== undefined && letzte.jahr !== jahr && wasAus(letzte, tag, heute) !== 'gehalten') {
    loescheKonferenz(tx, letzte.jahr);
  }
  const vorher = konferenzTag(tx, jahr);
  keepKonferenz(tx, { jahr, tag });
  raise(ctx, 'konferenz.geaendert', { jahr, tag, vorher });
  return true;
}

declare module '../../core/feature.ts' {
  interface Ereignisse {
    /** The day of a conference was set or moved; `vorher`: where it was, null: this year had none yet. */
    readonly 'konferenz.geaendert': { readonly jahr: number; readonly tag: Day; readonly vorher: Day | null };
  }
}
