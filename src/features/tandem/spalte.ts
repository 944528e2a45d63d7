import { kontoOf, nameOf } from '../../core/directory.ts';
import type { Context, Spalte } from '../../core/feature.ts';
import { type GremiumId, tandemVon } from '../stadt/index.ts';
import { freiePlaetze } from './rules.ts';
import { fehltKurz, kontoNichtAktiv, nichtBesetzt, ohneKonto } from './texts.ts';

/** In the Büro's table: the names, and in words what is vacant. */
export function tandemSpalte(ctx: Context, gremiumId: GremiumId): Spalte {
  const aemter = tandemVon(ctx.tx, gremiumId, ctx.heute);
  const namen = aemter.map(({ personId }) => {
    const name = nameOf(ctx.tx, personId);
    const konto = kontoOf(ctx.tx, personId);
    if (konto === null) return `${name} (${ohneKonto})`;
    return konto.deactivated ? `${name} (${kontoNichtAktiv})` : name;
  });
  const fehlt = freiePlaetze(aemter, ctx.heute).map(fehltKurz);
  return { label: 'Tandem', wert: namen.length === 0 ? nichtBesetzt : [...namen, ...fehlt].join(', ') };
}
