/** Who may, and what those read who may not: the same for everything that concerns one goal. */
import type { Acting } from '../../core/feature.ts';
import { alleGremien, darf, type Gremium, gremien, lehntAb } from '../stadt/index.ts';
import { feldDes } from './raster.ts';
import { istUnveraenderlich } from './rules.leben.ts';
import { indikatorById, type Jahresziel, wirkungById, zielById } from './store.ts';
import * as texte from './texts.ts';

type About = { readonly subject: string | null };

/** The subject is a goal, or a Wirkung or an Indikator of it. */
export function zielAus({ tx }: Pick<Acting, 'tx'>, subject: string | null): Jahresziel | null {
  const id = subject ?? '';
  const wirkung = wirkungById(tx, indikatorById(tx, id)?.wirkungId ?? id);
  return zielById(tx, wirkung?.zielId ?? id);
}

const feldDesZiels = (ctx: Acting, { subject }: About): string | null => zielAus(ctx, subject)?.gremiumId ?? null;

/** Whoever is federführend or checks reads their goal without being in its channel, as long as they are it. */
export const istBeteiligt = (ctx: Acting, ziel: Jahresziel | null): boolean =>
  ziel !== null && [ziel.federPerson, ziel.prueftPerson].includes(ctx.actor) && darf(ctx, 'jahresziel.liste', null);

/** A list of goals is for everybody; what stands in it, what each of them may read. */
export const zurListe = {
  recht: 'jahresziel.liste',
  subjekt: () => null,
  abgelehnt: lehntAb(texte.nurMitwirkende),
} as const;

export const zumLesen = {
  recht: 'jahresziel.lesen',
  subjekt: feldDesZiels,
  auch: (ctx: Acting, { subject }: About): boolean => istBeteiligt(ctx, zielAus(ctx, subject)),
  abgelehnt: lehntAb(texte.nurImFeld),
} as const;
export const zumErgaenzen = {
  recht: 'jahresziel.ergaenzen',
  subjekt: feldDesZiels,
  abgelehnt: lehntAb(texte.nurImFeld),
} as const;
export const zumLeiten = {
  recht: 'jahresziel.leiten',
  subjekt: feldDesZiels,
  abgelehnt: lehntAb(texte.nurTandem),
} as const;

/** The goal, if its Raster can be changed; else the sentence that says why not. */
export function zuAendern(ctx: Acting, subject: string | null): Jahresziel | string {
  const ziel = zielAus(ctx, subject);
  if (ziel === null) return texte.gibtEsNicht;
  const feld = feldDes(ctx, ziel);
  if (feld.geschlossen !== null) return texte.geschlossen(feld);
  return istUnveraenderlich(ziel.zustand) ? texte.beendet : ziel;
}

/** All fields, last the closed ones: their goals stay readable. */
export const alleFelder = ({ tx }: Acting): Gremium[] => {
  const felder = alleGremien(tx, 'handlungsfeld');
  return [false, true].flatMap((zu) => felder.filter(({ geschlossen }) => (geschlossen !== null) === zu));
};

/** The fields at work in whose goals the acting person takes part. */
export const eigeneFelder = (ctx: Acting): Gremium[] =>
  gremien(ctx.tx, 'handlungsfeld').filter(({ id }) => darf(ctx, 'jahresziel.lesen', id));

/** … in whose goals they read, the closed ones too. */
export const lesbareFelder = (ctx: Acting): Gremium[] =>
  alleFelder(ctx).filter(({ id }) => darf(ctx, 'jahresziel.lesen', id));

/** The fields at work in which they may begin some. */
export const geleiteteFelder = (ctx: Acting): Gremium[] =>
  gremien(ctx.tx, 'handlungsfeld').filter(({ id }) => darf(ctx, 'jahresziel.leiten', id));
