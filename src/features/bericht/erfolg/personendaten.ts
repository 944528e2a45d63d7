/** What is kept about who is thanked by name, and who thanked. */
import { dateText } from '../../../core/calendar.ts';
import type { Personendaten } from '../../../core/feature.ts';
import { erfolgeVon, genanntMit, loescheGenannt } from './store.ts';
import { taten, zwecke } from './texts.ts';

export const personendatenErfolg: Personendaten = {
  auskunft({ tx }, person) {
    const eigene = erfolgeVon(tx, person).map(({ titel, am, angelegtVon, entschiedenVon, stand }) => ({
      label: `${titel}, ${dateText(am)}`,
      wert: [
        ...(angelegtVon === person ? [taten.eingetragen] : []),
        ...(entschiedenVon === person ? [taten.entschieden[stand]] : []),
      ].join(', '),
    }));
    const genannt = genanntMit(tx, person).map(({ titel, am, text }) => ({
      label: `${titel}, ${dateText(am)}`,
      wert: text ?? taten.zurueckgenommen,
    }));
    return [
      { ...zwecke.genannt, angaben: genannt },
      { ...zwecke.gedankt, angaben: eigene },
    ].filter(({ angaben }) => angaben.length > 0);
  },
  /** Successes are the field's and stay; they point to a blanked row then. */
  loesche: ({ tx }, person) => loescheGenannt(tx, person),
};
