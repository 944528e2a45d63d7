/** The life of a goal: every step of it is kept, and shown on its card. */
import type { Day } from '../../core/calendar.ts';
import type { Acting, Context } from '../../core/feature.ts';
import { record } from '../../core/verlauf.ts';
import { beantwortet } from '../erinnerung/index.ts';
import { darf } from '../stadt/index.ts';
import { sageZustand } from './ergebnis.ts';
import { entferneRueckmeldung } from './faellig.store.ts';
import { zeigeKarte } from './karte.ts';
import { zieleAb } from './liste.store.ts';
import { teileUnterstuetzungMit } from './mitteilungen.ts';
import { teileVereinbartMit } from './mitteilungen.wer.ts';
import { teileRueckgabeMit } from './rueckgabe.ts';
import { faelligKey } from './rules.faellig.ts';
import { type Beteiligt, type Beteiligung, moeglicheSchritte, type Schritt } from './rules.leben.ts';
import type { Stand } from './schema.ts';
import {
  addMesswert,
  addRueckmeldung,
  addZustand,
  entferneZustand,
  type Indikator,
  type Jahresziel,
  type Messwert,
  type Rueckmeldung,
  rueckmeldungenZu,
  type Zielzustand,
  zustaendeDes,
} from './store.ts';
import { uebernimm } from './uebernahme.ts';

/** Once for each new goal. Its card stands from the first draft on: anyone in the field may propose additions. */
export function nachAnlegen(ctx: Acting, ziel: Jahresziel): void {
  haltFest(ctx, ziel, { nach: 'entwurf', urteil: null }, null);
  beantwortet(ctx, faelligKey.vorschlaege(ziel.gremiumId, ziel.jahr));
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

/**
 * @param imBericht of a result: whether its words may go into the report
 * @returns the draft for the next year, if it goes on there
 */
export function gehe(
  ctx: Acting,
  ziel: Jahresziel,
  schritt: Schritt,
  grund: string | null,
  imBericht = false,
): Jahresziel | null {
  const [vorher] = zustaendeDes(ctx.tx, ziel.id);
  haltFest(ctx, ziel, schritt, grund, imBericht);
  record(ctx, 'jahresziel.zustand', ziel.id);
  if (ziel.zustand === 'vorgeschlagen' && schritt.nach === 'vereinbart') teileVereinbartMit(ctx, ziel);
  if (vorher.zustand === 'ergebnis' && schritt.nach === 'in_arbeit') teileRueckgabeMit(ctx, ziel, grund);
  verstumme(ctx, ziel);
  zeigeKarte(ctx, ziel);
  sageZustand(ctx, ziel.id);
  if (schritt.nach !== 'uebernommen') return null;
  const neues = uebernimm(ctx, ziel);
  nachAnlegen(ctx, neues);
  return neues;
}

/** What this person may enter next. */
export const schritteJetzt = (ctx: Acting, ziel: Jahresziel): readonly Schritt[] =>
  moeglicheSchritte(zustaendeDes(ctx.tx, ziel.id), beteiligung(ctx, ziel));

/** A slip: what was asked before is asked again, and the draft of the year after that came of it is withdrawn. */
export function nimmSchrittZurueck(ctx: Acting, ziel: Jahresziel, letzter: Zielzustand, fragenAb: Day): void {
  entferneZustand(ctx.tx, letzter, fragenAb);
  record(ctx, 'jahresziel.zustand_zurueck', ziel.id);
  verstumme(ctx, ziel);
  zeigeKarte(ctx, ziel);
  sageZustand(ctx, ziel.id);
  if (letzter.zustand !== 'uebernommen') return;
  for (const neues of zieleAb(ctx.tx, ziel.gremiumId, ziel.jahr + 1)) {
    if (neues.uebernommenVon !== ziel.id || neues.zustand !== 'entwurf') continue;
    gehe(ctx, neues, { nach: 'zurueckgezogen', urteil: null, brauchtText: false }, null);
  }
}

interface Antwort {
  readonly stand: Stand;
  readonly hilfe: string | null;
  readonly imBericht: boolean;
}

/** An answer to the question how it goes. That a goal needs support, those who could help hear at once. */
export function melde(ctx: Acting, ziel: Jahresziel, antwort: Antwort): Rueckmeldung {
  const rueckmeldung = addRueckmeldung(ctx.tx, { ...antwort, zielId: ziel.id, von: ctx.actor, am: ctx.now });
  record(ctx, 'jahresziel.rueckmeldung', ziel.id);
  verstumme(ctx, ziel);
  if (antwort.stand === 'unterstuetzung') teileUnterstuetzungMit(ctx, ziel, antwort.hilfe);
  zeigeKarte(ctx, ziel);
  return rueckmeldung;
}

/** As planned: said once a day. */
export function meldeImPlan(
  ctx: Acting,
  ziel: Jahresziel,
): { readonly neu: boolean; readonly rueckmeldung: Rueckmeldung } {
  const [letzte] = rueckmeldungenZu(ctx.tx, ziel.id);
  const schon = letzte?.stand === 'im_plan' && letzte.von === ctx.actor && ctx.calendar.dayAt(letzte.am) === ctx.heute;
  if (schon) return { neu: false, rueckmeldung: letzte };
  return { neu: true, rueckmeldung: melde(ctx, ziel, { stand: 'im_plan', hilfe: null, imBericht: false }) };
}

/** What was answered last is open again, in today's messages, too. */
export function nimmZurueck(ctx: Acting, ziel: Jahresziel, { nummer }: Rueckmeldung): void {
  entferneRueckmeldung(ctx.tx, ziel.id, nummer);
  record(ctx, 'jahresziel.rueckmeldung_zurueck', ziel.id);
  verstumme(ctx, ziel);
  zeigeKarte(ctx, ziel);
}

/** What was asked about it is answered, or open no longer: today's messages follow. Comes after it is saved. */
export function verstumme(ctx: Context, { id }: Jahresziel): void {
  beantwortet(ctx, faelligKey.frage(id));
  beantwortet(ctx, faelligKey.pruefung(id));
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
  imBericht = false,
): void {
  addZustand(ctx.tx, { zielId, zustand, urteil, grund, imBericht, von: ctx.actor, am: ctx.now }, ctx.heute);
}
