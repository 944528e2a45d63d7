/** To whom a report goes. */

import { isReachable, type Kanal, openKanal } from '../../../core/directory.ts';
import type { Context } from '../../../core/feature.ts';
import type { PersonId } from '../../../core/ids.ts';
import { zugehoerige } from '../../stadt/index.ts';
import { gruppe } from '../../steuerungsgruppe/index.ts';

/** Who gets a report: a channel, or persons, or nobody but the Büro; and who has no account. */
export interface Empfang {
  readonly kanal: Kanal | null;
  /** Only where there is no channel. */
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
  return {
    kanal,
    personen: kanal === null ? mitglieder.filter((person) => isReachable(ctx.tx, person)) : [],
    ohneKonto: mitglieder.filter((person) => !isReachable(ctx.tx, person)),
  };
}
