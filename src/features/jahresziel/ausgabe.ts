/** All goals of some fields with their series, as sheets of a file. */
import { nameOf } from '../../core/directory.ts';
import type { Acting } from '../../core/feature.ts';
import type { PersonId } from '../../core/ids.ts';
import { remembered } from '../../core/remembered.ts';
import type { Tx } from '../../core/workspace.ts';
import { aufgabenAusAllen } from '../aufgabe/index.ts';
import type { LeitzielId } from '../handlungsfeld/index.ts';
import { leitzielTexte } from '../projektidee/index.ts';
import { type Blatt, blatt, type Gremium, type GremiumId, zeilenHoechstens } from '../stadt/index.ts';
import { naechsteMassnahme, wirdGefragt } from './rules.leben.ts';
import { erfuellt } from './rules.ts';
import type { Wer } from './rules.wer.ts';
import { type Kopf, type Wertzeile, wertSpalten, type Zielzeile, zielSpalten } from './spalten.tabelle.ts';
import type { Jahresziel } from './store.ts';
import { anzahlWertzeilen, anzahlZiele, type Bestand, bestand, type Umfang, zieleNachJahr } from './tabelle.store.ts';
import * as texte from './texts.tabelle.ts';
import { feldName } from './texts.ts';
import { feder, prueft } from './wer.ts';

/** How many rows there are to read. Of too many goals the values are not counted any more: that alone would take long. */
export function zielumfang(tx: Tx, umfang: Umfang): number {
  const ziele = anzahlZiele(tx, umfang);
  return ziele > zeilenHoechstens ? ziele : ziele + anzahlWertzeilen(tx, umfang);
}

export interface Zielbestand {
  readonly ziele: readonly Kopf[];
  readonly alles: Bestand;
}

/** @param jahr of the Jahreskonferenz; null: all */
export function liesZiele(ctx: Acting, felder: readonly Gremium[], jahr: number | null): Zielbestand {
  return {
    ziele: felder.flatMap((feld) => zieleDes(ctx, feld, jahr)),
    alles: bestand(ctx.tx, { felder: felder.map(({ id }) => id), jahr }),
  };
}

/** The fields of which there is a goal. */
export const felderMitZielen = ({ ziele }: Zielbestand): ReadonlySet<GremiumId> =>
  new Set(ziele.map(({ ziel }) => ziel.gremiumId));

/** One row for each goal. */
export const zielblatt = (ctx: Acting, gelesen: Zielbestand, namen: boolean): Blatt =>
  blatt(texte.blatt.ziele, zielSpalten, zielzeilen(ctx, gelesen, namen), namen);

/** One row for each value. */
export const wertblatt = (gelesen: Zielbestand, namen: boolean): Blatt =>
  blatt(texte.blatt.werte, wertSpalten, wertzeilen(gelesen), namen);

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

function zielzeilen(ctx: Acting, { ziele, alles }: Zielbestand, namen: boolean): Zielzeile[] {
  const leitzielWort = remembered((id: LeitzielId) => leitzielTexte(ctx, [id])[0] ?? '');
  const name = remembered((id: PersonId) => nameOf(ctx.tx, id));
  const wort = (wer: Wer): string | null => {
    if (!namen) return null;
    return wer.person === null ? wer.name : name(wer.person);
  };
  const massnahmen = aufgabenAusAllen(
    ctx.tx,
    ziele.map(({ ziel }) => ziel.id),
  );
  return ziele.map((kopf) => {
    const { ziel } = kopf;
    const raster = { ...rasterAus(alles, ziel), massnahmen: massnahmen(ziel.id) };
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
      federfuehrend: wort(feder(ziel)),
      pruefend: wort(prueft(ziel)),
    };
  });
}

const rasterAus = (alles: Bestand, ziel: Jahresziel) => ({
  ziel,
  leitziele: alles.leitziele(ziel.id),
  wirkungen: alles.wirkungen(ziel.id).map((wirkung) => ({ wirkung, indikatoren: alles.indikatoren(wirkung.id) })),
});

/** One for each value, and one for each Indikator of which there is none yet. */
function wertzeilen({ ziele, alles }: Zielbestand): Wertzeile[] {
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
