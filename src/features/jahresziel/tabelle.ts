/** All goals with their series, as a table to go on calculating with: by direct message, and never in a channel. */
import { note, text } from '../../chat/message.ts';
import type { Acting } from '../../core/feature.ts';
import { attach } from '../../core/files.ts';
import { show } from '../../core/posts.ts';
import { record } from '../../core/verlauf.ts';
import type { Document, Tabelle } from '../../documents/index.ts';
import { aufgabenAus } from '../aufgabe/index.ts';
import type { LeitzielId } from '../handlungsfeld/index.ts';
import { leitzielTexte } from '../projektidee/index.ts';
import { alleGremien, darf, type Gremium } from '../stadt/index.ts';
import { federfuehrend, pruefend } from './raster.ts';
import { naechsteMassnahme, wirdGefragt } from './rules.leben.ts';
import type { Tabellenart } from './rules.tabelle.ts';
import { erfuellt } from './rules.ts';
import { type Kopf, type Spalte, type Wertzeile, wertSpalten, type Zielzeile, zielSpalten } from './spalten.tabelle.ts';
import type { Jahresziel } from './store.ts';
import { type Bestand, bestand, zieleNachJahr } from './tabelle.store.ts';
import * as texte from './texts.tabelle.ts';
import { feldName } from './texts.ts';

export interface Wunsch {
  /** Null: all. */
  readonly jahr: number | null;
  readonly art: Tabellenart;
  readonly namen: boolean;
}

/** Those of which the acting person may have it: a Tandem its own, and the Büro all, with those that are closed. */
export const felderDerTabelle = (ctx: Acting): Gremium[] =>
  alleGremien(ctx.tx, 'handlungsfeld').filter(({ id }) => darf(ctx, 'jahresziel.tabelle', id));

/** Each time anew: who asks twice on one day gets what stands there now, and what was asked for. */
export function schickeTabelle(ctx: Acting, felder: readonly Gremium[], wunsch: Wunsch): void {
  const { jahr, art, namen } = wunsch;
  const ziele = felder.flatMap((feld) => zieleDes(ctx, feld, jahr));
  const subject = 'stadt';
  const to = { person: ctx.actor };
  const role = `tabelle ${ctx.now} ${art} ${jahr ?? 'alle'}${namen ? ' namen' : ''}`;
  const title = texte.datei.nachricht[art](jahr, ctx.heute);
  const parts = [text(title), text(texte.datei.inhalt[art]), note(texte.datei.grund)];
  const parent = show(ctx, { subject, role, to }, { notification: title, parts });
  const name = `${texte.datei.name[art]}-${jahr ?? 'alle'}-${ctx.heute}.${art}`;
  attach(ctx, { subject, role, to, parent }, { name, title, document: dokument(ctx, felder, ziele, wunsch) });
  // In the Verlauf of each field of which something went out.
  for (const feld of new Set(ziele.map(({ ziel }) => ziel.gremiumId))) {
    record(ctx, namen ? 'jahresziel.tabelle.namen' : 'jahresziel.tabelle', feld);
  }
}

function dokument(ctx: Acting, felder: readonly Gremium[], ziele: readonly Kopf[], wunsch: Wunsch): Document {
  const alles = bestand(ctx.tx, { felder: felder.map(({ id }) => id), jahr: wunsch.jahr });
  const werte = alsTabelle(texte.blatt.werte, wertSpalten, wertzeilen(alles, ziele), wunsch);
  if (wunsch.art === 'csv') return { kind: 'tabelle.csv', data: werte };
  const tabellen = [
    alsTabelle(texte.blatt.ziele, zielSpalten, zielzeilen(ctx, alles, ziele), wunsch),
    werte,
    leseanleitung(ctx, felder, wunsch),
  ];
  return { kind: 'tabelle.xlsx', data: { tabellen } };
}

/** Numbered in the order in which they were begun: none is ever deleted, so that a number stays. */
function zieleDes({ tx }: Acting, feld: Gremium, jahr: number | null): Kopf[] {
  const bisher = new Map<number, number>();
  return zieleNachJahr(tx, feld.id)
    .map((ziel) => {
      const nummer = (bisher.get(ziel.jahr) ?? 0) + 1;
      bisher.set(ziel.jahr, nummer);
      return { ziel, nummer: `${feld.kuerzel}-${ziel.jahr}-Z${nummer}`, feld: feldName(feld) };
    })
    .filter(({ ziel }) => jahr === null || ziel.jahr === jahr);
}

