/** Who is federführend, or checks, changes: whoever was asked until now is asked no longer, and the other begins anew. */
import type { Acting, Context } from '../../core/feature.ts';
import { record } from '../../core/verlauf.ts';
import { nachAenderung, verstumme } from './leben.ts';
import { teilePrueferFehltMit, teilePruefungMit, teileUebergabeMit } from './mitteilungen.wer.ts';
import { wirdGefragt } from './rules.leben.ts';
import { darfPruefen, type Wer } from './rules.wer.ts';
import { aendereZiel, type Jahresziel } from './store.ts';
import { benannt, feder, prueft } from './wer.ts';

export interface Folge {
  readonly ziel: Jahresziel;
  /** Whoever was to check it is federführend now: somebody else has to. The Büro was told. */
  readonly prueferFehlt: boolean;
}

/** In the Raster, on a reminder, or by taking it over oneself. Once people work on the goal, both hear of it. */
export function uebergebe(ctx: Acting, vorher: Jahresziel, { person, name }: Wer): Folge {
  const folge = wechsle(ctx, vorher, { federPerson: person, federName: name });
  record(ctx, 'jahresziel.uebergeben', vorher.id);
  if (wirdGefragt(vorher.zustand)) teileUebergabeMit(ctx, vorher, folge.ziel);
  return folge;
}

export const uebernehme = (ctx: Acting, ziel: Jahresziel): Folge =>
  uebergebe(ctx, ziel, { person: ctx.actor, name: null });

/** Who checks is a point of the Raster. */
export function benenne(ctx: Acting, vorher: Jahresziel, { person, name }: Wer): void {
  const { ziel } = wechsle(ctx, vorher, { prueftPerson: person, prueftName: name });
  record(ctx, 'jahresziel.raster', vorher.id);
  teilePruefungMit(ctx, vorher, ziel);
}

type Wechsel = Partial<
  Pick<Jahresziel, 'federPerson' | 'federName' | 'prueftPerson' | 'prueftName' | 'stelltVorPerson' | 'stelltVorName'>
>;

/** Without a word to the two: of a Tandem that changes hands, each hears everything at once. */
export function wechsle(ctx: Context, vorher: Jahresziel, neu: Wechsel): Folge {
  const gewollt = { ...vorher, ...neu };
  const prueferFehlt = !darfPruefen(benannt(ctx, prueft(gewollt)), benannt(ctx, feder(gewollt)));
  const ziel = aendereZiel(ctx.tx, vorher.id, {
    ...neu,
    ...(prueferFehlt ? { prueftPerson: null, prueftName: null } : {}),
    ...(neu.federPerson === undefined ? {} : { fragenAb: ctx.heute }),
  });
  if (prueferFehlt) teilePrueferFehltMit(ctx, ziel);
  verstumme(ctx, ziel);
  nachAenderung(ctx, ziel);
  return { ziel, prueferFehlt };
}
