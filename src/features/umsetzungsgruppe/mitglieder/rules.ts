/** When somebody leaves the channel of the Umsetzungsgruppe: never without a note, and never at once. */
import { addDays, type Day } from '../../../core/calendar.ts';
import type { PersonId } from '../../../core/ids.ts';

/** Days between the note and the end. */
const frist = 7;

export const endeDerFrist = (heute: Day): Day => addDays(heute, frist);

interface Abschied {
  readonly personId: PersonId;
  readonly ende: Day;
  readonly erledigtAm: Day | null;
}

/**
 * @param drin who is in the channel
 * @param duerfen who may be there, today or by the end of a term of notice that began today
 * @param bekannt who has been told already
 * @returns who is to be told now, whose note no longer holds, and whose day has come
 */
export function abschiedeAm<A extends Abschied>(
  heute: Day,
  drin: readonly PersonId[],
  duerfen: ReadonlySet<PersonId>,
  bekannt: readonly A[],
): { neu: PersonId[]; hinfaellig: A[]; faellig: A[] } {
  const fremd = drin.filter((person) => !duerfen.has(person));
  const gelten = bekannt.filter(({ personId }) => fremd.includes(personId));
  return {
    neu: fremd.filter((person) => !bekannt.some(({ personId }) => personId === person)),
    hinfaellig: bekannt.filter((eine) => !gelten.includes(eine)),
    faellig: gelten.filter(({ ende, erledigtAm }) => ende <= heute && erledigtAm === null),
  };
}
