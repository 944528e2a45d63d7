/** When the Büro is asked about the report to the Steuerungsgruppe. It is never sent by itself. */
import type { Context, Job } from '../../../core/feature.ts';
import { entwurf, frageNachQuartal, frageWieder } from './bericht.ts';
import { empfang } from './empfang.ts';
import { faktenSeit } from './fakten.ts';
import { istLeer, naechsteFrage, taeglich } from './rules.ts';
import { berichtById, offenerEntwurf, zuletztGesendet } from './store.ts';

function nachQuartal(ctx: Context): void {
  // A city that has not begun yet has nothing to tell.
  const nochNichts = zuletztGesendet(ctx.tx) === null && faktenSeit(ctx, null).felder.every(istLeer);
  if (empfang(ctx) === null || nochNichts) return;
  // One that is being worked on tells of the quarter, too.
  const offener = offenerEntwurf(ctx.tx);
  if (offener === null) entwurf(ctx);
  else frageNachQuartal(ctx, offener);
}

function frageNach(ctx: Context, id: string): void {
  const bericht = berichtById(ctx.tx, id);
  if (bericht === null || bericht.stand !== 'entwurf' || !ctx.calendar.isWorkingDay(ctx.heute)) return;
  frageWieder(ctx, bericht);
}

export const berichtJobs: Readonly<Record<string, Job>> = {
  'bericht.quartal': {
    subjects: () => [''],
    next: ({ calendar, now }, after) => naechsteFrage(calendar, after, now),
    run: nachQuartal,
  },
  'bericht.wieder': {
    subjects(ctx) {
      const offener = offenerEntwurf(ctx.tx);
      return offener === null ? [] : [offener.id];
    },
    next: taeglich,
    run: frageNach,
  },
};
