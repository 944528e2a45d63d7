/** What happens to Tandems by itself, every morning and as soon as something changes. */

import { daily } from '../../core/daily.ts';
import type { Context, Job } from '../../core/feature.ts';
import { type GremiumId, gremien, gremiumById } from '../stadt/index.ts';
import { pruefe, pruefeAlle } from './hinweise.ts';
import { teileMit } from './mitteilungen.ts';
import { vollziehe } from './uebergeben.ts';

/** Handovers and terms begin on any day; what can wait is told on working days. */
export const taeglich: Job = {
  subjects: () => [''],
  next: daily('08:00'),
  run(ctx) {
    vollziehe(ctx);
    for (const gremium of gremien(ctx.tx, 'handlungsfeld')) teileMit(ctx, gremium);
    if (ctx.calendar.isWorkingDay(ctx.heute)) pruefeAlle(ctx, () => true);
  },
};

/** Somebody changed this Tandem, or its field was closed. A Tandem that is just being filled lacks no one yet. */
export function nachAenderung(ctx: Context, { gremium: id }: { readonly gremium: GremiumId }): void {
  const gremium = gremiumById(ctx.tx, id);
  if (gremium?.art !== 'handlungsfeld') return;
  vollziehe(ctx);
  if (gremium.geschlossen === null) teileMit(ctx, gremium);
  pruefe(ctx, gremium, (anlass, aemter) => {
    if (anlass.art !== 'fehlt') return true;
    return aemter.some(({ seite, bis }) => seite === anlass.seite && bis !== null && bis < ctx.heute);
  });
}

/** An account may be gone. Whatever else is wrong with the Tandems of a city that has just been read, can wait. */
export function nachAbgleich(ctx: Context): void {
  pruefeAlle(ctx, ({ art }) => art === 'konto');
}
