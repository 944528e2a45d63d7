/** What a report tells of ideas that wait for a decision, each table read once for all fields. */
import { and, eq, inArray, max } from 'drizzle-orm';
import { alias } from 'drizzle-orm/sqlite-core';
import type { Tx } from '../../core/workspace.ts';
import type { GremiumId } from '../stadt/index.ts';
import { entscheidende } from './fragen.ts';
import { letzterStand } from './letzter.store.ts';
import { antwort, ideestand, type ProjektideeId, projektidee, type Stand } from './schema.ts';

/** An idea that is to be decided about: its Umsetzungsplan is being made, or it was applied for. */
export interface Entscheidungsidee {
  readonly id: ProjektideeId;
  readonly gremiumId: GremiumId;
  readonly titel: string;
  /** Who has to decide, in words, as the Checkliste's eighth question was answered; empty: nobody has said. */
  readonly stellen: readonly string[];
}

const vorEntscheidung = ['plan', 'antrag'] as const satisfies readonly Stand[];

/** In the order in which they were begun. */
export function ideenVorEntscheidung(tx: Tx, felder: readonly GremiumId[]): Entscheidungsidee[] {
  const jede = alias(antwort, 'jede');
  const letzte = tx
    .select({ nummer: max(jede.nummer) })
    .from(jede)
    .where(and(eq(jede.ideeId, projektidee.id), eq(jede.frage, 8)));
  const { id, gremiumId, titel, angelegtAm } = projektidee;
  return tx
    .select({ id, gremiumId, titel, angelegtAm, auswahl: antwort.auswahl })
    .from(projektidee)
    .innerJoin(ideestand, and(letzterStand(tx), inArray(ideestand.stand, [...vorEntscheidung])))
    .leftJoin(antwort, and(eq(antwort.ideeId, projektidee.id), eq(antwort.frage, 8), inArray(antwort.nummer, letzte)))
    .where(inArray(projektidee.gremiumId, [...felder]))
    .all()
    .sort((a, b) => a.angelegtAm - b.angelegtAm || a.id.localeCompare(b.id))
    .map(({ auswahl, angelegtAm: _, ...idee }) => ({
      ...idee,
      stellen: (auswahl ?? []).flatMap((stelle) => entscheidende[stelle] ?? []),
    }));
}
