import { and, count, eq, inArray } from 'drizzle-orm';
import type { Tx } from '../../core/workspace.ts';
import { jahresziel } from './schema.ts';

/** How many goals people are asked about on the way to the conference of this year. */
export function anzahlAufDemWeg(tx: Tx, jahr: number): number {
  const found = tx
    .select({ anzahl: count() })
    .from(jahresziel)
    .where(and(eq(jahresziel.jahr, jahr), inArray(jahresziel.zustand, ['vereinbart', 'in_arbeit'])))
    .get();
  return found?.anzahl ?? 0;
}
