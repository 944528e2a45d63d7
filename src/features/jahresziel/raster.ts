/** The Raster of a goal [5.3.3]: its seven points as they stand at this moment. */
import type { Context } from '../../core/feature.ts';
import { type Aufgabe, aufgabenAus } from '../aufgabe/index.ts';
import type { LeitzielId } from '../handlungsfeld/index.ts';
import { type Gremium, gremiumDer } from '../stadt/index.ts';
import { type Indikator, indikatorenDes, type Jahresziel, leitzieleDes, type Wirkung, wirkungenDes } from './store.ts';
import { benannt, feder, prueft } from './wer.ts';

export interface Raster {
  readonly ziel: Jahresziel;
  readonly feld: Gremium;
  /** In words: `leitzielTexte`. */
  readonly leitziele: readonly LeitzielId[];
  /** Every one that was agreed, in that order, those that are done or not needed any more too. */
  readonly massnahmen: readonly Aufgabe[];
  readonly wirkungen: readonly { readonly wirkung: Wirkung; readonly indikatoren: readonly Indikator[] }[];
}

export function rasterVon(ctx: Pick<Context, 'tx'>, ziel: Jahresziel): Raster {
  const { tx } = ctx;
  const indikatoren = indikatorenDes(tx, ziel.id);
  return {
    ziel,
    feld: feldDes(ctx, ziel),
    leitziele: leitzieleDes(tx, ziel.id),
    massnahmen: aufgabenAus(tx, ziel.id),
    wirkungen: wirkungenDes(tx, ziel.id).map((wirkung) => ({
      wirkung,
      indikatoren: indikatoren.filter(({ wirkungId }) => wirkungId === wirkung.id),
    })),
  };
}

export function feldDes({ tx }: Pick<Context, 'tx'>, { gremiumId }: Jahresziel): Gremium {
  return gremiumDer(tx, gremiumId);
}

type Tx = Pick<Context, 'tx'>;

/** By name, the person's or what was written instead: an organisation, an office. Null: nobody yet. */
export const federfuehrend = (ctx: Tx, ziel: Jahresziel): string | null => benannt(ctx, feder(ziel)).wort;
export const pruefend = (ctx: Tx, ziel: Jahresziel): string | null => benannt(ctx, prueft(ziel)).wort;

/** Whoever is federführend, unless somebody else was named. */
export const vorstellend = (ctx: Tx, ziel: Jahresziel): string | null =>
  benannt(ctx, { person: ziel.stelltVorPerson, name: ziel.stelltVorName }).wort ?? federfuehrend(ctx, ziel);
