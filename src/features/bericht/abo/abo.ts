/** The weekly summary of the fields somebody follows: what is new in them since the one before reached them. */
import { type Day, time } from '../../../core/calendar.ts';
import type { Instant, Zeitraum } from '../../../core/clock.ts';
import type { Context, HomeSection, Lesestoff } from '../../../core/feature.ts';
import type { PersonId } from '../../../core/ids.ts';
import { istErzaehlt, naechsteNachricht } from '../../erinnerung/index.ts';
import { bewegteZiele, zustandWort } from '../../jahresziel/index.ts';
import { ideestandWort, neueUndBewegteIdeen } from '../../projektidee/index.ts';
import { nochNichtBegonnen } from '../../sitzung/index.ts';
import {
  alleGremien,
  eingerichtet,
  type Gremium,
  gremien,
  gremienVon,
  rechteVon,
  siehtFelder,
} from '../../stadt/index.ts';
import { feldstaende, istRuhig } from '../../umsetzungsgruppe/index.ts';
import { dochNichtAm, erzaehltAm, gesagtAm, montagVon, naechsterMontag } from './rules.ts';
import { abonnierende, abostandVon, abosVon, setzeAbostand } from './store.ts';
import * as texte from './texts.ts';
import { aufHome, type Feldneues, type Neues, oeffnenKnopf, zusammenfassung } from './views.ts';

/** The open fields that this person follows and may know of, in the fields' own order. */
export function abonniert(ctx: Context, person: PersonId): Gremium[] {
  const ids = new Set(abosVon(ctx.tx, person).map(({ gremiumId }) => gremiumId));
  return sichtbareFelder(ctx, person).filter(({ id }) => ids.has(id));
}

/** The open fields of which this person may know. */
export const sichtbareFelder = (ctx: Context, person: PersonId): Gremium[] =>
  gremien(ctx.tx, 'handlungsfeld').filter(siehtFelder(ctx, person));

/**
 * What was new in this time in the fields this person follows; in one they follow only since later, since then.
 * Null: they followed none of them by its end.
 */
export function neuesFuer(ctx: Context, person: PersonId, { seit: basis, vor }: Zeitraum): Neues | null {
  const { dayAt } = ctx.calendar;
  const seitFeld = new Map(
    abosVon(ctx.tx, person).flatMap(({ gremiumId, seit }) =>
      seit < vor ? [[gremiumId, Math.max(seit, basis)] as const] : [],
    ),
  );
  if (seitFeld.size === 0) return null;
  const gefolgt = alleGremien(ctx.tx, 'handlungsfeld')
    .filter(({ id }) => seitFeld.has(id))
    .filter(siehtFelder(ctx, person));
  const offene = gefolgt.filter(({ geschlossen }) => geschlossen === null);
  const staende = new Map(
    [...new Set(seitFeld.values())].flatMap((seit) => {
      const felder = offene.filter(({ id }) => seitFeld.get(id) === seit);
      return felder.length === 0
        ? []
        : feldneues(ctx, person, felder, { seit, vor }).map((eines) => [eines.stand.heute.id, eines]);
    }),
  );
  const alle = offene.flatMap(({ id }) => staende.get(id) ?? []);
  return {
    felder: alle.filter((eines) => !istStill(eines)),
    still: alle.filter(istStill).map(({ stand }) => stand.titel),
    // Only the day is known. One that is closed on the day of a summary is told in the next, so that it is told once.
    geschlossen: gefolgt.filter(
      ({ id, geschlossen }) =>
        geschlossen !== null && dayAt(seitFeld.get(id) ?? 0) <= geschlossen && geschlossen < dayAt(vor),
    ),
    seit: dayAt(Math.min(...seitFeld.values())),
  };
}

const istStill = ({ stand, angekuendigt }: Feldneues): boolean => istRuhig(stand.seitdem) && angekuendigt === 0;

