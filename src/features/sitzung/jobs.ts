/** What happens to Sitzungen by itself: the next one of a series is announced, the channel hears of one a week before. */
import { addDays, type Calendar, type Day, time } from '../../core/calendar.ts';
import type { Context, Due, Job } from '../../core/feature.ts';
import { vorlaufDerErinnerung } from '../stadt/index.ts';
import { ladeEin } from './actions.ts';
import { sitzungenBis } from './store.ts';
import { wochenhinweis } from './views.ts';
import { gremiumDer, imThread } from './zeigen.ts';

const uhrzeit = time('09:00');
const schluss = time('20:00');
/** Further ahead nothing is due. */
const horizont = 62;

function naechsterMorgen(calendar: Calendar, after: number): Due {
  let tag = calendar.dayAt(after);
  if (calendar.instantOf(tag, uhrzeit) <= after) tag = addDays(tag, 1);
  return { occurrence: tag, from: calendar.instantOf(tag, uhrzeit), uselessAfter: calendar.instantOf(tag, schluss) };
}

export const taeglich: Job = {
  subjects: () => [''],
  next: naechsterMorgen,
  run(ctx) {
    const tage = vorlaufDerErinnerung(ctx.tx, 'imKanal');
    for (const sitzung of sitzungenBis(ctx.tx, ctx.heute, addDays(ctx.heute, horizont))) {
      if (sitzung.serieId !== null) ladeEin(ctx, sitzung);
      const faellig = tage === null ? null : amWerktag(ctx, addDays(sitzung.datum, -tage));
      // Not to those who were only invited since: they have just read it.
      if (faellig === null || ctx.heute < faellig || ctx.calendar.dayAt(sitzung.gemeldetAm) >= faellig) continue;
      if (sitzung.datum > ctx.heute)
        imThread(ctx, sitzung, `hinweis ${sitzung.datum}`, wochenhinweis(sitzung, gremiumDer(ctx, sitzung)));
    }
  },
};

/** A reminder that would fall on no working day comes on the one before. */
function amWerktag(ctx: Context, tag: Day): Day {
  return ctx.calendar.isWorkingDay(tag) ? tag : ctx.calendar.workingDayBefore(tag);
}
