import { type Day, dateText } from '../../core/calendar.ts';
import { vonAnfang } from './schema.ts';

export const fehler = {
  niemand: 'Bitte wählen Sie eine Person, oder schreiben Sie im nächsten Feld einen Namen.',
  beides: 'Bitte füllen Sie nur eines von beiden aus: die Person mit Konto oder den Namen.',
  hatKonto: (name: string) => `${name} hat ein Konto in diesem Chat. Bitte wählen Sie die Person im Feld davor.`,
  kontoNichtAktiv: (name: string) =>
    `Das Konto von ${name} ist nicht aktiv. Bitte wählen Sie eine andere Person, oder schreiben Sie den Namen in das nächste Feld.`,
  keinDatum: 'Dieses Datum gibt es nicht. Bitte prüfen Sie Tag und Monat.',
  endeVorBeginn: (von: Day) =>
    `Der letzte Tag liegt vor dem ersten (${dateText(von)}). Bitte prüfen Sie beide Angaben.`,
} as const;

export const dieselbe = (name: string, organisation: string | null): string =>
  `${name}${organisation === null ? '' : ` (${organisation})`} ist schon bekannt. Ist das dieselbe Person? Wenn nicht, gehen Sie bitte zurück und ergänzen Sie den Namen, damit man beide unterscheiden kann.`;
export const dieselbeJa = 'Dieselbe Person';

/** `01.10.2026 bis 31.12.2026`, `seit 01.10.2026`, `ab 01.10.2027`, `von Anfang an`, `bis 31.12.2026` */
export function zeitText({ von, bis }: { readonly von: Day; readonly bis: Day | null }, heute: Day): string {
  if (von === vonAnfang) return bis === null ? 'von Anfang an' : `bis ${dateText(bis)}`;
  if (bis !== null) return `${dateText(von)} bis ${dateText(bis)}`;
  return `${von <= heute ? 'seit' : 'ab'} ${dateText(von)}`;
}
