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
import { aboButtons, aboCommands, aboForms } from './handlers.abo.ts';
import { erfolgFormulare, erfolgKnoepfe } from './handlers.erfolg.ts';
import { erfolgeCommands, erfolgeKnoepfe } from './handlers.erfolge.ts';
import { personendatenKalender } from './kalender.personendaten.ts';
import { tabelleFormulare, tabelleKnoepfe } from './tabelle.erfolg.ts';
import { hilfe as hilfeAbo } from './texts.abo.ts';
import * as texteErfolg from './texts.erfolg.ts';

const slices: readonly Personendaten[] = [
  personendatenAbo,
  personendatenBericht,
  personendatenErfolg,
  personendatenKalender,
];

export const bericht: Feature<Recht> = {
  name: 'bericht',
  commands: { ...aboCommands, ...erfolgeCommands },
  forms: [...aboForms, ...erfolgFormulare, ...tabelleFormulare],
  buttons: { ...aboButtons, ...erfolgKnoepfe, ...erfolgeKnoepfe, ...tabelleKnoepfe },
  ereignisse: { 'jahresziel.zustand': folgeZiel, 'projektidee.stand': folgeIdee },
  personendaten: {
    auskunft: (ctx, person) => slices.flatMap(({ auskunft }) => auskunft(ctx, person)),
    loesche(ctx, person) {
      for (const { loesche } of slices) loesche(ctx, person);
    },
  },
  // A calendar is read with the rights of the person it belongs to: a successor makes their own.
  uebergib: uebergibErfolge,
  verlaufTexte: { ...texteErfolg.verlaufTexteErfolg },
  gegenstand(ctx, subject) {
    const erfolg = erfolgById(ctx.tx, subject);
    return erfolg === null ? null : { titel: texteErfolg.gegenstand(erfolg.titel), gremium: erfolg.gremiumId };
  },
  lesestoff: aboLesestoff,
  home: aboHome,
  hilfe: [
    ...hilfeAbo,
    {
      befehl: '/komm-in erfolge',
      text: texteErfolg.hilfe,
      recht: 'erfolg.lesen',
      knopf: { action: 'erfolg.liste', label: texteErfolg.knopf.liste },
    },
  ],
};
