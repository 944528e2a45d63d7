/** `/komm-in erfolge`: what all fields have reached, by conference year and field by field. */
import type { Effect } from '../../../chat/chat.ts';
import type { Button, Message } from '../../../chat/message.ts';
import { shortened } from '../../../chat/shorten.ts';
import type { Acting, ButtonHandler, CommandHandler } from '../../../core/feature.ts';
import { notice } from '../../../core/notice.ts';
import { laufendesJahr } from '../../jahresziel/index.ts';
import { alleGremien, darf, type Gremium, nochNichtEingerichtet, type Recht, siehtFelder } from '../../stadt/index.ts';
import { istZurueckgesetzt, liesJahr, liesSeite, proSeite, seitenVon, staendeFuer } from './rules.ts';
import { anzahlenImJahr, erfolgeAus, genannteIn, jahrMitErfolgenVor } from './store.ts';
import { geleitete, zumLesen } from './subjekt.ts';
import * as texte from './texts.ts';
import { eintragenKnopf, feldseite, listeKnopf, tabelleKnopf, ueberblick } from './views.ts';

interface Zeile {
  readonly feld: Gremium;
  readonly erreicht: number;
  readonly gedankt: number;
  /** Of how many this person may read more than that they are there. */
  readonly lesbar: number;
}

/** The fields in which there is something, in their own order, those that are closed last. */
function zeilen(ctx: Acting, jahr: number): Zeile[] {
  const anzahlen = anzahlenImJahr(ctx.tx, jahr);
  const felder = alleGremien(ctx.tx, 'handlungsfeld');
  const geordnet = [false, true].flatMap((zu) => felder.filter(({ geschlossen }) => (geschlossen !== null) === zu));
  const sieht = siehtFelder(ctx, ctx.actor);
  return geordnet.flatMap((feld) => {
    const hier = anzahlen.filter(({ gremiumId }) => gremiumId === feld.id);
    const erreicht = hier.filter(({ stand }) => !istZurueckgesetzt(stand));
    const summe = (von: typeof hier): number => von.reduce((bisher, { anzahl }) => bisher + anzahl, 0);
    const gesehen = staendeFuer(darf(ctx, 'erfolg.danken', feld.id));
    const lesbar = sieht(feld) ? summe(hier.filter(({ stand }) => gesehen.includes(stand))) : 0;
    const gedankt = summe(hier.filter(({ stand }) => stand === 'gesendet'));
    return erreicht.length === 0 && lesbar === 0 ? [] : [{ feld, erreicht: summe(erreicht), gedankt, lesbar }];
  });
}

function seite(ctx: Acting, jahr: number, gewuenscht: number): Message {
  const seiten = seitenVon(zeilen(ctx, jahr));
  // Since the page before was shown, thanks may have been taken back.
  const nummer = Math.min(gewuenscht, seiten.length - 1);
  const eine = seiten[nummer];
  if (eine === undefined) throw new Error('there is always an overview');
  const blaettern = [
    ...(nummer > 0 ? [listeKnopf(jahr, nummer - 1, texte.knopf.zurueckblaettern)] : []),
    ...(nummer + 1 < seiten.length ? [listeKnopf(jahr, nummer + 1, texte.knopf.weiter)] : []),
  ];
  if (eine.art === 'ueberblick') {
    const spruenge = seiten.flatMap((andere, i) =>
      andere.art === 'feld' && andere.ab === 0 && eine.felder.includes(andere.feld)
        ? [listeKnopf(jahr, i, texte.knopf.feld(andere.feld.feld.titel))]
        : [],
    );
    const knoepfe = [spruenge, [...blaettern, ...werkzeuge(ctx, jahr)]];
    return ueberblick(jahr, eine.felder, knoepfe);
  }
  const { feld, lesbar: alle } = eine.feld;
  const leitet = darf(ctx, 'erfolg.danken', feld.id);
  const auswahl = { gremium: feld.id, jahr, staende: staendeFuer(leitet) };
  const eintraege = erfolgeAus(ctx.tx, auswahl, eine.ab, proSeite).map((erfolg) => ({
    erfolg,
    genannte: genannteIn(ctx.tx, erfolg.id),
  }));
  return feldseite({ feld, jahr, ab: eine.ab, alle, eintraege, leitet, weitere: blaettern });
}

/** What else one may do here, and the year before, if there is something in it. */
function werkzeuge(ctx: Acting, jahr: number): Button[] {
  const frueheres = jahrMitErfolgenVor(ctx.tx, jahr);
  return [
    ...(geleitete(ctx).length > 0 ? [eintragenKnopf('stadt')] : []),
    ...(darf(ctx, 'erfolg.danken', null) ? [tabelleKnopf(jahr)] : []),
    ...(frueheres === null ? [] : [listeKnopf(frueheres, 0, texte.knopf.jahr(frueheres))]),
  ];
}

const befehl: CommandHandler<Recht> = {
  ...zumLesen,
  run(ctx, { text }): Effect {
    const nochNicht = nochNichtEingerichtet(ctx);
    if (nochNicht !== null) return { effect: 'reply', message: nochNicht };
    const wort = text.trim();
    const jahr = wort === '' ? laufendesJahr(ctx) : liesJahr(wort);
    if (jahr === null) return notice(texte.liste.jahrUnbekannt(shortened(wort, 50)), listeKnopf(laufendesJahr(ctx)));
    return { effect: 'reply', message: seite(ctx, jahr, 0) };
  },
};

/** Its subject is the year and the page; anything else means the beginning. */
const listeHandler: ButtonHandler<Recht> = {
  ...zumLesen,
  run(ctx, { subject }) {
    const { jahr, seite: nummer } = liesSeite(subject) ?? { jahr: laufendesJahr(ctx), seite: 0 };
    return { effect: 'reply', message: seite(ctx, jahr, nummer) };
  },
};

export const erfolgeCommands = { '/komm-in erfolge': befehl };

export const erfolgeKnoepfe = { 'erfolg.liste': listeHandler };
