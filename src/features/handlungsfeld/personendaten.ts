/** What is kept about who wrote down what came to a Gremium from outside. */
import { dateText } from '../../core/calendar.ts';
import type { Personendaten } from '../../core/feature.ts';
import { hinweiseDer } from './store.ts';
import { hinweisZeile, zweck } from './texts.hinweise.ts';

export const personendaten: Personendaten = {
  auskunft(ctx, person) {
    const angaben = hinweiseDer(ctx.tx, person).map((hinweis) => ({
      label: dateText(ctx.calendar.dayAt(hinweis.am)),
      wert: hinweisZeile(hinweis),
    }));
    return angaben.length === 0 ? [] : [{ ...zweck, angaben }];
  },
  // What came to a Gremium stays its own; who wrote it down is then a blanked person.
  loesche: () => {},
};
