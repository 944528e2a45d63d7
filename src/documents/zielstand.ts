/** How many Jahresziele were in which state over a year, field by field. */
import { type Day, dateText } from '../core/calendar.ts';
import { cutAt } from './cut.ts';

export interface ZielstandDokument {
  /** `Jahresziele nach Stand`. */
  readonly titel: string;
  /** On which the goals were counted, one after the other; at least one, at most `tageHoechstens`. */
  readonly tage: readonly Day[];
  /** The states in words, such as `in Arbeit`; at least one, at most `gruppenHoechstens`. The first stands at the bottom. */
  readonly gruppen: readonly string[];
  /** At least one, at most `felderHoechstens`: who has more makes several pictures. In this order. */
  readonly felder: readonly {
    readonly titel: string;
    /** `anzahl[group][day]`. */
    readonly anzahl: readonly (readonly number[])[];
  }[];
}

export const felderHoechstens = 12;
export const tageHoechstens = 16;
export const gruppenHoechstens = 8;

/** Slack's limit for the words that stand for a picture. */
const textHoechstens = 1000;

/**
 * What the chart shows on its last day, field by field, for whoever does not see it: at most 1000 characters. Where the
 * full words are longer, the numbers stand in the order of the states, then the titles of the fields are shortened, and at last
 * it says how many fields are left out.
 */
export function zielstandText(zielstand: ZielstandDokument): string {
  const ausfuehrlich = text(zielstand, inWorten(zielstand));
  if (ausfuehrlich.length <= textHoechstens) return ausfuehrlich;
  for (let titelLaenge = 150; titelLaenge > 10; titelLaenge -= 5) {
    const kurz = text(zielstand, inZahlen(zielstand, titelLaenge));
    if (kurz.length <= textHoechstens) return kurz;
  }
  const { felder } = zielstand;
  for (let gezeigt = felder.length - 1; gezeigt > 0; gezeigt--) {
    const rest = felder.length - gezeigt;
    const worte = inZahlen({ ...zielstand, felder: felder.slice(0, gezeigt) }, 10);
    const kurz = text(
      zielstand,
      `${worte} ${rest === 1 ? 'Ein weiteres Feld steht' : `${rest} weitere Felder stehen`} nur im Bild.`,
    );
    if (kurz.length <= textHoechstens) return kurz;
  }
  return text(zielstand, 'Die Zahlen stehen nur im Bild.');
}

const text = ({ titel, tage }: ZielstandDokument, felder: string): string => {
  const letzter = tage.at(-1);
  return `Diagramm „${cutAt(titel, 150)}“${letzter === undefined ? '' : `, Stand ${dateText(letzter)}`}. ${felder}`;
};

/** `Wohnen: 3 in Arbeit, 1 erreicht.` */
const inWorten = ({ gruppen, felder }: ZielstandDokument): string =>
  felder
    .map(({ titel, anzahl }) => {
      const teile = gruppen.flatMap((gruppe, index) => {
        const zahl = anzahl[index]?.at(-1) ?? 0;
        return zahl === 0 ? [] : [`${zahl} ${gruppe}`];
      });
      return `${titel}: ${teile.length === 0 ? 'keine' : teile.join(', ')}.`;
    })
    .join(' ');

/** `In dieser Reihenfolge: in Arbeit, erreicht. Wohnen: 3, 1.` */
const inZahlen = ({ gruppen, felder }: ZielstandDokument, titelLaenge: number): string =>
  [
    `In dieser Reihenfolge: ${gruppen.map((gruppe) => cutAt(gruppe, 20)).join(', ')}.`,
    ...felder.map(
      ({ titel, anzahl }) =>
        `${cutAt(titel, titelLaenge)}: ${gruppen.map((_, index) => anzahl[index]?.at(-1) ?? 0).join(', ')}.`,
    ),
  ].join(' ');
