/** The life of a goal: every step of it is kept, and shown on its card. */
import type { Acting, Context } from '../../core/feature.ts';
import { record } from '../../core/verlauf.ts';
import { darf } from '../stadt/index.ts';
import { zeigeKarte } from './karte.ts';
import type { Beteiligt, Beteiligung, Schritt } from './rules.leben.ts';
import type { Stand } from './schema.ts';
import { addMesswert, addRueckmeldung, addZustand, type Indikator, type Jahresziel, type Messwert } from './store.ts';
import { uebernimm } from './uebernahme.ts';

/** Once for each new goal. Its card stands from the first draft on: anyone in the field may propose additions. */
export function nachAnlegen(ctx: Acting, ziel: Jahresziel): void {
  haltFest(ctx, ziel, { nach: 'entwurf', urteil: null }, null);
  zeigeKarte(ctx, ziel);
}

/** Whenever anything of its Raster has changed. */
export function nachAenderung(ctx: Context, ziel: Jahresziel): void {
  zeigeKarte(ctx, ziel);
}

/** What the acting person has to do with a goal. */
export function beteiligung(ctx: Acting, { gremiumId, federPerson, prueftPerson }: Jahresziel): Beteiligt {
  const wer = new Set<Beteiligung>();
  if (federPerson === ctx.actor) wer.add('feder');
  if (prueftPerson === ctx.actor) wer.add('prueft');
  if (darf(ctx, 'jahresziel.leiten', gremiumId)) wer.add('leitet');
  if (darf(ctx, 'jahresziel.vereinbaren', gremiumId)) wer.add('buero');
  return wer;
}

/** @returns the draft for the next year, if it goes on there */
export function gehe(ctx: Acting, ziel: Jahresziel, schritt: Schritt, grund: string | null): Jahresziel | null {
  haltFest(ctx, ziel, schritt, grund);
  record(ctx, 'jahresziel.zustand', ziel.id);
  zeigeKarte(ctx, ziel);
  if (schritt.nach !== 'uebernommen') return null;
  const neues = uebernimm(ctx, ziel);
  nachAnlegen(ctx, neues);
  return neues;
}

interface Antwort {
  readonly stand: Stand;
  readonly hilfe: string | null;
  readonly imBericht: boolean;
}

export function melde(ctx: Acting, ziel: Jahresziel, antwort: Antwort): void {
  addRueckmeldung(ctx.tx, { ...antwort, zielId: ziel.id, von: ctx.actor, am: ctx.now });
  record(ctx, 'jahresziel.rueckmeldung', ziel.id);
  zeigeKarte(ctx, ziel);
}

type Gezaehlt = Pick<Messwert, 'wert' | 'datum' | 'notiz' | 'korrigiert'>;

/** The value that it corrects stays, and counts no more. */
export function zaehle(ctx: Acting, ziel: Jahresziel, { id: indikatorId }: Indikator, gezaehlt: Gezaehlt): void {
  addMesswert(ctx.tx, { ...gezaehlt, indikatorId, von: ctx.actor, am: ctx.now });
  record(ctx, 'jahresziel.zahl', ziel.id);
  zeigeKarte(ctx, ziel);
}

function haltFest(
  ctx: Acting,
  { id: zielId }: Jahresziel,
  { nach: zustand, urteil }: Pick<Schritt, 'nach' | 'urteil'>,
  grund: string | null,
): void {
  addZustand(ctx.tx, { zielId, zustand, urteil, grund, von: ctx.actor, am: ctx.now }, ctx.heute);
}
