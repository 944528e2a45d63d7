/** What the report to the Steuerungsgruppe says, what it leaves out, and when it is due. Pure. */
import { addDays, type Calendar, type Day, day, daysBetween, time } from '../../../core/calendar.ts';
import type { Instant } from '../../../core/clock.ts';
import { daily } from '../../../core/daily.ts';
import type { Due } from '../../../core/feature.ts';
import { wirdGefragt, type Zielstand, type Zustand, istStill as zielIstStill } from '../../jahresziel/index.ts';
import type { GremiumId } from '../../stadt/index.ts';

/** What a report says. Small numbers and what was not released for it are not in it. */
export interface Fakten {
  readonly stand: Day;
  /** The first day of what it tells; null: everything so far. */
  readonly ab: Day | null;
  /** When people were to be asked about their goals next; null: nobody knew yet. */
  readonly naechsteFrage: Day | null;
  /** In their own order. */
  readonly felder: readonly Feldfakten[];
}

export interface Feldfakten {
  readonly id: GremiumId;
  readonly titel: string;
  /** Of a field that was closed since: the day. It takes no Hinweis. */
  readonly geschlossen?: Day;
  /** Those at work, those with a result, and those of which a result came in this time. */
  readonly ziele: readonly Zielfakten[];
  /** Goals that were not agreed on yet, and those that rest. */
  readonly nichtVereinbart: number;
  readonly ruhend: number;
  readonly ideen: Ideenfakten;
}

export interface Zielfakten {
  readonly titel: string;
  readonly zustand: Zustand;
  /** The last answer to the question how it goes, and its day; null: none yet. */
  readonly antwort: { readonly stand: Zielstand; readonly am: Day } | null;
  /** The day of the last answer; of a goal without one, the day since which it is in its state. */
  readonly still: Day;
  /** What would help, where it was released. */
  readonly hilfe: string | null;
  /** What came of it in this time; null: nothing. `schluessel` names it, so that no report tells it twice. */
  readonly ergebnis: Ergebnis | null;
  readonly indikatoren: readonly Indikatorfakten[];
}

export interface Ergebnis {
  readonly schluessel: string;
  readonly am: Day;
  /** Null: it has not been checked. */
  readonly urteil: 'erreicht' | 'teilweise' | 'nicht_erreicht' | null;
  /** What came of it in words, where they were released. */
  readonly text: string | null;
}

/** A number as it may be shown: `unter 5`. */
type Gezeigt = number | string;

export interface Indikatorfakten {
  readonly name: string;
  readonly art: 'zahl' | 'zeichen';
  readonly einheit: string | null;
  /** Of a `zeichen`: 1 = there, 0 = not there. Null: nobody has counted or looked yet. */
  readonly letzter: { readonly wert: Gezeigt; readonly am: Day } | null;
  readonly zielwert: Gezeigt | null;
  readonly bis: Day | null;
  /** How much of the way is done; null: nobody can tell, or it would tell a number that is not shown. */
  readonly anteil: number | null;
}

/** Ideas that wait for a decision. */
export interface Ideenfakten {
  readonly anzahl: number;
  /** How many of them name a body that has to decide; one idea may name several. */
  readonly stellen: readonly { readonly stelle: string; readonly anzahl: number }[];
  readonly ohneStelle: number;
  /** Of those that the Büro chose to name. */
  readonly titel: readonly string[];
}

/** How goals at work stand. Each is counted once: `still` and `neu` are told apart from what was answered recently. */
export interface Zaehlung {
  readonly anDerArbeit: number;
  readonly imPlan: number;
  readonly unterstuetzung: number;
  readonly laenger: number;
  /** Nobody has answered for too long. */
  readonly still: number;
  /** Nobody has answered yet, and they have not been in their state for that long. */
  readonly neu: number;
  readonly nichtVereinbart: number;
  readonly ruhend: number;
  readonly ergebnisse: Readonly<Record<'erreicht' | 'teilweise' | 'nicht_erreicht' | 'offen', number>>;
  readonly indikatoren: number;
  readonly ohneWert: number;
  /** Goals that need help by a recent answer, and of these those of which it was released what would help. */
  readonly brauchtHilfe: number;
  readonly hilfeGenannt: number;
  /** Goals of which nobody has answered for too long, and that needed help by their last answer. */
  readonly hilfeAelter: number;
}

