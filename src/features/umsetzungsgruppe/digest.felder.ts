/** How Handlungsfelder stand, and what has happened in them since an instant: counts only, no title and no person. */
import type { Instant } from '../../core/clock.ts';
import type { Context } from '../../core/feature.ts';
import { anzahlOffener } from '../aufgabe/index.ts';
import { istAmEnde, rueckmeldungenNach, zieleMitNeuemZustand, zieleNachStand, zustaende } from '../jahresziel/index.ts';
import { begonneneIdeen, bewegteIdeen } from '../projektidee/index.ts';
import { abgegebenNach, ohneProtokoll } from '../protokoll/index.ts';
import { begonnenNach, nochNichtBegonnen } from '../sitzung/index.ts';
import { type Gremium, type GremiumId, tandemVon } from '../stadt/index.ts';
import { fehlendeSeiten } from '../tandem/index.ts';
import type { Feldstand } from './rules.digest.ts';

/**
 * In the order of `felder`. Everything is counted for all of them at once, and then given to each.
 *
 * @param seit 0: all that the bot knows of
 */
export function feldstaende(ctx: Context, felder: readonly Gremium[], seit: Instant): Feldstand[] {
  const { tx } = ctx;
  const ids = felder.map(({ id }) => id);
  const laufende = zustaende.filter((zustand) => !istAmEnde(zustand));
  const gewesene = jeFeld(begonnenNach(ctx, ids, seit));
  const geplante = jeFeld(nochNichtBegonnen(ctx, ids));
  const offene = jeFeld(ohneProtokoll(ctx, ids));
  const protokolle = jeFeld(abgegebenNach(tx, ids, seit));
  const aufgaben = jeFeld(anzahlOffener(tx, ids));
  const ideen = jeFeld(begonneneIdeen(tx, ids, seit));
  const ideenBewegt = jeFeld(bewegteIdeen(tx, ids, seit));
  const ziele = jeFeld(zieleNachStand(tx, ids, laufende));
  const zieleBewegt = jeFeld(zieleMitNeuemZustand(tx, ids, seit));
  const rueckmeldungen = jeFeld(rueckmeldungenNach(tx, ids, seit));
  return felder.map(({ id, titel }): Feldstand => {
    const ohne = new Set(offene(id).map((sitzung) => sitzung.id));
    const [abgegeben] = protokolle(id);
    return {
      titel,
      heute: {
        id,
        geplant: geplante(id).length,
        naechste: geplante(id)[0]?.datum ?? null,
        protokolleOffen: ohne.size,
        ziele: ziele(id).map(({ zustand, stand, anzahl }) => ({ zustand, stand, anzahl })),
        aufgabenOffen: aufgaben(id)[0]?.anzahl ?? 0,
        frei: fehlendeSeiten(tandemVon(tx, id, ctx.heute), ctx.heute),
      },
      seitdem: {
        sitzungen: gewesene(id).length,
        ohneProtokoll: gewesene(id).filter((sitzung) => ohne.has(sitzung.id)).length,
        protokolle: abgegeben?.protokolle ?? 0,
        vereinbarungen: abgegeben?.vereinbarungen ?? 0,
        ideen: ideen(id)[0]?.anzahl ?? 0,
        ideenBewegt: ideenBewegt(id).map(({ stand, anzahl }) => ({ stand, anzahl })),
        zieleBewegt: zieleBewegt(id).map(({ zustand, anzahl }) => ({ zustand, anzahl })),
        rueckmeldungen: rueckmeldungen(id)[0]?.anzahl ?? 0,
      },
    };
  });
}

function jeFeld<Z extends { readonly gremiumId: GremiumId }>(zeilen: readonly Z[]): (feld: GremiumId) => readonly Z[] {
  const nachFeld = new Map<GremiumId, Z[]>();
  for (const zeile of zeilen) {
    const bisher = nachFeld.get(zeile.gremiumId);
    if (bisher === undefined) nachFeld.set(zeile.gremiumId, [zeile]);
    else bisher.push(zeile);
  }
  return (feld) => nachFeld.get(feld) ?? [];
}
