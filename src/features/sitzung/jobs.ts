/** What happens to Sitzungen by itself: the next one of a series is announced, the channel hears of one a week before. */
import { addDays, time } from '../../core/calendar.ts';
import type { Context, Due, Job } from '../../core/feature.ts';
import { gremien, gremiumDer, vorlaufDerErinnerung } from '../stadt/index.ts';
import { ladeEin } from './actions.ts';
import { istImKanalFaellig } from './erinnern.ts';
import { sitzungenBis } from './store.ts';
import { wochenhinweis } from './views.ts';
import { eingeladenAb, imThread, zeigeNaechste } from './zeigen.ts';

const uhrzeit = time('09:00');
const schluss = time('20:00');
/** Further ahead nothing is due. */
const horizont = 62;

function naechsterMorgen({ calendar }: Context, after: number): Due {
  let tag = calendar.dayAt(after);
  if (calendar.instantOf(tag, uhrzeit) <= after) tag = addDays(tag, 1);
  return { occurrence: tag, from: calendar.instantOf(tag, uhrzeit), uselessAfter: calendar.instantOf(tag, schluss) };
}

export const taeglich: Job = {
  subjects: () => [''],
  next: naechsterMorgen,
  run(ctx) {
    for (const { id } of gremien(ctx.tx)) zeigeNaechste(ctx, id);
    const tage = vorlaufDerErinnerung(ctx.tx, 'imKanal');
    for (const sitzung of sitzungenBis(ctx.tx, ctx.heute, addDays(ctx.heute, horizont))) {
      // Of a closed one nothing is said; opened again, it goes on.
      if (gremiumDer(ctx.tx, sitzung.gremiumId).geschlossen !== null) continue;
      if (sitzung.serieId !== null) ladeEin(ctx, sitzung);
      const { datum } = sitzung;
      const eingeladenAm = eingeladenAb(ctx, sitzung);
      if (tage === null || !istImKanalFaellig(ctx.calendar, ctx.heute, { datum, eingeladenAm }, tage)) continue;
      // One that was moved is announced again.
      imThread(ctx, sitzung, `hinweis ${datum}`, wochenhinweis(sitzung, gremiumDer(ctx.tx, sitzung.gremiumId)));
    }
  },
};
