/** What can happen to an Aufgabe: save → tell, inside the transaction that dispatch opened. An answer counts for all. */
import { type Acting, raise } from '../../core/feature.ts';
import { record } from '../../core/verlauf.ts';
import { beantwortet } from '../erinnerung/index.ts';
import { schluessel } from './faellig.ts';
import { type Aufgabe, setzeAngaben, setzeStand, setzeWer } from './store.ts';
import type { Wer } from './tuer.ts';

export function erledige(ctx: Acting, aufgabe: Aufgabe): void {
  setzeStand(ctx.tx, aufgabe.id, 'erledigt', { von: ctx.actor, am: ctx.now });
  record(ctx, 'aufgabe.erledigen', aufgabe.id);
  sagBescheid(ctx, aufgabe);
}

export function lasseEntfallen(ctx: Acting, aufgabe: Aufgabe): void {
  setzeStand(ctx.tx, aufgabe.id, 'entfallen', { von: ctx.actor, am: ctx.now });
  record(ctx, 'aufgabe.entfallen', aufgabe.id);
  sagBescheid(ctx, aufgabe);
}

/** Takes back that it is done or not needed; of one that is open, that it was put off. */
export function oeffneWieder(ctx: Acting, aufgabe: Aufgabe): void {
  if (aufgabe.stand !== 'offen') {
    setzeStand(ctx.tx, aufgabe.id, 'offen', null);
    record(ctx, 'aufgabe.oeffnen', aufgabe.id);
  }
  sagBescheid(ctx, aufgabe);
}

/** It was written down wrongly, or agreed anew: reminders go by the new day, and begin anew. */
export function berichtige(ctx: Acting, aufgabe: Aufgabe, angaben: Pick<Aufgabe, 'was' | 'bis'>): void {
  setzeAngaben(ctx.tx, aufgabe.id, angaben);
  record(ctx, 'aufgabe.aendern', aufgabe.id);
  sagBescheid(ctx, aufgabe);
}

/** The new holder is reminded of it the next time, whenever it is due. */
export function uebergebe(ctx: Acting, aufgabe: Aufgabe, wer: Wer): void {
  setzeWer(ctx.tx, aufgabe.id, {
    personId: 'person' in wer ? wer.person : null,
    stelle: 'stelle' in wer ? wer.stelle : null,
    uebernommenAm: ctx.heute,
  });
  record(ctx, 'aufgabe.uebergeben', aufgabe.id);
  sagBescheid(ctx, aufgabe);
}

function sagBescheid(ctx: Acting, aufgabe: Aufgabe): void {
  beantwortet(ctx, schluessel(aufgabe));
  raise(ctx, 'aufgabe.geaendert', { gremium: aufgabe.gremiumId, herkunft: aufgabe.herkunft });
}
