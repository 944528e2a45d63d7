/** What holds for a function of the Steuerungsgruppe [5.2.1]: one person at a time holds it, or nobody. */
import type { PersonId } from '../../../core/ids.ts';
import { type Amt, type Amtszeit, ueberschneiden } from '../../stadt/index.ts';

type Belegung = Pick<Amt, 'id' | 'personId' | 'von' | 'bis'>;

/**
 * Whoever holds the function when the new term begins makes room the day before; one that begins later is in the way.
 *
 * @param aemter all terms of this function
 */
export function besetzung<A extends Belegung>(
  aemter: readonly A[],
  neu: Amtszeit & { readonly personId: PersonId },
): { readonly vorgaenger: A | null } | { readonly code: 'hat_sie_schon' | 'belegt'; readonly durch: A } {
  const gleichzeitig = aemter.filter((amt) => ueberschneiden(amt, neu));
  const eigene = gleichzeitig.find(({ personId }) => personId === neu.personId);
  if (eigene !== undefined) return { code: 'hat_sie_schon', durch: eigene };
  const imWeg = gleichzeitig.find(({ von }) => von >= neu.von);
  return imWeg === undefined ? { vorgaenger: gleichzeitig[0] ?? null } : { code: 'belegt', durch: imWeg };
}

/** Another term of the same function that would have a day in common with this one; null: none. */
export function imWeg<A extends Belegung>(aemter: readonly A[], id: A['id'], zeit: Amtszeit): A | null {
  return aemter.find((amt) => amt.id !== id && ueberschneiden(amt, zeit)) ?? null;
}
