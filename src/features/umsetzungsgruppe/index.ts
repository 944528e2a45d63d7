/** The Umsetzungsgruppe: all Tandems, the Leitung of the Integrationsbüro, and experts for a time [5.2.2]. */
import { dateText } from '../../core/calendar.ts';
import type { Feature, Personendaten } from '../../core/feature.ts';
import { nightly } from '../../core/nightly.ts';
import type { Recht } from '../stadt/index.ts';
import { abschiedBeendet, hinweisVergeblich, nimmHinfaelligesZurueck, verabschiede } from './abschied.ts';
import { buttons, commands, forms } from './handlers.ts';
import { abschiede, loescheAbschiedVon } from './store.ts';

const personendaten: Personendaten = {
  auskunft(ctx, person) {
    const angaben = abschiede(ctx.tx)
      .filter(({ personId }) => personId === person)
      .map(({ am, ende }) => ({ label: `Hinweis vom ${dateText(am)}`, wert: `Zugang bis ${dateText(ende)}` }));
    if (angaben.length === 0) return [];
    const zweck =
      'Damit niemand ohne Hinweis aus dem Kanal der Umsetzungsgruppe genommen wird. Bleibt, bis Sie den Kanal verlassen haben oder wieder dazugehören.';
    return [{ titel: 'Ihr Abschied aus der Umsetzungsgruppe', zweck, angaben }];
  },
  loesche: (ctx, person) => loescheAbschiedVon(ctx.tx, person),
};

export const umsetzungsgruppe: Feature<Recht> = {
  name: 'umsetzungsgruppe',
  commands,
  forms,
  buttons,
  jobs: { 'umsetzungsgruppe.abschied': { subjects: () => [''], next: nightly('08:00'), run: verabschiede } },
  ereignisse: {
    abgleich: nimmHinfaelligesZurueck,
    'amt.geaendert': nimmHinfaelligesZurueck,
    'gremium.geaendert': nimmHinfaelligesZurueck,
  },
  channelResult: abschiedBeendet,
  parked: hinweisVergeblich,
  // Who takes over a Tandem belongs to the group by that; a farewell is nobody else's.
  uebergib: () => [],
  personendaten,
  verlaufTexte: {
    'umsetzungsgruppe.einladen': 'Fachperson in die Umsetzungsgruppe eingeladen',
    'umsetzungsgruppe.beenden': 'Einladung einer Fachperson geändert oder beendet',
  },
  hilfe: [
    {
      befehl: '/komm-in umsetzungsgruppe',
      text: 'wer zur Umsetzungsgruppe gehört, und warum',
      recht: 'umsetzungsgruppe.lesen',
      knopf: { action: 'umsetzungsgruppe.verwalten', label: 'Umsetzungsgruppe' },
    },
  ],
};
