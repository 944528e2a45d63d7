import { and, count, eq, inArray, lt } from 'drizzle-orm';
import type { Day } from '../../core/calendar.ts';
import type { Tx } from '../../core/workspace.ts';
import { gefragteZustaende } from './rules.leben.ts';
import { type JahreszielId, jahresziel } from './schema.ts';

/** The goals people are asked about on the way to the conference of this year. */
const aufDemWeg = (jahr: number) => and(eq(jahresziel.jahr, jahr), inArray(jahresziel.zustand, [...gefragteZustaende]));

export const zieleAufDemWeg = (tx: Tx, jahr: number): JahreszielId[] =>
  tx
    .select({ id: jahresziel.id })
    .from(jahresziel)
    .where(aufDemWeg(jahr))
    .all()
    .map(({ id }) => id);

export function anzahlAufDemWeg(tx: Tx, jahr: number): number {
  return tx.select({ anzahl: count() }).from(jahresziel).where(aufDemWeg(jahr)).get()?.anzahl ?? 0;
}

/** What was to be asked about them up to this day, nobody is asked any more. */
export function beginneFragenNach(tx: Tx, jahr: number, tag: Day): void {
  tx.update(jahresziel)
    .set({ fragenAb: tag })
    .where(and(aufDemWeg(jahr), lt(jahresziel.fragenAb, tag)))
    .run();
}
