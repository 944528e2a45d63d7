import { and, asc, count, inArray, max, min } from 'drizzle-orm';
import type { Day } from '../../core/calendar.ts';
import type { Tx } from '../../core/workspace.ts';
import { type GremiumId, imZeitraum, type Zeitraum } from '../stadt/index.ts';
import { aufgabe } from './schema.ts';
import type { Aufgabe } from './store.ts';

/** Which are to be done then. Every Stand is named so that the index leads from a Gremium to its days. */
const darin = (zeitraum: Zeitraum) =>
  and(inArray(aufgabe.stand, ['offen', 'erledigt', 'entfallen']), imZeitraum(aufgabe.gremiumId, aufgabe.bis, zeitraum));

/** Whatever became of them, in the order of their days. */
export function alleAufgabenIm(tx: Tx, zeitraum: Zeitraum): Aufgabe[] {
  return tx.select().from(aufgabe).where(darin(zeitraum)).orderBy(asc(aufgabe.bis), asc(aufgabe.angelegtAm)).all();
}

export function anzahlAufgabenIm(tx: Tx, zeitraum: Zeitraum): number {
  return tx.select({ anzahl: count() }).from(aufgabe).where(darin(zeitraum)).get()?.anzahl ?? 0;
}

/** From the first day on which one of these Gremien had to have done something to the last one; null: there is none. */
export function zeitDerAufgaben(
  tx: Tx,
  gremien: readonly GremiumId[],
): { readonly von: Day; readonly bis: Day } | null {
  const row = tx
    .select({ von: min(aufgabe.bis), bis: max(aufgabe.bis) })
    .from(aufgabe)
    .where(inArray(aufgabe.gremiumId, [...gremien]))
    .get();
  return row === undefined || row.von === null || row.bis === null ? null : { von: row.von, bis: row.bis };
}
