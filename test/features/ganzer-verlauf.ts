import { desc } from 'drizzle-orm';
import { verlauf } from '../../src/core/verlauf.schema.ts';
import type { Tx } from '../../src/core/workspace.ts';

/** Everything that was written down, the newest first. */
export const ganzerVerlauf = (tx: Tx): (typeof verlauf.$inferSelect)[] =>
  tx.select().from(verlauf).orderBy(desc(verlauf.id)).all();
