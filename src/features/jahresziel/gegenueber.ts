/** Somebody who is asked about goals. */
import type { Context } from '../../core/feature.ts';
import type { PersonId } from '../../core/ids.ts';
import { type Amt, type Gremium, type GremiumId, gremien } from '../stadt/index.ts';

/** Somebody, with what decides about what they are asked. */
export interface Gegenueber {
  readonly person: PersonId;
  readonly imBuero: boolean;
  /** The fields at work, by id: of no other is anything asked. */
  readonly felder: ReadonlyMap<GremiumId, Gremium>;
  /** Those of them whose Tandem they are in. */
  readonly geleitet: readonly GremiumId[];
}
export const felderAmWerk = ({ tx }: Context): ReadonlyMap<GremiumId, Gremium> =>
  new Map(gremien(tx, 'handlungsfeld').map((feld) => [feld.id, feld]));

/** @param aemter what they hold today */
export function gegenueber(
  felder: ReadonlyMap<GremiumId, Gremium>,
  person: PersonId,
  aemter: readonly Amt[],
): Gegenueber {
  const imTandem = new Set(aemter.filter(({ rolle }) => rolle === 'tandem').map(({ gremiumId }) => gremiumId));
  return {
    person,
    imBuero: aemter.some(({ rolle }) => rolle === 'leitung' || rolle === 'buero'),
    felder,
    geleitet: [...felder.keys()].filter((id) => imTandem.has(id)),
  };
}
