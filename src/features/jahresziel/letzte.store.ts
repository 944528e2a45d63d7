/** What holds for a goal now: conditions under which a query joins the last row of its history to it. */
import { and, eq, inArray, max, type SQL } from 'drizzle-orm';
import { alias } from 'drizzle-orm/sqlite-core';
import type { Tx } from '../../core/workspace.ts';
import { jahresziel, rueckmeldung, zielzustand } from './schema.ts';

/** Joins `zielzustand` to `jahresziel`: every goal has one. */
export function letzterZustand(tx: Tx): SQL | undefined {
  const jeder = alias(zielzustand, 'jeder');
  const letzter = tx
    .select({ nummer: max(jeder.nummer) })
    .from(jeder)
    .where(eq(jeder.zielId, jahresziel.id));
  return and(eq(zielzustand.zielId, jahresziel.id), inArray(zielzustand.nummer, letzter));
}

/** Joins `rueckmeldung` to `jahresziel`: none, as long as nobody has answered. */
export function letzteRueckmeldung(tx: Tx): SQL | undefined {
  const jede = alias(rueckmeldung, 'jede');
  const letzte = tx
    .select({ nummer: max(jede.nummer) })
    .from(jede)
    .where(eq(jede.zielId, jahresziel.id));
  return and(eq(rueckmeldung.zielId, jahresziel.id), inArray(rueckmeldung.nummer, letzte));
}