/** Over one field or all. @param stand the day of which the figures are */
export function zaehle(felder: readonly Feldfakten[], stand: Day): Zaehlung {
  const ziele = felder.flatMap((feld) => feld.ziele);
  const arbeit = ziele.filter(({ zustand }) => wirdGefragt(zustand));
  const aktuell = arbeit.filter((ziel) => !istStill(ziel, stand));
  const stille = arbeit.filter((ziel) => istStill(ziel, stand));
  const mit = (wie: Zielstand): number => aktuell.filter(({ antwort }) => antwort?.stand === wie).length;
  const indikatoren = ziele.flatMap((ziel) => ziel.indikatoren);
  const ergebnisse = ziele.flatMap(({ ergebnis }) => (ergebnis === null ? [] : [ergebnis.urteil ?? 'offen']));
  const mitUrteil = (wie: keyof Zaehlung['ergebnisse']): number => ergebnisse.filter((eines) => eines === wie).length;
  return {
    anDerArbeit: arbeit.length,
    imPlan: mit('im_plan'),
    unterstuetzung: mit('unterstuetzung'),
    laenger: mit('laenger'),
    still: stille.length,
    neu: aktuell.filter(({ antwort }) => antwort === null).length,
    nichtVereinbart: summe(felder.map(({ nichtVereinbart }) => nichtVereinbart)),
    ruhend: summe(felder.map(({ ruhend }) => ruhend)),
    ergebnisse: {
      erreicht: mitUrteil('erreicht'),
      teilweise: mitUrteil('teilweise'),
      nicht_erreicht: mitUrteil('nicht_erreicht'),
      offen: mitUrteil('offen'),
    },
    indikatoren: indikatoren.length,
    ohneWert: indikatoren.filter(({ letzter }) => letzter === null).length,
    brauchtHilfe: aktuell.filter(brauchtHilfe).length,
    hilfeGenannt: aktuell.filter(({ hilfe }) => hilfe !== null).length,
    hilfeAelter: stille.filter(brauchtHilfe).length,
  };
}

/** Whether of a goal at work nobody has heard for too long. */
export const istStill = ({ still }: Pick<Zielfakten, 'still'>, stand: Day): boolean => zielIstStill(still, stand);

const brauchtHilfe = ({ antwort, hilfe }: Zielfakten): boolean => antwort?.stand === 'unterstuetzung' || hilfe !== null;

/** There is neither a goal nor an idea to tell of. */
export const istLeer = ({ ziele, ideen, nichtVereinbart, ruhend }: Feldfakten): boolean =>
  ziele.length + ideen.anzahl + nichtVereinbart + ruhend === 0;

/** Ideas that wait for a decision, over all fields. */
export function ideenZusammen(felder: readonly Feldfakten[]): Ideenfakten {
  const stellen = new Map<string, number>();
  for (const { stelle, anzahl } of felder.flatMap(({ ideen }) => ideen.stellen)) {
    stellen.set(stelle, (stellen.get(stelle) ?? 0) + anzahl);
  }
  return {
    anzahl: summe(felder.map(({ ideen }) => ideen.anzahl)),
    stellen: [...stellen].map(([stelle, anzahl]) => ({ stelle, anzahl })),
    ohneStelle: summe(felder.map(({ ideen }) => ideen.ohneStelle)),
    titel: felder.flatMap(({ ideen }) => ideen.titel),
  };
}

const summe = (zahlen: readonly number[]): number => zahlen.reduce((alle, eine) => alle + eine, 0);

const quartal = (tag: Day): number => Math.floor((Number(tag.slice(5, 7)) - 1) / 3);
const beginn = (jahr: number, nummer: number): Day => day(`${jahr}-${String(nummer * 3 + 1).padStart(2, '0')}-01`);
const jahr = (tag: Day): number => Number(tag.slice(0, 4));

/** The first day of the quarter in which this day is. */
const quartalsbeginn = (tag: Day): Day => beginn(jahr(tag), quartal(tag));

/** The days from which on a report can tell, besides the last one that was sent: two quarters and the year. */
export function zeitraeume(heute: Day): Readonly<Record<'quartal' | 'vorquartal' | 'jahr', Day>> {
  const dieses = quartalsbeginn(heute);
  return { quartal: dieses, vorquartal: quartalsbeginn(addDays(dieses, -1)), jahr: beginn(jahr(heute), 0) };
}

const stunde = time('09:00');
const feierabend = time('17:00');

/** The morning of the first working day of which the working hours have not ended. */
function amArbeitstag(calendar: Calendar, now: Instant): Instant {
  const heute = calendar.dayAt(now);
  const vorbei = now > calendar.instantOf(heute, feierabend);
  return calendar.instantOf(calendar.workingDayFrom(vorbei ? addDays(heute, 1) : heute), stunde);
}

/**
 * When the Büro is asked next about the report on the quarter before: on its first working day at nine. What an outage
 * let pass comes on the next working day, once, and never at night.
 */
export function naechsteFrage(calendar: Calendar, after: Instant, now: Instant): Due {
  const naechstes = (von: Day): Day => quartalsbeginn(addDays(von, 95));
  const regulaer = (von: Day): Instant => calendar.instantOf(calendar.workingDayFrom(von), stunde);
  let quartal = quartalsbeginn(calendar.dayAt(after));
  while (regulaer(quartal) <= after) quartal = naechstes(quartal);
  while (regulaer(naechstes(quartal)) <= now) quartal = naechstes(quartal);
  const from = regulaer(quartal) < now ? amArbeitstag(calendar, now) : regulaer(quartal);
  return { occurrence: quartal, from, uselessAfter: regulaer(naechstes(quartal)) - 1 };
}

/** After so many days without an answer the Büro is asked again … */
const wiederNach = 7;
/** … and so often after each quarter. */
const wiederHoechstens = 2;

/** Whether the Büro is asked once more about a draft. */
export const fragtWieder = (
  { gefragt, nachQuartal }: { readonly gefragt: Day; readonly nachQuartal: number },
  heute: Day,
): boolean => nachQuartal <= wiederHoechstens && daysBetween(gefragt, heute) >= wiederNach;

/** Every day at nine. What was missed waits for the next day. */
export const taeglich = daily(stunde, feierabend);
