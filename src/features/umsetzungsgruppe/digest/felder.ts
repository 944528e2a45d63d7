/** How Handlungsfelder stand, and what has happened in them since an instant: counts only, no title and no person. */
import type { Day } from '../../../core/calendar.ts';
import type { Instant } from '../../../core/clock.ts';
import type { Context } from '../../../core/feature.ts';
import { anzahlErledigter, anzahlNeuer, anzahlOffener } from '../../aufgabe/index.ts';
import {
  istAmEnde,
  rueckmeldungenIn,
  werteIn,
  zieleMitNeuemZustand,
  zieleNachStand,
  zustaende,
} from '../../jahresziel/index.ts';
import { begonneneIdeen, bewegteIdeen } from '../../projektidee/index.ts';
import { abgegebenIn, ohneProtokoll } from '../../protokoll/index.ts';
import { abgesagteIn, gehaltenIn, istGehalten, nochNichtBegonnen, verlegteIn } from '../../sitzung/index.ts';
import { aemterAm, alleGremien, type Gremium, type GremiumId, jeGremium, type Seite } from '../../stadt/index.ts';
import { freiePlaetze } from '../../tandem/index.ts';
import type { Feldstand } from './rules.ts';
import type { Digest } from './store.ts';

/**
 * The fields of which an overview tells: those that work, and those that were closed since the last one.
 *
 * @param letzter null: there was none, and nobody asks what was closed before
 */
export function felderSeit({ tx, calendar }: Pick<Context, 'tx' | 'calendar'>, letzter: Digest | null): Gremium[] {
  const felder = alleGremien(tx, 'handlungsfeld');
  if (letzter === null) return felder.filter(({ geschlossen }) => geschlossen === null);
  const { geschlossene, am } = letzter;
  const tag = calendar.dayAt(am);
  // One may have been opened and closed again.
  return felder.filter(
    ({ id, geschlossen }) => geschlossen === null || geschlossen > tag || !geschlossene.includes(id),
  );
}

export const geschlosseneFelder = ({ tx }: Pick<Context, 'tx'>): GremiumId[] =>
  alleGremien(tx, 'handlungsfeld').flatMap(({ id, geschlossen }) => (geschlossen === null ? [] : [id]));

/**
 * In the order of `felder`. Everything is counted for all of them at once, and then given to each.
 *
 * @param seit what happened in this very millisecond counts, and what happens in the present one counts the next time;
 *   0: all that the bot knows of
 * @param vor what happened from then on does not count; how things stand is told as of now
 */
export function feldstaende(ctx: Context, felder: readonly Gremium[], seit: Instant, vor = ctx.now): Feldstand[] {
  const { tx } = ctx;
  const zeitraum = { seit, vor };
  const ids = felder.map(({ id }) => id);
  const laufende = zustaende.filter((zustand) => !istAmEnde(zustand));
  const gewesene = jeGremium(gehaltenIn(ctx, ids, zeitraum));
  const geplante = jeGremium(nochNichtBegonnen(ctx, ids));
  const offene = jeGremium(ohneProtokoll(ctx, ids).filter((sitzung) => istGehalten(ctx, sitzung)));
  const abgesagte = jeGremium(abgesagteIn(tx, ids, zeitraum));
  const verlegte = jeGremium(verlegteIn(ctx, ids, zeitraum));
  const protokolle = jeGremium(abgegebenIn(tx, ids, zeitraum));
  const aufgaben = jeGremium(anzahlOffener(tx, ids));
  const aufgabenNeu = jeGremium(anzahlNeuer(tx, ids, zeitraum));
  const aufgabenErledigt = jeGremium(anzahlErledigter(tx, ids, zeitraum));
  const ideen = jeGremium(begonneneIdeen(tx, ids, zeitraum));
  const ideenBewegt = jeGremium(bewegteIdeen(tx, ids, zeitraum));
  const ziele = jeGremium(zieleNachStand(ctx, ids, laufende));
  const zieleBewegt = jeGremium(zieleMitNeuemZustand(tx, ids, zeitraum));
  const rueckmeldungen = jeGremium(rueckmeldungenIn(tx, ids, zeitraum));
  const werte = jeGremium(werteIn(tx, ids, laufende, zeitraum));
  const frei = freieIn(ctx, ctx.heute);
  const freiZuvor = freieIn(ctx, ctx.calendar.dayAt(seit));
  return felder.map(({ id, titel, geschlossen }): Feldstand => {
    const ohne = new Set(offene(id).map((sitzung) => sitzung.id));
    const [abgegeben] = protokolle(id);
    return {
      titel,
      heute: {
        id,
        geschlossen,
        geplant: geplante(id).length,
        naechste: geplante(id)[0]?.datum ?? null,
        protokolleOffen: ohne.size,
        ziele: ziele(id).map(({ zustand, stand, anzahl, still }) => ({ zustand, stand, anzahl, still })),
        aufgabenOffen: aufgaben(id)[0]?.anzahl ?? 0,
        frei: frei(id),
      },
      seitdem: {
        sitzungen: gewesene(id).length,
        ohneProtokoll: gewesene(id).filter((sitzung) => ohne.has(sitzung.id)).length,
        abgesagt: abgesagte(id)[0]?.anzahl ?? 0,
        verlegt: verlegte(id).length,
        protokolle: abgegeben?.protokolle ?? 0,
        vereinbarungen: abgegeben?.vereinbarungen ?? 0,
        aufgaben: aufgabenNeu(id)[0]?.anzahl ?? 0,
        aufgabenErledigt: aufgabenErledigt(id)[0]?.anzahl ?? 0,
        ideen: ideen(id)[0]?.anzahl ?? 0,
        ideenBewegt: ideenBewegt(id).map(({ stand, anzahl }) => ({ stand, anzahl })),
        zieleBewegt: zieleBewegt(id).map(({ zustand, anzahl }) => ({ zustand, anzahl })),
        rueckmeldungen: rueckmeldungen(id)[0]?.anzahl ?? 0,
        werte: werte(id)[0]?.anzahl ?? 0,
        freigeworden: frei(id).filter((seite) => !freiZuvor(id).includes(seite)),
      },
    };
  });
}

/** The places of each Tandem that nobody holds on that day. */
function freieIn({ tx }: Context, tag: Day): (feld: GremiumId) => Seite[] {
  const aemter = jeGremium(aemterAm(tx, tag).filter(({ rolle }) => rolle === 'tandem'));
  return (feld) => freiePlaetze(aemter(feld), tag);
}
