import { type Kanal, openKanal } from '../../core/directory.ts';
import type { Context } from '../../core/feature.ts';
import { dasGremium, type Gremium } from '../stadt/index.ts';

/** The city's Umsetzungsgruppe; null: it has none. */
export const gruppe = (ctx: Context): Gremium | null => dasGremium(ctx.tx, 'umsetzungsgruppe');

/** Rights are asked for the group, whatever somebody wants to do there. */
export const inDerGruppe = (ctx: Context): string | null => gruppe(ctx)?.id ?? null;

/** Its channel; null: there is none in which the bot can write. */
export const gruppenkanal = (ctx: Context): Kanal | null => openKanal(ctx.tx, gruppe(ctx)?.kanalId ?? null);
