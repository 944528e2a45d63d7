/**
 * Where a day stands in the calendars that religions count their feasts by. Days are numbers here, counted from
 * 1970-01-01, so that the days around one are a sum away.
 */
import type { Day } from '../../core/calendar.ts';

/** `juedisch`: months from Nisan (1), so Tischri is 7; Adar is 12 in every year, and 13 the Adar I of leap years. */
export type Kalender = 'islamisch' | 'juedisch' | 'orthodox' | 'gregorianisch';

/** Month and day of the month, both from 1. */
export interface Stelle {
  readonly monat: number;
  readonly tag: number;
}

const millisekunden = 86_400_000;
/** The Julian calendar, which Orthodox churches keep, is 13 days behind until February 2100. */
const verzug = 13;

const juedischeMonate: Readonly<Record<string, number>> = {
  Nisan: 1,
  Iyar: 2,
  Sivan: 3,
  Tamuz: 4,
  Av: 5,
  Elul: 6,
  Tishri: 7,
  Heshvan: 8,
  Kislev: 9,
  Tevet: 10,
  Shevat: 11,
  Adar: 12,
  'Adar II': 12,
  'Adar I': 13,
};

const kalender: Readonly<Record<Kalender, (nummer: number) => Stelle>> = {
  // The calendar of Mecca is computed years ahead and at most a day from what Germany's associations announce.
  islamisch: nachIntl('islamic-umalqura', Number),
  // By name: the numbers Intl gives to the months after Adar depend on the year.
  juedisch: nachIntl('hebrew', (name) => juedischeMonate[name] ?? 0),
  orthodox: (nummer) => gregorianisch(nummer - verzug),
  gregorianisch,
};

export function tagesnummer(datum: Day): number {
  return Date.parse(datum) / millisekunden;
}

export function stelle(in_: Kalender, nummer: number): Stelle {
  return kalender[in_](nummer);
}

/** Monday is 0. */
export function wochentag(nummer: number): number {
  return (alsDatum(nummer).getUTCDay() + 6) % 7;
}

/** The Orthodox Easter Sunday of the year this day is in: Gauss' rule, 22 March at the earliest in the Julian calendar. */
export function orthodoxesOstern(nummer: number): number {
  const jahr = alsDatum(nummer).getUTCFullYear();
  const vollmond = (19 * (jahr % 19) + 15) % 30;
  const bisSonntag = (2 * (jahr % 4) + 4 * (jahr % 7) + 6 * vollmond + 6) % 7;
  return Date.UTC(jahr, 2, 22) / millisekunden + vollmond + bisSonntag + verzug;
}

function alsDatum(nummer: number): Date {
  return new Date(nummer * millisekunden);
}

function gregorianisch(nummer: number): Stelle {
  const datum = alsDatum(nummer);
  return { monat: datum.getUTCMonth() + 1, tag: datum.getUTCDate() };
}

/** Remembers each day asked about: Intl takes longer for one than all rules together. */
function nachIntl(name: string, monatsnummer: (text: string) => number): (nummer: number) => Stelle {
  const format = new Intl.DateTimeFormat(`en-u-ca-${name}`, { timeZone: 'UTC', month: 'numeric', day: 'numeric' });
  const bekannt = new Map<number, Stelle>();
  return (nummer) => {
    const vorher = bekannt.get(nummer);
    if (vorher !== undefined) return vorher;
    const teile = format.formatToParts(alsDatum(nummer));
    const teil = (type: string): string => teile.find((eintrag) => eintrag.type === type)?.value ?? '';
    const gefunden = { monat: monatsnummer(teil('month')), tag: Number(teil('day')) };
    bekannt.set(nummer, gefunden);
    return gefunden;
  };
}
