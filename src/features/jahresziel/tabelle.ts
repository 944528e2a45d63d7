/** All goals with their series, as a table to go on calculating with: by direct message, and never in a channel. */
import type { Acting } from '../../core/feature.ts';
import { record } from '../../core/verlauf.ts';
import type { Tabelle } from '../../documents/index.ts';
import { alleGremien, darf, type Gremium, leseblatt, schickeTabellen, type Tabellenart } from '../stadt/index.ts';
import { felderMitZielen, liesZiele, wertblatt, type Zielbestand, zielblatt } from './ausgabe.ts';
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

export function schickeTabelle(ctx: Acting, felder: readonly Gremium[], wunsch: Wunsch): void {
  const { jahr, art, namen } = wunsch;
  const gelesen = liesZiele(ctx, felder, jahr);
  schickeTabellen(ctx, {
    ...{ art, jahr, name: texte.datei.name, tabellen: tabellen(ctx, felder, gelesen, wunsch) },
    ...{
      titel: texte.datei.nachricht[art](jahr, ctx.heute),
      inhalt: texte.datei.inhalt[art],
      grund: texte.datei.grund,
    },
  });
  // In the Verlauf of each field of which something went out.
  for (const feld of felderMitZielen(gelesen)) {
    record(ctx, namen ? 'jahresziel.tabelle.namen' : 'jahresziel.tabelle', feld);
  }
}

function tabellen(ctx: Acting, felder: readonly Gremium[], gelesen: Zielbestand, wunsch: Wunsch): Tabelle[] {
  const { jahr, art, namen } = wunsch;
  const werte = wertblatt(gelesen, namen);
  if (art === 'csv') return [werte.tabelle];
  const ziele = zielblatt(ctx, gelesen, namen);
  const { lesen, blatt } = texte;
  const allgemein = [
    lesen.stand(ctx.heute),
    lesen.inhalt(felder.map(feldName), jahr),
    lesen.wer,
    namen ? lesen.mitNamen : lesen.ohneNamen,
    lesen.unterFuenf,
    lesen.ausrechnen,
  ] as const;
  return [ziele.tabelle, werte.tabelle, leseblatt(blatt.lesen, lesen.titel, allgemein, [ziele, werte])];
}
