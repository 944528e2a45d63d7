/** What can happen to a field and to what it works for, inside the transaction that dispatch opened. */
import type { KanalId } from '../../core/directory.ts';
import type { Acting, Context } from '../../core/feature.ts';
import { ok, type Result, refused } from '../../core/result.ts';
import { record } from '../../core/verlauf.ts';
import {
  aendereGremium,
  alleGremien,
  type Gremium,
  type GremiumId,
  gremiumGeaendert,
  haltFest,
  keepGremium,
} from '../stadt/index.ts';
import { katalogVon } from './katalog.ts';
import { schreibeKopf } from './kopf.ts';
import type { Grundlage } from './rules.ts';
import { addBeschluss, addLeitziel, aendereLeitziel, type Leitziel, leitzieleVon, setzeGrundlagen } from './store.ts';

export interface NeuesFeld {
  /** Both never used before, or together by this very field. */
  readonly nummer: number;
  readonly kuerzel: string;
  readonly titel: string;
  readonly kanalId: KanalId | null;
}

/**
 * A field as it should be: a new one, to which what the catalogue says of its Kürzel comes along, or the one with this
 * Kürzel, of which title and channel are set. Tell with `gremiumGeaendert` afterwards.
 *
 * @param jahr of the Jahreskonferenz that decided it; null: the city begins with it
 */
export function legeFeldAn(ctx: Context, feld: NeuesFeld, jahr: number | null): GremiumId {
  const { tx } = ctx;
  const istNeu = !alleGremien(tx, 'handlungsfeld').some(({ kuerzel }) => kuerzel === feld.kuerzel);
  const id = keepGremium(tx, { art: 'handlungsfeld', ...feld });
  if (!istNeu) return id;
  if (jahr !== null) addBeschluss(tx, { gremiumId: id, art: 'neu', jahr, am: ctx.heute, alterTitel: null });
  const eintrag = katalogVon(tx).handlungsfelder.find(({ kuerzel }) => kuerzel === feld.kuerzel);
  for (const leitziel of eintrag?.leitziele ?? []) addLeitziel(tx, { ...leitziel, gremiumId: id });
  setzeGrundlagen(tx, id, eintrag?.grundlagen ?? []);
  return id;
}

export function fuegeFeldHinzu(ctx: Acting, feld: NeuesFeld, jahr: number): GremiumId {
  const id = legeFeldAn(ctx, feld, jahr);
  haltFest(ctx, 'feld.neu', id);
  // A channel that was there before keeps what stands at its head.
  gremiumGeaendert(ctx, id);
  return id;
}

export function benenneUm(ctx: Acting, feld: Gremium, titel: string, jahr: number): Result<string, 'unveraendert'> {
  if (feld.titel === titel) return refused('unveraendert');
  aendereGremium(ctx.tx, feld.id, { titel });
  addBeschluss(ctx.tx, { gremiumId: feld.id, art: 'umbenannt', jahr, am: ctx.heute, alterTitel: feld.titel });
  haltFest(ctx, 'feld.umbenennen', feld.id);
  folge(ctx, feld.id);
  return ok(titel);
}

/** Its history stays; nothing new can happen in it. */
export function schliesse(ctx: Acting, feld: Gremium, jahr: number): void {
  aendereGremium(ctx.tx, feld.id, { geschlossen: ctx.heute });
  addBeschluss(ctx.tx, { gremiumId: feld.id, art: 'geschlossen', jahr, am: ctx.heute, alterTitel: null });
  haltFest(ctx, 'feld.schliessen', feld.id);
  folge(ctx, feld.id);
}

export function oeffneWieder(ctx: Acting, feld: Gremium, jahr: number): void {
  aendereGremium(ctx.tx, feld.id, { geschlossen: null });
  addBeschluss(ctx.tx, { gremiumId: feld.id, art: 'wieder_geoeffnet', jahr, am: ctx.heute, alterTitel: null });
  haltFest(ctx, 'feld.oeffnen', feld.id);
  folge(ctx, feld.id);
}

/** Everything that names the field, its channel's head among it. */
function folge(ctx: Acting, id: GremiumId): void {
  gremiumGeaendert(ctx, id);
  schreibeKopf(ctx, id);
}

export function fuegeLeitzielHinzu(
  ctx: Acting,
  neues: Omit<Leitziel, 'id'>,
): Result<Leitziel['id'], 'nummer_vergeben'> {
  const andere = leitzieleVon(ctx.tx, neues.gremiumId);
  if (andere.some(({ nummer }) => nummer === neues.nummer)) return refused('nummer_vergeben');
  const id = addLeitziel(ctx.tx, neues);
  // Not the city itself: its file says nothing about Leitziele.
  record(ctx, 'leitziel.neu', id);
  return ok(id);
}

export function schreibeLeitziel(ctx: Acting, id: Leitziel['id'], werte: Pick<Leitziel, 'titel' | 'wortlaut'>): void {
  aendereLeitziel(ctx.tx, id, werte);
  record(ctx, 'leitziel.aendern', id);
}

export function schreibeGrundlagen(ctx: Acting, feld: GremiumId, grundlagen: readonly Grundlage[]): void {
  setzeGrundlagen(ctx.tx, feld, grundlagen);
  record(ctx, 'grundlagen.aendern', feld);
}
