import { desc, eq } from 'drizzle-orm';
import type { Day } from '../../core/calendar.ts';
import type { Tx } from '../../core/workspace.ts';
import { jahreskonferenz } from './schema.ts';

export type Konferenz = typeof jahreskonferenz.$inferSelect;

/** The latest first. */
export function konferenzen(tx: Tx): Konferenz[] {
  return tx.select().from(jahreskonferenz).orderBy(desc(jahreskonferenz.jahr)).all();
}

/** The latest that is set, to come or past; null: none ever was. */
export function letzteKonferenz(tx: Tx): Konferenz | null {
  return tx.select().from(jahreskonferenz).orderBy(desc(jahreskonferenz.jahr)).limit(1).get() ?? null;
}

/** The day on which the goals of a year are, or were, presented; null: it is not set. */
export function konferenzTag(tx: Tx, jahr: number): Day | null {
  return tx.select().from(jahreskonferenz).where(eq(jahreskonferenz.jahr, jahr)).get()?.tag ?? null;
}

export function keepKonferenz(tx: Tx, { jahr, tag }: Konferenz): void {
  tx.insert(jahreskonferenz)
    .values({ jahr, tag })
    .onConflictDoUpdate({ target: jahreskonferenz.jahr, set: { tag } })
    .run();
}

export function loescheKonferenz(tx: Tx, jahr: number): void {
  tx.delete(jahreskonferenz).where(eq(jahreskonferenz.jahr, jahr)).run();
}
