/** German sentences about Beschlüsse und Hinweise from outside. */
import { dateText } from '../../core/calendar.ts';
import { type Gremium, gremiumName } from '../stadt/index.ts';
import type { HinweisArt } from './schema.ts';
import type { Hinweis, Hinweisangaben } from './store.ts';

export const artWort: Readonly<Record<HinweisArt, string>> = { beschluss: 'Beschluss', hinweis: 'Hinweis' };

/** `Beschluss vom 12.10.2026`: never what it says. */
export const ohneInhalt = ({ art, datum }: Pick<Hinweis, 'art' | 'datum'>): string =>
  `${artWort[art]}${datum === null ? '' : ` vom ${dateText(datum)}`}`;

/** `Rat, 12.10.2026` */
export const woher = ({ quelle, datum }: Pick<Hinweis, 'quelle' | 'datum'>): string =>
  datum === null ? quelle : `${quelle}, ${dateText(datum)}`;

export const hinweisZeile = ({ art, text, fuer, ...rest }: Hinweisangaben): string =>
  `${artWort[art]} (${woher(rest)}): ${text}${fuer === null ? '' : ` Betrifft: ${fuer}`}`;

export const titel = (gremium: Gremium): string => `Beschlüsse und Hinweise: ${gremiumName(gremium)}`;
export const wozu =
  'Das kam von außen, zum Beispiel vom Rat. Die Gruppe beachtet es bei ihrer Arbeit. Die letzten Einträge stehen oben.';
export const seitenzahl = (von: number, bis: number, alle: number): string => `${von} bis ${bis} von ${alle}`;
export const leer = (gremium: Gremium): string =>
  `${gremiumName(gremium)}: Es sind noch keine Beschlüsse und Hinweise von außen eingetragen.`;
export const welchesFeld = 'Wo möchten Sie die Beschlüsse und Hinweise lesen?';
export const aeltere = (rest: number): string => `Weitere zeigen (${rest})`;
export const fuer = (wer: string): string => `Betrifft: ${wer}`;
export const eingetragen = (am: string): string => `Eingetragen am ${am} von `;
/** `Aus: Sitzung WOH-2026-03` */
export const aus = (herkunft: string): string => `Aus: ${herkunft}`;

export const knopf = {
  liste: 'Beschlüsse und Hinweise',
  neu: 'Beschluss oder Hinweis eintragen …',
  weiterer: 'Noch etwas eintragen …',
  ansehen: 'Ansehen',
  aendern: 'Ändern …',
  zuruecknehmen: 'Zurücknehmen …',
  jaZuruecknehmen: 'Ja, zurücknehmen',
} as const;

export const dank = {
  eingetragen: (hinweis: Hinweisangaben) => `Danke. Eingetragen: ${ohneInhalt(hinweis)}, ${hinweis.quelle}.`,
  geaendert: (hinweis: Hinweisangaben) => `Danke. Geändert: ${ohneInhalt(hinweis)}, ${hinweis.quelle}.`,
  zurueckgenommen: (hinweis: Hinweis) =>
    `Zurückgenommen: ${ohneInhalt(hinweis)}, ${hinweis.quelle}. Der Text ist gelöscht.`,
} as const;

export const wirklich = (hinweis: Hinweis): string =>
  `Möchten Sie diesen Eintrag zurücknehmen? ${ohneInhalt(hinweis)}, ${hinweis.quelle}. Der Text wird dann gelöscht. Im Verlauf steht, wer das wann getan hat.`;

export const gibtEsNicht = 'Diesen Eintrag gibt es nicht mehr. Jemand hat ihn zurückgenommen.';
export const geschlossen = (gremium: Gremium): string =>
  `${gremiumName(gremium)} ist geschlossen. Dort lässt sich nichts mehr eintragen oder ändern. Fragen beantwortet das Integrationsbüro.`;
export const nurTandem =
  'Beschlüsse und Hinweise von außen tragen das Tandem und das Integrationsbüro ein. Bitte sprechen Sie das Tandem des Handlungsfelds an.';
export const nurImGremium =
  'Das lesen alle, die in diesem Handlungsfeld mitmachen. Treten Sie seinem Kanal bei, oder fragen Sie das Integrationsbüro.';

export const fehler = {
  kein_gremium: 'Bitte wählen Sie ein Handlungsfeld aus der Liste.',
  kein_text: 'Bitte schreiben Sie, was beschlossen wurde oder zu beachten ist.',
  keine_quelle: 'Bitte schreiben Sie, von wem das kommt.',
  kein_datum: 'Dieses Datum gibt es nicht. Bitte prüfen Sie Tag und Monat.',
  zukunft: 'Dieser Tag liegt in der Zukunft. Bitte wählen Sie den Tag, an dem es beschlossen oder gesagt wurde.',
} as const;

export const zweck = {
  titel: 'Beschlüsse und Hinweise, die Sie eingetragen haben',
  zweck:
    'Damit ein Handlungsfeld beachtet, was andere beschließen. Der Eintrag bleibt als Nachweis der Arbeit; Ihr Name bleibt, bis Sie gelöscht werden.',
} as const;

export const hilfe = 'Beschlüsse und Hinweise von außen lesen; Tandem und Integrationsbüro tragen sie ein';

/** What the Büro reads in the Verlauf. */
export const verlaufTexte = {
  'hinweis.eintragen': 'Beschluss oder Hinweis eingetragen',
  'hinweis.aendern': 'Beschluss oder Hinweis geändert',
  'hinweis.zuruecknehmen': 'Beschluss oder Hinweis zurückgenommen',
} as const;
