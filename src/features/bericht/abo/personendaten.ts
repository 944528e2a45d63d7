/** What is kept about what somebody follows. */
import { dateText } from '../../../core/calendar.ts';
import type { Personendaten } from '../../../core/feature.ts';
import { gremiumDer } from '../../stadt/index.ts';
import { abostandVon, abosVon, streicheAbos } from './store.ts';
import { daten } from './texts.ts';

export const personendatenAbo: Personendaten = {
  auskunft({ tx, calendar }, person) {
    const abos = abosVon(tx, person);
    if (abos.length === 0) return [];
    const stand = abostandVon(tx, person);
    const { titel, zweck } = daten;
    return [
      {
        titel,
        zweck,
        angaben: [
          ...abos.map(({ gremiumId, seit }) => ({
            label: gremiumDer(tx, gremiumId).titel,
            wert: daten.seit(dateText(calendar.dayAt(seit))),
          })),
          ...(stand === null
            ? []
            : [{ label: daten.zuletzt, wert: daten.bisWann(dateText(calendar.dayAt(stand.bis))) }]),
        ],
      },
    ];
  },
  loesche({ tx }, person) {
    streicheAbos(
      tx,
      person,
      abosVon(tx, person).map(({ gremiumId }) => gremiumId),
    );
  },
};
