/** From which organisation somebody is, as others enter it. */
import { personById, setOrganisation } from '../../core/directory.ts';
import { type Context, raise } from '../../core/feature.ts';
import type { PersonId } from '../../core/ids.ts';
import { aemterVon } from './store.ts';

/**
 * Enters an organisation. Whoever had agreed that all may see the one before has not agreed to this one, unless they
 * enter it themselves: it disappears wherever it was shown, and whoever follows `freigabe.beendet` tells them.
 */
export function setzeOrganisation(
  ctx: Context & { readonly actor?: PersonId },
  person: PersonId,
  organisation: string | null,
): void {
  const vorher = personById(ctx.tx, person);
  setOrganisation(ctx.tx, person, organisation, ctx.actor ?? null);
  const nachher = personById(ctx.tx, person);
  if (vorher?.showsOrganisation !== true || vorher.organisation === organisation) return;
  const gremien = new Set(aemterVon(ctx.tx, person, ctx.heute).map(({ gremiumId }) => gremiumId));
  for (const gremium of gremien) raise(ctx, 'amt.geaendert', { gremium });
  if (nachher?.showsOrganisation === false) {
    raise(ctx, 'freigabe.beendet', { person, vorher: vorher.organisation, durch: ctx.actor ?? null });
  }
}
