import { addDays, type Day } from '../../core/calendar.ts';
import type { Amt, Gremium } from '../stadt/index.ts';

type Soll = Omit<Amt, 'id'>;

const gleich = (a: Soll, b: Soll): boolean =>
  a.personId === b.personId && a.rolle === b.rolle && a.gremiumId === b.gremiumId && a.von === b.von;

/** What has to change so that exactly `soll` is in force. What was, stays: an end is written, nothing is deleted. */
export function veraenderteAemter(
  ist: readonly Amt[],
  soll: readonly Soll[],
  heute: Day,
): { neu: Soll[]; geaendert: Amt[] } {
  const gestern = addDays(heute, -1);
  const neu = soll.filter((amt) => !ist.some((vorhanden) => gleich(vorhanden, amt)));
  const geaendert = ist.flatMap((vorhanden): Amt[] => {
    const gewollt = soll.find((amt) => gleich(vorhanden, amt));
    const istVorbei = vorhanden.bis !== null && vorhanden.bis <= gestern;
    const bis = gewollt === undefined ? (istVorbei ? vorhanden.bis : gestern) : gewollt.bis;
    const { seite, funktion } = gewollt ?? vorhanden;
    const bleibt = bis === vorhanden.bis && seite === vorhanden.seite && funktion === vorhanden.funktion;
    return bleibt ? [] : [{ ...vorhanden, bis, seite, funktion }];
  });
  return { neu, geaendert };
}

type Feld = Pick<Gremium, 'nummer' | 'kuerzel'>;

/**
 * The two stay together for good: they are in the numbers of Sitzungen, and what was never moves to another field.
 *
 * @returns a sentence about the first field for which they do not; null if there is none
 */
export function gewechseltesFeld(bekannt: readonly Feld[], felder: readonly Feld[]): string | null {
  for (const { nummer, kuerzel } of felder) {
    const anderes = bekannt.find((feld) => (feld.nummer === nummer) !== (feld.kuerzel === kuerzel));
    if (anderes !== undefined) {
      return `${nummer} ${kuerzel} contradicts ${anderes.nummer} ${anderes.kuerzel}, which was there before`;
    }
  }
  return null;
}
