/** The days of the Jahreskonferenzen. */
import { desc, eq } from 'drizzle-orm';
import { type Day, daysBetween } from '../../core/calendar.ts';
import { type Context, raise } from '../../core/feature.ts';
import type { Tx } from '../../core/workspace.ts';
import { jahreskonferenz } from './schema.ts';

export type Konferenz = typeof jahreskonferenz.$inferSelect;

/** The latest that is set, to come or past; null: none ever was. */
export function letzteKonferenz(tx: Tx): Konferenz | null {
  return tx.select().from(jahreskonferenz).orderBy(desc(jahreskonferenz.jahr)).get() ?? null;
}

/** The day on which the goals of a year are, or were, presented; null: it is not set. */
export function konferenzTag(tx: Tx, jahr: number): Day | null {
  return tx.select().from(jahreskonferenz).where(eq(jahreskonferenz.jahr, jahr)).get()?.tag ?? null;
}

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
 * @param konferenzen the latest first
 */
export function jahrDerKonferenz(konferenzen: readonly Konferenz[], tag: Day, heute: Day): number {
  const [letzte] = konferenzen;
  const jahr = Number(tag.slice(0, 4));
  if (letzte === undefined || wasAus(letzte, tag, heute) !== 'verschoben') return jahr;
  const hatSchon = konferenzen.some((andere) => andere !== letzte && andere.jahr === jahr);
  return jahr > letzte.jahr || hatSchon ? letzte.jahr : jahr;
}

/** Sets the next one, or moves it, and tells. @returns false: it was so already */
export function setzeKonferenz(ctx: Context, tag: Day): boolean {
  const { tx, heute } = ctx;
  const konferenzen = tx.select().from(jahreskonferenz).orderBy(desc(jahreskonferenz.jahr)).all();
  const [letzte] = konferenzen;
  if (letzte?.tag === tag) return false;
  const jahr = jahrDerKonferenz(konferenzen, tag, heute);
  if (letzte !== undefined && letzte.jahr !== jahr && wasAus(letzte, tag, heute) !== 'gehalten') {
    tx.delete(jahreskonferenz).where(eq(jahreskonferenz.jahr, letzte.jahr)).run();
  }
  tx.insert(jahreskonferenz)
    .values({ jahr, tag })
    .onConflictDoUpdate({ target: jahreskonferenz.jahr, set: { tag } })
    .run();
  raise(ctx, 'konferenz.geaendert', { jahr, tag });
  return true;
}

declare module '../../core/feature.ts' {
  interface Ereignisse {
    /** The day of a conference was set or moved. */
    readonly 'konferenz.geaendert': { readonly jahr: number; readonly tag: Day };
  }
}
