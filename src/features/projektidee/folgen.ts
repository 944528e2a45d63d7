/** Whoever follows an idea hears in private what becomes of it. */
import { isErased } from '../../core/erased.ts';
import type { Acting, Context } from '../../core/feature.ts';
import type { PersonId } from '../../core/ids.ts';
import { show } from '../../core/posts.ts';
import { darf, gremiumDer } from '../stadt/index.ts';
import { folgende, type Projektidee, staendeDer } from './store.ts';
import { wasDarausWurde } from './views.folgen.ts';

/** One message for each change. Whoever made it knows. */
export function sageFolgenden(ctx: Acting, idee: Projektidee): void {
  const [stand] = staendeDer(ctx.tx, idee.id);
  const feld = gremiumDer(ctx.tx, idee.gremiumId);
  for (const person of folgende(ctx.tx, idee.id)) {
    if (person === ctx.actor || !erreicht(ctx, idee, person)) continue;
    const standing = { subject: idee.id, role: `stand ${stand.nummer}`, to: { person } };
    show(ctx, standing, wasDarausWurde(idee, feld, stand, idee.angelegtVon === person));
  }
}

/** They may still read what it is about: whose account is deactivated may nothing. Whoever is being erased is left alone. */
function erreicht(ctx: Context, { gremiumId }: Projektidee, person: PersonId): boolean {
  return !isErased(ctx.tx, person) && darf({ ...ctx, actor: person }, 'projektidee.lesen', gremiumId);
}
