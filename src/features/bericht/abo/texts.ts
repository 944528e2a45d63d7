/** German sentences about the weekly summary of the fields somebody follows. */
import { shortened } from '../../../chat/shorten.ts';
import { type Day, dateText, dayText } from '../../../core/calendar.ts';
import type { Hilfe } from '../../../core/feature.ts';
import { aufzaehlung, type Recht } from '../../stadt/index.ts';

export const knopf = {
  abonnieren: 'Zusammenfassung abonnieren',
  aendern: 'Zusammenfassung ändern',
  waehlen: 'Handlungsfelder auswählen …',
  ab: (titel: string) => `Abbestellen: ${titel}`,
  alle: 'Alles abbestellen',
  weiter: 'Weitere ansehen',
} as const;

export const hilfe: readonly Hilfe<Recht>[] = [
  {
    befehl: '/komm-in abo',
    text: 'jede Woche lesen, was es in Handlungsfeldern Neues gibt',
    recht: 'abo.eigenes',
    knopf: { action: 'abo.oeffnen', label: knopf.abonnieren },
  },
];

export const form = {
  titel: 'Zusammenfassung',
  absenden: 'Speichern',
  felder: 'Zu welchen Handlungsfeldern?',
  hilfe: 'Wählen Sie keines, wenn Sie keine Zusammenfassung möchten.',
  einleitung:
    'Sie bekommen jede Woche eine kurze Zusammenfassung: Sitzungen, Protokolle, Projektideen und Jahresziele. Sie steht montags in Ihrer täglichen Nachricht. Niemand sieht, was Sie auswählen.',
} as const;
export const nichtAlleImFormular = (anzahl: number): string =>
  `Es gibt ${anzahl} Handlungsfelder. In diesem Formular ist Platz für 100. Zuerst stehen die, die Sie abonniert haben.`;

const felder = (anzahl: number): string => (anzahl === 1 ? '1 Handlungsfeld' : `${anzahl} Handlungsfeldern`);

/** What the daily message says of it above everything else. */
export const titel = (seit: Day): string => `Ihre Zusammenfassung seit dem ${dateText(seit)}`;
export const grund = 'Sie eine Zusammenfassung zu Handlungsfeldern abonniert haben';
export const nichtAllesHier = (rest: number): string =>
  rest === 1
    ? 'Hier ist nicht genug Platz für alles. Ein Teil der Zusammenfassung steht hinter „Weitere ansehen“.'
    : `Hier ist nicht genug Platz für alles. ${rest} Teile der Zusammenfassung stehen hinter „Weitere ansehen“.`;
export const nichtsWeiter = 'Mehr gibt es dazu nicht.';
export const istGeschlossen = (am: Day | null): string =>
  `Dieses Handlungsfeld ist ${am === null ? '' : `seit dem ${dateText(am)} `}geschlossen. Es steht nicht mehr in der Zusammenfassung.`;

const namenHoechstens = 5;
export function nichtsNeues(titel: readonly string[]): string {
  const namen = titel.slice(0, namenHoechstens);
  const rest = titel.length - namen.length;
  const wo = rest === 0 ? namen : [...namen, `${rest} ${rest === 1 ? 'weiteres' : 'weitere'}`];
  return `Nichts Neues gibt es hier: ${aufzaehlung(wo)}.`;
}

export const angekuendigt = (anzahl: number): string =>
  `Neu angekündigt: ${anzahl === 1 ? '1 Sitzung' : `${anzahl} Sitzungen`}`;

const titelMax = 80;
/** `Diese Jahresziele: „Nachbarn kennen sich“ (in Arbeit) und 3 weitere` */
export function welche(was: string, dinge: readonly { readonly titel: string; readonly wort: string }[]): string {
  const namen = dinge.slice(0, namenHoechstens).map(({ titel, wort }) => `„${shortened(titel, titelMax)}“ (${wort})`);
  const rest = dinge.length - namen.length;
  return `${was}: ${namen.join(', ')}${rest === 0 ? '' : ` und ${rest} weitere`}`;
}

export const uebersichtTitel = 'Ihre Zusammenfassung der Woche';
export const ihre = (anzahl: number): string => `Sie bekommen jede Woche eine Zusammenfassung zu ${felder(anzahl)}:`;
export const keine = 'Sie bekommen keine Zusammenfassung.';
export const wann = (naechste: Day): string =>
  `Die nächste kommt am ${dayText(naechste)} mit Ihrer täglichen Nachricht. Möchten Sie an diesem Tag nicht erinnert werden, kommt sie am nächsten. Gibt es nichts Neues, kommt keine.`;
export const hinweis = (anzahl: number, naechste: Day): string =>
  `Jede Woche steht in Ihrer Nachricht auch die Zusammenfassung zu ${felder(anzahl)}, das nächste Mal am ${dayText(naechste)}.`;

export const gespeichert = 'Danke. Ihre Auswahl ist gespeichert.';
export const abbestellt = (titel: string): string => `Danke. Zu ${titel} bekommen Sie keine Zusammenfassung mehr.`;
export const schonAbbestellt = 'Dazu bekommen Sie keine Zusammenfassung.';
export const allesAbbestellt = 'Danke. Sie bekommen keine Zusammenfassung mehr.';
export const keineFelder = 'Es gibt noch kein Handlungsfeld. Das Integrationsbüro legt sie an.';
export const nurMitwirkende =
  'Die Zusammenfassung ist für alle, die in diesem Chat mitmachen. Bitte wenden Sie sich an das Integrationsbüro.';

/** What is stored, as the person reads it. */
export const daten = {
  titel: 'Ihre Zusammenfassung der Woche',
  zweck:
    'Damit Sie jede Woche lesen können, was es in diesen Handlungsfeldern Neues gibt. Bleibt, bis Sie es abbestellen. Nur der Bot liest das.',
  seit: (tag: string) => `abonniert seit ${tag}`,
  zuletzt: 'Letzte Zusammenfassung',
  bisWann: (tag: string) => `bis ${tag}`,
} as const;
