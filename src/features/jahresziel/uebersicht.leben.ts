/** Goals at a glance: on Home those a person is federführend for, in the Büro's table how many there are in each state. */

import { actions, bold, heading, type Inline } from '../../chat/message.ts';
import { shortened } from '../../chat/shorten.ts';
import type { Context, HomeSection, Spalte } from '../../core/feature.ts';
import type { PersonId } from '../../core/ids.ts';
import { gremien } from '../stadt/index.ts';
import { istAmEnde, wirdGefragt } from './rules.leben.ts';
import { zustaende } from './schema.ts';
import { rueckmeldungenZu, zieleIn, zustaendeDes } from './store.ts';
import * as texte from './texts.leben.ts';
import { zieleNachZustand } from './uebersicht.store.ts';
import { lebenKnopf, wieEsSteht } from './views.karte.ts';

/** More would push everything else off a phone's screen. */
const hoechstens = 5;

/** Only for those who are federführend for one; each with an answer where it is asked for. */
export function home(ctx: Context, person: PersonId): HomeSection[] {
  const felder = gremien(ctx.tx, 'handlungsfeld').map(({ id }) => id);
  const eigene = zieleIn(ctx.tx, felder)
    .filter(({ federPerson }) => federPerson === person)
    .map((ziel) => ({ ziel, zustand: zustaendeDes(ctx.tx, ziel.id)[0] }))
    .filter(({ zustand }) => !istAmEnde(zustand.zustand))
    .slice(0, hoechstens);
  if (eigene.length === 0) return [];
  const items = eigene.map(({ ziel, zustand }): Inline[] => [
    bold(ziel.titel),
    ` · ${wieEsSteht(zustand, rueckmeldungenZu(ctx.tx, ziel.id)[0]?.stand ?? null)}`,
  ]);
  const knoepfe = eigene.map(({ ziel, zustand }) =>
    wirdGefragt(zustand.zustand)
      ? { ...lebenKnopf(ziel, 'rueckmeldung'), label: shortened(texte.uebersicht.antworten(ziel.titel), 75) }
      : { ...lebenKnopf(ziel, 'mehr'), label: shortened(texte.uebersicht.ansehen(ziel.titel), 75) },
  );
  return [{ order: 22, parts: [heading(texte.uebersicht.home), { part: 'list', items }, actions(...knoepfe)] }];
}

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
