/** The Steuerungsgruppe: ten functions of the concept, who holds each, and what it is asked in a hurry [5.2.1]. */
import type { Context, Feature } from '../../core/feature.ts';
import type { Recht } from '../stadt/index.ts';
import { nurAufHome } from './abstimmung.home.ts';
import { abstimmungen } from './abstimmung.job.ts';
import { gegenstand } from './abstimmung.lage.ts';
import { auskunft, loesche, vergiss } from './abstimmung.personendaten.ts';
import { folgeAllen, folgeVergeblicher } from './abstimmung.ts';
import { zeigeOffene } from './abstimmung.wunsch.ts';
import { buttons, commands, forms } from './handlers.ts';
import * as texteAbstimmung from './texts.abstimmung.ts';

export { gruppe } from './actions.ts';

/** Who is asked, and where the Büro is that decides. */
function imTakt(ctx: Context): void {
  folgeAllen(ctx);
  zeigeOffene(ctx);
}

export const steuerungsgruppe: Feature<Recht> = {
  name: 'steuerungsgruppe',
  commands,
  forms,
  buttons,
  jobs: { 'steuerungsgruppe.abstimmung': abstimmungen },
  ereignisse: {
    abgleich: imTakt,
    'amt.geaendert': imTakt,
    'gremium.geaendert': zeigeOffene,
  },
  parked: folgeVergeblicher,
  personendaten: { auskunft, loesche },
  // Whoever follows in a function is asked by that; an answer is nobody else's.
  uebergib: () => [],
  nurAufHome,
  gegenstand,
  vergiss,
  verlaufTexte: {
    ...texteAbstimmung.verlaufTexte,
    'steuerungsgruppe.besetzen': 'Funktion der Steuerungsgruppe besetzt',
    'steuerungsgruppe.aendern': 'Amtszeit in der Steuerungsgruppe geändert',
    'steuerungsgruppe.beenden': 'Amtszeit in der Steuerungsgruppe beendet',
  },
  hilfe: [
    {
      befehl: '/komm-in steuerungsgruppe',
      text: 'wer welche Funktion in der Steuerungsgruppe hat',
      recht: 'steuerungsgruppe.lesen',
      knopf: { action: 'steuerungsgruppe.verwalten', label: 'Steuerungsgruppe' },
    },
    ...texteAbstimmung.hilfe,
  ],
};
