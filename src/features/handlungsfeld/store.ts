import { asc, eq } from 'drizzle-orm';
import { newId } from '../../core/ids.ts';
import type { Tx } from '../../core/workspace.ts';
import type { GremiumId } from '../stadt/index.ts';
import { type Grundlage, nachNummer } from './rules.ts';
import { feldbeschluss, grundlage, type LeitzielId, leitziel } from './schema.ts';

export type Leitziel = typeof leitziel.$inferSelect;
export type Feldbeschluss = typeof feldbeschluss.$inferSelect;

/** In the order of their numbers. */
export function leitzieleVon(tx: Tx, gremiumId: GremiumId): Leitziel[] {
  return tx.select().from(leitziel).where(eq(leitziel.gremiumId, gremiumId)).all().sort(nachNummer);
}

export function leitzielById(tx: Tx, id: LeitzielId): Leitziel | null {
  return tx.select().from(leitziel).where(eq(leitziel.id, id)).get() ?? null;
}

export function addLeitziel(tx: Tx, values: Omit<Leitziel, 'id'>): LeitzielId {
  const id = newId('leitziel');
  tx.insert(leitziel)
    .values({ ...values, id })
    .run();
  return id;
}

export function aendereLeitziel(tx: Tx, id: LeitzielId, values: Pick<Leitziel, 'titel' | 'wortlaut'>): void {
  tx.update(leitziel).set(values).where(eq(leitziel.id, id)).run();
}

/** In the order in which they were written. */
export function grundlagenVon(tx: Tx, gremiumId: GremiumId): Grundlage[] {
  return tx
    .select({ text: grundlage.text, link: grundlage.link })
    .from(grundlage)
    .where(eq(grundlage.gremiumId, gremiumId))
    .orderBy(asc(grundlage.id))
    .all();
}

/** All of them at once, in place of those before. */
export function setzeGrundlagen(tx: Tx, gremiumId: GremiumId, grundlagen: readonly Grundlage[]): void {
  tx.delete(grundlage).where(eq(grundlage.gremiumId, gremiumId)).run();
  for (const { text, link } of grundlagen) tx.insert(grundlage).values({ gremiumId, text, link }).run();
}

export function addBeschluss(tx: Tx, values: Omit<Feldbeschluss, 'id'>): void {
  tx.insert(feldbeschluss).values(values).run();
}

/** What was decided about a field, the oldest first. */
export function beschluesseUeber(tx: Tx, gremiumId: GremiumId): Feldbeschluss[] {
  return tx
    .select()
    .from(feldbeschluss)
    .where(eq(feldbeschluss.gremiumId, gremiumId))
    .orderBy(asc(feldbeschluss.id))
    .all();
}
