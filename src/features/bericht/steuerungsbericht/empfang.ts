/** To whom a report goes. */

import { isMember, isReachable, type Kanal, openKanal } from '../../../core/directory.ts';
import type { Context } from '../../../core/feature.ts';
import type { PersonId } from '../../../core/ids.ts';
import { zugehoerige } from '../../stadt/index.ts';
import { gruppe } from '../../steuerungsgruppe/index.ts';

/** Who gets a report: a channel and persons, or nobody but the Büro; and who has no account. */
export interface Empfang {
  readonly kanal: Kanal | null;
  /** Members with an account who are not in the channel: all of them where there is none. */
  readonly personen: readonly PersonId[];
  readonly ohneKonto: readonly PersonId[];
}

/** Null: this city has no Steuerungsgruppe. */
export function empfang(ctx: Context): Empfang | null {
  const an = gruppe(ctx);
  if (an === null) return null;
  const kanal = openKanal(ctx.tx, an.kanalId);
  const mitglieder = zugehoerige(ctx.tx, an, ctx.heute)
    .filter(({ durch }) => durch.some(({ rolle }) => rolle === 'steuerungsgruppe'))
    .map(({ person }) => person);
  const liestMit = (person: PersonId): boolean => kanal !== null && isMember(ctx.tx, kanal.id, person);
  return {
    kanal,
    personen: mitglieder.filter((person) => isReachable(ctx.tx, person) && !liestMit(person)),
    ohneKonto: mitglieder.filter((person) => !isReachable(ctx.tx, person)),
  };
}
