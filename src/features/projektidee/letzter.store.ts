import { and, eq, gt, notExists, type SQL } from 'drizzle-orm';
import { alias } from 'drizzle-orm/sqlite-core';
import type { Tx } from '../../core/workspace.ts';
import { ideestand, projektidee } from './schema.ts';

/** Joins `ideestand` to `projektidee`: where an idea stands now, the last row of its history. Every idea has one. */
export function letzterStand(tx: Tx): SQL | undefined {
  const spaeter = alias(ideestand, 'spaeter');
  const gibtSpaetere = tx
    .select({ nummer: spaeter.nummer })
    .from(spaeter)
    .where(and(eq(spaeter.ideeId, ideestand.ideeId), gt(spaeter.nummer, ideestand.nummer)));
  return and(eq(ideestand.ideeId, projektidee.id), notExists(gibtSpaetere));
}
