/** The check of a result. */
import { amTag, type Faellig } from '../../core/faellig.ts';
import type { Context } from '../../core/feature.ts';
import { spaeterKnoepfe } from '../erinnerung/index.ts';
import { letzteKonferenz } from '../stadt/index.ts';
import { zuPruefenOhnePerson, zuPruefenVon } from './faellig.store.ts';
import type { Gegenueber } from './gegenueber.ts';
import { pruefend } from './raster.ts';
import { faelligKey, pruefung } from './rules.faellig.ts';
import { konferenzjahr } from './rules.ts';
import { indikatorenDes, type Jahresziel, messwerteDes, zustaendeDes } from './store.ts';
import * as texte from './texts.faellig.ts';
import { zumPruefen } from './views.faellig.ts';

/** Results to check: by the person who is to, or else by the Büro. */
export const pruefungen = (ctx: Context, wer: Gegenueber): Faellig[] =>
  pruefungenZu(ctx, wer, [...zuPruefenVon(ctx.tx, wer.person), ...(wer.imBuero ? ohnePruefende(ctx) : [])]);

export function ohnePruefende({ tx, heute }: Context): Jahresziel[] {
  const jahr = konferenzjahr(letzteKonferenz(tx), heute);
  return zuPruefenOhnePerson(tx, [jahr - 1, jahr, jahr + 1]);
}

/** Never by who is federführend. */
export function pruefungenZu(ctx: Context, { person, felder }: Gegenueber, ziele: readonly Jahresziel[]): Faellig[] {
  return ziele
    .filter(({ gremiumId, federPerson }) => felder.has(gremiumId) && federPerson !== person)
    .map((ziel) => zuPruefen(ctx, ziel, ziel.prueftPerson === person));
}

function zuPruefen(ctx: Context, ziel: Jahresziel, selbst: boolean): Faellig {
  const key = faelligKey.pruefung(ziel.id);
  const { bis, stufe } = pruefung(ziel.fragenAb, ctx.heute);
  return {
    key,
    bis,
    stufen: [amTag(stufe)],
    titel: texte.pruefung.titel(ziel.titel),
    get parts() {
      const werte = indikatorenDes(ctx.tx, ziel.id).map((indikator) => ({
        indikator,
        letzter: messwerteDes(ctx.tx, indikator.id).at(-1) ?? null,
      }));
      return zumPruefen({
        ziel,
        bis,
        ergebnis: zustaendeDes(ctx.tx, ziel.id)[0].grund,
        werte,
        statt: selbst ? null : { wer: pruefend(ctx, ziel) },
        spaeter: spaeterKnoepfe(ctx, { key, bis }),
      });
    },
    grund: selbst ? texte.grund.prueft : texte.grund.buero,
    bisBeantwortet: true,
  };
}
