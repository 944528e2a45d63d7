/** What is kept about who wants to talk about something. */
import { dateText } from '../../../core/calendar.ts';
import type { Personendaten } from '../../../core/feature.ts';
import { themenVon } from './store.ts';
import { zweck } from './texts.ts';

export const personendatenThema: Personendaten = {
  auskunft({ tx, calendar }, person) {
    const angaben = themenVon(tx, person).map(({ am, text, warum }) => ({
      label: dateText(calendar.dayAt(am)),
      wert: [text, ...(warum === null ? [] : [warum])].join('\n'),
    }));
    return angaben.length === 0 ? [] : [{ ...zweck, angaben }];
  },
  // A topic is the group's: it points to a blanked row then.
  loesche: () => undefined,
};
