/** How many goals of each field were in which state over the year. Pure. */
import { addDays, type Day, day } from '../../../core/calendar.ts';
import type { Instant } from '../../../core/clock.ts';
import { istAmEnde, type Zustand, type Zustandswechsel } from '../../jahresziel/index.ts';
import type { GremiumId } from '../../stadt/index.ts';

/** States that one tells apart in a picture, in the order of a goal's life. One that was withdrawn is none any more. */
export const gruppen = ['entwurf', 'vereinbart', 'in_arbeit', 'ruht', 'ergebnis', 'ueberprueft'] as const;
export type Gruppe = (typeof gruppen)[number];

const gruppeVon: Readonly<Record<Zustand, Gruppe | null>> = {
  entwurf: 'entwurf',
  vorgeschlagen: 'entwurf',
  vereinbart: 'vereinbart',
  in_arbeit: 'in_arbeit',
  ruht: 'ruht',
  ergebnis: 'ergebnis',
  ueberprueft: 'ueberprueft',
  uebernommen: 'ueberprueft',
  abgeschlossen: 'ueberprueft',
  zurueckgezogen: null,
};

/** About a year, in days. */
const hoechstens = 365;

/**
 * On which days they are counted: the first, each end of a month, and today.
 *
 * @param konferenz the day of the last one; null: there was none. What was more than a year ago does not matter.
 */
export function zaehltage(heute: Day, konferenz: Day | null): readonly [Day, ...Day[]] {
  const vorEinemJahr = addDays(heute, -hoechstens);
  const erster = konferenz !== null && konferenz > vorEinemJahr ? konferenz : vorEinemJahr;
  const enden: Day[] = [];
  for (let ende = monatsende(erster); ende < heute; ende = monatsende(addDays(ende, 1))) {
    if (ende > erster) enden.push(ende);
  }
  return erster === heute ? [heute] : [erster, ...enden, heute];
}

function monatsende(tag: Day): Day {
  const imNaechsten = addDays(day(`${tag.slice(0, 7)}-01`), 31);
  return addDays(day(`${imNaechsten.slice(0, 7)}-01`), -1);
}

/** `[group][day]` */
type Verlauf = readonly (readonly number[])[];

/**
 * How many goals of each field were in which group at these instants, by the last change before. A field without any is
 * left out, and so are goals of former years once they have come to their end.
 *
 * @param wechsel one goal after the other
 * @param zeitpunkte ascending
 * @param jahr from which on goals are still counted after their end
 */
export function verlaufJeFeld(
  wechsel: readonly Zustandswechsel[],
  zeitpunkte: readonly Instant[],
  jahr: number,
): ReadonlyMap<GremiumId, Verlauf> {
  const felder = new Map<GremiumId, number[][]>();
  for (const [i, { zielId, gremiumId, zustand, am, jahr: seines }] of wechsel.entries()) {
    const gruppe = istAmEnde(zustand) && seines < jahr ? null : gruppeVon[zustand];
    if (gruppe === null) continue;
    const naechster = wechsel[i + 1];
    const bis = naechster?.zielId === zielId ? naechster.am : Number.POSITIVE_INFINITY;
    const zahlen = felder.get(gremiumId) ?? gruppen.map(() => zeitpunkte.map(() => 0));
    const reihe = zahlen[gruppen.indexOf(gruppe)] ?? [];
    for (const [k, zeitpunkt] of zeitpunkte.entries()) {
      if (am < zeitpunkt && zeitpunkt <= bis) reihe[k] = (reihe[k] ?? 0) + 1;
    }
    if (reihe.some((zahl) => zahl > 0)) felder.set(gremiumId, zahlen);
  }
  return felder;
}
