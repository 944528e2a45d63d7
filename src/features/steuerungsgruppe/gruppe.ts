import type { Context } from '../../core/feature.ts';
import { dasGremium, type Gremium } from '../stadt/index.ts';

/** The city's Steuerungsgruppe; null: it has none. */
export const gruppe = (ctx: Context): Gremium | null => dasGremium(ctx.tx, 'steuerungsgruppe');

/** Rights are asked for the group, whatever somebody wants to do there. */
export const inDerGruppe = (ctx: Context): string | null => gruppe(ctx)?.id ?? null;
