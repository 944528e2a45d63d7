/** What holds for the terms of a Tandem [5.2.3]. A term is whole days, from the first to the last one. */
import { addDays, type Day, daysBetween } from '../../core/calendar.ts';
import type { PersonId } from '../../core/ids.ts';
import { type Amt, type Seite, ueberschneiden, type Amtszeit as Zeitraum } from '../stadt/index.ts';

export interface Amtszeit extends Zeitraum {
  readonly personId: PersonId;
  readonly seite: Seite | null;
}

/** In the order in which a Tandem is named. */
export const seiten: readonly Seite[] = ['verwaltung', 'freier_traeger', 'begleitung'];

/** Both must be there; the Begleitung supports them. */
const noetigeSeiten = ['verwaltung', 'freier_traeger'] as const satisfies readonly Seite[];
export type NoetigeSeite = (typeof noetigeSeiten)[number];

export function gilt({ von, bis }: Zeitraum, tag: Day): boolean {
  return von <= tag && (bis === null || tag <= bis);
}

/** The sides that nobody holds on that day. */
export function fehlendeSeiten(aemter: readonly Amtszeit[], tag: Day): NoetigeSeite[] {
  return noetigeSeiten.filter((seite) => !istBesetzt(aemter, seite, tag));
}

/** The same, with the Begleitung. */
export const freiePlaetze = (aemter: readonly Amtszeit[], tag: Day): Seite[] =>
  seiten.filter((seite) => !istBesetzt(aemter, seite, tag));

const istBesetzt = (aemter: readonly Amtszeit[], seite: Seite, tag: Day): boolean =>
  aemter.some((amt) => amt.seite === seite && gilt(amt, tag));

export interface Luecke {
  readonly ab: Day;
  readonly seiten: readonly NoetigeSeite[];
}

/** The first day from `heute` on that lacks a side only after the change; null: it leaves no gap. */
export function neueLuecke(vorher: readonly Amtszeit[], nachher: readonly Amtszeit[], heute: Day): Luecke | null {
  const wechsel = [...vorher, ...nachher].flatMap(({ von, bis }) => (bis === null ? [von] : [von, addDays(bis, 1)]));
  for (const ab of [heute, ...wechsel.filter((tag) => tag > heute).sort()]) {
    const bekannt = fehlendeSeiten(vorher, ab);
    const seiten = fehlendeSeiten(nachher, ab).filter((seite) => !bekannt.includes(seite));
    if (seiten.length > 0) return { ab, seiten };
  }
  return null;
}

/** The term of the same person that has days in common with this one. */
export function ueberschneidung<A extends Amtszeit>(aemter: readonly A[], neu: Amtszeit): A | null {
  return aemter.find((amt) => amt.personId === neu.personId && ueberschneiden(amt, neu)) ?? null;
}

/** So long before a term ends the Büro is told that nobody follows. */
export const vorlauf = 30;

/** A term that ends within a month, and nobody holds its side the day after. */
export function endetOhneNachfolge(amt: Amtszeit, aemter: readonly Amtszeit[], heute: Day): boolean {
  const { bis, seite } = amt;
  if (bis === null || !gilt(amt, heute) || daysBetween(heute, bis) > vorlauf) return false;
  const danach = addDays(bis, 1);
  return !aemter.some((anderes) => anderes.seite === seite && gilt(anderes, danach));
}

/** A term that is over, and nobody holds its side. */
export function istUnbesetzt({ bis, seite }: Amtszeit, aemter: readonly Amtszeit[], heute: Day): boolean {
  return bis !== null && bis < heute && !aemter.some((anderes) => anderes.seite === seite && gilt(anderes, heute));
}

/**
 * What is wrong with a Tandem: a side is missing, a term ends and nobody follows or has followed, an account is gone.
 */
export type Anlass =
  | { readonly art: 'fehlt'; readonly seite: NoetigeSeite }
  | { readonly art: 'endet' | 'unbesetzt' | 'konto'; readonly amt: Amt };

/** Who was away for longer than that is not welcomed or thanked belatedly. */
const nachtrag = 7;

/** Terms that have just begun, of people who were not in this Tandem the day before. */
export function beginnende<A extends Amtszeit>(aemter: readonly A[], heute: Day): A[] {
  return aemter.filter(
    (amt) =>
      gilt(amt, heute) &&
      daysBetween(amt.von, heute) <= nachtrag &&
      !istDabei(aemter, amt.personId, addDays(amt.von, -1)),
  );
}

/** Terms that have just ended, of people who are not in this Tandem any more. */
export function endende<A extends Amtszeit & { readonly bis: Day | null }>(aemter: readonly A[], heute: Day): A[] {
  return aemter.filter(
    ({ bis, personId }) =>
      bis !== null &&
      bis < heute &&
      daysBetween(bis, heute) <= nachtrag &&
      !istDabei(aemter, personId, addDays(bis, 1)) &&
      !istDabei(aemter, personId, heute),
  );
}

/** Who took over from somebody who has left: the first on the same side after their last day. Null: nobody yet. */
export function nachfolge(aemter: readonly Amtszeit[], person: PersonId, heute: Day): PersonId | null {
  const [letztes] = aemter
    .flatMap(({ personId, seite, bis }) => (personId === person && bis !== null ? [{ seite, bis }] : []))
    .sort((a, b) => b.bis.localeCompare(a.bis));
  if (letztes === undefined) return null;
  const [naechstes] = aemter
    .filter(({ seite, von }) => seite === letztes.seite && letztes.bis < von && von <= heute)
    .sort((a, b) => a.von.localeCompare(b.von));
  return naechstes?.personId ?? null;
}

const istDabei = (aemter: readonly Amtszeit[], person: PersonId, tag: Day): boolean =>
  aemter.some((amt) => amt.personId === person && gilt(amt, tag));
