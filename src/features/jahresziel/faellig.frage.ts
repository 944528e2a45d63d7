/** How each goal goes on its way to the Jahreskonferenz, and what came of it. */
import { type Day, time } from '../../core/calendar.ts';
import type { Faellig } from '../../core/faellig.ts';
import type { Context } from '../../core/feature.ts';
import { spaeterKnoepfe } from '../erinnerung/index.ts';
import type { Gremium, GremiumId } from '../stadt/index.ts';
import { vertretung } from '../tandem/index.ts';
import { type Gefragtes, gefragteIn, gefragteVon, unbeantworteteIm, verwaisteIm } from './faellig.store.ts';
import type { Gegenueber } from './gegenueber.ts';
import { federfuehrend } from './raster.ts';
import {
  type Danach,
  danach,
  faelligKey,
  type Gefragt,
  grenze,
  grenzeDanach,
  offeneFragen,
  stufenMit,
  type Zielstufe,
} from './rules.faellig.ts';
import type { Jahresziel } from './store.ts';
import * as texte from './texts.faellig.ts';
import { frageNach, frageObHilfe } from './views.faellig.ts';
import { type Weg, wege } from './zielstufen.ts';

/** What this person is asked about goals on their way. */
export function fragen(ctx: Context, wer: Gegenueber): Faellig[] {
  const stand = standHeute(ctx);
  return fragenZu(ctx, wer, betroffene(ctx, wer, stand), stand);
}

interface Offenes {
  readonly offene: readonly Zielstufe[];
  /** After the last step. */
  readonly spaet: Danach | null;
  /** The day of the last answer. */
  readonly antwort: Day | null;
}

/** What is asked about a goal today. */
function offeneHeute({ calendar, heute }: Context): Stand['offene'] {
  // Many goals were agreed and answered on the same days.
  const bekannt = new Map<string, Offenes>();
  return ({ jahr, stufen }, { ziel: { fragenAb }, antwortAm }) => {
    const antwort = antwortAm === null ? null : calendar.dayAt(antwortAm);
    const key = `${jahr} ${fragenAb} ${antwort ?? ''}`;
    const offenes = bekannt.get(key) ?? {
      offene: offeneFragen(stufen, { fragenAb, antwort }, heute),
      spaet: danach(calendar, stufen, { fragenAb, antwort }, heute),
      antwort,
    };
    bekannt.set(key, offenes);
    return offenes;
  };
}

/** What is the same for everybody who is asked. */
interface Stand {
  readonly wege: ReadonlyMap<number, Weg>;
  readonly offene: (weg: Weg, gefragtes: Gefragtes) => Offenes;
  /** Whether the Büro stands in for this field's Tandem. */
  readonly durchBuero: (feld: GremiumId) => boolean;
}

export const standHeute = (ctx: Context): Stand => ({
  wege: wege(ctx),
  offene: offeneHeute(ctx),
  durchBuero: vertretungDurchBuero(ctx),
});

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
    const { offene, spaet, antwort } = offeneVon(weg, gefragtes);
    const stufen = stufenMit(offene, spaet, als);
    return stufen === null ? [] : [frage(ctx, { ziel, feld, als, antwort, konferenz: weg.konferenz, stufen })];
  });
}

const mitternacht = time('00:00');

/** For the Büro, which leads no field: what nobody has answered, and what it answers in somebody's place. */
function ausDerStadt({ tx, calendar, heute }: Context, { jahr, stufen }: Weg): Gefragtes[] {
  return [
    { vor: grenze(stufen, heute, 'buero'), welche: unbeantworteteIm },
    { vor: grenzeDanach(stufen, heute, 'buero'), welche: unbeantworteteIm },
    { vor: grenzeDanach(stufen, heute, 'statt') ?? grenze(stufen, heute, 'statt'), welche: verwaisteIm },
  ].flatMap(({ vor, welche }) => {
    if (vor === null) return [];
    return welche(tx, jahr, { ...vor, antwortVor: calendar.instantOf(vor.antwortVor, mitternacht) });
  });
}

/** Whether the Büro stands in, by field: where nobody of the Tandem can be reached. Looked up once each. */
function vertretungDurchBuero(ctx: Context): (feld: GremiumId) => boolean {
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
  const key = faelligKey.frage(ziel.id);
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
    grund: grund(als, ziel, feld),
    bisBeantwortet: true,
  };
}

function grund(als: Gefragt, { federPerson, federName }: Jahresziel, feld: Gremium): string {
  const niemand = federPerson === null && federName === null;
  if (als === 'statt') return niemand ? texte.grund.verwaist(feld) : texte.grund.statt(feld);
  return als === 'tandem' ? texte.grund.tandem(feld) : texte.grund[als];
}
