/** Jahresziele: what a Handlungsfeld wants to reach within a year, and the Raster that says so [5.3.2, 5.3.3]. */
import type { Feature } from '../../core/feature.ts';
import type { GremiumId, Recht } from '../stadt/index.ts';
import { faelligReihum } from './faellig.reihum.ts';
import { faellig } from './faellig.ts';
import { buttons, commands, forms } from './handlers.ts';
import { kartenNachts, zeigeAlleKarten, zeigeKartenIn, zeigeKarteZu } from './karte.ts';
import { folgeDerKonferenz } from './konferenz.ts';
import { nichtBeendete } from './liste.store.ts';
import { personendaten } from './personendaten.ts';
import { zielById } from './store.ts';
import { verlaufTexteFaellig } from './texts.faellig.ts';
import { verlaufTexteLeben } from './texts.leben.ts';
import * as tabelle from './texts.tabelle.ts';
import { verlaufTexteTeilen } from './texts.teilen.ts';
import * as texte from './texts.ts';
import * as woerter from './texts.woerter.ts';
import { uebergib } from './uebergib.ts';
import { feldSpalten } from './uebersicht.leben.ts';
import { gegenstandVorschlaege } from './vorschlaege.ts';

export { liesZiele, wertblatt, zielblatt, zielumfang } from './ausgabe.ts';
export { type Berichtsziel, zieleFuerBericht } from './bericht.store.ts';
export { ergebnisDes, type Zielergebnis } from './ergebnis.ts';
export { laufendesJahr } from './jahre.ts';
export { fristenDerZiele } from './kalender.ts';
export { anzahlAufDemWeg } from './konferenz.store.ts';
export { setzeZielstufen } from './konferenz.ts';
export { bewegteZiele } from './neues.store.ts';
export { istAmEnde, wirdGefragt } from './rules.leben.ts';
export { antwortGilt, istStill } from './rules.still.ts';
export { type Stand as Zielstand, type Zustand, zustaende } from './schema.ts';
export { anzahlZieleJeFeld, jahreMitZielen } from './tabelle.store.ts';
export { fragtNach, ohneRueckmeldung, standWort as zielstandWort, urteilWort, zustandWort } from './texts.leben.ts';
export { lesen as leseTexte } from './texts.tabelle.ts';
export { rueckmeldungenIn, werteIn, zieleMitNeuemZustand, zieleNachStand } from './ueberblick.store.ts';
export { type Zustandswechsel, zustandswechsel } from './zielstand.store.ts';
export { naechsteFrage, ueblicheZielstufen, zielstufen } from './zielstufen.ts';

export const jahresziel: Feature<Recht> = {
  name: 'jahresziel',
  commands,
  forms,
  buttons,
  jobs: { 'jahresziel.karten': kartenNachts },
  faellig,
  faelligReihum,
  feldSpalten,
  uebergib,
  personendaten,
  verlaufTexte: {
    ...texte.verlaufTexte,
    ...verlaufTexteLeben,
    ...verlaufTexteFaellig,
    ...verlaufTexteTeilen,
    ...woerter.verlaufTexteWoerter,
    ...tabelle.verlaufTexteTabelle,
  },
  gegenstand(ctx, subject) {
    const ziel = zielById(ctx.tx, subject);
    return ziel === null
      ? gegenstandVorschlaege(ctx, subject)
      : { titel: texte.jahresziel(ziel.titel), gremium: ziel.gremiumId };
  },
  kommendes: (ctx, gremium) => nichtBeendete(ctx.tx, gremium as GremiumId).map(({ titel }) => texte.jahresziel(titel)),
  feldKnoepfe: (gremium) => [{ action: 'jahresziel.uebersicht', subject: gremium, label: 'Jahresziele' }],
  hilfe: [
    {
      befehl: '/jahresziel',
      text: texte.hilfe.jahresziel,
      recht: 'jahresziel.lesen',
      knopf: { action: 'jahresziel.uebersicht', label: 'Jahresziele' },
    },
    {
      befehl: '/jahresziel liste',
      text: texte.hilfe.liste,
      recht: 'jahresziel.liste',
      knopf: { action: 'jahresziel.liste', label: texte.knopf.liste },
    },
    {
      befehl: '/jahresziel tabelle',
      text: tabelle.hilfe,
      recht: 'jahresziel.tabelle',
      knopf: { action: 'jahresziel.tabelle', label: tabelle.knopf },
    },
    {
      befehl: '/jahresziel wörter',
      text: woerter.hilfe,
      recht: 'jahresziel.woerter',
      knopf: { action: 'jahresziel.woerter', label: woerter.knopf },
    },
  ],
  ereignisse: {
    abgleich: (ctx, { kanaele }) => kanaele && zeigeAlleKarten(ctx),
    'gremium.geaendert': (ctx, { gremium }) => zeigeKartenIn(ctx, gremium),
    'aufgabe.geaendert': (ctx, { herkunft }) => zeigeKarteZu(ctx, herkunft),
    'konferenz.geaendert': folgeDerKonferenz,
  },
};
