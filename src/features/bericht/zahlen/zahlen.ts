/** The figures of fields as a file, by direct message to whoever may have them, and never in a channel. */
import type { Acting } from '../../../core/feature.ts';
import { record } from '../../../core/verlauf.ts';
import type { Tabelle } from '../../../documents/index.ts';
import { anzahlAufgabenIm, zeitDerAufgaben } from '../../aufgabe/index.ts';
import {
  jahreMitZielen,
  laufendesJahr,
  leseTexte,
  liesZiele,
  wertblatt,
  zielblatt,
  zielumfang,
} from '../../jahresziel/index.ts';
import { anzahlSitzungenIm, zeitDerSitzungen } from '../../sitzung/index.ts';
import {
  alleGremien,
  type Blatt,
  blatt,
  darf,
  type Gremium,
  type GremiumId,
  leseblatt,
  schickeTabellen,
  type Tabellenart,
} from '../../stadt/index.ts';
import { aufgabenzeilen, feldzeilen, sitzungszeilen } from './bestand.ts';
import { type Jahre, jahreZurWahl, jahrVon, zeitraumVon } from './rules.ts';
import { aufgabeSpalten, feldSpalten, sitzungSpalten } from './spalten.ts';
import * as texte from './texts.ts';

export const tabellen = ['felder', 'sitzungen', 'ziele', 'werte', 'aufgaben'] as const;
export type Was = (typeof tabellen)[number];

export interface Wunsch {
  /** In any order. */
  readonly was: ReadonlySet<Was>;
  readonly felder: readonly Gremium[];
  readonly jahre: Jahre;
  readonly art: Tabellenart;
  readonly namen: boolean;
}

/** Those of which the acting person may have it: a Tandem its own, and the Büro all, with those that are closed. */
export const felderDerZahlen = (ctx: Acting): Gremium[] =>
  alleGremien(ctx.tx, 'handlungsfeld').filter(({ id }) => darf(ctx, 'zahlen.lesen', id));

const ids = (felder: readonly Gremium[]): GremiumId[] => felder.map(({ id }) => id);

/** Of which there is anything in these fields, the latest first. */
export const jahreDerZahlen = ({ tx, heute }: Acting, felder: readonly Gremium[]): number[] =>
  jahreZurWahl(
    [zeitDerSitzungen(tx, ids(felder)), zeitDerAufgaben(tx, ids(felder))],
    jahreMitZielen(tx, ids(felder)),
    heute,
  );

/**
 * This year's Sitzungen go with the goals on which work goes on now: after a Jahreskonferenz these are the next year's.
 * Null: both are of one year, or nothing belongs to those goals yet.
 */
export function jetztDerZahlen(ctx: Acting, vorhandene: readonly number[]): Jahre | null {
  const jahr = jahrVon(ctx.heute);
  const zieljahr = laufendesJahr(ctx);
  return zieljahr === jahr || !vorhandene.includes(zieljahr) ? null : { jahr, zieljahr };
}

/** What of it is read: the sheet of fields counts Sitzungen and Aufgaben, too. */
const gelesen = (was: ReadonlySet<Was>) => ({
  ziele: was.has('ziele') || was.has('werte'),
  sitzungen: was.has('sitzungen') || was.has('felder'),
  aufgaben: was.has('aufgaben') || was.has('felder'),
});

/** How many rows there are to read, before any of them is. */
export function umfangDerZahlen({ tx }: Acting, { was, felder, jahre: { jahr, zieljahr } }: Wunsch): number {
  const gremien = ids(felder);
  const zeitraum = { gremien, ...zeitraumVon(jahr) };
  const { ziele, sitzungen, aufgaben } = gelesen(was);
  return (
    (ziele ? zielumfang(tx, { felder: gremien, jahr: zieljahr }) : 0) +
    (sitzungen ? anzahlSitzungenIm(tx, zeitraum) : 0) +
    (aufgaben ? anzahlAufgabenIm(tx, zeitraum) : 0)
  );
}

export function schickeZahlen(ctx: Acting, wunsch: Wunsch): void {
  const { jahre, art, namen, felder } = wunsch;
  const blaetter = blaetterZu(ctx, wunsch);
  const tabellen = [...blaetter.map(({ tabelle }) => tabelle), anleitung(ctx, wunsch, blaetter)];
  const { datei } = texte;
  schickeTabellen(ctx, {
    ...{ art, tabellen, name: datei.name, jahr: jahre.jahr, titel: datei.titel(jahre, ctx.heute), grund: datei.grund },
    inhalt: datei.inhalt[art](tabellen.map(({ titel }) => titel)),
  });
  for (const { id } of felder) record(ctx, namen ? 'zahlen.datei.namen' : 'zahlen.datei', id);
}

/** In the order of the form. What several sheets need is read once. */
function blaetterZu(ctx: Acting, wunsch: Wunsch): Blatt[] {
  const { was, felder, jahre, namen } = wunsch;
  const liest = gelesen(was);
  const ziele = liest.ziele ? liesZiele(ctx, felder, jahre.zieljahr) : null;
  const sitzungen = liest.sitzungen ? sitzungszeilen(ctx, wunsch) : [];
  const aufgaben = liest.aufgaben ? aufgabenzeilen(ctx, wunsch) : [];
  const mach: Readonly<Record<Was, () => Blatt | null>> = {
    felder: () => blatt(texte.blatt.felder, feldSpalten, feldzeilen(ctx, wunsch, sitzungen, aufgaben), namen),
    sitzungen: () => blatt(texte.blatt.sitzungen, sitzungSpalten, sitzungen, namen),
    ziele: () => ziele && zielblatt(ctx, ziele, namen),
    werte: () => ziele && wertblatt(ziele, namen),
    aufgaben: () => blatt(texte.blatt.aufgaben, aufgabeSpalten, aufgaben, namen),
  };
  return tabellen.flatMap((eine) => (was.has(eine) ? (mach[eine]() ?? []) : []));
}

function anleitung(ctx: Acting, { felder, jahre, namen }: Wunsch, blaetter: readonly Blatt[]): Tabelle {
  const { lesen } = texte;
  const allgemein = [
    leseTexte.stand(ctx.heute),
    lesen.inhalt(
      felder.map(({ titel }) => titel),
      jahre,
    ),
    lesen.jahr,
    leseTexte.wer,
    namen ? lesen.mitNamen : lesen.ohneNamen,
    leseTexte.unterFuenf,
    lesen.anwesende,
    leseTexte.ausrechnen,
  ] as const;
  return leseblatt(texte.blatt.lesen, leseTexte.titel, allgemein, blaetter);
}
