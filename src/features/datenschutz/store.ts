import { eq } from 'drizzle-orm';
import type { Instant } from '../../core/clock.ts';
import type { PersonId } from '../../core/ids.ts';
import type { Tx } from '../../core/workspace.ts';
import { hinweisGezeigt, loeschantrag } from './schema.ts';

/** When this person was shown the Datenschutzhinweis; null: not yet. */
export function gezeigtAm(tx: Tx, personId: PersonId): Instant | null {
  return tx.select().from(hinweisGezeigt).where(eq(hinweisGezeigt.personId, personId)).get()?.am ?? null;
}

export function merkeGezeigt(tx: Tx, personId: PersonId, am: Instant): void {
  tx.insert(hinweisGezeigt).values({ personId, am }).onConflictDoNothing().run();
}

export function vergissGezeigt(tx: Tx, personId: PersonId): void {
  tx.delete(hinweisGezeigt).where(eq(hinweisGezeigt.personId, personId)).run();
}

/** Since when this person has asked to be erased; null: they have not. */
export function beantragtAm(tx: Tx, personId: PersonId): Instant | null {
  return tx.select().from(loeschantrag).where(eq(loeschantrag.personId, personId)).get()?.am ?? null;
}

export function merkeAntrag(tx: Tx, personId: PersonId, am: Instant): void {
  tx.insert(loeschantrag).values({ personId, am }).run();
}

export function loescheAntrag(tx: Tx, personId: PersonId): void {
  tx.delete(loeschantrag).where(eq(loeschantrag.personId, personId)).run();
}
