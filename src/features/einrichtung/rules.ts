import { addDays, type Calendar, type Day, day, daysBetween } from '../../core/calendar.ts';
import { hashOf } from '../../core/hash.ts';
import type { PersonId } from '../../core/ids.ts';
import type { Amt, FestRegel, Gremium, Konferenz } from '../stadt/index.ts';

type Soll = Omit<Amt, 'id'>;

const gleich = (a: Soll, b: Soll): boolean =>
  a.personId === b.personId &&
  a.rolle === b.rolle &&
  a.gremiumId === b.gremiumId &&
  a.funktion === b.funktion &&
  a.von === b.von;

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
    const { seite } = gewollt ?? vorhanden;
    const bleibt = bis === vorhanden.bis && seite === vorhanden.seite;
    return bleibt ? [] : [{ ...vorhanden, bis, seite }];
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

/** Who is to hold a role from today on: whose term ends, and who is new. */
export function neubesetzt(
  ist: readonly Amt[],
  soll: readonly PersonId[],
): { readonly enden: readonly Amt[]; readonly neu: readonly PersonId[] } {
  return {
    enden: ist.filter(({ personId }) => !soll.includes(personId)),
    neu: soll.filter((person) => !ist.some(({ personId }) => personId === person)),
  };
}

/**
 * The third Thursday of the next September; a week later where that is a public holiday.
 *
 * @param gehalten the year of the conference that was held last: it has had its own
 */
export function vorgeschlageneKonferenz(calendar: Calendar, heute: Day, gehalten: number | null = null): Day {
  const jahr = Number(heute.slice(0, 4));
  const schonVorbei = dritterDonnerstag(jahr) <= heute || gehalten === jahr;
  let tag = dritterDonnerstag(schonVorbei ? jahr + 1 : jahr);
  while (calendar.holiday(tag) !== null) tag = addDays(tag, 7);
  return tag;
}

function dritterDonnerstag(jahr: number): Day {
  const tage = Array.from({ length: 7 }, (_, i) => day(`${jahr}-09-${15 + i}`));
  // 1 January 1970, day 0, was a Thursday.
  return tage.find((tag) => daysBetween(day('1970-01-01'), tag) % 7 === 0) ?? day(`${jahr}-09-15`);
}

/** What is worth a question about the day of the Jahreskonferenz [5.2.5]; `vorbei` is the one thing that cannot be. */
export function bedenkenZurKonferenz(
  calendar: Calendar,
  tag: Day,
  heute: Day,
): 'vorbei' | readonly ('keinSeptember' | 'feiertag' | 'weit')[] {
  if (tag <= heute) return 'vorbei';
  return [
    ...(tag.slice(5, 7) === '09' ? [] : (['keinSeptember'] as const)),
    ...(calendar.holiday(tag) === null ? [] : (['feiertag'] as const)),
    ...(daysBetween(heute, tag) <= 400 ? [] : (['weit'] as const)),
  ];
}

/** A year has one conference: a day that is entered in the year of one that is over takes its place. */
export const wirdNachgeholt = (letzte: Konferenz, tag: Day, heute: Day): boolean =>
  letzte.tag < heute && Number(tag.slice(0, 4)) === letzte.jahr;

/**
 * The city's list of feasts once these of the usual names are wanted. What the city wrote itself stays, also where it
 * describes a usual feast otherwise. Null: exactly the usual list, however it may grow.
 */
export function gewaehlteFeste(
  uebliche: readonly FestRegel[],
  bisher: readonly FestRegel[],
  namen: readonly string[],
): readonly FestRegel[] | null {
  const istUeblich = (name: string): boolean => uebliche.some((regel) => regel.name === name);
  const eigene = bisher.filter(({ name }) => !istUeblich(name));
  const gewaehlt = festNamen(uebliche)
    .filter((name) => namen.includes(name))
    .flatMap((name) => {
      const wieBisher = bisher.filter((regel) => regel.name === name);
      return wieBisher.length > 0 ? wieBisher : uebliche.filter((regel) => regel.name === name);
    });
  const liste = [...gewaehlt, ...eigene];
  return hashOf(liste) === hashOf(uebliche) ? null : liste;
}

/** Each name once: a feast may be on several days. */
export function festNamen(liste: readonly FestRegel[]): string[] {
  return [...new Set(liste.map(({ name }) => name))];
}
