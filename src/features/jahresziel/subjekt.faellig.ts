/** Who may say how a goal goes, and hand it over. */
import type { Acting, Context } from '../../core/feature.ts';
import { konferenzTag } from '../stadt/index.ts';
import { beteiligung } from './leben.ts';
import { federfuehrend } from './raster.ts';
import { wirdGefragt } from './rules.leben.ts';
import { type Jahresziel, zustaendeDes } from './store.ts';
import { gemeintes } from './subjekt.leben.ts';
import { antwort, frage } from './texts.faellig.ts';
import { rueckmeldung, zustandText } from './texts.leben.ts';

/** The goal, if this person may say how it goes, and there is something to say; else why not. */
export function zurFrage(ctx: Acting, subject: string | null): Jahresziel | string {
  const gemeint = gemeintes(ctx, subject);
  if (typeof gemeint === 'string') return gemeint;
  const { ziel } = gemeint;
  const wer = beteiligung(ctx, ziel);
  if (!wer.has('feder') && !wer.has('leitet')) return antwort.nichtIhres(federfuehrend(ctx, ziel) ?? frage.niemand);
  return laufendes(ctx, ziel);
}

/** Then only a result is news, or that it takes longer. */
export function istNachDerKonferenz({ tx, heute }: Context, { jahr }: Jahresziel): boolean {
  const konferenz = konferenzTag(tx, jahr);
  return konferenz !== null && konferenz < heute;
}

/** The goal, as long as people work on it; else where it is. */
export function laufendes(ctx: Acting, ziel: Jahresziel): Jahresziel | string {
  const [zustand] = zustaendeDes(ctx.tx, ziel.id);
  return wirdGefragt(zustand.zustand) ? ziel : rueckmeldung.nichtJetzt(zustandText(zustand));
}
