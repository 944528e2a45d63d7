/** A result comes back from its check: whoever can add what is missing is told at once, and why. */
import { isReachable } from '../../core/directory.ts';
import type { Acting } from '../../core/feature.ts';
import type { PersonId } from '../../core/ids.ts';
import { type Conversation, show } from '../../core/posts.ts';
import { anDasBuero } from '../stadt/index.ts';
import { erreichbareImTandem } from '../tandem/index.ts';
import type { Jahresziel } from './store.ts';
import { rueckgabe } from './texts.faellig.ts';
import { zurueckgegeben } from './views.faellig.ts';

export function teileRueckgabeMit(ctx: Acting, ziel: Jahresziel, warum: string | null): void {
  const { an, grund } = empfaenger(ctx, ziel);
  const message = zurueckgegeben(ziel, ctx.actor, warum, grund);
  for (const to of an) show(ctx, { subject: ziel.id, role: `zurückgegeben ${ctx.now}`, to }, message);
}

interface Empfaenger {
  readonly an: readonly Conversation[];
  /** Why they get it. */
  readonly grund: string;
}

/** Whoever is federführend; else the Tandem, without whoever gave it back; else the Büro. */
function empfaenger(ctx: Acting, { federPerson, gremiumId }: Jahresziel): Empfaenger {
  const privat = (person: PersonId): Conversation => ({ person });
  if (federPerson !== null && isReachable(ctx.tx, federPerson)) {
    return { an: [privat(federPerson)], grund: rueckgabe.grundFeder };
  }
  const tandem = erreichbareImTandem(ctx, gremiumId).personen.filter((person) => person !== ctx.actor);
  if (tandem.length > 0) return { an: tandem.map(privat), grund: rueckgabe.grundTandem };
  return { an: anDasBuero(ctx), grund: rueckgabe.grundBuero };
}
