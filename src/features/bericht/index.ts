/** What is told of the city's work: reports, tables of figures, calendars to subscribe to, and what was reached. */
import type { Feature, Personendaten } from '../../core/feature.ts';
import type { Recht } from '../stadt/index.ts';
import { aboHome, aboLesestoff } from './abo/abo.ts';
import { aboButtons, aboCommands, aboForms } from './abo/handlers.ts';
import { personendatenAbo } from './abo/personendaten.ts';
import { hilfe as hilfeAbo } from './abo/texts.ts';
import { folgeIdee, folgeZiel } from './erfolg/anlass.ts';
import { uebergibErfolge } from './erfolg/erfolge.ts';
import { erfolgeCommands, erfolgeKnoepfe } from './erfolg/handlers.liste.ts';
import { erfolgFormulare, erfolgKnoepfe } from './erfolg/handlers.ts';
import { personendatenErfolg } from './erfolg/personendaten.ts';
import { erfolgById } from './erfolg/store.ts';
import { tabelleFormulare, tabelleKnoepfe } from './erfolg/tabelle.ts';
import * as texteErfolg from './erfolg/texts.ts';
import { kalenderCommands, kalenderFormulare, kalenderKnoepfe } from './kalender/handlers.ts';
import { kalenderZu, pfad } from './kalender/kalender.ts';
import { personendatenKalender } from './kalender/personendaten.ts';
import { hilfeKalender, verlaufTexteKalender } from './kalender/texts.ts';
import { berichtAufHome } from './steuerungsbericht/auf-home.ts';
import { gegenstandBericht } from './steuerungsbericht/gegenstand.ts';
import { berichtButtons, berichtCommands, berichtForms } from './steuerungsbericht/handlers.ts';
import { berichtJobs } from './steuerungsbericht/jobs.ts';
import { personendatenBericht } from './steuerungsbericht/personendaten.ts';
import { hilfeBericht, verlaufTexteBericht } from './steuerungsbericht/texts.ts';
import { hilfeZahlen, zahlenCommands, zahlenFormulare, zahlenKnoepfe } from './zahlen/handlers.ts';
import { verlaufTexteZahlen } from './zahlen/texts.ts';

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
  nurAufHome: berichtAufHome,
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
