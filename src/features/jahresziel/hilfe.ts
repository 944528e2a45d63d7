/** Offers to help with a goal: they reach whoever is federführend in private, and nobody else. */
import { kontoOf } from '../../core/directory.ts';
import { isErased } from '../../core/erased.ts';
import type { Acting } from '../../core/feature.ts';
import { hashOf } from '../../core/hash.ts';
import type { PersonId } from '../../core/ids.ts';
import { type Conversation, postOf, show } from '../../core/posts.ts';
import { anDasBuero, tandemVon } from '../stadt/index.ts';
import type { Jahresziel } from './store.ts';
import { hilfe } from './texts.leben.ts';
import { hilfeAngebot } from './views.leben.ts';

/** The same offer by the same person is passed on once, however often they press. */
export function bieteAn(ctx: Acting, ziel: Jahresziel, angebot: string): 'neu' | 'schon' {
  const role = `angebot ${hashOf([ctx.actor, angebot])}`;
  const { an, grund } = empfaenger(ctx, ziel);
  const neue = an.filter((to) => postOf(ctx.tx, ziel.id, role, to) === null);
  for (const to of neue) show(ctx, { subject: ziel.id, role, to }, hilfeAngebot(ziel, ctx.actor, angebot, grund));
  return neue.length > 0 ? 'neu' : 'schon';
}

interface Empfaenger {
  readonly an: readonly Conversation[];
  /** Why they get it. */
  readonly grund: string;
}

/** Whoever is federführend; else the Tandem of its field; else the Büro. */
function empfaenger(ctx: Acting, { federPerson, gremiumId }: Jahresziel): Empfaenger {
  if (federPerson !== null && erreichbar(ctx, federPerson)) {
    return { an: [{ person: federPerson }], grund: hilfe.grundFeder };
  }
  const tandem = tandemVon(ctx.tx, gremiumId, ctx.heute).filter(({ personId }) => erreichbar(ctx, personId));
  if (tandem.length > 0) return { an: tandem.map(({ personId }) => ({ person: personId })), grund: hilfe.grundTandem };
  return { an: anDasBuero(ctx), grund: hilfe.grundBuero };
}

const erreichbar = ({ tx }: Acting, person: PersonId): boolean =>
  !isErased(tx, person) && kontoOf(tx, person)?.deactivated === false;
