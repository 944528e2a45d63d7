/** The one card of each goal in its field's channel. It keeps itself up to date. */
import type { Context, Job } from '../../core/feature.ts';
import { nightly } from '../../core/nightly.ts';
import { leitzielTexte } from '../projektidee/index.ts';
import { feldkarten, type GremiumId, gremien } from '../stadt/index.ts';
import { rasterVon } from './raster.ts';
import { naechsteMassnahme } from './rules.leben.ts';
import { type Jahresziel, messwerteDes, rueckmeldungenZu, zielById, zieleIn, zustaendeDes } from './store.ts';
import { karte } from './views.karte.ts';

export const {
  zeige: zeigeKarte,
  zeigeIn: zeigeKartenIn,
  zeigeAlle: zeigeAlleKarten,
} = feldkarten<Jahresziel>(
  (ctx, gremium) => zieleIn(ctx.tx, [gremium]),
  (ctx, ziel, feld) => {
    const [zustand] = zustaendeDes(ctx.tx, ziel.id);
    if (zustand.zustand === 'zurueckgezogen') return null;
    const raster = rasterVon(ctx, ziel);
    const [rueckmeldung] = rueckmeldungenZu(ctx.tx, ziel.id);
    return karte({
      raster,
      zustand,
      stand: rueckmeldung?.stand ?? null,
      letzterWert: ({ id }) => messwerteDes(ctx.tx, id).at(-1) ?? null,
      naechste: naechsteMassnahme(raster.massnahmen, ctx.heute),
      leitziele: leitzielTexte(ctx, raster.leitziele),
      geschlossen: feld.geschlossen !== null,
    });
  },
);

/** What came from a goal has changed: its card shows the next Maßnahme. */
export function zeigeKarteZu(ctx: Context, herkunft: string): void {
  const ziel = zielById(ctx.tx, herkunft);
  if (ziel !== null) zeigeKarte(ctx, ziel);
}

function zeigeKartenMitMassnahmen(ctx: Context, gremium: GremiumId): void {
  for (const ziel of zieleIn(ctx.tx, [gremium])) {
    if (rasterVon(ctx, ziel).massnahmen.length > 0) zeigeKarte(ctx, ziel);
  }
}

/** Overnight a Maßnahme has become late: a card does not show it any more. */
export const kartenNachts: Job = {
  subjects: () => [''],
  next: nightly('00:10'),
  run(ctx) {
    for (const { id } of gremien(ctx.tx, 'handlungsfeld')) zeigeKartenMitMassnahmen(ctx, id);
  },
};
