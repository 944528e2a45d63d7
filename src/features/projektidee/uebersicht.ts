/** The ideas in which something is still to answer. */
import type { Acting } from '../../core/feature.ts';
import type { PersonId } from '../../core/ids.ts';
import type { Tx } from '../../core/workspace.ts';
import { type Gremium, type GremiumId, gremiumDer } from '../stadt/index.ts';
import { beantwortet, istVollstaendig } from './rules.ts';
import type { Stand } from './schema.ts';
import { antwortenZu, ideenMitStand, type Projektidee } from './store.ts';

export interface OffeneIdee {
  readonly idee: Projektidee;
  readonly gremium: Gremium;
  readonly anzahl: number;
  /** Who answered last; null: nobody did yet. */
  readonly zuletztVon: PersonId | null;
}

const amEnde: readonly Stand[] = ['abgelehnt', 'abgeschlossen'];

/** Those that have not come to an end. */
export function laufendeIdeen(tx: Tx, gremien: readonly GremiumId[]): Projektidee[] {
  return ideenMitStand(tx, gremien)
    .filter(({ stand }) => !amEnde.includes(stand.stand))
    .map(({ idee }) => idee);
}

/** Those of `hier` first, and then whichever was touched last. */
export function offeneIdeen(ctx: Acting, felder: readonly Gremium[], hier: Gremium | null): OffeneIdee[] {
  const ids = felder.map(({ id }) => id);
  return laufendeIdeen(ctx.tx, ids)
    .flatMap((idee) => {
      const antworten = antwortenZu(ctx.tx, idee.id);
      if (istVollstaendig(antworten)) return [];
      const [letzte] = [...antworten.values()].sort((a, b) => b.am - a.am);
      const am = Math.max(idee.angelegtAm, letzte?.am ?? 0);
      const zeile = { idee, gremium: gremiumDer(ctx.tx, idee.gremiumId), anzahl: beantwortet(antworten) };
      return [{ ...zeile, zuletztVon: letzte?.von ?? null, am, fern: idee.gremiumId === hier?.id ? 0 : 1 }];
    })
    .sort((a, b) => a.fern - b.fern || b.am - a.am);
}
