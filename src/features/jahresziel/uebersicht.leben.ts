/** Goals at a glance: in the Büro's table how many of a field are in each state, how many need support or are silent. */
import type { Context, Spalte } from '../../core/feature.ts';
import { type GremiumId, gremien, jeGremium } from '../stadt/index.ts';
import { istAmEnde, wirdGefragt } from './rules.leben.ts';
import { zustaende } from './schema.ts';
import * as texte from './texts.leben.ts';
import { zieleNachStand } from './ueberblick.store.ts';

/** `2 in Arbeit, 1 Entwurf`, without those that have come to their end; counted for all fields at once. */
export function feldSpalten(ctx: Context): (gremium: string) => Spalte[] {
  const laufende = zustaende.filter((zustand) => !istAmEnde(zustand));
  const felder = gremien(ctx.tx, 'handlungsfeld').map(({ id }) => id);
  const alle = jeGremium(zieleNachStand(ctx, felder, laufende));
  return (gremium) => {
    const hier = alle(gremium as GremiumId);
    const teile = laufende.flatMap((zustand) => {
      const anzahl = summe(hier.map((eines) => (eines.zustand === zustand ? eines.anzahl : 0)));
      return anzahl === 0 ? [] : [`${anzahl} ${texte.zustandWort[zustand]}`];
    });
    const gefragte = hier.filter(({ zustand }) => wirdGefragt(zustand));
    const hilfe = summe(gefragte.map(({ stand, anzahl, still }) => (stand === 'unterstuetzung' ? anzahl - still : 0)));
    const dazu = texte.uebersicht.dazu({ hilfe, still: summe(gefragte.map(({ still }) => still)) });
    const wert = teile.length === 0 ? texte.uebersicht.keine : teile.join(', ');
    return [{ label: texte.uebersicht.label, wert: dazu === '' ? wert : `${wert} (${dazu})` }];
  };
}

const summe = (zahlen: readonly number[]): number => zahlen.reduce((alle, eine) => alle + eine, 0);
