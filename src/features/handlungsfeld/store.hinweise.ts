import { desc, eq, sql } from 'drizzle-orm';
import { newId, type PersonId } from '../../core/ids.ts';
import type { Tx } from '../../core/workspace.ts';
import type { GremiumId } from '../stadt/index.ts';
import { type HinweisId, hinweis } from './schema.ts';

/** A Beschluss or Hinweis from outside. */
export type Hinweis = typeof hinweis.$inferSelect;

/** What is said of it, and can be corrected. */
export type Hinweisangaben = Pick<Hinweis, 'art' | 'text' | 'quelle' | 'datum' | 'fuer'>;

/** Of two that came in the same moment, too. */
const juengsteZuerst = [desc(hinweis.am), desc(sql`rowid`)];

export function addHinweis(tx: Tx, neu: Omit<Hinweis, 'id'>): HinweisId {
  const id = newId('hinweis');
  tx.insert(hinweis)
    .values({ ...neu, id })
    .run();
  return id;
}

export function hinweisById(tx: Tx, id: string): Hinweis | null {
  return (
    tx
      .select()
      .from(hinweis)
      .where(eq(hinweis.id, id as HinweisId))
      .get() ?? null
  );
}

/** Of one Gremium, those written down last first. */
export function hinweiseVon(tx: Tx, gremiumId: GremiumId): Hinweis[] {
  return tx
    .select()
    .from(hinweis)
    .where(eq(hinweis.gremiumId, gremiumId))
    .orderBy(...juengsteZuerst)
    .all();
}

/** Of one subject, in the order in which they were written down. */
export function hinweiseMitHerkunft(tx: Tx, herkunft: string): Hinweis[] {
  return tx
    .select()
    .from(hinweis)
    .where(eq(hinweis.herkunft, herkunft))
    .orderBy(...juengsteZuerst)
    .all()
    .reverse();
}

/** Written down by this person, in the order in which they were. */
export function hinweiseDer(tx: Tx, person: PersonId): Hinweis[] {
  return tx
    .select()
    .from(hinweis)
    .where(eq(hinweis.von, person))
    .orderBy(...juengsteZuerst)
    .all()
    .reverse();
}

export function aendereHinweis(tx: Tx, id: HinweisId, angaben: Hinweisangaben): void {
  tx.update(hinweis).set(angaben).where(eq(hinweis.id, id)).run();
}

export function loescheHinweis(tx: Tx, id: HinweisId): void {
  tx.delete(hinweis).where(eq(hinweis.id, id)).run();
}
