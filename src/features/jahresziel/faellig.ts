/**
 * What is open about goals: how each goes on its way to the Jahreskonferenz, the check of a result, the goals of the next
 * year. Reminders and Home show the same.
 */
import { type Day, time } from '../../core/calendar.ts';
import { amTag, type Faellig } from '../../core/faellig.ts';
import type { Context, Gegenstand } from '../../core/feature.ts';
import type { PersonId } from '../../core/ids.ts';
import { lastActor } from '../../core/verlauf.ts';
import { spaeterKnoepfe } from '../erinnerung/index.ts';
import {
  type Amt,
  aemterVon,
  type Gremium,
  type GremiumId,
  gremien,
  gremiumById,
  konferenzTag,
  letzteKonferenz,
} from '../stadt/index.ts';
import { vertretung } from '../tandem/index.ts';
import {
  felderMitZiel,
  type Gefragtes,
  gefragteIn,
  gefragteVon,
  unbeantworteteIm,
  verwaisteIm,
  zuPruefenOhnePerson,
  zuPruefenVon,
} from './faellig.store.ts';
import { federfuehrend, pruefend } from './raster.ts';
import {
  frageNachVorschlaegen,
  type Gefragt,
  grenze,
  leiter,
  offeneFragen,
  pruefung,
  schluessel,
  stufenFuer,
  vorschlaegeFuer,
  type Zielstufe,
} from './rules.faellig.ts';
import { konferenzjahr } from './rules.ts';
import { indikatorenDes, type Jahresziel, messwerteDes, zustaendeDes } from './store.ts';
import * as texte from './texts.faellig.ts';
import { frageNach, frageObHilfe, neueZiele, zumPruefen } from './views.faellig.ts';
import { zielstufen } from './zielstufen.ts';

/** Somebody, with what decides about what they are asked. */
interface Gegenueber {
  readonly person: PersonId;
  readonly imBuero: boolean;
  /** The fields at work, by id: of no other is anything asked. */
  readonly felder: ReadonlyMap<GremiumId, Gremium>;
  /** Those of them whose Tandem they are in. */
  readonly geleitet: readonly GremiumId[];
}

export function faellig(ctx: Context, person: PersonId): Faellig[] {
  const wer = gegenueber(felderAmWerk(ctx), person, aemterVon(ctx.tx, person, ctx.heute));
  const stand = { wege: wege(ctx), offene: offeneHeute(ctx), durchBuero: vertretungDurchBuero(ctx) };
  const gefragt = fragenZu(ctx, wer, betroffene(ctx, wer, stand), stand);
  return [...gefragt, ...pruefungen(ctx, wer), ...vorschlaege(ctx, wer)];
}

export const felderAmWerk = ({ tx }: Context): ReadonlyMap<GremiumId, Gremium> =>
  new Map(gremien(tx, 'handlungsfeld').map((feld) => [feld.id, feld]));

/** @param aemter what they hold today */
export function gegenueber(
  felder: ReadonlyMap<GremiumId, Gremium>,
  person: PersonId,
  aemter: readonly Amt[],
): Gegenueber {
  const imTandem = new Set(aemter.filter(({ rolle }) => rolle === 'tandem').map(({ gremiumId }) => gremiumId));
  return {
    person,
    imBuero: aemter.some(({ rolle }) => rolle === 'leitung' || rolle === 'buero'),
    felder,
    geleitet: [...felder.keys()].filter((id) => imTandem.has(id)),
  };
}

interface Weg {
  readonly jahr: number;
  readonly konferenz: Day;
  readonly stufen: readonly Zielstufe[];
}

/** The ladder to the latest conference that is set, and to the one before it; none where nobody is to be asked. */
export function wege({ tx, calendar }: Context): ReadonlyMap<number, Weg> {
  const abstaende = zielstufen(tx);
  const letzte = letzteKonferenz(tx);
  if (abstaende === null || letzte === null) return new Map();
  const vorige = konferenzTag(tx, letzte.jahr - 1);
  const konferenzen = [letzte, ...(vorige === null ? [] : [{ jahr: letzte.jahr - 1, tag: vorige }])];
  return new Map(
    konferenzen.map(({ jahr, tag }) => [jahr, { jahr, konferenz: tag, stufen: leiter(calendar, tag, abstaende) }]),
  );
}

interface Offenes {
  readonly offene: readonly Zielstufe[];
  /** The day of the last answer. */
  readonly antwort: Day | null;
}

