/** Whether the group has confirmed its last minutes: asked with the next ones. */
import type { Context } from '../../core/feature.ts';
import type { Sitzung } from '../sitzung/index.ts';
import { type Frueheres, fruehereProtokolle } from './store.ts';

/**
 * The minutes about which the group may have decided in this Sitzung: the last ones that it had by then, in the version
 * that still counts. Null: there were none, a newer version has replaced them since, or they are confirmed already.
 */
export function zuBestaetigen(ctx: Context, sitzung: Sitzung): Frueheres | null {
  const ende = ctx.calendar.instantOf(sitzung.datum, sitzung.ende);
  const [letztes] = fruehereProtokolle(ctx.tx, sitzung, ende);
  return letztes === undefined || letztes.protokoll.bestaetigtAm !== null ? null : letztes;
}
