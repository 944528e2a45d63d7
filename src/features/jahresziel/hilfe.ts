/** Offers to help with a goal: they reach whoever is federführend in private, and nobody else. */
import { isReachable } from '../../core/directory.ts';
import type { Acting } from '../../core/feature.ts';
import { hashOf } from '../../core/hash.ts';
import { type Conversation, postOf, show } from '../../core/posts.ts';
import { werHelfenKann } from './mitteilungen.ts';
import type { Jahresziel } from './store.ts';
import { hilfe } from './texts.leben.ts';
import { hilfeAngebot } from './views.leben.ts';

/**
 * The same offer by the same person is passed on once, however often they press.
 *
 * @returns `niemand`: nobody can be reached who could take it
 */
export function bieteAn(ctx: Acting, ziel: Jahresziel, angebot: string): 'neu' | 'schon' | 'niemand' {
  const role = `angebot ${hashOf([ctx.actor, angebot])}`;
  const { an, grund } = empfaenger(ctx, ziel);
  const neue = an.filter((to) => postOf(ctx.tx, ziel.id, role, to) === null);
  for (const to of neue) show(ctx, { subject: ziel.id, role, to }, hilfeAngebot(ziel, ctx.actor, angebot, grund));
  if (an.length === 0) return 'niemand';
  return neue.length > 0 ? 'neu' : 'schon';
}

interface Empfaenger {
  readonly an: readonly Conversation[];
  /** Why they get it. */
  readonly grund: string;
}

/** Whoever is federführend; else the others of the Tandem of its field; else the Büro. */
function empfaenger(ctx: Acting, ziel: Jahresziel): Empfaenger {
  const { federPerson } = ziel;
  if (federPerson !== null && isReachable(ctx.tx, federPerson)) {
    return { an: [{ person: federPerson }], grund: hilfe.grundFeder };
  }
  const { als, an } = werHelfenKann(ctx, ziel);
  return { an, grund: als === 'tandem' ? hilfe.grundTandem : hilfe.grundBuero };
}
