/** Whoever follows an idea hears in private what becomes of it. */
import { isErased } from '../../core/erased.ts';
import type { Acting, Context } from '../../core/feature.ts';
import type { PersonId } from '../../core/ids.ts';
import { show } from '../../core/posts.ts';
import { darf, gremiumDer } from '../stadt/index.ts';
import { wurdeBewilligt } from './rules.weg.ts';
import { folgende, type Projektidee, staendeDer } from './store.ts';
import { wasDarausWurde } from './views.folgen.ts';

/** One message for each change. Whoever made it knows. */
export function sageFolgenden(ctx: Acting, idee: Projektidee): void {
  const staende = staendeDer(ctx.tx, idee.id);
  const [stand] = staende;
  const bewilligt = wurdeBewilligt(staende);
  const feld = gremiumDer(ctx.tx, idee.gremiumId);
  for (const person of erfahrende(ctx, idee)) {
    if (person === ctx.actor) continue;
    const standing = { subject: idee.id, role: `stand ${stand.nummer}`, to: { person } };
    const gedankt = bewilligt && gebendeVon(idee).includes(person);
    show(ctx, standing, wasDarausWurde(idee, feld, stand, { eigene: idee.angelegtVon === person, gedankt }));
  }
}

/** Who wrote the idea down, and who represents it. */
export const gebendeVon = ({ angelegtVon, vertretenVon }: Projektidee): PersonId[] => [
  ...new Set([angelegtVon, ...(vertretenVon === null ? [] : [vertretenVon])]),
];

/** Who hears by themselves what becomes of it, for they follow it and may read it. */
export const erfahrende = (ctx: Context, idee: Projektidee): PersonId[] =>
  folgende(ctx.tx, idee.id).filter((person) => erreicht(ctx, idee, person));

/** They may still read what it is about: whose account is deactivated may nothing. Whoever is being erased is left alone. */
function erreicht(ctx: Context, { gremiumId }: Projektidee, person: PersonId): boolean {
  return !isErased(ctx.tx, person) && darf({ ...ctx, actor: person }, 'projektidee.lesen', gremiumId);
}
