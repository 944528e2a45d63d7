/** Goals at a glance: in the Büro's table how many of a field are in each state, and how many need support. */
import type { Context, Spalte } from '../../core/feature.ts';
import { gremien } from '../stadt/index.ts';
import { istAmEnde, wirdGefragt } from './rules.leben.ts';
import { zustaende } from './schema.ts';
import * as texte from './texts.leben.ts';
import { zieleNachZustand } from './uebersicht.store.ts';

/** `2 in Arbeit, 1 Entwurf`, without those that have come to their end; counted for all fields at once. */
export function feldSpalten(ctx: Context): (gremium: string) => Spalte[] {
  const laufende = zustaende.filter((zustand) => !istAmEnde(zustand));
  const felder = gremien(ctx.tx, 'handlungsfeld').map(({ id }) => id);
  const alle = zieleNachZustand(ctx.tx, felder, laufende);
  return (gremium) => {
    const hier = alle.filter(({ gremiumId }) => gremiumId === gremium);
    const teile = laufende.flatMap((zustand) => {
      const anzahl = hier.find((eines) => eines.zustand === zustand)?.anzahl ?? 0;
      return anzahl === 0 ? [] : [`${anzahl} ${texte.zustandWort[zustand]}`];
    });
    const hilfe = hier.reduce((summe, { zustand, hilfe }) => summe + (wirdGefragt(zustand) ? hilfe : 0), 0);
    const wert = teile.length === 0 ? texte.uebersicht.keine : teile.join(', ');
    return [{ label: texte.uebersicht.label, wert: hilfe === 0 ? wert : `${wert} (${texte.uebersicht.hilfe(hilfe)})` }];
  };
}
