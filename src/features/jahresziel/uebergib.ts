import type { Context, Uebergabe } from '../../core/feature.ts';
import type { GremiumId } from '../stadt/index.ts';
import { wechsle } from './federfuehrung.ts';
import { nichtBeendete } from './liste.store.ts';
import { zieheZurueck } from './mitteilungen.wer.ts';
import type { Jahresziel } from './store.ts';
import { uebernommen } from './texts.ts';

/** What the predecessor is federführend for, checks or presents goes to the successor; what they said stays theirs. */
export const uebergib = (ctx: Context, { von, an, gremium }: Uebergabe): string[] =>
  nichtBeendete(ctx.tx, gremium as GremiumId).flatMap((ziel) => uebergibZiel(ctx, ziel, { von, an }));

/** @returns a line for each part in it that goes over; none: the predecessor had none */
function uebergibZiel(ctx: Context, ziel: Jahresziel, { von, an }: Pick<Uebergabe, 'von' | 'an'>): string[] {
  const feder = ziel.federPerson === von;
  const prueft = ziel.prueftPerson === von;
  const stelltVor = ziel.stelltVorPerson === von;
  if (!feder && !prueft && !stelltVor) return [];
  // What they were to hear of it only now helps nobody any more.
  if (feder) zieheZurueck(ctx, ziel, 'federführend', von);
  if (prueft) zieheZurueck(ctx, ziel, 'prüft', von);
  const { prueferFehlt } = wechsle(ctx, ziel, {
    ...(feder ? { federPerson: an } : {}),
    ...(prueft ? { prueftPerson: an } : {}),
    ...(stelltVor ? { stelltVorPerson: an } : {}),
  });
  return [
    ...(feder ? [uebernommen.feder(ziel.titel)] : []),
    ...(prueft && !prueferFehlt ? [uebernommen.prueft(ziel.titel)] : []),
    ...(prueferFehlt ? [uebernommen.prueferFehlt(ziel.titel)] : []),
    ...(stelltVor ? [uebernommen.vorstellung(ziel.titel)] : []),
  ];
}
