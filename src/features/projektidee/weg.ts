/** The way from an idea to a project: every step of it is kept, and shown where the idea stands. */
import type { Day } from '../../core/calendar.ts';
import { type Acting, raise } from '../../core/feature.ts';
import type { PersonId } from '../../core/ids.ts';
import { record } from '../../core/verlauf.ts';
import { sageFolgenden } from './folgen.ts';
import { zeigeKarte } from './karte.ts';
import { beantwortet } from './rules.ts';
import type { ProjektideeId, Stand } from './schema.ts';
import { addStand, antwortenZu, type Projektidee, staendeDer } from './store.ts';
import { hatBegonnen, schlageVor } from './vorschlaege.ts';

/** Once for each new idea: where it stands first, and its card in the channel. */
export function nachAnlegen(ctx: Acting, idee: Projektidee): void {
  haltFest(ctx, idee, vonSelbst(ctx, 'idee'));
  zeigeKarte(ctx, idee);
}

/** After every answer, and whenever the head has changed: with the first answer the clarifying begins. */
export function nachAntwort(ctx: Acting, idee: Projektidee): void {
  const [{ stand }, ...frueher] = staendeDer(ctx.tx, idee.id);
  if (hatBegonnen(ctx, idee)) schlageVor(ctx, idee);
  // What somebody took back on purpose stays so.
  const nochNie = stand === 'idee' && frueher.length === 0;
  if (nochNie && beantwortet(antwortenZu(ctx.tx, idee.id)) > 0) {
    wechsleStand(ctx, idee, vonSelbst(ctx, 'klaerung'));
  } else {
    zeigeKarte(ctx, idee);
  }
}

interface NeuerStand {
  readonly stand: Stand;
  /** The day since which it holds. */
  readonly seit: Day;
  /** A person gave it. */
  readonly angegeben: boolean;
  readonly grund: string | null;
}

/** What comes with something else that happens today. */
export const vonSelbst = ({ heute }: Acting, stand: Stand): NeuerStand => ({
  ...{ stand, seit: heute },
  ...{ angegeben: false, grund: null },
});

export function wechsleStand(ctx: Acting, idee: Projektidee, neu: NeuerStand): void {
  haltFest(ctx, idee, neu);
  record(ctx, 'projektidee.stand', idee.id);
  zeigeKarte(ctx, idee);
  sageFolgenden(ctx, idee);
  raise(ctx, 'projektidee.stand', { idee: idee.id, durch: ctx.actor });
}

declare module '../../core/feature.ts' {
  interface Ereignisse {
    /** An idea has gone on, or back: where it stands now, `staendeDer` says. */
    readonly 'projektidee.stand': { readonly idee: ProjektideeId; readonly durch: PersonId };
  }
}

function haltFest(ctx: Acting, idee: Projektidee, neu: NeuerStand): void {
  addStand(ctx.tx, { ...neu, ideeId: idee.id, von: ctx.actor, am: ctx.now });
}
