/** The one card of each idea in its field's channel. It keeps itself up to date. */
import type { Context } from '../../core/feature.ts';
import { aufgabenAus } from '../aufgabe/index.ts';
import { feldkarten, type GremiumId } from '../stadt/index.ts';
import { antwortenZu, ideenIn, type Projektidee, staendeDer } from './store.ts';
import { karte } from './views.weg.ts';
import { schritteIn } from './vorschlaege.ts';

export const {
  zeige: zeigeKarte,
  zeigeIn: zeigeKartenIn,
  zeigeFehlende: zeigeFehlendeKarten,
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
    });
  },
);

/** What is open in a field has changed: cards show what came from their idea. */
export function zeigeKartenMitAufgaben(ctx: Context, gremium: GremiumId): void {
  for (const idee of ideenIn(ctx.tx, [gremium])) {
    if (aufgabenAus(ctx.tx, idee.id).length > 0) zeigeKarte(ctx, idee);
  }
}
