/** Which way an idea may go. The city decides: nothing is forbidden but what means nothing; what is unusual has a reason. */
import { type Day, parseDay } from '../../core/calendar.ts';
import { ok, type Result, refused } from '../../core/result.ts';
import { type Stand, staende } from './schema.ts';

/** Where an idea usually goes on to. */
const weiter: Readonly<Record<Stand, readonly Stand[]>> = {
  idee: ['klaerung'],
  klaerung: ['plan'],
  plan: ['antrag'],
  antrag: ['bewilligt', 'abgelehnt'],
  bewilligt: ['laeuft'],
  abgelehnt: [],
  laeuft: ['abgeschlossen'],
  abgeschlossen: [],
  ruht: [],
};

/** Those at an end: they can be taken up again, but there is nothing in them to rest. */
const amEnde: readonly Stand[] = ['abgelehnt', 'abgeschlossen'];

/** Where an idea stood, the latest first. */
export type Verlauf = readonly [{ readonly stand: Stand }, ...{ readonly stand: Stand }[]];

/** Where it can stand next, in the order of the way. */
export function waehlbareStaende([jetzt]: Verlauf): Stand[] {
  return staende.filter((stand) => stand !== jetzt.stand && !(stand === 'ruht' && amEnde.includes(jetzt.stand)));
}

/** To say no or to let it rest needs a reason, and so does every step back, over another, or out of an end. */
export function brauchtGrund([jetzt, ...frueher]: Verlauf, neu: Stand): boolean {
  if (neu === 'ruht' || neu === 'abgelehnt') return true;
  if (jetzt.stand === 'ruht') return frueher.find(({ stand }) => stand !== 'ruht')?.stand !== neu;
  return !weiter[jetzt.stand].includes(neu);
}

/** Approved, or further on: some go on without anybody having to approve them. */
export const giltAlsBewilligt = (stand: Stand): boolean =>
  stand === 'bewilligt' || stand === 'laeuft' || stand === 'abgeschlossen';

/** With its last step it came to be approved, and was not before. */
export function wurdeBewilligt([jetzt, ...frueher]: Verlauf): boolean {
  const vorher = frueher.find(({ stand }) => stand !== 'ruht');
  return giltAlsBewilligt(jetzt.stand) && (vorher === undefined || !giltAlsBewilligt(vorher.stand));
}

/** Since when it stands so: not before the last day that a person gave. What the bot noted by itself, people may have known long. */
export function liesSeit(
  typed: string | null | undefined,
  angegeben: Day | null,
  heute: Day,
): Result<Day, 'kein_datum' | 'zukunft' | 'vor_dem_letzten'> {
  const seit = parseDay(typed ?? '');
  if (seit === null) return refused('kein_datum');
  if (seit > heute) return refused('zukunft');
  return angegeben !== null && seit < angegeben ? refused('vor_dem_letzten') : ok(seit);
}

/** The idea is on its way, or rests on it: with the Umsetzungsplan it comes at least as far as that. */
export const vorDemPlan = ([jetzt]: Verlauf): boolean => jetzt.stand === 'idee' || jetzt.stand === 'klaerung';
