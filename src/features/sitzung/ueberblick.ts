/** What an overview over several Gremien tells of their Sitzungen. */
import type { Instant, Zeitraum } from '../../core/clock.ts';
import type { Context } from '../../core/feature.ts';
import type { GremiumId } from '../stadt/index.ts';
import { jetzt } from './pruefen.ts';
import { hatBegonnen, unterschiede } from './rules.ts';
import { kommendeSitzungen, type Sitzung } from './store.ts';
import { aenderungenIn, endenZwischen, type Sitzungsende } from './ueberblick.store.ts';

/** Those that ended in this time; without those that fell out. */
export function gehaltenIn(ctx: Context, gremien: readonly GremiumId[], { seit, vor }: Zeitraum): Sitzungsende[] {
  const [von, bis] = [ctx.calendar.dayAt(seit), ctx.calendar.dayAt(vor)];
  return endenZwischen(ctx.tx, gremien, von, bis).filter((sitzung) => {
    // At which moment asks only who ended on the first or the last day.
    if (sitzung.datum > von && sitzung.datum < bis) return true;
    const ende = endeVon(ctx, sitzung);
    return ende >= seit && ende < vor;
  });
}

/** … by now, whenever that was. */
export const istGehalten = (ctx: Context, sitzung: Sitzung): boolean =>
  sitzung.abgesagtAm === null && endeVon(ctx, sitzung) < ctx.now;

const endeVon = ({ calendar }: Context, { datum, ende }: Pick<Sitzung, 'datum' | 'ende'>): Instant =>
  calendar.instantOf(datum, ende);

/** Those that have not begun, soonest first; without those that fall out. */
export function nochNichtBegonnen(ctx: Context, gremien: readonly GremiumId[]): Sitzung[] {
  return kommendeSitzungen(ctx.tx, gremien, ctx.heute).filter((sitzung) => !hatBegonnen(sitzung, jetzt(ctx)));
}

/** Those to come that have another date or time since; without those that fall out. */
export function verlegteIn(ctx: Context, gremien: readonly GremiumId[], zeitraum: Zeitraum): Sitzung[] {
  // The last one set is the first change.
  const aenderungen = aenderungenIn(ctx.tx, gremien, zeitraum).reverse();
  const erste = new Map(aenderungen.map((eine) => [eine.sitzung.id, eine]));
  return [...erste.values()]
    .filter((eine) => unterschiede(eine.vorher, eine.sitzung).has('termin'))
    .map(({ sitzung }) => sitzung)
    .filter((sitzung) => sitzung.abgesagtAm === null && !hatBegonnen(sitzung, jetzt(ctx)));
}
