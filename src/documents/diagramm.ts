/** How the values of an Indikator go over time, as a line, with the value one wants to reach. */
import { type Day, dateText } from '../core/calendar.ts';
import { zahlText } from './zahl.ts';

export interface DiagrammDokument {
  /** What was counted: `Familien mit Kontakt`. */
  readonly titel: string;
  /** `Familien`. */
  readonly einheit: string | null;
  /** By day; at least one. */
  readonly werte: readonly { readonly tag: Day; readonly wert: number }[];
  readonly ziel: { readonly wert: number; readonly bis: Day | null } | null;
}

/** What the chart shows, in one sentence, for whoever does not see it. */
export function diagrammText({ titel, einheit, werte, ziel }: DiagrammDokument): string {
  const mit = (wert: number) => (einheit === null ? zahlText(wert) : `${zahlText(wert)} ${einheit}`);
  const [erster] = werte;
  const letzter = werte.at(-1);
  const verlauf =
    erster === undefined || letzter === undefined
      ? 'noch kein Wert'
      : werte.length === 1
        ? `${mit(erster.wert)} am ${dateText(erster.tag)}`
        : `${werte.length} Werte, von ${mit(erster.wert)} am ${dateText(erster.tag)} zu ${mit(letzter.wert)} am ${dateText(letzter.tag)}`;
  return `Diagramm „${titel}“: ${verlauf}${ziel === null ? '' : `; Ziel: ${zielText(ziel)}`}.`;
}

/** `20 bis 17.09.2026` */
export const zielText = ({ wert, bis }: NonNullable<DiagrammDokument['ziel']>): string =>
  bis === null ? zahlText(wert) : `${zahlText(wert)} bis ${dateText(bis)}`;
