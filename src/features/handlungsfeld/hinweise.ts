/** What other features ask about Beschlüsse und Hinweise from outside [5.2.4], and how they write some down. */
import type { RichText } from '../../chat/message.ts';
import { type Acting, raise } from '../../core/feature.ts';
import { record } from '../../core/verlauf.ts';
import type { Tx } from '../../core/workspace.ts';
import type { GremiumId } from '../stadt/index.ts';
import type { HinweisId } from './schema.ts';
import { addHinweis, type Hinweis, type Hinweisangaben, hinweiseMitHerkunft, hinweiseVon } from './store.ts';
import { inEinerZeile } from './texts.hinweise.ts';

interface NeuerHinweis extends Hinweisangaben {
  readonly gremium: GremiumId;
  /** The subject it came up with, such as the id of a Sitzung; else the Gremium's own id. */
  readonly herkunft: string;
}

/** Writes a Beschluss or Hinweis down, in the Verlauf too. It stays with its Gremium. */
export function legeHinweisAn(ctx: Acting, { gremium, herkunft, ...angaben }: NeuerHinweis): HinweisId {
  const id = addHinweis(ctx.tx, { ...angaben, gremiumId: gremium, herkunft, von: ctx.actor, am: ctx.now });
  record(ctx, 'hinweis.eintragen', id);
  raise(ctx, 'hinweis.neu', { gremium, herkunft });
  return id;
}

/** Everything that came up with one subject, such as a Sitzung, in the order in which it was written down. */
export function hinweiseAus(tx: Tx, herkunft: string): Hinweis[] {
  return hinweiseMitHerkunft(tx, herkunft);
}

/** Everything a Gremium takes account of; what was written down last comes first. */
export function hinweiseIn(tx: Tx, gremium: GremiumId): Hinweis[] {
  return hinweiseVon(tx, gremium);
}

/** `Beschluss (Rat, 12.10.2026): Der Platz wird umgebaut. Betrifft: Spielgruppe` */
export function hinweisZeile(hinweis: Hinweisangaben): RichText {
  return inEinerZeile(hinweis);
}

declare module '../../core/feature.ts' {
  interface Ereignisse {
    /** A Beschluss or Hinweis was written down. `herkunft`: the subject it came up with. */
    readonly 'hinweis.neu': { readonly gremium: GremiumId; readonly herkunft: string };
    /** One was corrected or taken back. */
    readonly 'hinweis.geaendert': { readonly gremium: GremiumId; readonly herkunft: string };
  }
}
