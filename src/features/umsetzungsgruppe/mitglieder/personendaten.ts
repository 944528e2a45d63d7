/** What is kept about who is in the channel of the Umsetzungsgruppe without belonging to it. */
import { dateText } from '../../../core/calendar.ts';
import type { Personendaten } from '../../../core/feature.ts';
import { abschiede, alleOhneAufgabe, loescheAbschiedVon, loescheOhneAufgabe } from './store.ts';
import { zwecke } from './texts.ts';

export const personendatenMitglieder: Personendaten = {
  auskunft(ctx, person) {
    const angaben = abschiede(ctx.tx)
      .filter(({ personId }) => personId === person)
      .map(({ am, ende }) => ({ label: `Hinweis vom ${dateText(am)}`, wert: `Zugang bis ${dateText(ende)}` }));
    const gefragt = alleOhneAufgabe(ctx.tx)
      .filter(({ personId }) => personId === person)
      .map(({ am, bleibtSeit }) => ({
        label: `Frage an das Integrationsbüro vom ${dateText(am)}`,
        wert: bleibtSeit === null ? 'noch offen' : `Sie bleiben im Kanal (${dateText(bleibtSeit)})`,
      }));
    return [
      { ...zwecke.abschied, angaben },
      { ...zwecke.ohneAufgabe, angaben: gefragt },
    ].filter((auskunft) => auskunft.angaben.length > 0);
  },
  loesche(ctx, person) {
    loescheAbschiedVon(ctx.tx, person);
    loescheOhneAufgabe(ctx.tx, person);
  },
};
