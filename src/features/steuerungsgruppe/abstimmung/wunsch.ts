/** A Tandem asks the Büro for a Dringende Abstimmung; the Büro puts it, or says why not. */
import type { Acting, Context } from '../../../core/feature.ts';
import { record } from '../../../core/verlauf.ts';
import { anDasBuero } from '../../stadt/index.ts';
import { addWunsch, entscheideWunsch, offeneWuensche, type Wunsch } from './store.ts';
import * as texte from './texts.ts';
import { bescheid } from './views.ts';
import { sageDemTandem, zeigeWunsch } from './zeigen.ts';

/** @returns false if nobody in the Büro can be reached: nothing was sent */
export function wuensche(
  ctx: Acting,
  neu: Pick<Wunsch, 'feldId' | 'frage' | 'worum' | 'fristTag' | 'fristZeit'>,
): boolean {
  if (anDasBuero(ctx).length === 0) return false;
  const bitte = addWunsch(ctx.tx, { ...neu, vonId: ctx.actor, am: ctx.now });
  record(ctx, 'abstimmung.wuenschen', bitte.id);
  zeigeWunsch(ctx, bitte);
  return true;
}

/** Where the Büro is now: a channel may have gone with everything that stood in it. */
export function zeigeOffene(ctx: Context): void {
  for (const bitte of offeneWuensche(ctx.tx)) zeigeWunsch(ctx, bitte);
}

/** @returns whether the Tandem hears of it; null: it was decided before */
export function lehneAb(ctx: Acting, bitte: Wunsch, grund: string): boolean | null {
  const abgelehnt = entscheideWunsch(ctx.tx, bitte.id, { von: ctx.actor, am: ctx.now, abgelehnt: grund });
  if (abgelehnt === null) return null;
  record(ctx, 'abstimmung.ablehnen', bitte.id);
  zeigeWunsch(ctx, abgelehnt);
  return sageDemTandem(ctx, abgelehnt, 'bescheid', bescheid(abgelehnt, texte.wunsch.dankAbgelehnt));
}
