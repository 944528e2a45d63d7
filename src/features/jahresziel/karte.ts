/** The one card of each goal in its field's channel. It keeps itself up to date. */
import type { Day } from '../../core/calendar.ts';
import { daily } from '../../core/daily.ts';
import type { Context, Job } from '../../core/feature.ts';
import { offeneAufgaben } from '../aufgabe/index.ts';
import { leitzielTexte } from '../projektidee/index.ts';
import { feldkarten, type GremiumId, gremien, konferenzTag } from '../stadt/index.ts';
import { offeneErgaenzungen } from './ergaenzungen.store.ts';
import { laufendesJahr } from './jahre.ts';
import { nichtBeendete, zieleAb } from './liste.store.ts';
import { rasterVon } from './raster.ts';
import { istSpaet, letzterTag } from './rules.karte.ts';
import { istUnverbindlich, naechsteMassnahme } from './rules.leben.ts';
import { type Jahresziel, messwerteDes, rueckmeldungenZu, zielById, zustaendeDes } from './store.ts';
import { karte } from './views.karte.ts';

export const {
  zeige: zeigeKarte,
  zeigeIn: zeigeKartenIn,
  zeigeAlle: zeigeAlleKarten,
} = feldkarten<Jahresziel>(gegenwaertige, (ctx, ziel, feld) => {
  const [zustand] = zustaendeDes(ctx.tx, ziel.id);
  if (zustand.zustand === 'zurueckgezogen') return null;
  const raster = rasterVon(ctx, ziel);
  const stand = rueckmeldungenZu(ctx.tx, ziel.id)[0]?.stand ?? null;
  return karte({
    raster,
    zustand,
    stand,
    spaet: istSpaet({ zustand: zustand.zustand, stand }, endeDes(ctx, ziel), ctx.heute),
    letzterWert: ({ id }) => messwerteDes(ctx.tx, id).at(-1) ?? null,
    naechste: naechsteMassnahme(raster.massnahmen, ctx.heute),
    leitziele: leitzielTexte(ctx, raster.leitziele),
    vorschlaege: istUnverbindlich(zustand.zustand) ? offeneErgaenzungen(ctx.tx, ziel.id).length : 0,
    geschlossen: feld.geschlossen !== null,
  });
});

const endeDes = ({ tx }: Context, { jahr }: Jahresziel): Day => letzterTag(jahr, konferenzTag(tx, jahr));

/** What came from a goal has changed: its card shows the next Maßnahme. */
export function zeigeKarteZu(ctx: Context, herkunft: string): void {
  const ziel = zielById(ctx.tx, herkunft);
  if (ziel !== null) zeigeKarte(ctx, ziel);
}

/** Those of which the card may still change; one of years ago stays as it was when it came to its end. */
function gegenwaertige({ tx, heute }: Context, gremium: GremiumId): Jahresziel[] {
  const letztes = laufendesJahr({ tx, heute }) - 1;
  const alle = [...nichtBeendete(tx, gremium), ...zieleAb(tx, gremium, letztes)];
  return [...new Map(alle.map((ziel) => [ziel.id, ziel])).values()];
}

function zeigeKartenMitVerspaeteten(ctx: Context, gremium: GremiumId): void {
  const verspaetete = offeneAufgaben(ctx.tx, gremium).filter(({ bis }) => bis < ctx.heute);
  for (const herkunft of new Set(verspaetete.map((eine) => eine.herkunft))) zeigeKarteZu(ctx, herkunft);
  for (const ziel of nichtBeendete(ctx.tx, gremium)) {
    if (ziel.prueftPerson !== null && endeDes(ctx, ziel) < ctx.heute) zeigeKarte(ctx, ziel);
  }
}

/** Overnight a Maßnahme has become late, or a goal: its card does not show the one, nor who checks the other. */
export const kartenNachts: Job = {
  subjects: () => [''],
  next: daily('00:10'),
  run(ctx) {
    for (const { id } of gremien(ctx.tx, 'handlungsfeld')) zeigeKartenMitVerspaeteten(ctx, id);
  },
};
