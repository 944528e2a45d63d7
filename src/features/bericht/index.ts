/** What is told of the city's work: reports, tables of figures, calendars to subscribe to, and what was reached. */
import type { Feature, Personendaten } from '../../core/feature.ts';
import type { Recht } from '../stadt/index.ts';
import { personendatenAbo } from './abo.personendaten.ts';
import { aboHome, aboLesestoff } from './abo.ts';
import { folgeIdee, folgeZiel } from './anlass.erfolg.ts';
import { personendatenBericht } from './bericht.personendaten.ts';
import { personendatenErfolg } from './erfolg.personendaten.ts';
import { erfolgById } from './erfolg.store.ts';
import { uebergibErfolge } from './erfolge.ts';
import { gegenstandBericht } from './gegenstand.bericht.ts';
import { aboButtons, aboCommands, aboForms } from './handlers.abo.ts';
import { berichtButtons, berichtCommands, berichtForms } from './handlers.bericht.ts';
import { erfolgFormulare, erfolgKnoepfe } from './handlers.erfolg.ts';
import { erfolgeCommands, erfolgeKnoepfe } from './handlers.erfolge.ts';
import { kalenderCommands, kalenderFormulare, kalenderKnoepfe } from './handlers.kalender.ts';
import { hilfeZahlen, zahlenCommands, zahlenFormulare, zahlenKnoepfe } from './handlers.zahlen.ts';
import { berichtJobs } from './jobs.bericht.ts';
import { personendatenKalender } from './kalender.personendaten.ts';
import { kalenderZu, pfad } from './kalender.ts';
import { tabelleFormulare, tabelleKnoepfe } from './tabelle.erfolg.ts';
import { hilfe as hilfeAbo } from './texts.abo.ts';
import { hilfeBericht, verlaufTexteBericht } from './texts.bericht.ts';
import * as texteErfolg from './texts.erfolg.ts';
import { hilfeKalender, verlaufTexteKalender } from './texts.kalender.ts';
import { verlaufTexteZahlen } from './texts.zahlen.ts';

const slices: readonly Personendaten[] = [
  personendatenAbo,
  personendatenBericht,
  personendatenErfolg,
  personendatenKalender,
];

export const bericht: Feature<Recht> = {
  name: 'bericht',
  commands: { ...aboCommands, ...berichtCommands, ...erfolgeCommands, ...kalenderCommands, ...zahlenCommands },
  forms: [
    ...aboForms,
    ...berichtForms,
    ...erfolgFormulare,
    ...tabelleFormulare,
    ...kalenderFormulare,
    ...zahlenFormulare,
  ],
  buttons: {
    ...aboButtons,
    ...berichtButtons,
    ...erfolgKnoepfe,
    ...erfolgeKnoepfe,
    ...tabelleKnoepfe,
    ...kalenderKnoepfe,
    ...zahlenKnoepfe,
  },
  jobs: { ...berichtJobs },
  ereignisse: { 'jahresziel.zustand': folgeZiel, 'projektidee.stand': folgeIdee },
  personendaten: {
    auskunft: (ctx, person) => slices.flatMap(({ auskunft }) => auskunft(ctx, person)),
    loesche(ctx, person) {
      for (const { loesche } of slices) loesche(ctx, person);
    },
  },
  // A calendar is nobody else's: a successor makes their own.
  uebergib: uebergibErfolge,
  verlaufTexte: {
    ...verlaufTexteKalender,
    ...verlaufTexteBericht,
    ...texteErfolg.verlaufTexteErfolg,
    ...verlaufTexteZahlen,
  },
  gegenstand(ctx, subject) {
    const erfolg = erfolgById(ctx.tx, subject);
    return erfolg === null
      ? gegenstandBericht(ctx, subject)
      : { titel: texteErfolg.gegenstand(erfolg.titel), gremium: erfolg.gremiumId };
  },
  routes: { [pfad]: kalenderZu },
  lesestoff: aboLesestoff,
  home: aboHome,
  hilfe: [
    ...hilfeAbo,
    ...hilfeZahlen,
    ...hilfeBericht,
    ...hilfeKalender,
    {
      befehl: '/komm-in erfolge',
      text: texteErfolg.hilfe,
      recht: 'erfolg.lesen',
      knopf: { action: 'erfolg.liste', label: texteErfolg.knopf.liste },
    },
  ],
};
