/** Whether the group has confirmed its earlier minutes: asked with the next ones, until it has. */
import type { Context } from '../../core/feature.ts';
import type { Sitzung } from '../sitzung/index.ts';
import { type Frueheres, fruehereProtokolle } from './store.ts';

/**
 * The minutes about which the group may have decided in this Sitzung: the oldest that it had by then, in the version that
 * still counts, and has not confirmed. Null: there are none.
 */
export function zuBestaetigen(ctx: Context, sitzung: Sitzung): Frueheres | null {
  const ende = ctx.calendar.instantOf(sitzung.datum, sitzung.ende);
  const fruehere = fruehereProtokolle(ctx.tx, sitzung, ende);
  return fruehere.findLast(({ protokoll }) => protokoll.bestaetigtAm === null) ?? null;
}