function zielzeilen(ctx: Acting, alles: Bestand, ziele: readonly Kopf[]): Zielzeile[] {
  const leitzielWort = leitzielWorte(ctx);
  return ziele.map((kopf) => {
    const { ziel } = kopf;
    const raster = rasterAus(ctx, alles, ziel);
    const [zustand] = alles.zustaende(ziel.id);
    if (zustand === undefined) throw new Error('every Jahresziel is somewhere in its life');
    const [rueckmeldung] = wirdGefragt(zustand.zustand) ? alles.rueckmeldungen(ziel.id) : [];
    return {
      ...kopf,
      leitziele: raster.leitziele.map(leitzielWort).sort((a, b) => a.localeCompare(b, 'de', { numeric: true })),
      zustand,
      seit: ctx.calendar.dayAt(zustand.am),
      rueckmeldung:
        rueckmeldung === undefined ? null : { stand: rueckmeldung.stand, am: ctx.calendar.dayAt(rueckmeldung.am) },
      punkte: erfuellt(raster),
      massnahme: naechsteMassnahme(raster.massnahmen, ctx.heute),
      federfuehrend: federfuehrend(ctx, ziel),
      pruefend: pruefend(ctx, ziel),
    };
  });
}

const rasterAus = ({ tx }: Acting, alles: Bestand, ziel: Jahresziel) => ({
  ziel,
  leitziele: alles.leitziele(ziel.id),
  massnahmen: aufgabenAus(tx, ziel.id),
  wirkungen: alles.wirkungen(ziel.id).map((wirkung) => ({ wirkung, indikatoren: alles.indikatoren(wirkung.id) })),
});

/** Each is looked up once: few Leitziele serve many goals. */
function leitzielWorte(ctx: Acting): (id: LeitzielId) => string {
  const worte = new Map<LeitzielId, string>();
  return (id) => {
    const wort = worte.get(id) ?? leitzielTexte(ctx, [id])[0] ?? '';
    worte.set(id, wort);
    return wort;
  };
}

/** One for each value, and one for each Indikator of which there is none yet. */
function wertzeilen(alles: Bestand, ziele: readonly Kopf[]): Wertzeile[] {
  return ziele.flatMap((kopf) =>
    alles.wirkungen(kopf.ziel.id).flatMap((wirkung) =>
      alles.indikatoren(wirkung.id).flatMap((indikator): Wertzeile[] => {
        const gemeinsam = { ...kopf, wirkung: wirkung.text, indikator };
        const werte = alles.werte(indikator.id);
        if (werte.length === 0) return [{ ...gemeinsam, messwert: null, berichtigt: false }];
        const berichtigte = new Set(werte.map(({ korrigiert }) => korrigiert));
        return werte.map((messwert) => ({ ...gemeinsam, messwert, berichtigt: berichtigte.has(messwert.id) }));
      }),
    ),
  );
}

const ohneVerborgene = <Zeile>(spalten: readonly Spalte<Zeile>[], { namen }: Wunsch): Spalte<Zeile>[] =>
  spalten.filter(({ nurMitNamen }) => namen || !nurMitNamen);

function alsTabelle<Zeile>(
  titel: string,
  alle: readonly Spalte<Zeile>[],
  zeilen: readonly Zeile[],
  wunsch: Wunsch,
): Tabelle {
  const spalten = ohneVerborgene(alle, wunsch);
  return {
    titel,
    spalten: spalten.map((spalte) => ({ titel: spalte.titel, art: spalte.art })),
    zeilen: zeilen.map((zeile) => spalten.map(({ wert }) => wert(zeile))),
  };
}

/** Whoever opens the file later was not there when it was ordered. */
function leseanleitung(ctx: Acting, felder: readonly Gremium[], wunsch: Wunsch): Tabelle {
  const { lesen, blatt } = texte;
  const [was, bedeutung] = lesen.titel;
  const zuSpalten = (blattTitel: string, spalten: readonly texte.Spaltentext[]) =>
    spalten.map(({ titel, lesen: sagt }) => [lesen.spalte(blattTitel, titel), sagt]);
  return {
    titel: blatt.lesen,
    spalten: [
      { titel: was, art: 'text' },
      { titel: bedeutung, art: 'text' },
    ],
    zeilen: [
      lesen.stand(ctx.heute),
      lesen.inhalt(felder.map(feldName), wunsch.jahr),
      lesen.wer,
      wunsch.namen ? lesen.mitNamen : lesen.ohneNamen,
      lesen.unterFuenf,
      lesen.ausrechnen,
      ...zuSpalten(blatt.ziele, ohneVerborgene(zielSpalten, wunsch)),
      ...zuSpalten(blatt.werte, ohneVerborgene(wertSpalten, wunsch)),
    ],
  };
}
