/** What happens to Sitzungen by itself: the next one of a series is announced, the channel hears of one a week before. */
import { addDays } from '../../core/calendar.ts';
import { daily } from '../../core/daily.ts';
import type { Job } from '../../core/feature.ts';
import { gremien, gremiumDer, vorlaufDerErinnerung } from '../stadt/index.ts';
import { ladeEin } from './actions.ts';
import { istImKanalFaellig } from './erinnern.ts';
import { sitzungenBis } from './store.ts';
import { wochenhinweis } from './views.ts';
import { eingeladenAb, imThread, zeigeNaechste } from './zeigen.ts';

/** Further ahead nothing is due. */
const horizont = 62;

export const taeglich: Job = {
  subjects: () => [''],
  next: daily('09:00', '20:00'),
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
