/** Sitzungen whose minutes are missing. */
import type { Context } from '../../core/feature.ts';
import { begonneneSitzungen, type Sitzung } from '../sitzung/index.ts';
import type { GremiumId } from '../stadt/index.ts';
import { abgabeAb } from './rules.ts';
import { sitzungenMitProtokoll } from './store.ts';

/** Of these Gremien, latest first, as far back as minutes can still be handed in. */
export function ohneProtokoll(ctx: Context, gremien: readonly GremiumId[]): Sitzung[] {
  const sitzungen = begonneneSitzungen(ctx, gremien, abgabeAb(ctx.heute));
  const mit = sitzungenMitProtokoll(
    ctx.tx,
    sitzungen.map(({ id }) => id),
  );
  return sitzungen.filter(({ id }) => !mit.has(id));
}
