/** The Umsetzungsgruppe: all Tandems, the Leitung of the Integrationsbüro, and experts for a time [5.2.2]. */
import { addDays, dateText } from '../../core/calendar.ts';
import { daily } from '../../core/daily.ts';
import type { Context, Feature, Personendaten } from '../../core/feature.ts';
import type { Recht } from '../stadt/index.ts';
import { abschiedBeendet, hinweisVergeblich, nimmHinfaelligesZurueck, verabschiede } from './abschied.ts';
import { inDerGruppe } from './gruppe.ts';
import { buttons, commands, forms } from './handlers.ts';
import { digest } from './jobs.ts';
import { beitraegeVon, nachbereitungById, nimmNamenVonBeitraegen } from './nachbereitung.store.ts';
import { nachbereitungsJob } from './nachbereitung.ts';
import { frageNachNeuen, vergissErledigte } from './ohne-aufgabe.ts';
import { planGiltAbJetzt } from './rhythmus.ts';
import { abschiede, alleOhneAufgabe, loescheAbschiedVon, loescheOhneAufgabe } from './store.ts';
import * as texteDigest from './texts.digest.ts';
import * as texteNachbereitung from './texts.nachbereitung.ts';
import * as texteThema from './texts.thema.ts';
import { zwecke } from './texts.ts';
import { themaById, themenVon, vergissThemen } from './thema.store.ts';
import { erledigeBesprochenes, folgeDerSitzung, wartendeThemen } from './thema.ts';

const personendaten: Personendaten = {
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
    const themen = themenVon(ctx.tx, person).map(({ am, text, warum }) => ({
      label: dateText(ctx.calendar.dayAt(am)),
      wert: [text, ...(warum === null ? [] : [warum])].join('\n'),
    }));
    const rueckblicke = beitraegeVon(ctx.tx, person).map(({ jahr, gut, naechstes }) => ({
      label: `Jahreskonferenz ${jahr}`,
      wert: [gut, naechstes].filter(Boolean).join('\n'),
    }));
    return [
      { ...zwecke.abschied, angaben },
      { ...zwecke.ohneAufgabe, angaben: gefragt },
      { ...texteThema.zweck, angaben: themen },
      { ...texteNachbereitung.zweck, angaben: rueckblicke },
    ].filter((auskunft) => auskunft.angaben.length > 0);
  },
  loesche(ctx, person) {
    loescheAbschiedVon(ctx.tx, person);
    loescheOhneAufgabe(ctx.tx, person);
    nimmNamenVonBeitraegen(ctx.tx, person);
  },
};

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

export { feldstaende } from './digest.felder.ts';
export { gruppenkanal } from './gruppe.ts';
export { digestPlan, planAus, setzeDigestPlan } from './rhythmus.ts';
export { type Feldstand, istRuhig } from './rules.digest.ts';
export {
  type DigestPlan,
  rhythmen,
  ueblicherPlan,
  type Wochentag,
  wochentage,
} from './rules.rhythmus.ts';
export { einzelheiten, rhythmusWort } from './texts.digest.ts';

export const umsetzungsgruppe: Feature<Recht> = {
  name: 'umsetzungsgruppe',
  commands,
  forms,
  buttons,
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
  personendaten,
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
