/** Sitzungen whose minutes are missing. */
import type { Context } from '../../core/feature.ts';
import { istBegonnenUm, type Sitzung } from '../sitzung/index.ts';
import type { GremiumId } from '../stadt/index.ts';
import { abgabeAb } from './rules.ts';
import { sitzungenOhneProtokoll } from './store.ts';

/** Of these Gremien, latest first, as far back as minutes can still be handed in. */
export function ohneProtokoll(ctx: Context, gremien: readonly GremiumId[]): Sitzung[] {
  const zeitraum = { gremien, von: abgabeAb(ctx.heute), bis: ctx.heute };
  return sitzungenOhneProtokoll(ctx.tx, zeitraum).filter(istBegonnenUm(ctx));
}
