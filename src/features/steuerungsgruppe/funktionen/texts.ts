import { type Day, dateText } from '../../../core/calendar.ts';
import { type Funktion, funktionWort } from '../../stadt/index.ts';

export const nurMitglieder =
  'Diese Liste sehen die Mitglieder der Steuerungsgruppe und das Integrationsbüro. Bitte wenden Sie sich an das Integrationsbüro.';
export const nurBuero =
  'Wer in der Steuerungsgruppe ist, trägt das Integrationsbüro ein. Bitte wenden Sie sich dorthin.';
export const gibtEsNicht = 'Diese Stadt hat noch keine Steuerungsgruppe. Das Integrationsbüro kann sie einrichten.';
export const nichtBesetzt = 'zurzeit nicht besetzt';
export const leitungHinweis = 'Die Leitung des Integrationsbüros gehört durch ihre Aufgabe dazu.';
export const keineAmtszeit = 'Zurzeit ist keine Funktion besetzt. Sie können eine besetzen.';
export const amtVorbei = 'Diese Amtszeit gibt es nicht mehr. Bitte öffnen Sie die Liste neu.';

/** `3 von 10 Funktionen sind nicht besetzt.` */
export function offenText(offen: number, alle: number): string {
  if (offen === 0) return `Alle ${alle} Funktionen sind besetzt.`;
  return offen === 1
    ? `1 von ${alle} Funktionen ist nicht besetzt.`
    : `${offen} von ${alle} Funktionen sind nicht besetzt.`;
}

export const fehler = {
  hatSieSchon: (name: string, zeit: string) =>
    `${name} hat diese Funktion schon: ${zeit}. Sie können die Amtszeit ändern.`,
  belegt: (name: string, zeit: string) =>
    `Diese Funktion hat dann schon ${name}: ${zeit}. Bitte ändern Sie zuerst jene Amtszeit.`,
} as const;

export const nachfolgeFrage = (name: string, funktion: Funktion, ende: Day): string =>
  `${name} hat zurzeit die Funktion „${funktionWort[funktion]}“. Diese Amtszeit endet dann am ${dateText(ende)}. Ist das richtig?`;
export const nachfolgeJa = 'Ja, eintragen';

export const besetzt = (name: string, funktion: Funktion, zeit: string, hatKonto: boolean): string =>
  `Eingetragen: ${funktionWort[funktion]}: ${name}, ${zeit}. ${
    hatKonto
      ? 'Die Person bekommt eine Nachricht und kommt in den Kanal, sobald die Zeit beginnt.'
      : 'Die Person hat kein Konto. Bitte geben Sie ihr selbst Bescheid.'
  }`;
export const geaendert = (name: string, funktion: Funktion, zeit: string): string =>
  `Gespeichert: ${funktionWort[funktion]}: ${name}, ${zeit}.`;
export const beendet = (name: string, funktion: Funktion, ende: Day): string =>
  `Eingetragen: ${name} hat die Funktion „${funktionWort[funktion]}“ bis ${dateText(ende)}.`;
export const zurueckgenommen = (name: string): string =>
  `Die Amtszeit von ${name} hatte noch nicht begonnen und ist wieder gelöscht.`;

export const verlaufTexte = {
  'steuerungsgruppe.besetzen': 'Funktion der Steuerungsgruppe besetzt',
  'steuerungsgruppe.aendern': 'Amtszeit in der Steuerungsgruppe geändert',
  'steuerungsgruppe.beenden': 'Amtszeit in der Steuerungsgruppe beendet',
} as const;

export const hilfe = [
  {
    befehl: '/komm-in steuerungsgruppe',
    text: 'wer welche Funktion in der Steuerungsgruppe hat',
    recht: 'steuerungsgruppe.lesen',
    knopf: { action: 'steuerungsgruppe.verwalten', label: 'Steuerungsgruppe' },
  },
] as const;
