import { asc, desc, eq, sql } from 'drizzle-orm';
import { newId, type PersonId } from '../../core/ids.ts';
import type { Tx } from '../../core/workspace.ts';
import type { GremiumId } from '../stadt/index.ts';
import { type Grundlage, nachNummer } from './rules.ts';
import { feldbeschluss, grundlage, type HinweisId, hinweis, type LeitzielId, leitziel } from './schema.ts';

export type Leitziel = typeof leitziel.$inferSelect;
export type Feldbeschluss = typeof feldbeschluss.$inferSelect;

/** A Beschluss or Hinweis from outside. */
export type Hinweis = typeof hinweis.$inferSelect;

/** What is said of it, and can be corrected. */
export type Hinweisangaben = Pick<Hinweis, 'art' | 'text' | 'quelle' | 'datum' | 'fuer'>;

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
export function hinweiseIn(tx: Tx, gremiumId: GremiumId): Hinweis[] {
  return tx
    .select()
    .from(hinweis)
    .where(eq(hinweis.gremiumId, gremiumId))
    .orderBy(...juengsteZuerst)
    .all();
}

/** Of one subject, in the order in which they were written down. */
export function hinweiseAus(tx: Tx, herkunft: string): Hinweis[] {
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
