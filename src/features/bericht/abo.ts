/** The weekly summary of the fields somebody follows: what is new in them since the one before reached them. */
import { time } from '../../core/calendar.ts';
import type { Instant } from '../../core/clock.ts';
import type { Context, HomeSection, Lesestoff } from '../../core/feature.ts';
import type { PersonId } from '../../core/ids.ts';
import { bewegteZiele, zustandWort } from '../jahresziel/index.ts';
import { ideestandWort, neueUndBewegteIdeen } from '../projektidee/index.ts';
import { nochNichtBegonnen } from '../sitzung/index.ts';
import { alleGremien, eingerichtet, type Gremium, gremienVon, rechteVon } from '../stadt/index.ts';
import { feldstaende, istRuhig } from '../umsetzungsgruppe/index.ts';
import { abonnierende, abostandVon, abosVon, setzeAbostand } from './abo.store.ts';
import { dochNichtAm, erzaehltVor, gesagtAm, montagVon, naechsterMontag } from './rules.abo.ts';
import * as texte from './texts.abo.ts';
import { aufHome, type Feldneues, type Neues, oeffnenKnopf, zusammenfassung } from './views.abo.ts';

/** The open fields that this person follows, in the fields' own order. */
export function abonniert(ctx: Pick<Context, 'tx'>, person: PersonId): Gremium[] {
  const ids = new Set(abosVon(ctx.tx, person).map(({ gremiumId }) => gremiumId));
  return alleGremien(ctx.tx, 'handlungsfeld').filter(({ id, geschlossen }) => ids.has(id) && geschlossen === null);
}

/**
 * What is new in the fields this person follows.
 * @param basis since then; where they follow a field only since later, since later
 */
export function neuesFuer(ctx: Context, person: PersonId, basis: Instant): Neues {
  const seitFeld = new Map(abosVon(ctx.tx, person).map(({ gremiumId, seit }) => [gremiumId, Math.max(seit, basis)]));
  const gefolgt = alleGremien(ctx.tx, 'handlungsfeld').filter(({ id }) => seitFeld.has(id));
  const offene = gefolgt.filter(({ geschlossen }) => geschlossen === null);
  const staende = new Map(
    [...new Set(seitFeld.values())].flatMap((seit) => {
      const felder = offene.filter(({ id }) => seitFeld.get(id) === seit);
      return felder.length === 0
        ? []
        : feldneues(ctx, person, felder, seit).map((eines) => [eines.stand.heute.id, eines]);
    }),
  );
  const alle = offene.flatMap(({ id }) => staende.get(id) ?? []);
  return {
    felder: alle.filter((eines) => !istStill(eines)),
    still: alle.filter(istStill).map(({ stand }) => stand.titel),
    geschlossen: gefolgt.filter(
      ({ id, geschlossen }) => geschlossen !== null && geschlossen >= ctx.calendar.dayAt(seitFeld.get(id) ?? 0),
    ),
    seit: ctx.calendar.dayAt(Math.min(...seitFeld.values())),
  };
}

const istStill = ({ stand, angekuendigt }: Feldneues): boolean => istRuhig(stand.seitdem) && angekuendigt === 0;

/** Titles only where this person may read what they are of; all may read how many there are. */
function feldneues(ctx: Context, person: PersonId, felder: readonly Gremium[], seit: Instant): Feldneues[] {
  const ids = felder.map(({ id }) => id);
  const geplante = nochNichtBegonnen(ctx, ids);
  const zeitraum = { seit, vor: ctx.now };
  const ziele = bewegteZiele(ctx.tx, ids, zeitraum);
  const ideen = neueUndBewegteIdeen(ctx.tx, ids, zeitraum);
  return feldstaende(ctx, felder, seit).map((stand): Feldneues => {
    const { id } = stand.heute;
    const darf = rechteVon(ctx, person, id);
    const imFeld = ({ gremiumId }: Pick<(typeof ziele)[number], 'gremiumId'>): boolean => gremiumId === id;
    return {
      stand,
      angekuendigt: geplante.filter(
        (sitzung) => imFeld(sitzung) && seit <= sitzung.gemeldetAm && sitzung.gemeldetAm < ctx.now,
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

export const aboLesestoff: Lesestoff = {
  key: 'abo',
  tag({ tx, calendar, heute }) {
    const seit = abonnierende(tx);
    const montag = montagVon(heute);
    const anfang = calendar.instantOf(montag, time('00:00'));
    return (person) => ((seit.get(person) ?? anfang) < anfang ? montag : null);
  },
  inhalt(ctx, person, am) {
    if (!rechteVon(ctx, person, null).has('abo.eigenes') || abosVon(ctx.tx, person).length === 0) return null;
    const basis = erzaehltVor(abostandVon(ctx.tx, person), am);
    return zusammenfassung(neuesFuer(ctx, person, basis), basis);
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
      satz: texte.hinweis(anzahl, naechsterMontag(ctx.heute)),
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
  return [{ order: 31, parts: aufHome(felder, naechsterMontag(ctx.heute)) }];
}
