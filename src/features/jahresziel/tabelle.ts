/** All goals with their series, as a table to go on calculating with: by direct message, and never in a channel. */
import { note, text } from '../../chat/message.ts';
import type { Acting } from '../../core/feature.ts';
import { attach } from '../../core/files.ts';
import { show } from '../../core/posts.ts';
import { record } from '../../core/verlauf.ts';
import type { Document } from '../../documents/index.ts';
import { alleGremien, darf, type Gremium } from '../stadt/index.ts';
import { felderMitZielen, liesZiele, wertblatt, type Zielbestand, zielblatt } from './ausgabe.ts';
import { leseblatt } from './blatt.ts';
import type { Tabellenart } from './rules.tabelle.ts';
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
  const gelesen = liesZiele(ctx, felder, jahr);
  const subject = 'stadt';
  const to = { person: ctx.actor };
  const role = `tabelle ${ctx.now} ${art} ${jahr ?? 'alle'}${namen ? ' namen' : ''}`;
  const title = texte.datei.nachricht[art](jahr, ctx.heute);
  const parts = [text(title), text(texte.datei.inhalt[art]), note(texte.datei.grund)];
  const parent = show(ctx, { subject, role, to }, { notification: title, parts });
  const name = `${texte.datei.name[art]}-${jahr ?? 'alle'}-${ctx.heute}.${art}`;
  attach(ctx, { subject, role, to, parent }, { name, title, document: dokument(ctx, felder, gelesen, wunsch) });
  // In the Verlauf of each field of which something went out.
  for (const feld of felderMitZielen(gelesen)) {
    record(ctx, namen ? 'jahresziel.tabelle.namen' : 'jahresziel.tabelle', feld);
  }
}

function dokument(ctx: Acting, felder: readonly Gremium[], gelesen: Zielbestand, wunsch: Wunsch): Document {
  const { jahr, art, namen } = wunsch;
  const werte = wertblatt(gelesen, namen);
  if (art === 'csv') return { kind: 'tabelle.csv', data: werte.tabelle };
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
  const anleitung = leseblatt(blatt.lesen, lesen.titel, allgemein, [ziele, werte]);
  return { kind: 'tabelle.xlsx', data: { tabellen: [ziele.tabelle, werte.tabelle, anleitung] } };
}
