/** The Steuerungsgruppe: ten functions of the concept, who holds each, and what it is asked in a hurry [5.2.1]. */
import type { Context, Feature } from '../../core/feature.ts';
import type { Recht } from '../stadt/index.ts';
import { folgeAllen, folgeVergeblicher } from './abstimmung/abstimmung.ts';
import { abstimmungCommands, abstimmungFormulare, abstimmungKnoepfe } from './abstimmung/handlers.ts';
import { nurAufHome } from './abstimmung/home.ts';
import { abstimmungen } from './abstimmung/job.ts';
import { gegenstand } from './abstimmung/lage.ts';
import { auskunft, loesche, vergiss } from './abstimmung/personendaten.ts';
import * as texteAbstimmung from './abstimmung/texts.ts';
import { zeigeOffene } from './abstimmung/wunsch.ts';
import { funktionCommands, funktionFormulare, funktionKnoepfe } from './funktionen/handlers.ts';
import * as texteFunktionen from './funktionen/texts.ts';

export { gruppe } from './gruppe.ts';

/** Who is asked, and where the Büro is that decides. */
function imTakt(ctx: Context): void {
  folgeAllen(ctx);
  zeigeOffene(ctx);
}

export const steuerungsgruppe: Feature<Recht> = {
  name: 'steuerungsgruppe',
  commands: { ...funktionCommands, ...abstimmungCommands },
  forms: [...funktionFormulare, ...abstimmungFormulare],
  buttons: { ...funktionKnoepfe, ...abstimmungKnoepfe },
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
  verlaufTexte: { ...texteAbstimmung.verlaufTexte, ...texteFunktionen.verlaufTexte },
  hilfe: [...texteFunktionen.hilfe, ...texteAbstimmung.hilfe],
};
