/** Who was erased, as far as anybody may still know. */
import { createHash } from 'node:crypto';
import { eq } from 'drizzle-orm';
import { erasure } from './erasure.schema.ts';
import type { PersonId } from './ids.ts';
import type { Tx } from './workspace.ts';

/** Whether somebody is erased, or about to be. */
export function isErased(tx: Tx, personId: PersonId): boolean {
  return tx.select({ id: erasure.personId }).from(erasure).where(eq(erasure.personId, personId)).get() !== undefined;
}

/** Whether this account was erased, be it that somebody new has come by it since. */
export function isAccountErased(tx: Tx, account: string): boolean {
  const hash = fingerprintOf(account);
  return tx.select({ id: erasure.personId }).from(erasure).where(eq(erasure.accountHash, hash)).get() !== undefined;
}

/** Recognises the platform's id without keeping it. */
export function fingerprintOf(account: string): string {
  return createHash('sha256').update(account).digest('hex');
}
