import { kontoOf, nameOf } from '../../core/directory.ts';
import type { Context, Spalte } from '../../core/feature.ts';
import { type GremiumId, tandemVon } from '../stadt/index.ts';
import { fehlendeSeiten } from './rules.ts';
import { fehltKurz, keineBegleitung, kontoNichtAktiv, nichtBesetzt, ohneKonto } from './texts.ts';

/** In the Büro's table: the names, and in words what is vacant. */
export function tandemSpalte(ctx: Context, gremiumId: GremiumId): Spalte {
  const aemter = tandemVon(ctx.tx, gremiumId, ctx.heute);
  const namen = aemter.map(({ personId }) => {
    const name = nameOf(ctx.tx, personId);
    const konto = kontoOf(ctx.tx, personId);
    if (konto === null) return `${name} (${ohneKonto})`;
    return konto.deactivated ? `${name} (${kontoNichtAktiv})` : name;
  });
  const begleitet = aemter.some(({ seite }) => seite === 'begleitung');
  const fehlt = [...fehlendeSeiten(aemter, ctx.heute).map(fehltKurz), ...(begleitet ? [] : [keineBegleitung])];
  return { label: 'Tandem', wert: namen.length === 0 ? nichtBesetzt : [...namen, ...fehlt].join(', ') };
}
