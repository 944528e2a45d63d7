/** What is kept about who looked back at a Jahreskonferenz. */
import type { Personendaten } from '../../../core/feature.ts';
import { beitraegeVon, nimmNamenVonBeitraegen } from './store.ts';
import { zweck } from './texts.ts';

export const personendatenNachbereitung: Personendaten = {
  auskunft({ tx }, person) {
    const angaben = beitraegeVon(tx, person).map(({ jahr, gut, naechstes }) => ({
      label: `Jahreskonferenz ${jahr}`,
      wert: [gut, naechstes].filter(Boolean).join('\n'),
    }));
    return angaben.length === 0 ? [] : [{ ...zweck, angaben }];
  },
  loesche: ({ tx }, person) => nimmNamenVonBeitraegen(tx, person),
};
