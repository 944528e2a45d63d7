/** When people are asked about a goal, and who is: everything counts back from the day of the Jahreskonferenz. Pure. */
import { addDays, type Calendar, type Day, daysBetween } from '../../core/calendar.ts';
import { amTag, type Stufe } from '../../core/faellig.ts';

/** A step of the ladder, named by its distance from the conference: so it stays the same one when that is moved. */
export interface Zielstufe extends Stufe {
  /** Days from the conference, negative before it. */
  readonly abstand: number;
}

/** The days for a conference: before it the last working day up to each, after it the first one from each on. */
export function leiter(calendar: Calendar, konferenz: Day, abstaende: readonly number[]): Zielstufe[] {
  return abstaende.map((abstand) => ({
    abstand,
    name: abstand > 0 ? `T+${abstand}` : `T${abstand}`,
    tag: calendar[abstand > 0 ? 'workingDayFrom' : 'workingDayUpTo'](addDays(konferenz, abstand)),
  }));
}

/** A question is answered by what was said up to so many days before it, … */
const imVoraus = 14;
/** … except from this step on: shortly before the conference everybody is asked at each. */
const kurzVorher = -14;

interface Bekannt {
  /** What was to be asked up to this day nobody is asked. */
  readonly fragenAb: Day;
  /** The day of the last answer; null: nobody has answered yet. */
  readonly antwort: Day | null;
}

/** The questions that have come and that nobody has answered, in their order. */
export const offeneFragen = (
  stufen: readonly Zielstufe[],
  { fragenAb, antwort }: Bekannt,
  heute: Day,
): readonly Zielstufe[] =>
  stufen.filter(
    (stufe) => stufe.tag <= heute && stufe.tag > fragenAb && (antwort === null || !beantwortetDurch(stufe, antwort)),
  );

function beantwortetDurch({ abstand, tag }: Zielstufe, antwort: Day): boolean {
  return tag <= (abstand < kurzVorher ? addDays(antwort, imVoraus) : antwort);
}

/**
 * The names of steps that are asked once more when the conference is put off: those to come for which an answer given on
 * the old day would not count on the new one.
 */
export function wiederOffen(bisher: readonly Zielstufe[], neu: readonly Zielstufe[], heute: Day): string[] {
  const alterTag = new Map(bisher.map(({ name, tag }) => [name, tag]));
  return neu
    .filter((stufe) => {
      const alt = alterTag.get(stufe.name);
      return stufe.tag > heute && alt !== undefined && !beantwortetDurch(stufe, alt);
    })
    .map(({ name }) => name);
}

/**
 * As whom somebody is asked: `feder` is federführend, `statt` stands in for somebody to whom the bot cannot write. The
 * others are asked whether they can help.
 */
export type Gefragt = 'feder' | 'statt' | 'tandem' | 'prueft' | 'buero';

/** From which open question on. */
export const abFrage: Readonly<Record<Gefragt, number>> = { feder: 1, statt: 1, tandem: 3, prueft: 4, buero: 5 };

/**
 * The steps on which somebody is reminded; null: they are not asked at all. Two questions that fall on the same day are
 * one. The Büro only sees it on its Home.
 */
export function stufenFuer(offene: readonly Zielstufe[], wer: Gefragt): readonly Stufe[] | null {
  const tage = [...new Set(offene.map(({ tag }) => tag))];
  const ab = tage[abFrage[wer] - 1];
  if (ab === undefined) return null;
  return wer === 'buero' ? [] : offene.filter(({ tag }) => tag >= ab);
}

/** Once the last step for a result is over, it is asked for again at this distance (days) from the last word, … */
const nachfrageAlle = 14;
/** … so often. Then it rests, and only stands on Home. */
const nachfragen = 4;

/** A goal without a result after the last step that asks for one. */
export interface Danach {
  /** Those that have come. */
  readonly stufen: readonly Stufe[];
  /** Nobody is reminded any more. */
  readonly ruht: boolean;
}

/** Null: it is not so late yet, or nobody is asked after the conference. */
export function danach(
  calendar: Calendar,
  stufen: readonly Zielstufe[],
  { fragenAb, antwort }: Bekannt,
  heute: Day,
): Danach | null {
  const letzte = stufen.at(-1);
  if (letzte === undefined || letzte.abstand <= 0 || heute < letzte.tag) return null;
  const seit = [fragenAb, antwort ?? fragenAb].reduce((spaeter, tag) => (tag > spaeter ? tag : spaeter), letzte.tag);
  const tage = Array.from({ length: nachfragen }, (_, i) =>
    calendar.workingDayFrom(addDays(seit, nachfrageAlle * (i + 1))),
  );
  return {
    stufen: tage.filter((tag) => tag <= heute).map(amTag),
    ruht: heute >= addDays(seit, nachfrageAlle * nachfragen),
  };
}

