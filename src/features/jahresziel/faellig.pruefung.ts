/** The check of a result. */
import { amTag, type Faellig } from '../../core/faellig.ts';
import type { Context } from '../../core/feature.ts';
import { spaeterKnoepfe } from '../erinnerung/index.ts';
import { erreichbareImBuero, letzteKonferenz } from '../stadt/index.ts';
import { erreichbareImTandem } from '../tandem/index.ts';
import { zuPruefenOhnePerson, zuPruefenSeit, zuPruefenVon } from './faellig.store.ts';
import type { Gegenueber } from './gegenueber.ts';
import { pruefend } from './raster.ts';
import { faelligKey, pruefung, pruefungRuhtSeit } from './rules.faellig.ts';
import { konferenzjahr } from './rules.ts';
import { indikatorenDes, type Jahresziel, messwerteDes, zustaendeDes } from './store.ts';
import * as texte from './texts.faellig.ts';
import { pruefendeBenennen, zumPruefen } from './views.faellig.ts';

/** Results to check: by the person who is to, or else by the Büro, which also sees what nobody has checked for long. */
export function pruefungen(ctx: Context, wer: Gegenueber): Faellig[] {
  const { tx, heute } = ctx;
  const ohne = wer.imBuero || wer.geleitet.length > 0 ? ohnePruefende(ctx) : [];
  const ruhende = wer.imBuero ? zuPruefenSeit(tx, dieseJahre(ctx), pruefungRuhtSeit(heute)) : [];
  const ziele = [...zuPruefenVon(tx, wer.person), ...(wer.imBuero ? ohne : []), ...ruhende];
  const jedes = new Map(ziele.map((ziel) => [ziel.id, ziel]));
  return [...pruefungenZu(ctx, wer, [...jedes.values()]), ...benennungenZu(ctx, wer, ohne)];
}

export const ohnePruefende = (ctx: Context): Jahresziel[] => zuPruefenOhnePerson(ctx.tx, dieseJahre(ctx));

function dieseJahre({ tx, heute }: Context): readonly number[] {
  const jahr = konferenzjahr(letzteKonferenz(tx), heute);
  return [jahr - 1, jahr, jahr + 1];
}

/**
 * Somebody has to be named who checks, where the Büro cannot: nobody is in it but who is federführend. The Tandem is
 * asked to; where it has nobody else either, the Büro reads it on its Home.
 * @param ohne goals that no person checks
 */
export function benennungenZu(
  ctx: Context,
  { person, felder, geleitet, imBuero }: Gegenueber,
  ohne: readonly Jahresziel[],
): Faellig[] {
  if (ohne.length === 0) return [];
  const buero = [...erreichbareImBuero(ctx)];
  return ohne.flatMap((ziel) => {
    const feld = felder.get(ziel.gremiumId);
    if (feld === undefined || buero.some((eine) => eine !== ziel.federPerson)) return [];
    if (geleitet.includes(feld.id) && person !== ziel.federPerson) {
      return [benennung(ctx, ziel, texte.grund.tandem(feld), [amTag(pruefung(ziel.fragenAb, ctx.heute).stufe)])];
    }
    const andere = erreichbareImTandem(ctx, feld.id).personen.some((eine) => eine !== ziel.federPerson);
    return imBuero && !andere ? [benennung(ctx, ziel, texte.grund.buero, [])] : [];
  });
}

function benennung(ctx: Context, ziel: Jahresziel, grund: string, stufen: Faellig['stufen']): Faellig {
  const key = faelligKey.pruefung(ziel.id);
  const { bis } = pruefung(ziel.fragenAb, ctx.heute);
  return {
    key,
    bis,
    stufen,
    titel: texte.pruefung.titel(ziel.titel),
    get parts() {
      return pruefendeBenennen(ziel, spaeterKnoepfe(ctx, { key, bis }));
    },
    grund,
    bisBeantwortet: true,
  };
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
        heute: ctx.heute,
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
