/** The Umsetzungsgruppe: all Tandems, the Leitung of the Integrationsbüro, and experts for a time [5.2.2]. */
import { addDays } from '../../core/calendar.ts';
import { daily } from '../../core/daily.ts';
import type { Context, Feature, Personendaten } from '../../core/feature.ts';
import type { Recht } from '../stadt/index.ts';
import { digestButtons, digestCommands } from './digest/handlers.ts';
import { digest } from './digest/jobs.ts';
import { planGiltAbJetzt } from './digest/rhythmus.ts';
import * as texteDigest from './digest/texts.ts';
import { inDerGruppe } from './gruppe.ts';
import { abschiedBeendet, hinweisVergeblich, nimmHinfaelligesZurueck, verabschiede } from './mitglieder/abschied.ts';
import { mitgliederButtons, mitgliederCommands, mitgliederForms } from './mitglieder/handlers.ts';
import { frageNachNeuen, vergissErledigte } from './mitglieder/ohne-aufgabe.ts';
import { personendatenMitglieder } from './mitglieder/personendaten.ts';
import { nachbereitungButtons, nachbereitungCommands, nachbereitungForms } from './nachbereitung/handlers.ts';
import { nachbereitungsJob } from './nachbereitung/nachbereitung.ts';
import { personendatenNachbereitung } from './nachbereitung/personendaten.ts';
import { nachbereitungById } from './nachbereitung/store.ts';
import * as texteNachbereitung from './nachbereitung/texts.ts';
import { ratButtons, ratForms } from './rat/handlers.ts';
import { themaButtons, themaCommands, themaForms } from './thema/handlers.ts';
import { personendatenThema } from './thema/personendaten.ts';
import { themaById, vergissThemen } from './thema/store.ts';
import * as texteThema from './thema/texts.ts';
import { erledigeBesprochenes, folgeDerSitzung, wartendeThemen } from './thema/thema.ts';

const slices: readonly Personendaten[] = [personendatenMitglieder, personendatenThema, personendatenNachbereitung];

function jedenMorgen(ctx: Context): void {
  verabschiede(ctx);
  vergissErledigte(ctx);
  frageNachNeuen(ctx);
  erledigeBesprochenes(ctx);
}

function folge(ctx: Context): void {
  nimmHinfaelligesZurueck(ctx);
  vergissErledigte(ctx);
}

export { feldstaende } from './digest/felder.ts';
export { digestPlan, planAus, setzeDigestPlan } from './digest/rhythmus.ts';
export {
  type DigestPlan,
  rhythmen,
  ueblicherPlan,
  type Wochentag,
  wochentage,
} from './digest/rules.rhythmus.ts';
export { type Feldstand, istRuhig } from './digest/rules.ts';
export { einzelheiten, rhythmusWort } from './digest/texts.ts';
export { gruppenkanal } from './gruppe.ts';

export const umsetzungsgruppe: Feature<Recht> = {
  name: 'umsetzungsgruppe',
  commands: { ...mitgliederCommands, ...digestCommands, ...themaCommands, ...nachbereitungCommands },
  forms: [...mitgliederForms, ...ratForms, ...themaForms, ...nachbereitungForms],
  buttons: { ...mitgliederButtons, ...digestButtons, ...ratButtons, ...themaButtons, ...nachbereitungButtons },
  jobs: {
    'umsetzungsgruppe.abschied': { subjects: () => [''], next: daily('08:00'), run: jedenMorgen },
    'umsetzungsgruppe.digest': digest,
    'umsetzungsgruppe.nachbereitung': nachbereitungsJob,
  },
  ereignisse: {
    abgleich: folge,
    'amt.geaendert': folge,
    'gremium.geaendert': folge,
    'konferenz.geaendert': planGiltAbJetzt,
    'sitzung.geaendert': folgeDerSitzung,
  },
  tagesordnung: wartendeThemen,
  vergiss: (ctx) => [{ was: texteThema.vergessen, anzahl: vergissThemen(ctx.tx, addDays(ctx.heute, -365)) }],
  gegenstand(ctx, subject) {
    const rueckblick = nachbereitungById(ctx.tx, subject);
    if (rueckblick !== null) return { titel: texteNachbereitung.titel(rueckblick.jahr), gremium: inDerGruppe(ctx) };
    const thema = themaById(ctx.tx, subject);
    if (thema === null) return null;
    return { titel: texteThema.gegenstand(ctx.calendar.dayAt(thema.am)), gremium: inDerGruppe(ctx) };
  },
  channelResult: abschiedBeendet,
  parked: hinweisVergeblich,
  // Who takes over a Tandem belongs to the group by that; a farewell is nobody else's.
  uebergib: () => [],
  personendaten: {
    auskunft: (ctx, person) => slices.flatMap(({ auskunft }) => auskunft(ctx, person)),
    loesche(ctx, person) {
      for (const { loesche } of slices) loesche(ctx, person);
    },
  },
  verlaufTexte: {
    ...texteDigest.verlaufTexte,
    ...texteThema.verlaufTexte,
    ...texteNachbereitung.verlaufTexte,
    'umsetzungsgruppe.einladen': 'Fachperson in die Umsetzungsgruppe eingeladen',
    'umsetzungsgruppe.herausnehmen': 'Entschieden, wen KOMM-IN aus dem Kanal der Umsetzungsgruppe nimmt',
    'umsetzungsgruppe.soLassen': 'Entschieden, wer ohne Aufgabe im Kanal der Umsetzungsgruppe bleibt',
    'umsetzungsgruppe.beenden': 'Einladung einer Fachperson geändert oder beendet',
  },
  hilfe: [
    {
      befehl: '/komm-in umsetzungsgruppe',
      text: 'wer zur Umsetzungsgruppe gehört, und warum',
      recht: 'umsetzungsgruppe.lesen',
      knopf: { action: 'umsetzungsgruppe.verwalten', label: 'Umsetzungsgruppe' },
    },
    {
      befehl: '/komm-in tagesordnung',
      text: texteThema.hilfe,
      recht: 'umsetzungsgruppe.thema',
      knopf: { action: 'umsetzungsgruppe.tagesordnung', label: 'Tagesordnung' },
    },
    {
      befehl: '/komm-in nachbereitung',
      text: texteNachbereitung.hilfe,
      recht: 'umsetzungsgruppe.nachbereitung',
      knopf: { action: 'umsetzungsgruppe.nachbereitung', label: 'Nachbereitung' },
    },
    {
      befehl: '/komm-in digest vorschau',
      text: texteDigest.hilfe.vorschau,
      recht: 'umsetzungsgruppe.digest',
      knopf: { action: 'umsetzungsgruppe.digestVorschau', label: texteDigest.knopf.ansehen },
    },
    { befehl: '/komm-in digest jetzt', text: texteDigest.hilfe.jetzt, recht: 'umsetzungsgruppe.digest' },
  ],
};
