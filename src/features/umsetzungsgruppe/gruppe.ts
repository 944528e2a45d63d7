import type { Context } from '../../core/feature.ts';
import { type Gremium, type GremiumId, gremien, gremiumById } from '../stadt/index.ts';

/** The city's Umsetzungsgruppe; null: it has none. */
export const gruppe = (ctx: Context): Gremium | null => gremien(ctx.tx, 'umsetzungsgruppe')[0] ?? null;

/** Rights are asked for the group, whatever somebody wants to do there. */
export const inDerGruppe = (ctx: Context): string | null => gruppe(ctx)?.id ?? null;

/** The Handlungsfeld of this id, if it works; null: it never did, or is closed. */
export function feldMit(ctx: Context, id: string | null): Gremium | null {
  const feld = id === null ? null : gremiumById(ctx.tx, id as GremiumId);
  return feld?.art === 'handlungsfeld' && feld.geschlossen === null ? feld : null;
}
