/** What an overview over several Gremien tells of their Sitzungen. */
import type { Instant } from '../../core/clock.ts';
import type { Context } from '../../core/feature.ts';
import type { GremiumId } from '../stadt/index.ts';
import { jetzt } from './pruefen.ts';
import { hatBegonnen } from './rules.ts';
import { begonneneSitzungen } from './stattgefunden.ts';
import { kommendeSitzungen, type Sitzung } from './store.ts';

/** Those that have begun after this instant, latest first; without those that fell out. */
export function begonnenNach(ctx: Context, gremien: readonly GremiumId[], seit: Instant): Sitzung[] {
  const { dayAt, instantOf } = ctx.calendar;
  return begonneneSitzungen(ctx, gremien, dayAt(seit)).filter(({ datum, beginn }) => instantOf(datum, beginn) > seit);
}

/** Those that have not begun, soonest first; without those that fall out. */
export function nochNichtBegonnen(ctx: Context, gremien: readonly GremiumId[]): Sitzung[] {
  return kommendeSitzungen(ctx.tx, gremien, ctx.heute).filter((sitzung) => !hatBegonnen(sitzung, jetzt(ctx)));
}
