/** Whoever follows an idea hears in private what becomes of it. */
import { kontoOf, nameOf } from '../../core/directory.ts';
import { isErased } from '../../core/erased.ts';
import type { Acting, Context } from '../../core/feature.ts';
import type { PersonId } from '../../core/ids.ts';
import { show } from '../../core/posts.ts';
import { darf } from '../stadt/index.ts';
import { feldDer } from './karte.ts';
import { folgende, type Projektidee, staendeDer } from './store.ts';
import { wasDarausWurde } from './views.folgen.ts';

/** One message for each change. Whoever made it knows. */
export function sageFolgenden(ctx: Acting, idee: Projektidee): void {
  const [stand] = staendeDer(ctx.tx, idee.id);
  const feld = feldDer(ctx, idee);
  for (const person of folgende(ctx.tx, idee.id)) {
    if (person === ctx.actor || !erreicht(ctx, idee, person)) continue;
    const standing = { subject: idee.id, role: `stand ${stand.nummer}`, to: { person } };
    show(ctx, standing, wasDarausWurde(idee, feld, stand, nameOf(ctx.tx, stand.von), idee.angelegtVon === person));
  }
}

/** They can get a private message, and may still read what it is about. */
function erreicht(ctx: Context, { gremiumId }: Projektidee, person: PersonId): boolean {
  if (kontoOf(ctx.tx, person)?.deactivated !== false || isErased(ctx.tx, person)) return false;
  return darf({ ...ctx, actor: person }, 'projektidee.lesen', gremiumId);
}
