/** German sentences about what the Umsetzungsgruppe wants to talk about. */
import { shortened } from '../../../chat/shorten.ts';
import { type Day, dateText, dayText } from '../../../core/calendar.ts';

export const hilfe = 'was die Umsetzungsgruppe in ihrer nächsten Sitzung besprechen möchte, und ein Thema vorschlagen';
export const titel = 'Themen für die Sitzungen der Umsetzungsgruppe';
export const leer =
  'Zurzeit wartet kein Thema auf die Umsetzungsgruppe. Was sollen die Tandems miteinander besprechen? Schlagen Sie ein Thema vor.';
export const wozu =
  'Wer eine Sitzung der Umsetzungsgruppe meldet, findet die offenen Themen schon auf der Tagesordnung. Sie bekommen diese Liste, weil Sie danach gefragt haben.';
export const nurMitglieder =
  'Themen für die Umsetzungsgruppe schlagen ihre Mitglieder und das Integrationsbüro vor. Bitte sprechen Sie das Tandem Ihres Handlungsfelds an.';
export const keinFeld =
  'Dieses Handlungsfeld gibt es nicht, oder es ist geschlossen. Sie können das Thema ohne Handlungsfeld vorschlagen.';
export const keineGruppe = 'Die Stadt hat noch keine Umsetzungsgruppe. Das Integrationsbüro kann sie einrichten.';

export const knopf = {
  neu: 'Thema vorschlagen …',
  zurueck: 'Zurücknehmen',
  erledigt: 'Erledigt',
  sitzung: 'Sitzung melden',
} as const;

/** What stands in the field when somebody has pressed the button of a Handlungsfeld. */
export const anfang = (feld: string): string => `${zumFeld(feld)} `;
/** The title has room beside what there is to say. */
const zumFeld = (feld: string): string => `Handlungsfeld ${shortened(feld, 80)}:`;
/** Nothing has been said yet but the field. */
export const nurFeld = (text: string): boolean => /^Handlungsfeld [^:]*:$/.test(text);

export const offen = 'wartet auf die nächste Sitzung';
export const aufSitzung = (datum: Day): string => `steht auf der Tagesordnung vom ${dayText(datum)}`;
export const vorgeschlagenVon = 'vorgeschlagen von ';
export const am = (tag: Day): string => ` am ${dateText(tag)}`;
export const gegenstand = (tag: Day): string => `Thema der Umsetzungsgruppe vom ${dateText(tag)}`;

export const seitenzahl = (von: number, bis: number, alle: number): string => `${von}–${bis} von ${alle}`;

/** @param gemeldet the day of a Sitzung that has been announced already; null: there is none */
export function vorgeschlagen(wartende: number, gemeldet: Day | null): string {
  const liste = wartende === 1 ? 'Es ist zurzeit das einzige.' : `Zusammen warten ${wartende} Themen.`;
  const schon =
    gemeldet === null
      ? ''
      : ` Die Sitzung am ${dayText(gemeldet)} ist schon gemeldet. Wer sie ändert, sieht Ihr Thema und kann es aufnehmen.`;
  return `Danke. Ihr Thema wartet auf die nächste Sitzung der Umsetzungsgruppe. ${liste}${schon}`;
}

export const beendet = {
  erledigt: (text: string) => `Erledigt: „${text}“.`,
  zurueck: (text: string) => `Zurückgenommen: „${text}“.`,
} as const;
export const nochAufSitzung = (datum: Day): string =>
  ` Auf der Tagesordnung vom ${dayText(datum)} steht es noch. Dort ändern Sie es in der Einladung unter „Mehr …“.`;
export const schonBeendet = (am: Day): string =>
  `Dieses Thema ist seit dem ${dateText(am)} erledigt oder zurückgenommen.`;
export const gibtEsNicht = 'Dieses Thema gibt es nicht mehr.';
export const nichtIhres =
  'Zurücknehmen kann ein Thema, wer es vorgeschlagen hat, und das Integrationsbüro. Bitte sprechen Sie miteinander.';
export const nurBueroErledigt =
  'Das Integrationsbüro trägt ein, was erledigt ist. Nach der Sitzung geschieht das von selbst.';

export const fehler = {
  leer: 'Bitte schreiben Sie dazu, worum es geht.',
  schonDa:
    'Dieses Thema wartet schon auf die nächste Sitzung. Sie können ein anderes schreiben oder das Fenster schließen.',
} as const;

export const zweck = {
  titel: 'Ihre Themen für die Umsetzungsgruppe',
  zweck:
    'Damit die Umsetzungsgruppe weiß, was sie besprechen soll, und wen sie dazu fragt. Gespeichert bis ein Jahr nach der Besprechung.',
} as const;

export const vergessen = 'Themen der Umsetzungsgruppe';

export const verlaufTexte = {
  'umsetzungsgruppe.thema': 'Thema für die Umsetzungsgruppe vorgeschlagen',
  'umsetzungsgruppe.themaErledigt': 'Thema der Umsetzungsgruppe als erledigt eingetragen',
  'umsetzungsgruppe.themaZurueck': 'Thema der Umsetzungsgruppe zurückgenommen',
} as const;
