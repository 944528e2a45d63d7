/** Ideas for projects: the Checkliste, the way from an idea to a project, the Umsetzungsplan [5.2.4, 5.3.1]. */
import type { Feature } from '../../core/feature.ts';
import type { GremiumId, Recht } from '../stadt/index.ts';
import { faellig, faelligReihum } from './faellig.ts';
import { buttons, commands, forms } from './handlers.ts';
import { kartenNachts, zeigeAlleKarten, zeigeKartenIn, zeigeKarteZu } from './karte.ts';
import { personendaten } from './personendaten.ts';
import { ideeById } from './store.ts';
import { verlaufTextePlan } from './texts.plan.ts';
import { hilfe, idee, verlaufTexte } from './texts.ts';
import { verlaufTexteWeg } from './texts.weg.ts';
import { uebergib } from './uebergib.ts';
import { laufendeIdeen } from './uebersicht.ts';
import { feldSpalten, home } from './uebersicht.weg.ts';

export { type Entscheidungsidee, ideenVorEntscheidung } from './bericht.store.ts';
export { dateiarten, dateiartFeld } from './dateiart.ts';
export { imFormular } from './felder.ts';
export { erfahrende, gebendeVon } from './folgen.ts';
export { leitzielTexte, waehlbareLeitziele } from './leitziele.ts';
export { neueUndBewegteIdeen } from './neues.store.ts';
export { giltAlsBewilligt } from './rules.weg.ts';
/** For references from higher features' tables. */
export { type ProjektideeId, projektidee as projektideeTable, type Stand as Ideestand } from './schema.ts';
export { ideeById, ideenIn, type Projektidee, staendeDer } from './store.ts';
export { standWort as ideestandWort } from './texts.weg.ts';
export { begonneneIdeen, bewegteIdeen } from './ueberblick.store.ts';

export const projektidee: Feature<Recht> = {
  name: 'projektidee',
  commands,
  forms,
  buttons,
  jobs: { 'projektidee.nachts': kartenNachts },
  faellig,
  faelligReihum,
  home,
  feldSpalten,
  uebergib,
  personendaten,
  verlaufTexte: { ...verlaufTexte, ...verlaufTexteWeg, ...verlaufTextePlan },
  gegenstand(ctx, subject) {
    const gemeint = ideeById(ctx.tx, subject);
    return gemeint === null ? null : { titel: idee(gemeint.titel), gremium: gemeint.gremiumId };
  },
  kommendes: (ctx, gremium) => laufendeIdeen(ctx.tx, [gremium as GremiumId]).map(({ titel }) => idee(titel)),
  feldKnoepfe: (gremium) => [{ action: 'projektidee.uebersicht', subject: gremium, label: 'Projektidee' }],
  hilfe: [
    {
      befehl: '/checkliste',
      text: hilfe.checkliste,
      recht: 'projektidee.anlegen',
      knopf: { action: 'projektidee.neu', label: 'Neue Projektidee' },
    },
    {
      befehl: '/checkliste liste',
      text: hilfe.liste,
      recht: 'projektidee.liste',
      knopf: { action: 'projektidee.liste', label: 'Projektideen' },
    },
  ],
  ereignisse: {
    abgleich: (ctx, { kanaele }) => kanaele && zeigeAlleKarten(ctx),
    'gremium.geaendert': (ctx, { gremium }) => zeigeKartenIn(ctx, gremium),
    'aufgabe.geaendert': (ctx, { herkunft }) => zeigeKarteZu(ctx, herkunft),
  },
};
