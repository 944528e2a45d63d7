/** The one card of each idea in its field's channel. It keeps itself up to date. */

import { daily } from '../../core/daily.ts';
import type { Context, Job } from '../../core/feature.ts';
import { aufgabenAus } from '../aufgabe/index.ts';
import { feldkarten } from '../stadt/index.ts';
import { antwortenZu, ideeById, ideenIn, type Projektidee, staendeDer } from './store.ts';
import { planKnopf } from './views.plan.ts';
import { karte } from './views.weg.ts';
import { schritteIn } from './vorschlaege.ts';

export const {
  zeige: zeigeKarte,
  zeigeIn: zeigeKartenIn,
  zeigeAlle: zeigeAlleKarten,
} = feldkarten<Projektidee>(
  (ctx, gremium) => ideenIn(ctx.tx, [gremium]),
  (ctx, idee, feld) => {
    const [stand] = staendeDer(ctx.tx, idee.id);
    return karte({
      idee,
      stand,
      antworten: antwortenZu(ctx.tx, idee.id),
      aufgaben: aufgabenAus(ctx.tx, idee.id),
      schritte: schritteIn(ctx, idee),
      geschlossen: feld.geschlossen !== null,
      heute: ctx.heute,
      beginnen: planKnopf(idee, 'beginnen'),
    });
  },
);

/** What came from an idea has changed. */
export function zeigeKarteZu(ctx: Context, herkunft: string): void {
  const idee = ideeById(ctx.tx, herkunft);
  if (idee !== null) zeigeKarte(ctx, idee);
}

/** Overnight an Aufgabe has become late: a card does not say until when it was any more. */
export const kartenNachts: Job = {
  subjects: () => [''],
  next: daily('00:20'),
  run: (ctx) => zeigeAlleKarten(ctx),
};
