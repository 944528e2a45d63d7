import { asc, eq } from 'drizzle-orm';
import type { Tx } from '../../core/workspace.ts';
import type { GremiumId } from '../stadt/index.ts';
import { beobachtet, kanalauftrag } from './schema.ts';

export type Kanalauftrag = typeof kanalauftrag.$inferSelect;
export type Beobachtet = typeof beobachtet.$inferSelect;

export function auftragVon(tx: Tx, gremiumId: GremiumId): Kanalauftrag | null {
  return tx.select().from(kanalauftrag).where(eq(kanalauftrag.gremiumId, gremiumId)).get() ?? null;
}

export function alleAuftraege(tx: Tx): Kanalauftrag[] {
  return tx.select().from(kanalauftrag).orderBy(asc(kanalauftrag.gremiumId)).all();
}

export function merkeAuftrag(tx: Tx, auftrag: Kanalauftrag): void {
  tx.insert(kanalauftrag).values(auftrag).onConflictDoUpdate({ target: kanalauftrag.gremiumId, set: auftrag }).run();
}

export function beobachtetVon(tx: Tx, subject: string): Beobachtet | null {
  return tx.select().from(beobachtet).where(eq(beobachtet.subject, subject)).get() ?? null;
}

export function merkeBeobachtet(tx: Tx, row: Beobachtet): void {
  tx.insert(beobachtet).values(row).onConflictDoUpdate({ target: beobachtet.subject, set: row }).run();
}

/** Roles whose holder's account was no longer active when it was last looked at. */
export function inaktive(tx: Tx): Beobachtet[] {
  return tx.select().from(beobachtet).where(eq(beobachtet.zustand, 'inaktiv')).all();
}
