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

/** Whose goals are presented on this day: those of the conference that is moved, or of the day's own year. Pure. */
export function jahrDerKonferenz(bisher: Konferenz | null, tag: Day, heute: Day): number {
  const jahr = Number(tag.slice(0, 4));
  const verschoben = bisher !== null && bisher.tag >= heute && Math.abs(daysBetween(bisher.tag, tag)) <= verschiebbar;
  return verschoben && jahr > bisher.jahr ? bisher.jahr : jahr;
}

/** Sets the next one, or moves it, and tells. @returns false: it was so already */
export function setzeKonferenz(ctx: Context, tag: Day): boolean {
  const { tx, heute } = ctx;
  const bisher = letzteKonferenz(tx);
  if (bisher?.tag === tag) return false;
  const jahr = jahrDerKonferenz(bisher, tag, heute);
  // One that has not been held is moved; one that has stays.
  if (bisher !== null && bisher.tag >= heute && bisher.jahr !== jahr) {
    tx.delete(jahreskonferenz).where(eq(jahreskonferenz.jahr, bisher.jahr)).run();
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