/** What is asked about a goal today. */
export function offeneHeute({ calendar, heute }: Context): Stand['offene'] {
  // Many goals were agreed and answered on the same days.
  const bekannt = new Map<string, readonly Zielstufe[]>();
  return ({ jahr, stufen }, { ziel: { fragenAb }, antwortAm }) => {
    const antwort = antwortAm === null ? null : calendar.dayAt(antwortAm);
    const key = `${jahr} ${fragenAb} ${antwort ?? ''}`;
    const offene = bekannt.get(key) ?? offeneFragen(stufen, { fragenAb, antwort }, heute);
    bekannt.set(key, offene);
    return { offene, antwort };
  };
}

/** What is the same for everybody who is asked. */
interface Stand {
  readonly wege: ReadonlyMap<number, Weg>;
  readonly offene: (weg: Weg, gefragtes: Gefragtes) => Offenes;
  /** Whether the Büro stands in for this field's Tandem. */
  readonly durchBuero: (feld: GremiumId) => boolean;
}

/** The goals this person has something to do with, or could have. */
function betroffene(ctx: Context, { person, geleitet, imBuero }: Gegenueber, { wege: alle }: Stand): Gefragtes[] {
  if (alle.size === 0) return [];
  return [
    ...gefragteVon(ctx.tx, person),
    ...(geleitet.length === 0 ? [] : gefragteIn(ctx.tx, geleitet, [...alle.keys()])),
    ...(imBuero ? [...alle.values()].flatMap((weg) => ausDerStadt(ctx, weg)) : []),
  ];
}

/** What this person is asked about these goals, each of which may be among them more than once. */
export function fragenZu(
  ctx: Context,
  wer: Gegenueber,
  betroffen: readonly Gefragtes[],
  { wege: alle, offene: offeneVon, durchBuero }: Stand,
): Faellig[] {
  const einmal = new Map(betroffen.map((gefragtes) => [gefragtes.ziel.id, gefragtes]));
  return [...einmal.values()].flatMap((gefragtes) => {
    const { ziel } = gefragtes;
    const weg = alle.get(ziel.jahr);
    const feld = wer.felder.get(ziel.gremiumId);
    const als = alsWer(gefragtes, wer, durchBuero);
    if (weg === undefined || feld === undefined || als === null) return [];
    const { offene, antwort } = offeneVon(weg, gefragtes);
    const stufen = stufenFuer(offene, als);
    return stufen === null ? [] : [frage(ctx, { ziel, feld, als, antwort, konferenz: weg.konferenz, stufen })];
  });
}

const mitternacht = time('00:00');

/** For the Büro, which leads no field: what nobody has answered, and what it answers in somebody's place. */
function ausDerStadt({ tx, calendar, heute }: Context, { jahr, stufen }: Weg): Gefragtes[] {
  return [
    { vor: grenze(stufen, heute, 'buero'), welche: unbeantworteteIm },
    { vor: grenze(stufen, heute, 'statt'), welche: verwaisteIm },
  ].flatMap(({ vor, welche }) => {
    if (vor === null) return [];
    return welche(tx, jahr, { ...vor, antwortVor: calendar.instantOf(vor.antwortVor, mitternacht) });
  });
}

/** Whether the Büro stands in, by field: where nobody of the Tandem can be reached. Looked up once each. */
export function vertretungDurchBuero(ctx: Context): (feld: GremiumId) => boolean {
  const bekannt = new Map<GremiumId, boolean>();
  return (feld) => {
    const durchBuero = bekannt.get(feld) ?? vertretung(ctx, feld).als === 'buero';
    bekannt.set(feld, durchBuero);
    return durchBuero;
  };
}

/** What somebody is asked as, the nearest first; null: as nobody. */
function alsWer(
  { ziel, erreichbar }: Gefragtes,
  { person, imBuero, geleitet }: Gegenueber,
  durchBuero: (feld: GremiumId) => boolean,
): Gefragt | null {
  if (ziel.federPerson === person) return 'feder';
  if (geleitet.includes(ziel.gremiumId)) return erreichbar ? 'tandem' : 'statt';
  if (imBuero && !erreichbar && durchBuero(ziel.gremiumId)) return 'statt';
  if (ziel.prueftPerson === person) return 'prueft';
  return imBuero ? 'buero' : null;
}

interface Frage {
  readonly ziel: Jahresziel;
  readonly feld: Gremium;
  readonly als: Gefragt;
  /** The day of the last answer. */
  readonly antwort: Day | null;
  readonly konferenz: Day;
  readonly stufen: Faellig['stufen'];
}

