/** To whom a report goes. */
import { isOpen, isReachable, type Kanal, kanalById } from '../../../core/directory.ts';
import type { Context } from '../../../core/feature.ts';
import type { PersonId } from '../../../core/ids.ts';
import { type Gremium, gremien, zugehoerige } from '../../stadt/index.ts';

export const steuerungsgruppe = (ctx: Context): Gremium | null => gremien(ctx.tx, 'steuerungsgruppe')[0] ?? null;

/** Who gets a report: a channel, or persons, or nobody but the Büro; and who has no account. */
export interface Empfang {
  readonly kanal: Kanal | null;
  /** Only where there is no channel. */
  readonly personen: readonly PersonId[];
  readonly ohneKonto: readonly PersonId[];
}

/** Null: this city has no Steuerungsgruppe. */
export function empfang(ctx: Context): Empfang | null {
  const gruppe = steuerungsgruppe(ctx);
  if (gruppe === null) return null;
  const offen = gruppe.kanalId === null ? null : kanalById(ctx.tx, gruppe.kanalId);
  const kanal = offen === null || !isOpen(offen) ? null : offen;
  const mitglieder = zugehoerige(ctx.tx, gruppe, ctx.heute)
    .filter(({ durch }) => durch.some(({ rolle }) => rolle === 'steuerungsgruppe'))
    .map(({ person }) => person);
  return {
    kanal,
    personen: kanal === null ? mitglieder.filter((person) => isReachable(ctx.tx, person)) : [],
    ohneKonto: mitglieder.filter((person) => !isReachable(ctx.tx, person)),
  };
}
