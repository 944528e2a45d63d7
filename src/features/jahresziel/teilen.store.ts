import { inArray } from 'drizzle-orm';
import type { Tx } from '../../core/workspace.ts';
import { type JahreszielId, type WirkungId, wirkung } from './schema.ts';

/** They keep their numbers; what was counted for them goes along. */
export function verschiebeWirkungen(tx: Tx, wirkungen: readonly WirkungId[], zielId: JahreszielId): void {
  tx.update(wirkung)
    .set({ zielId })
    .where(inArray(wirkung.id, [...wirkungen]))
    .run();
}
