/** German sentences about Aufgaben. */
import { type Day, dateText, dayText } from '../../core/calendar.ts';
import { type Gremium, gremiumName } from '../stadt/index.ts';
import type { Aufgabe } from './store.ts';

/** `Aufgabe bis 14.10.2026`: never what it is about. */
export const ohneInhalt = ({ bis }: Pick<Aufgabe, 'bis'>): string => `Aufgabe bis ${dateText(bis)}`;

/** What is open, for whoever takes it over or closes its field: what, and until when. */
export const offene = ({ was, bis }: { readonly was: string; readonly bis: Day }): string =>
  `Aufgabe bis ${dateText(bis)}: ${was}`;

export const knopf = {
  erledigt: 'Erledigt',
  uebergeben: 'An andere Person übergeben …',
  bleibtDran: 'Ja, ich bleibe dran',
  entfaellt: 'Nein, entfällt',
  rueckgaengig: 'Rückgängig',
  aendern: 'Aufgabe ändern …',
  neu: 'Neue Aufgabe …',
  liste: 'Aufgaben ansehen',
} as const;

/** `Bis Mi., 14.10.2026 · Handlungsfeld Wohnen · Protokoll der Sitzung WOH-2026-03` */
export function angaben({ bis, herkunft, herkunftTitel, gremiumId }: Aufgabe, gremium: Gremium): string {
  // What the Tandem wrote down by itself comes from its Gremium.
  const aus = herkunft === gremiumId ? '' : ` · ${herkunftTitel}`;
  return `Bis ${dayText(bis)} · ${gremiumName(gremium)}${aus}`;
}

export const brauchenWirDasNoch = 'Brauchen wir das noch?';
export const niemandHatSie =
  'Diese Aufgabe hat zurzeit niemand. Bitte übergeben Sie sie, oder sagen Sie, dass sie entfällt.';
export const hatDie = (stelle: string): string =>
  `Übernommen hat das: ${stelle}. Bitte fragen Sie dort nach, und geben Sie hier Bescheid.`;

/** Why somebody is reminded. */
export const grund = {
  eigene: 'Sie eine Aufgabe übernommen haben',
  tandem: (gremium: Gremium) => `Sie zum Tandem ${gremium.titel} gehören`,
  buero: 'Sie im Integrationsbüro arbeiten',
} as const;

export const dank = {
  erledigt: (was: string) => `Danke. Erledigt: ${was}`,
  entfallen: (was: string) => `Danke. Diese Aufgabe entfällt: ${was}`,
  bleibtDran: (was: string, am: Day) =>
    `Danke, dass Sie dranbleiben. Ich erinnere Sie am ${dayText(am)} wieder: ${was}`,
  offen: (was: string) => `Danke. Diese Aufgabe ist offen, und ich erinnere daran wie vorher: ${was}`,
  angelegt: (was: string, wer: string, bis: Day) => `Danke. Eingetragen: ${wer} – ${was} – bis ${dayText(bis)}.`,
  geaendert: (was: string, bis: Day) => `Danke. Geändert: ${was} – bis ${dayText(bis)}.`,
  nichtsGeaendert: 'Sie haben nichts geändert. Die Aufgabe bleibt, wie sie ist.',
  uebergeben: (wer: string) =>
    `Danke. ${wer} hat die Aufgabe jetzt und liest davon in der nächsten täglichen Nachricht.`,
  uebergebenOhneKonto: (wer: string) =>
    `Danke. ${wer} hat die Aufgabe jetzt. Weil dort niemand ein Konto in diesem Chat hat, erinnere ich das Tandem daran.`,
} as const;

export const gibtEsNicht = 'Diese Aufgabe gibt es nicht mehr.';
export const nichtIhre =
  'Darüber entscheiden die Person, die die Aufgabe hat, das Tandem und das Integrationsbüro. Bitte sprechen Sie sie an.';
export const nurMitwirkende =
  'Das ist für alle, die in diesem Chat mitmachen. Bitte wenden Sie sich an das Integrationsbüro.';
export const nurTandem =
  'Aufgaben tragen das Tandem und das Integrationsbüro ein. Bitte sprechen Sie das Tandem des Handlungsfelds an.';
export const nurTandemAendert =
  'Was zu tun ist und bis wann, ändern das Tandem und das Integrationsbüro. Bitte sprechen Sie sie an.';
export const geschlossen = (gremium: Gremium): string =>
  `Das ${gremiumName(gremium)} ist geschlossen. Fragen beantwortet das Integrationsbüro.`;
export const schonBeendet = (stand: 'erledigt' | 'entfallen', von: string, am: Day): string =>
  `Diese Aufgabe ist schon ${stand === 'erledigt' ? 'erledigt' : 'entfallen'}. Das hat ${von} am ${dateText(am)} eingetragen.`;

export const liste = {
  leer: 'Sie haben zurzeit keine offene Aufgabe.',
  titel: (von: number, bis: number, alle: number) => `Offene Aufgaben, ${von} bis ${bis} von ${alle}`,
  weitere: (rest: number) => `Weitere zeigen (${rest})`,
  ihre: 'Ihre Aufgabe',
  niemand: 'zurzeit niemand',
} as const;

export const fehler = {
  kein_gremium: 'Bitte wählen Sie ein Gremium aus der Liste.',
  kein_was: 'Bitte schreiben Sie, was zu tun ist.',
  kein_datum: 'Dieses Datum gibt es nicht. Bitte prüfen Sie Tag und Monat.',
  vergangen: 'Dieser Tag ist schon vorbei. Bitte wählen Sie einen anderen.',
  hatSieSchon: (wer: string) => `${wer} hat diese Aufgabe schon. Bitte wählen Sie jemand anderen.`,
} as const;

/** What somebody did with an Aufgabe, or has it. */
export const taten = {
  personId: 'Ihre Aufgabe',
  angelegtVon: 'von Ihnen eingetragen',
  beendetVon: 'von Ihnen beendet',
} as const;

/** What is kept of a person, why, and for how long. */
export const zweck = {
  titel: 'Aufgaben, die Sie haben oder hatten, eingetragen oder beendet haben',
  zweck:
    'Damit an Vereinbartes erinnert wird. Die Aufgabe bleibt als Nachweis der Arbeit; Ihr Name bleibt, bis Sie gelöscht werden.',
} as const;

/** What the Büro reads in the Verlauf. */
export const verlaufTexte = {
  'aufgabe.anlegen': 'Aufgabe eingetragen',
  'aufgabe.erledigen': 'Aufgabe erledigt',
  'aufgabe.aendern': 'Aufgabe geändert',
  'aufgabe.uebergeben': 'Aufgabe übergeben',
  'aufgabe.entfallen': 'Aufgabe entfallen',
  'aufgabe.oeffnen': 'Aufgabe wieder geöffnet',
} as const;
