/** German sentences of what the Umsetzungsgruppe looks back on, and passes on to the next conference. */
import { type Day, dateText, dayText } from '../../../core/calendar.ts';

export const hilfe =
  'was die Umsetzungsgruppe nach einer Jahreskonferenz aufgeschrieben hat, auch für ein Jahr: /komm-in nachbereitung 2026';
export const titel = (jahr: number): string => `Rückblick auf die Jahreskonferenz ${jahr}`;
export const nurMitglieder =
  'Den Rückblick auf die Jahreskonferenz schreiben und lesen die Umsetzungsgruppe und das Integrationsbüro. Bitte sprechen Sie das Tandem Ihres Handlungsfelds an.';

export const knopf = {
  schreiben: 'Beitrag schreiben …',
  lesen: 'Beiträge lesen',
  aendern: 'Meinen Beitrag ändern …',
} as const;

export const frage = (tag: Day): string =>
  `Die Jahreskonferenz war am ${dayText(tag)}. Was ist gut gelaufen? Was braucht die nächste? Bitte schreiben Sie es in den nächsten zwei Wochen auf, ein paar Worte genügen.`;
export const ohneTag = 'Was ist gut gelaufen? Was braucht die nächste Jahreskonferenz?';
export const grund =
  'Sie bekommen diese Frage, weil Sie zur Umsetzungsgruppe gehören. Ihren Beitrag können Sie später noch ändern. Ihn lesen die Umsetzungsgruppe und das Integrationsbüro. Acht Wochen vor der nächsten Jahreskonferenz bekommt die Umsetzungsgruppe alle Beiträge zurück.';
export const abgeschlossen = (am: Day): string =>
  `Abgeschlossen am ${dateText(am)}: Die Umsetzungsgruppe hat die Beiträge für die nächste Jahreskonferenz zurückbekommen.`;

export function anzahl(wie: number): string {
  if (wie === 0) return 'Noch kein Beitrag';
  return wie === 1 ? '1 Beitrag' : `${wie} Beiträge`;
}

export const erinnerung = (jahr: number): string =>
  `Zum Rückblick auf die Jahreskonferenz ${jahr} gibt es noch keinen Beitrag. Was wir heute noch wissen, haben wir in einem Jahr vergessen. Zwei Sätze helfen schon.`;
export const erinnerungsgrund = 'KOMM-IN erinnert daran nur dieses eine Mal.';

export const zurueck = (jahr: number, tag: Day, wie: number): string =>
  `Am ${dayText(tag)} ist die nächste Jahreskonferenz. Nach der Jahreskonferenz ${jahr} hat die Umsetzungsgruppe aufgeschrieben, was gut war und was die nächste braucht: ${anzahl(wie)}. Bitte lesen Sie das, bevor Sie planen.`;
export const zurueckgrund =
  'Sie bekommen diese Nachricht einmal, acht Wochen vor der Jahreskonferenz, weil Sie zur Umsetzungsgruppe gehören.';

export const ohneKanal = {
  satz: 'KOMM-IN kann der Umsetzungsgruppe nicht schreiben: Sie hat keinen Kanal, in dem KOMM-IN dabei ist. Sobald es einen gibt, kommt die Nachricht dort an. Bis dahin geht es auch mit /komm-in nachbereitung.',
  grund: 'Sie bekommen diese Nachricht einmal, weil Sie im Integrationsbüro sind.',
  doch: 'Erledigt: Die Umsetzungsgruppe hat jetzt einen Kanal. KOMM-IN schreibt ihr dort.',
} as const;

export const leer = 'Noch hat niemand etwas geschrieben.';
export const nochNichts = (gesucht: number | null, jahre: readonly number[]): string => {
  const wann = gesucht === null ? 'einer Jahreskonferenz' : `der Jahreskonferenz ${gesucht}`;
  const andere = jahre.length === 0 ? '' : ` Es gibt Rückblicke auf: ${jahre.join(', ')}.`;
  return `Zu ${wann} gibt es noch keinen Rückblick.${andere} Zwei Wochen nach einer Jahreskonferenz fragt KOMM-IN die Umsetzungsgruppe.`;
};
export const keinJahr = 'Bitte schreiben Sie das Jahr mit vier Ziffern, zum Beispiel: /komm-in nachbereitung 2026';
export const seitenzahl = (von: number, bis: number, alle: number): string => `${von}–${bis} von ${alle}`;
export const vonWem = 'geschrieben von ';
export const ohneName = 'Wer das geschrieben hat, ist nicht mehr gespeichert';
export const am = (tag: Day): string => ` am ${dateText(tag)}`;
export const gut = 'Gut gelaufen: ';
export const naechstes = 'Für die nächste: ';
export const lesegrund = 'Sie bekommen diese Liste, weil Sie danach gefragt haben.';

export const getan = {
  gespeichert:
    'Danke. Ihr Beitrag ist gespeichert. Die Umsetzungsgruppe bekommt ihn vor der nächsten Jahreskonferenz zurück.',
  geloescht: 'Ihr Beitrag ist gelöscht.',
} as const;
export const fehler = {
  leer: 'Bitte schreiben Sie etwas in eines der beiden Felder.',
  geschlossen:
    'Dieser Rückblick ist abgeschlossen. Schreiben Sie es bitte nach der nächsten Jahreskonferenz auf, oder setzen Sie es auf die Tagesordnung der Umsetzungsgruppe.',
} as const;
export const nochNichtGewesen = (jahr: number): string =>
  `Die Jahreskonferenz ${jahr} war noch nicht. Danach können Sie hier schreiben.`;

export const zweck = {
  titel: 'Ihre Rückblicke auf Jahreskonferenzen',
  zweck:
    'Damit die Umsetzungsgruppe für die nächste Jahreskonferenz daraus lernt. Bleibt; wenn Sie gelöscht werden, ohne Ihren Namen.',
} as const;
export const verlaufTexte = {
  'umsetzungsgruppe.beitrag': 'Rückblick auf eine Jahreskonferenz geschrieben oder geändert',
} as const;
