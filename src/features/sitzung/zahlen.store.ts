import { asc, count, inArray, max, min } from 'drizzle-orm';
import type { Day } from '../../core/calendar.ts';
import type { Tx } from '../../core/workspace.ts';
import { type GremiumId, imZeitraum, type Zeitraum } from '../stadt/index.ts';
import { sitzung } from './schema.ts';
import type { Sitzung } from './store.ts';

const darin = (zeitraum: Zeitraum) => imZeitraum(sitzung.gremiumId, sitzung.datum, zeitraum);

/** Those that fell out, too; in the order of their days. */
export function alleSitzungenIm(tx: Tx, zeitraum: Zeitraum): Sitzung[] {
  return tx.select().from(sitzung).where(darin(zeitraum)).orderBy(asc(sitzung.datum), asc(sitzung.beginn)).all();
}

export function anzahlSitzungenIm(tx: Tx, zeitraum: Zeitraum): number {
  return tx.select({ anzahl: count() }).from(sitzung).where(darin(zeitraum)).get()?.anzahl ?? 0;
}

/** From the first Sitzung of these Gremien to the last one; null: there is none. */
export function zeitDerSitzungen(
  tx: Tx,
  gremien: readonly GremiumId[],
): { readonly von: Day; readonly bis: Day } | null {
  const row = tx
    .select({ von: min(sitzung.datum), bis: max(sitzung.datum) })
    .from(sitzung)
    .where(inArray(sitzung.gremiumId, [...gremien]))
    .get();
  return row === undefined || row.von === null || row.bis === null ? null : { von: row.von, bis: row.bis };
}