function frage(ctx: Context, { ziel, feld, als, antwort, konferenz, stufen }: Frage): Faellig {
  const key = schluessel.frage(ziel.id);
  return {
    key,
    bis: konferenz,
    stufen,
    titel: texte.frage.titel(ziel.titel),
    // Written only where it is shown: most of it was said on another day.
    get parts() {
      const spaeter = spaeterKnoepfe(ctx, { key, bis: konferenz });
      const stand = { ziel, antwort, konferenz, heute: ctx.heute, spaeter };
      return als === 'feder' ? frageNach(stand) : frageObHilfe({ ...stand, als, feder: federfuehrend(ctx, ziel) });
    },
    grund: grund(als, feld),
    bisBeantwortet: true,
  };
}

function grund(als: Gefragt, feld: Gremium): string {
  if (als === 'statt') return texte.grund.statt(feld);
  return als === 'tandem' ? texte.grund.tandem(feld) : texte.grund[als];
}

/** Results to check: by the person who is to, or else by the Büro. */
const pruefungen = (ctx: Context, wer: Gegenueber): Faellig[] =>
  pruefungenZu(ctx, wer, [...zuPruefenVon(ctx.tx, wer.person), ...(wer.imBuero ? ohnePruefende(ctx) : [])]);

export function ohnePruefende({ tx, heute }: Context): Jahresziel[] {
  const jahr = konferenzjahr(letzteKonferenz(tx), heute);
  return zuPruefenOhnePerson(tx, [jahr - 1, jahr, jahr + 1]);
}

/** Never by who is federführend. */
export function pruefungenZu(ctx: Context, { person, felder }: Gegenueber, ziele: readonly Jahresziel[]): Faellig[] {
  return ziele
    .filter(({ gremiumId, federPerson }) => felder.has(gremiumId) && federPerson !== person)
    .map((ziel) => zuPruefen(ctx, ziel, ziel.prueftPerson === person));
}

function zuPruefen(ctx: Context, ziel: Jahresziel, selbst: boolean): Faellig {
  const key = schluessel.pruefung(ziel.id);
  const { bis, stufe } = pruefung(ziel.fragenAb, ctx.heute);
  return {
    key,
    bis,
    stufen: [amTag(stufe)],
    titel: texte.pruefung.titel(ziel.titel),
    get parts() {
      const werte = indikatorenDes(ctx.tx, ziel.id).map((indikator) => ({
        indikator,
        letzter: messwerteDes(ctx.tx, indikator.id).at(-1) ?? null,
      }));
      return zumPruefen({
        ziel,
        bis,
        ergebnis: zustaendeDes(ctx.tx, ziel.id)[0].grund,
        werte,
        statt: selbst ? null : { wer: pruefend(ctx, ziel) },
        spaeter: spaeterKnoepfe(ctx, { key, bis }),
      });
    },
    grund: selbst ? texte.grund.prueft : texte.grund.buero,
    bisBeantwortet: true,
  };
}

/** Each Tandem is asked for the goals of the next year, until there is one or it says that it has some. */
export function vorschlaege(ctx: Context, { geleitet, felder }: Gegenueber): Faellig[] {
  const { tx, calendar, heute } = ctx;
  const konferenz = geleitet.length === 0 || zielstufen(tx) === null ? null : letzteKonferenz(tx);
  const stufe = konferenz === null ? null : frageNachVorschlaegen(calendar, konferenz.tag, heute);
  if (konferenz === null || stufe === null) return [];
  const jahr = konferenz.jahr + 1;
  const haben = felderMitZiel(tx, geleitet, jahr);
  return geleitet.flatMap((id) => {
    const feld = felder.get(id);
    if (feld === undefined || haben.has(id) || sagteSchon(ctx, id, jahr)) return [];
    const key = schluessel.vorschlaege(id, jahr);
    const spaeter = spaeterKnoepfe(ctx, { key, bis: konferenz.tag });
    return [
      {
        key,
        bis: konferenz.tag,
        stufen: [stufe],
        titel: texte.vorschlaege.titel(feld),
        parts: neueZiele({ feld, jahr, konferenz: konferenz.tag, spaeter }),
        grund: texte.grund.tandem(feld),
        bisBeantwortet: true as const,
      },
    ];
  });
}

/** Somebody of the Tandem has said that it has proposals. */
export const sagteSchon = ({ tx }: Pick<Context, 'tx'>, feld: GremiumId, jahr: number): boolean =>
  lastActor(tx, 'jahresziel.vorschlaege', vorschlaegeFuer(feld, jahr)) !== null;

/** What the act is about by which it said so. */
export function gegenstandVorschlaege({ tx }: Pick<Context, 'tx'>, subject: string): Gegenstand | null {
  const [id = '', jahr = ''] = subject.split(':');
  const feld = jahr === '' ? null : gremiumById(tx, id as GremiumId);
  return feld === null ? null : { titel: texte.vorschlaege.gegenstand(Number(jahr)), gremium: feld.id };
}
