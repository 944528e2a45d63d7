/** What people of a field proposed to add to its goals. */
import { and, asc, count, eq, inArray, isNull, lte, max } from 'drizzle-orm';
import type { Instant } from '../../core/clock.ts';
import type { Tx } from '../../core/workspace.ts';
import type { GremiumId } from '../stadt/index.ts';
import { unverbindliche } from './rules.leben.ts';
import { ergaenzung, type JahreszielId, jahresziel } from './schema.ts';
import type { Jahresziel } from './store.ts';

export type Ergaenzung = typeof ergaenzung.$inferSelect;

const offen = isNull(ergaenzung.erledigtAm);

/** Those that nobody has settled, the oldest first. */
export function offeneErgaenzungen(tx: Tx, zielId: JahreszielId): Ergaenzung[] {
  return tx
    .select()
    .from(ergaenzung)
    .where(and(eq(ergaenzung.zielId, zielId), offen))
    .orderBy(asc(ergaenzung.nummer))
    .all();
}

export function addErgaenzung(tx: Tx, values: Omit<Ergaenzung, 'nummer' | 'erledigtAm'>): void {
  const letzte = tx
    .select({ nummer: max(ergaenzung.nummer) })
    .from(ergaenzung)
    .where(eq(ergaenzung.zielId, values.zielId))
    .get();
  tx.insert(ergaenzung)
    .values({ ...values, nummer: (letzte?.nummer ?? 0) + 1 })
    .run();
}

/** @param welche the number of one, or all up to it */
export function erledigeErgaenzungen(
  tx: Tx,
  zielId: JahreszielId,
  welche: { readonly nummer: number } | { readonly bis: number },
  am: Instant,
): void {
  const gemeint = 'bis' in welche ? lte(ergaenzung.nummer, welche.bis) : eq(ergaenzung.nummer, welche.nummer);
  tx.update(ergaenzung)
    .set({ erledigtAm: am })
    .where(and(eq(ergaenzung.zielId, zielId), gemeint, offen))
    .run();
}

export interface Ergaenzbares {
  readonly ziel: Jahresziel;
  /** How many are open. */
  readonly anzahl: number;
  /** When the last of them was proposed. */
  readonly letzte: Instant;
}

/** The goals of these fields, before they are agreed on, with open proposals. */
export function zuErgaenzende(tx: Tx, felder: readonly GremiumId[]): Ergaenzbares[] {
  return tx
    .select({ ziel: jahresziel, anzahl: count(), letzte: max(ergaenzung.am) })
    .from(jahresziel)
    .innerJoin(ergaenzung, and(eq(ergaenzung.zielId, jahresziel.id), offen))
    .where(and(inArray(jahresziel.gremiumId, [...felder]), inArray(jahresziel.zustand, [...unverbindliche])))
    .groupBy(jahresziel.id)
    .all()
    .flatMap(({ letzte, ...rest }) => (letzte === null ? [] : [{ ...rest, letzte }]));
}
