/** `/komm-in aufgaben`: the own ones first, then, for Tandem and Büro, those of their Gremien. */

import type { Message } from '../../chat/message.ts';
import type { Acting, ButtonHandler, CommandHandler } from '../../core/feature.ts';
import { privateMessage } from '../../core/notice.ts';
import { gremien, gremiumDer, lehntAb, type Recht } from '../stadt/index.ts';
import { lageDer } from './faellig.ts';
import { verwaltete } from './handlers.formulare.ts';
import { type Aufgabe, anzahlAnderer, offeneAnderer, offeneVon } from './store.ts';
import * as texte from './texts.ts';
import { liste, type Zeile } from './views.ts';

const proSeite = 5;

const bewacht = {
  recht: 'aufgabe.eigene' as const,
  subjekt: () => null,
  abgelehnt: lehntAb(texte.nurMitwirkende),
};

export const aufgabenCommand: CommandHandler<Recht> = {
  ...bewacht,
  run: (ctx) => ({ effect: 'reply', message: seite(ctx, 0) }),
};

/** The next page; the subject is how many stand before it. Anything else, as in the help, is the first one. */
export const listeKnopf: ButtonHandler<Recht> = {
  ...bewacht,
  run: (ctx, { subject }) => ({ effect: 'reply', message: seite(ctx, Number(subject) || 0) }),
};

function seite(ctx: Acting, gewuenscht: number): Message {
  const verwaltet = verwaltete(ctx).map(({ id }) => id);
  const neu = verwaltet.length === 0 ? [] : [{ action: 'aufgabe.neu', subject: 'stadt', label: texte.knopf.neu }];
  const imWerk = new Set(gremien(ctx.tx).map(({ id }) => id));
  const eigene = offeneVon(ctx.tx, ctx.actor).filter(({ gremiumId }) => imWerk.has(gremiumId));
  const alle = eigene.length + anzahlAnderer(ctx.tx, verwaltet, ctx.actor);
  if (alle === 0) return privateMessage(texte.liste.leer, ...neu);
  // Since the page before was shown, some may have been done.
  const ab = Math.min(Math.max(0, Math.floor(gewuenscht)), Math.floor((alle - 1) / proSeite) * proSeite);
  const eigeneHier = eigene.slice(ab, ab + proSeite);
  const platz = { ab: Math.max(0, ab - eigene.length), anzahl: proSeite - eigeneHier.length };
  const gezeigt = [...eigeneHier, ...offeneAnderer(ctx.tx, verwaltet, ctx.actor, platz)];
  const rest = alle - ab - gezeigt.length;
  const label = texte.liste.weitere(rest);
  const weiter = rest > 0 ? { action: 'aufgabe.liste', subject: String(ab + proSeite), label } : null;
  const zeilen = gezeigt.map((aufgabe) => zeile(ctx, aufgabe, verwaltet.includes(aufgabe.gremiumId)));
  return liste(zeilen, ab, alle, weiter, neu);
}

function zeile(ctx: Acting, aufgabe: Aufgabe, aenderbar: boolean): Zeile {
  const ihre = aufgabe.personId === ctx.actor;
  const lage = lageDer(ctx, aufgabe);
  // Only whoever is reminded of it can put that off.
  const ihreLage = ihre ? lage : { ...lage, spaeter: [] };
  return { aufgabe, gremium: gremiumDer(ctx.tx, aufgabe.gremiumId), lage: ihreLage, ihre, aenderbar };
}
