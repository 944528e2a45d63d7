/** The figures of fields as a file, by direct message to whoever may have them, and never in a channel. */
import { note, text } from '../../chat/message.ts';
import type { Acting } from '../../core/feature.ts';
import { attach } from '../../core/files.ts';
import { show } from '../../core/posts.ts';
import { record } from '../../core/verlauf.ts';
import type { Tabelle } from '../../documents/index.ts';
import { anzahlAufgabenIm, zeitDerAufgaben } from '../aufgabe/index.ts';
import {
  type Blatt,
  blatt,
  jahreMitZielen,
  laufendesJahr,
  leseblatt,
  leseTexte,
  liesZiele,
  type Tabellenart,
  wertblatt,
  zielblatt,
  zielumfang,
} from '../jahresziel/index.ts';
import { anzahlSitzungenIm, zeitDerSitzungen } from '../sitzung/index.ts';
import { alleGremien, darf, type Gremium, type GremiumId } from '../stadt/index.ts';
import { aufgabenzeilen, feldzeilen, sitzungszeilen } from './bestand.zahlen.ts';
import { type Jahre, jahreZurWahl, jahrVon, zeitraumVon } from './rules.zahlen.ts';
import { aufgabeSpalten, feldSpalten, sitzungSpalten } from './spalten.zahlen.ts';
import * as texte from './texts.zahlen.ts';

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

/** How much there is to read, before anything of it is. */
export function umfangDerZahlen({ tx }: Acting, { was, felder, jahre: { jahr, zieljahr } }: Wunsch) {
  const gremien = ids(felder);
  const zeitraum = { gremien, ...zeitraumVon(jahr) };
  const { ziele, wertzeilen } =
    was.has('ziele') || was.has('werte')
      ? zielumfang(tx, { felder: gremien, jahr: zieljahr })
      : { ziele: 0, wertzeilen: 0 };
  const sitzungen = was.has('sitzungen') || was.has('felder') ? anzahlSitzungenIm(tx, zeitraum) : 0;
  const aufgaben = was.has('aufgaben') || was.has('felder') ? anzahlAufgabenIm(tx, zeitraum) : 0;
  return { ziele, wertzeilen: wertzeilen + sitzungen + aufgaben, zeilen: sitzungen + aufgaben };
}

/** Each time anew: who asks twice on one day gets what stands there now, and what was asked for. */
export function schickeZahlen(ctx: Acting, wunsch: Wunsch): void {
  const { jahre, art, namen, felder } = wunsch;
  const { jahr } = jahre;
  const blaetter = blaetterZu(ctx, wunsch);
  const alle = [...blaetter.map(({ tabelle }) => tabelle), anleitung(ctx, wunsch, blaetter)];
  const subject = 'stadt';
  const to = { person: ctx.actor };
  const role = `zahlen ${ctx.now} ${art} ${jahr ?? 'alle'}${namen ? ' namen' : ''}`;
  const title = texte.datei.titel(jahre, ctx.heute);
  const parts = [text(title), text(texte.datei.inhalt[art](alle.map(({ titel }) => titel))), note(texte.datei.grund)];
  const parent = show(ctx, { subject, role, to }, { notification: title, parts });
  const name = (was: string) => `${was}-${jahr ?? 'alle'}-${ctx.heute}.${art}`;
  if (art === 'xlsx') {
    const document = { kind: 'tabelle.xlsx', data: { tabellen: alle } };
    attach(ctx, { subject, role, to, parent }, { name: name('Zahlen'), title, document });
  } else {
    for (const tabelle of alle) {
      attach(
        ctx,
        { subject, role: `${role} ${tabelle.titel}`, to, parent },
        {
          name: name(`Zahlen-${tabelle.titel}`),
          title: texte.datei.blatt(tabelle.titel, jahre, ctx.heute),
          document: { kind: 'tabelle.csv', data: tabelle },
        },
      );
    }
  }
  for (const { id } of felder) record(ctx, namen ? 'zahlen.datei.namen' : 'zahlen.datei', id);
}

/** In the order of the form. What several sheets need is read once. */
function blaetterZu(ctx: Acting, wunsch: Wunsch): Blatt[] {
  const { was, felder, jahre, namen } = wunsch;
  const ziele = was.has('ziele') || was.has('werte') ? liesZiele(ctx, felder, jahre.zieljahr) : null;
  const sitzungen = was.has('sitzungen') || was.has('felder') ? sitzungszeilen(ctx, wunsch) : [];
  const aufgaben = was.has('aufgaben') || was.has('felder') ? aufgabenzeilen(ctx, wunsch) : [];
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
