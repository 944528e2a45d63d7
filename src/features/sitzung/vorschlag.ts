/** Where a suggestion stands: before the Tandem, or before the Büro while nobody of it can be reached. */
import type { Context } from '../../core/feature.ts';
import type { PersonId } from '../../core/ids.ts';
import { type Conversation, show } from '../../core/posts.ts';
import { anDasBuero, gremiumDer } from '../stadt/index.ts';
import { erreichbareImTandem } from '../tandem/index.ts';
import type { Sitzung, Vorschlag } from './store.ts';
import { vorschlagNachricht } from './views.vorschlag.ts';

/** Those who get it, of whom there may be none: then it goes to the Büro, else nobody would ever hear of it. */
export function legeVor(ctx: Context, vorschlag: Vorschlag): readonly PersonId[] {
  const { personen } = erreichbareImTandem(ctx, vorschlag.gremiumId);
  const ziele = personen.length > 0 ? personen.map((person) => ({ person })) : anDasBuero(ctx);
  for (const to of ziele) zeigeVorschlag(ctx, vorschlag, to);
  return personen;
}

/** `daraus`: what became of it. `uebernimmt`: who decides about it now instead of the reader. */
export function zeigeVorschlag(
  ctx: Context,
  vorschlag: Vorschlag,
  to: Conversation,
  {
    daraus = null,
    uebernimmt = null,
  }: { readonly daraus?: Sitzung | null; readonly uebernimmt?: PersonId | null } = {},
): void {
  const gremium = gremiumDer(ctx.tx, vorschlag.gremiumId);
  const { ohneKonto } = erreichbareImTandem(ctx, gremium.id);
  const stand = { daraus, uebernimmt, ohneKonto };
  show(ctx, { subject: vorschlag.id, role: 'vorschlag', to }, vorschlagNachricht(vorschlag, gremium, stand));
}
