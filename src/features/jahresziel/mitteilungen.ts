/** That a goal needs support, or that somebody offers it, is told in private at once to who can do something. */
import type { Acting } from '../../core/feature.ts';
import { type Conversation, show } from '../../core/posts.ts';
import { anDasBuero } from '../stadt/index.ts';
import { erreichbareImTandem } from '../tandem/index.ts';
import type { Jahresziel } from './store.ts';
import { unterstuetzung } from './texts.faellig.ts';
import { brauchtUnterstuetzung } from './views.faellig.ts';

export function teileUnterstuetzungMit(ctx: Acting, ziel: Jahresziel, hilfe: string | null): void {
  const { als, an } = werHelfenKann(ctx, ziel);
  const grund = als === 'tandem' ? unterstuetzung.grundTandem : unterstuetzung.grundBuero;
  const message = brauchtUnterstuetzung(ziel, ctx.actor, hilfe, grund);
  for (const to of an) show(ctx, { subject: ziel.id, role: `unterstuetzung ${ctx.now}`, to }, message);
}

interface Helfende {
  readonly als: 'tandem' | 'buero';
  readonly an: readonly Conversation[];
}

/** The others of the Tandem; where none of them can be reached, the Büro. Never whoever says it. */
export function werHelfenKann(ctx: Acting, { gremiumId }: Jahresziel): Helfende {
  const andere = erreichbareImTandem(ctx, gremiumId).personen.filter((person) => person !== ctx.actor);
  if (andere.length > 0) return { als: 'tandem', an: andere.map((person) => ({ person })) };
  return { als: 'buero', an: anDasBuero(ctx).filter((to) => !('person' in to) || to.person !== ctx.actor) };
}
