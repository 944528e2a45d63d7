import { groupedBy } from '../../core/grouped.ts';
import type { GremiumId } from './schema.ts';

/** What belongs to each Gremium, of rows that were asked for several at once. */
export const jeGremium = <Z extends { readonly gremiumId: GremiumId }>(
  zeilen: readonly Z[],
): ((gremium: GremiumId) => readonly Z[]) => groupedBy(zeilen, ({ gremiumId }) => gremiumId);
