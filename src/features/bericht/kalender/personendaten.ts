/** What is kept about the calendars somebody subscribed to. */
import type { Personendaten } from '../../../core/feature.ts';
import { feedsVon, loescheFeedsVon } from './store.ts';
import { angelegt, wofuer, zweck } from './texts.ts';

export const personendatenKalender: Personendaten = {
  auskunft(ctx, person) {
    const angaben = feedsVon(ctx.tx, person).map((feed) => ({
      label: angelegt(ctx.calendar.dayAt(feed.am)),
      wert: wofuer(ctx.tx, feed.gremiumId),
    }));
    return angaben.length === 0 ? [] : [{ ...zweck, angaben }];
  },
  loesche: ({ tx }, person) => loescheFeedsVon(tx, person),
};