/** Titles only where this person may read what they are of; all may read how many there are. */
function feldneues(ctx: Context, person: PersonId, felder: readonly Gremium[], zeitraum: Zeitraum): Feldneues[] {
  const { seit, vor } = zeitraum;
  const ids = felder.map(({ id }) => id);
  const geplante = nochNichtBegonnen(ctx, ids);
  const ziele = bewegteZiele(ctx.tx, ids, zeitraum);
  const ideen = neueUndBewegteIdeen(ctx.tx, ids, zeitraum);
  return feldstaende(ctx, felder, seit, vor).map((stand): Feldneues => {
    const { id } = stand.heute;
    const darf = rechteVon(ctx, person, id);
    const imFeld = ({ gremiumId }: Pick<(typeof ziele)[number], 'gremiumId'>): boolean => gremiumId === id;
    return {
      stand,
      angekuendigt: geplante.filter(
        (sitzung) => imFeld(sitzung) && seit <= sitzung.gemeldetAm && sitzung.gemeldetAm < vor,
      ).length,
      ideen: !darf.has('projektidee.lesen')
        ? []
        : ideen.filter(imFeld).map((idee) => ({ titel: idee.titel, wort: ideestandWort[idee.stand] })),
      ziele: !darf.has('jahresziel.lesen')
        ? []
        : ziele.filter(imFeld).map((ziel) => ({ titel: ziel.titel, wort: zustandWort[ziel.zustand] })),
    };
  });
}

/** Whoever follows something since before gets the summary of this Monday. */
const beginn = ({ calendar }: Pick<Context, 'calendar'>, montag: Day): Instant =>
  calendar.instantOf(montag, time('00:00'));

/** The day with whose message the next one comes, should there be anything new. */
export function naechsteAm(ctx: Context, person: PersonId): Day {
  const montag = montagVon(ctx.heute);
  const [erstes] = abosVon(ctx.tx, person);
  const stehtAus =
    erstes !== undefined && erstes.seit < beginn(ctx, montag) && !istErzaehlt(ctx, person, aboLesestoff.key, montag);
  return naechsteNachricht(ctx, person, stehtAus ? ctx.heute : naechsterMontag(ctx.heute));
}

export const aboLesestoff: Lesestoff = {
  key: 'abo',
  tag(ctx) {
    const seit = abonnierende(ctx.tx);
    const montag = montagVon(ctx.heute);
    const anfang = beginn(ctx, montag);
    return (person) => ((seit.get(person) ?? anfang) < anfang ? montag : null);
  },
  inhalt(ctx, person, am) {
    if (!rechteVon(ctx, person, null).has('abo.eigenes')) return null;
    const zeitraum = erzaehltAm(abostandVon(ctx.tx, person), am, ctx.now);
    const neues = neuesFuer(ctx, person, zeitraum);
    return neues === null ? null : zusammenfassung(neues, zeitraum);
  },
  gesagt: ({ tx, now }, person, am) => setzeAbostand(tx, person, gesagtAm(abostandVon(tx, person), am, now)),
  nichtGesagt({ tx }, person, am) {
    const stand = abostandVon(tx, person);
    if (stand !== null) setzeAbostand(tx, person, dochNichtAm(stand, am));
  },
  hinweis(ctx, person) {
    const anzahl = abonniert(ctx, person).length;
    if (anzahl === 0) return null;
    return {
      satz: texte.hinweis(anzahl, naechsteAm(ctx, person)),
      knopf: oeffnenKnopf('stadt', texte.knopf.aendern),
    };
  },
};

/** Directly below *Meine Handlungsfelder*. */
export function aboHome(ctx: Context, person: PersonId): HomeSection[] {
  if (eingerichtet(ctx.tx) === null) return [];
  const felder = abonniert(ctx, person);
  const hatEigene = gremienVon(ctx, person).some(({ art }) => art === 'handlungsfeld');
  if (felder.length === 0 && !hatEigene) return [];
  return [{ order: 31, parts: aufHome(felder, naechsteAm(ctx, person)) }];
}
