/** What of a Gremium's minutes somebody may read: everything, what the channel was told, or nothing. */
import type { Acting } from '../../core/feature.ts';
import { darf, type Gremium, tandemVon } from '../stadt/index.ts';

/** Null: nothing. Whoever leads a Gremium that was closed goes on reading everything, as long as the term lasts. */
export function lesbar(ctx: Acting, gremium: Gremium): 'alles' | 'zusammenfassung' | null {
  const leitete =
    gremium.geschlossen !== null &&
    tandemVon(ctx.tx, gremium.id, ctx.heute).some(({ personId }) => personId === ctx.actor);
  if (leitete || darf(ctx, 'protokoll.abgeben', gremium.id)) return 'alles';
  return darf(ctx, 'protokoll.lesen', gremium.id) ? 'zusammenfassung' : null;
}
