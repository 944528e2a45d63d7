/** When a Dringende Abstimmung asks again by itself, and tells the Büro that its time is over. */
import type { Instant } from '../../core/clock.ts';
import { isReachable } from '../../core/directory.ts';
import type { Context, Due, Job } from '../../core/feature.ts';
import { fristVon, lageVon } from './abstimmung.lage.ts';
import { type Abstimmung, abstimmungById, laufende } from './abstimmung.store.ts';
import { siehNach } from './abstimmung.ts';
import { naechsteFrage, naechsterBeginn, schlussAm } from './rules.abstimmung.ts';

/** The time may have been over for days when the bot comes back: the Büro is told all the same. */
const fristNuetzlich = 365 * 86_400_000;

export const abstimmungen: Job = {
  // Once the Büro has been told that the time is over, it is its turn.
  subjects: ({ tx }) => laufende(tx).flatMap((eine) => (wartetAufFrist(eine) ? [eine.id] : [])),
  next: naechstes,
  run: siehNach,
};

/** Every morning as well: somebody's term may have begun at midnight, or what was to be asked did not get through. */
function naechstes(ctx: Context, after: Instant, id: string): Due {
  const { calendar } = ctx;
  const abstimmung = abstimmungById(ctx.tx, id);
  const wann = Math.min(naechsterBeginn(calendar, after), ...fragenAb(ctx, abstimmung, after));
  // It may have been put and have run out before this was looked at for the first time.
  const frist = wartetAufFrist(abstimmung) ? Math.max(fristVon(ctx, abstimmung), after + 1) : Number.POSITIVE_INFINITY;
  if (frist <= wann) return { occurrence: `frist ${frist}`, from: frist, uselessAfter: frist + fristNuetzlich };
  return { occurrence: `frage ${wann}`, from: wann, uselessAfter: schlussAm(calendar, calendar.dayAt(wann)) - 1 };
}

const wartetAufFrist = (abstimmung: Abstimmung | null): abstimmung is Abstimmung =>
  abstimmung !== null && abstimmung.beendetAm === null && abstimmung.fristGemeldetAm === null;

/** When each of those who have not answered is to be asked again. */
function fragenAb(ctx: Context, abstimmung: Abstimmung | null, after: Instant): Instant[] {
  if (!wartetAufFrist(abstimmung)) return [];
  const frist = fristVon(ctx, abstimmung);
  const { gefragte, letzte } = lageVon(ctx, abstimmung);
  return gefragte.flatMap((einer) => {
    const wartet = einer.ausgeschiedenAm === null && !letzte.has(einer.personId) && isReachable(ctx.tx, einer.personId);
    const wann = wartet ? naechsteFrage(ctx.calendar, einer, frist) : null;
    return wann === null || wann <= after ? [] : [wann];
  });
}
