import { desc, eq, lt } from 'drizzle-orm';
import type { Instant } from '../../../core/clock.ts';
import { newId } from '../../../core/ids.ts';
import type { Tx } from '../../../core/workspace.ts';
import { type DigestId, digest } from './schema.ts';

export type Digest = typeof digest.$inferSelect;

/** The last one before this instant; null: there was none. */
export function letzterVor(tx: Tx, vor: Instant): Digest | null {
  return tx.select().from(digest).where(lt(digest.am, vor)).orderBy(desc(digest.am)).limit(1).get() ?? null;
}

export function addDigest(tx: Tx, values: Omit<Digest, 'id'>): DigestId {
  const id = newId('digest');
  tx.insert(digest)
    .values({ ...values, id })
    .run();
  return id;
}

/** One that nobody has seen. */
export function loescheDigest(tx: Tx, id: DigestId): void {
  tx.delete(digest).where(eq(digest.id, id)).run();
}
