/** The idea that a success grew out of, and whom the bot cannot tell what became of it. */
import { isReachable } from '../../../core/directory.ts';
import { isErased } from '../../../core/erased.ts';
import type { Context } from '../../../core/feature.ts';
import { ergebnisDes } from '../../jahresziel/index.ts';
import { gebendeVon, ideeById, type Projektidee } from '../../projektidee/index.ts';
import type { Erfolg } from './store.ts';

function ideeHinter(ctx: Context, { art, herkunft }: Erfolg): Projektidee | null {
  if (herkunft === null) return null;
  const idee = art === 'ziel' ? (ergebnisDes(ctx, herkunft)?.ziel.ideeId ?? null) : herkunft;
  return idee === null ? null : ideeById(ctx.tx, idee);
}

/** Somebody gave the idea whom only people can tell. */
export function gebenOhneKonto(ctx: Context, erfolg: Erfolg): boolean {
  const idee = ideeHinter(ctx, erfolg);
  if (idee === null) return false;
  const fehlt = gebendeVon(idee).some((person) => !isReachable(ctx.tx, person) && !isErased(ctx.tx, person));
  return fehlt || (idee.vertretenVon === null && idee.vertretenName !== null);
}
