/** How Beschlüsse und Hinweise from outside [5.2.4] are written down. */
import { type Acting, raise } from '../../core/feature.ts';
import { record } from '../../core/verlauf.ts';
import type { GremiumId } from '../stadt/index.ts';
import type { HinweisId } from './schema.ts';
import { addHinweis, type Hinweisangaben } from './store.ts';

interface NeuerHinweis extends Hinweisangaben {
  readonly gremium: GremiumId;
  /** The subject it came up with, such as the id of a Sitzung; else the Gremium's own id. */
  readonly herkunft: string;
}

/** Writes a Beschluss or Hinweis down, in the Verlauf too. It stays with its Gremium. */
export function legeHinweisAn(ctx: Acting, { gremium, herkunft, ...angaben }: NeuerHinweis): HinweisId {
  const id = addHinweis(ctx.tx, { ...angaben, gremiumId: gremium, herkunft, von: ctx.actor, am: ctx.now });
  record(ctx, 'hinweis.eintragen', id);
  raise(ctx, 'hinweis.geaendert', { gremium, herkunft });
  return id;
}

declare module '../../core/feature.ts' {
  interface Ereignisse {
    /** A Beschluss or Hinweis was written down, corrected or taken back. `herkunft`: the subject it came up with. */
    readonly 'hinweis.geaendert': { readonly gremium: GremiumId; readonly herkunft: string };
  }
}
