/** `/komm-in aufgaben`: the own ones first, then, for Tandem and Büro, those of their Gremien. */

import type { Message } from '../../chat/message.ts';
import type { Acting, ButtonHandler, CommandHandler } from '../../core/feature.ts';
import { privateMessage } from '../../core/notice.ts';
import { gremiumById, type Recht } from '../stadt/index.ts';
import { lageDer } from './faellig.ts';
import { verwaltete } from './handlers.formulare.ts';
import { offeneIn, offeneVon } from './store.ts';
import * as texte from './texts.ts';
import { liste, type Zeile } from './views.ts';

const proSeite = 5;

const bewacht = {
  recht: 'aufgabe.eigene' as const,
  subjekt: () => null,
  abgelehnt: () => privateMessage(texte.nurMitwirkende),
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
  const meine = verwaltete(ctx).map(({ id }) => id);
  const neu = meine.length === 0 ? [] : [{ action: 'aufgabe.neu', subject: 'stadt', label: texte.knopf.neu }];
  const alle = zeilen(ctx);
  if (alle.length === 0) return privateMessage(texte.liste.leer, ...neu);
  // Since the page before was shown, some may have been done.
  const ab = Math.min(Math.max(0, gewuenscht), Math.floor((alle.length - 1) / proSeite) * proSeite);
  const gezeigt = alle.slice(ab, ab + proSeite);
  const rest = alle.length - ab - gezeigt.length;
  const label = texte.liste.weitere(rest);
  const weiter = rest > 0 ? { action: 'aufgabe.liste', subject: String(ab + proSeite), label } : null;
  return liste(gezeigt, ab, alle.length, weiter, neu);
}

function zeilen(ctx: Acting): Zeile[] {
  const eigene = offeneVon(ctx.tx, ctx.actor);
  const verwaltet = verwaltete(ctx).map(({ id }) => id);
  const imFeld = offeneIn(ctx.tx, verwaltet).filter(({ personId }) => personId !== ctx.actor);
  return [...eigene, ...imFeld].flatMap((aufgabe): Zeile[] => {
    const gremium = gremiumById(ctx.tx, aufgabe.gremiumId);
    if (gremium === null || gremium.geschlossen !== null) return [];
    const ihre = aufgabe.personId === ctx.actor;
    const lage = lageDer(ctx, aufgabe);
    // Only whoever is reminded of it can put that off.
    const ihreLage = ihre ? lage : { ...lage, spaeter: [] };
    return [{ aufgabe, gremium, lage: ihreLage, ihre, aenderbar: verwaltet.includes(gremium.id) }];
  });
}
