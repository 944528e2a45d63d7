/** What is kept about who made a report to the Steuerungsgruppe, and to whom the Büro gave it. */
import { dateText } from '../../../core/calendar.ts';
import type { Personendaten } from '../../../core/feature.ts';
import { berichteVon, loescheWeitergabenAn, weitergabenMit } from './store.ts';
import { taten, zwecke } from './texts.ts';

export const personendatenBericht: Personendaten = {
  auskunft({ tx, calendar }, person) {
    const gemacht = berichteVon(tx, person).map(({ angelegtAm, erledigtAm, bearbeitetVon, erledigtVon, stand }) => ({
      label: dateText(calendar.dayAt(erledigtAm ?? angelegtAm)),
      wert: [
        ...(bearbeitetVon === person ? [taten.bearbeitet] : []),
        ...(erledigtVon === person && stand !== 'entwurf' ? [taten[stand]] : []),
      ].join(', '),
    }));
    const weitergegeben = weitergabenMit(tx, person).map(({ personId, am, gesendetAm }) => ({
      label: dateText(calendar.dayAt(am ?? gesendetAm)),
      wert: personId !== person ? taten.weitergegeben : am === null ? taten.fuerSie : taten.anSie,
    }));
    return [
      { ...zwecke.bericht, angaben: gemacht },
      { ...zwecke.weitergabe, angaben: weitergegeben },
    ].filter(({ angaben }) => angaben.length > 0);
  },
  /** Reports stay and point to a blanked row then; that somebody got one on paper concerns them alone. */
  loesche: ({ tx }, person) => loescheWeitergabenAn(tx, person),
};
