/** Who may take part in the life of a goal, and which goal a button or a form means: an id, with a number after a colon. */
import type { Acting } from '../../core/feature.ts';
import { lehntAb } from '../stadt/index.ts';
import { feldDes } from './raster.ts';
import { type Jahresziel, zielById } from './store.ts';
import { nurBuero } from './texts.leben.ts';
import * as texte from './texts.ts';
import { istBeteiligt } from './zugang.ts';

type About = { readonly subject: string | null };

const zielId = (subject: string | null): string => (subject ?? '').split(':')[0] ?? '';

const feldDesZiels = ({ tx }: Acting, { subject }: About): string | null =>
  zielById(tx, zielId(subject))?.gremiumId ?? null;

export const wieLesende = {
  recht: 'jahresziel.lesen',
  subjekt: feldDesZiels,
  auch: (ctx: Acting, { subject }: About): boolean => istBeteiligt(ctx, zielById(ctx.tx, zielId(subject))),
  abgelehnt: lehntAb(texte.nurImFeld),
} as const;

/**
 * Whoever is federführend or checks may do so without being in the channel: what each of them may, the rules say.
 */
export const wieBeteiligte = {
  recht: 'jahresziel.liste',
  subjekt: () => null,
  abgelehnt: lehntAb(texte.nurMitwirkende),
} as const;

export const wieHelfende = {
  recht: 'jahresziel.unterstuetzen',
  subjekt: feldDesZiels,
  abgelehnt: lehntAb(texte.nurMitwirkende),
} as const;

export const wieLeitende = {
  recht: 'jahresziel.leiten',
  subjekt: feldDesZiels,
  abgelehnt: lehntAb(texte.nurTandem),
} as const;

export const wieVereinbarende = {
  recht: 'jahresziel.vereinbaren',
  subjekt: feldDesZiels,
  abgelehnt: lehntAb(nurBuero),
} as const;

interface Gemeint {
  readonly ziel: Jahresziel;
  /** What stands after the colon: the number of a state; 0: nothing. */
  readonly nummer: number;
}

/** The goal, to read: what came of it stays readable when its field is closed. */
export const gelesenes = ({ tx }: Acting, subject: string | null): Jahresziel | string =>
  zielById(tx, zielId(subject)) ?? texte.gibtEsNicht;

/** The goal, as long as its field works; else the sentence that says why nothing can be done. */
export function gemeintes(ctx: Acting, subject: string | null): Gemeint | string {
  const ziel = gelesenes(ctx, subject);
  if (typeof ziel === 'string') return ziel;
  const feld = feldDes(ctx, ziel);
  if (feld.geschlossen !== null) return texte.geschlossen(feld);
  const nummer = Number((subject ?? '').split(':')[1] ?? 0);
  return { ziel, nummer: Number.isSafeInteger(nummer) ? nummer : 0 };
}
