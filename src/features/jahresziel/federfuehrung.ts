/** Who is federführend changes: whoever was asked until now is asked no longer, and the other person begins anew. */
import type { Acting } from '../../core/feature.ts';
import { record } from '../../core/verlauf.ts';
import { nachAenderung, verstumme } from './leben.ts';
import { teilePrueferFehltMit, teileUebergabeMit } from './mitteilungen.ts';
import type { Wer } from './rules.wer.ts';
import { aendereZiel, type Jahresziel } from './store.ts';

export function uebergebe(ctx: Acting, ziel: Jahresziel, { person, name }: Wer): void {
  wechsle(ctx, ziel, { federPerson: person, federName: name });
}

/**
 * The acting person becomes federführend. Nobody checks what they are federführend for.
 * @returns whether somebody else has to check it now
 */
export function uebernehme(ctx: Acting, ziel: Jahresziel): { readonly prueferFehlt: boolean } {
  const prueferFehlt = ziel.prueftPerson === ctx.actor;
  const neu = { federPerson: ctx.actor, federName: null, ...(prueferFehlt ? { prueftPerson: null } : {}) };
  const neues = wechsle(ctx, ziel, neu);
  if (prueferFehlt) teilePrueferFehltMit(ctx, neues);
  return { prueferFehlt };
}

function wechsle(ctx: Acting, vorher: Jahresziel, neu: Partial<Omit<Jahresziel, 'id'>>): Jahresziel {
  const ziel = aendereZiel(ctx.tx, vorher.id, { ...neu, fragenAb: ctx.heute });
  record(ctx, 'jahresziel.uebergeben', ziel.id);
  teileUebergabeMit(ctx, vorher, ziel);
  verstumme(ctx, ziel);
  nachAenderung(ctx, ziel);
  return ziel;
}
