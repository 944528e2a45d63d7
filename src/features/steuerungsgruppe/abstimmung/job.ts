/** When a Dringende Abstimmung asks again by itself, ends, or tells the Büro that its time is over. */
import type { Instant } from '../../../core/clock.ts';
import type { Context, Due, Job } from '../../../core/feature.ts';
import { siehNach } from './abstimmung.ts';
import { endetVonSelbst, fristVon, type Lage, lageVon, wartende } from './lage.ts';
import { naechsteFrage, naechsterBeginn, schlussAm } from './rules.ts';
import { abstimmungById, laufende } from './store.ts';

/** It may have ended, or its time been over, for days when the bot comes back: people are told all the same. */
const immerNuetzlich = 365 * 86_400_000;

export const abstimmungen: Job = {
  subjects: ({ tx }) => laufende(tx).map(({ id }) => id),
  next: naechstes,
  run: siehNach,
};

/**
 * Every morning as well: somebody's term may have begun at midnight, what was to be asked did not get through, or the
 * Büro is to be reminded.
 */
function naechstes(ctx: Context, after: Instant, id: string): Due {
  const { calendar } = ctx;
  const abstimmung = abstimmungById(ctx.tx, id);
  const lage = abstimmung === null || abstimmung.beendetAm !== null ? null : lageVon(ctx, abstimmung);
  const wann = Math.min(naechsterBeginn(calendar, after), ...(lage === null ? [] : fragenAb(ctx, lage, after)));
  const frist = lage === null ? null : wendepunkt(ctx, lage);
  // It may have been put and have run out before this was looked at for the first time.
  const ab = frist === null ? Number.POSITIVE_INFINITY : Math.max(frist, after + 1);
  if (ab <= wann) return { occurrence: `frist ${ab}`, from: ab, uselessAfter: ab + immerNuetzlich };
  return { occurrence: `frage ${wann}`, from: wann, uselessAfter: schlussAm(calendar, calendar.dayAt(wann)) - 1 };
}

/** When it ends by itself, or its time is over; null: the Büro has been told, and it is its turn. */
function wendepunkt(ctx: Context, lage: Lage): Instant | null {
  const vonSelbst = endetVonSelbst(ctx, lage);
  if (vonSelbst !== null) return vonSelbst;
  return lage.abstimmung.fristGemeldetAm === null ? fristVon(ctx, lage.abstimmung) : null;
}

/** When each of those who have not answered is to be asked again. */
function fragenAb(ctx: Context, lage: Lage, after: Instant): Instant[] {
  const frist = fristVon(ctx, lage.abstimmung);
  return wartende(ctx, lage).flatMap((einer) => {
    const wann = naechsteFrage(ctx.calendar, einer, frist);
    return wann === null || wann <= after ? [] : [wann];
  });
}