/** … with what comes after the last step: for whoever answers, and at the end for the Büro. */
export function stufenMit(offene: readonly Zielstufe[], spaet: Danach | null, wer: Gefragt): readonly Stufe[] | null {
  const stufen = stufenFuer(offene, wer);
  if (spaet === null) return stufen;
  if (wer === 'feder' || wer === 'statt') return [...(stufen ?? []), ...spaet.stufen];
  return wer === 'buero' && spaet.ruht ? [] : stufen;
}

/** What a goal must look like to be asked about after the last step; null: that is to come. Compare `stufenMit`. */
export function grenzeDanach(
  stufen: readonly Zielstufe[],
  heute: Day,
  wer: 'statt' | 'buero',
): { readonly fragenVor: Day; readonly antwortVor: Day } | null {
  const letzte = stufen.at(-1);
  const ruhe = wer === 'buero' ? nachfrageAlle * nachfragen : 0;
  if (letzte === undefined || letzte.abstand <= 0 || heute < addDays(letzte.tag, ruhe)) return null;
  const vor = addDays(heute, 1 - ruhe);
  return { fragenVor: vor, antwortVor: vor };
}

/**
 * What a goal must look like for its n-th question to be open today; null: so many have not come yet. For whoever has to
 * look through all of them; the same as `stufenFuer`.
 */
export function grenze(
  stufen: readonly Zielstufe[],
  heute: Day,
  wer: Gefragt,
): { readonly fragenVor: Day; readonly antwortVor: Day } | null {
  const gekommen = stufen.filter(({ tag }) => tag <= heute);
  const tag = [...new Set(gekommen.map((stufe) => stufe.tag))].at(-abFrage[wer]);
  if (tag === undefined) return null;
  // Of those on this day an answer settles this one last.
  const spaet = gekommen.some((stufe) => stufe.tag === tag && stufe.abstand >= kurzVorher);
  const antwortVor = spaet ? tag : addDays(tag, -imVoraus);
  return { fragenVor: tag, antwortVor };
}

/** How long whoever checks a result has for it, in days. */
const pruefzeit = 14;

/** It is asked for so often. Then it rests, and the Büro sees it on its Home. */
const pruefungMal = 4;

/** The check of a result that was entered on this day: it is asked for on the same day, and then weekly. */
export function pruefung(seit: Day, heute: Day): { readonly bis: Day; readonly stufe: Day } {
  const wochen = Math.max(0, Math.floor(daysBetween(seit, heute) / 7));
  return { bis: addDays(seit, pruefzeit), stufe: addDays(seit, 7 * Math.min(wochen, pruefungMal - 1)) };
}

/** Results that were entered up to this day are asked for no more. */
export const pruefungRuhtSeit = (heute: Day): Day => addDays(heute, -7 * pruefungMal);

/** So many days before a conference the Tandems are asked for the goals of the next year. */
const vorschlaegeAb = -60;

/** The day from which a Tandem is asked for them. */
export function vorschlagsstufe(calendar: Calendar, konferenz: Day): Zielstufe {
  const [stufe] = leiter(calendar, konferenz, [vorschlaegeAb]);
  if (stufe === undefined) throw new Error('one distance is one step');
  return stufe;
}

/** … null: not, or not today. */
export function frageNachVorschlaegen(calendar: Calendar, konferenz: Day, heute: Day): Zielstufe | null {
  const stufe = vorschlagsstufe(calendar, konferenz);
  return stufe.tag <= heute && heute <= konferenz ? stufe : null;
}

/** Of the `Faellig`s: each is one for everybody who may answer. */
export const faelligKey = {
  frage: (ziel: string): string => `jahresziel:${ziel}`,
  pruefung: (ziel: string): string => `jahresziel-ergebnis:${ziel}`,
  vorschlaege: (feld: string, jahr: number): string => `jahresziel-vorschlaege:${vorschlaegeFuer(feld, jahr)}`,
} as const;

/** The goals of a field for a year, before there is one. */
export const vorschlaegeFuer = (feld: string, jahr: number): string => `${feld}:${jahr}`;
