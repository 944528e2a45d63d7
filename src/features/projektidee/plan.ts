/** The Umsetzungsplan: what is proposed from the answers, and what becomes of it. */
import type { Acting } from '../../core/feature.ts';
import { record } from '../../core/verlauf.ts';
import { legeAufgabeAn } from '../aufgabe/index.ts';
import { beantwortet } from '../erinnerung/index.ts';
import { zeigeKarte } from './karte.ts';
import { vorDemPlan } from './rules.weg.ts';
import type { Schrittstand } from './schema.ts';
import { type Projektidee, type Schritt, setzeSchritt, staendeDer } from './store.ts';
import { herkunft } from './texts.plan.ts';
import { hatBegonnen, schlageVor } from './vorschlaege.ts';
import { vonSelbst, wechsleStand } from './weg.ts';

/** Of the `Faellig` that asks the Tandem to begin. */
export const schluessel = ({ id }: Pick<Projektidee, 'id'>): string => `projektidee.plan:${id}`;

/** With the plan the idea comes to stand there, unless it is further already. */
export function beginnePlan(ctx: Acting, idee: Projektidee): void {
  if (hatBegonnen(ctx, idee)) return;
  schlageVor(ctx, idee);
  beantwortet(ctx, schluessel(idee));
  record(ctx, 'projektidee.plan', idee.id);
  if (vorDemPlan(staendeDer(ctx.tx, idee.id))) {
    wechsleStand(ctx, idee, vonSelbst(ctx, 'plan'));
  } else {
    zeigeKarte(ctx, idee);
  }
}

/** The holder is reminded from now on, and the card shows one step more. */
export function uebernimm(
  ctx: Acting,
  idee: Projektidee,
  schritt: Schritt,
  aufgabe: Pick<Parameters<typeof legeAufgabeAn>[1], 'was' | 'wer' | 'bis'>,
): void {
  setze(ctx, schritt, 'uebernommen');
  const aus = { herkunft: idee.id, herkunftTitel: herkunft(idee.titel) };
  const aufgabeId = legeAufgabeAn(ctx, { ...aufgabe, ...aus, gremium: idee.gremiumId });
  setzeSchritt(ctx.tx, schritt, { aufgabeId });
}

export function lasseWeg(ctx: Acting, idee: Projektidee, schritt: Schritt): void {
  setze(ctx, schritt, 'weggelassen');
  zeigeKarte(ctx, idee);
}

export function holeZurueck(ctx: Acting, idee: Projektidee, schritt: Schritt): void {
  setze(ctx, schritt, 'offen');
  zeigeKarte(ctx, idee);
}

function setze(ctx: Acting, schritt: Schritt, stand: Schrittstand): void {
  setzeSchritt(ctx.tx, schritt, { stand, von: ctx.actor, am: ctx.now });
}
