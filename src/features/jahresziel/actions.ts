/** What happens to a goal and its Raster: everything follows from here, the card in the channel included. */
import type { Day } from '../../core/calendar.ts';
import type { Acting } from '../../core/feature.ts';
import { record } from '../../core/verlauf.ts';
import { legeAufgabeAn } from '../aufgabe/index.ts';
import { beantwortet } from '../erinnerung/index.ts';
import type { LeitzielId } from '../handlungsfeld/index.ts';
import type { Gremium } from '../stadt/index.ts';
import { addErgaenzung, erledigeErgaenzungen } from './ergaenzungen.store.ts';
import { ergaenzungenKey } from './faellig.ergaenzungen.ts';
import { nachAenderung, nachAnlegen } from './leben.ts';
import {
  addIndikator,
  addWirkung,
  addZiel,
  aendereIndikator,
  aendereWirkung,
  aendereZiel,
  type Indikator,
  type Jahresziel,
  setzeLeitziele,
  type Wirkung,
} from './store.ts';
import { jahresziel } from './texts.ts';

type Anfang = Pick<Jahresziel, 'jahr' | 'titel' | 'ideeId'>;

export function legeAn(ctx: Acting, feld: Gremium, anfang: Anfang): Jahresziel {
  const ziel = addZiel(ctx.tx, {
    ...anfang,
    gremiumId: feld.id,
    ...{ federPerson: null, federName: null, prueftPerson: null, prueftName: null },
    ...{ vorstellung: null, stelltVorPerson: null, stelltVorName: null, uebernommenVon: null },
    ...{ angelegtVon: ctx.actor, angelegtAm: ctx.now, fragenAb: ctx.heute },
  });
  record(ctx, 'jahresziel.anlegen', ziel.id);
  nachAnlegen(ctx, ziel);
  return ziel;
}

function geaendert(ctx: Acting, ziel: Jahresziel): void {
  record(ctx, 'jahresziel.raster', ziel.id);
  nachAenderung(ctx, ziel);
}

/** Who is federführend, and who checks, change by ways of their own. */
type Aenderung = Partial<
  Omit<Jahresziel, 'id' | 'federPerson' | 'federName' | 'prueftPerson' | 'prueftName' | 'zustand' | 'fragenAb'>
>;

export function aendere(ctx: Acting, { id }: Jahresziel, neu: Aenderung): void {
  geaendert(ctx, aendereZiel(ctx.tx, id, neu));
}

export function waehleLeitziele(ctx: Acting, ziel: Jahresziel, leitziele: readonly LeitzielId[]): void {
  setzeLeitziele(ctx.tx, ziel.id, leitziele);
  geaendert(ctx, ziel);
}

type Massnahme = Pick<Parameters<typeof legeAufgabeAn>[1], 'was' | 'wer'> & { readonly bis: Day };

/** The third point: its holder is reminded from now on. */
export function beginneMassnahme(ctx: Acting, ziel: Jahresziel, massnahme: Massnahme): void {
  const aus = { herkunft: ziel.id, herkunftTitel: jahresziel(ziel.titel) };
  legeAufgabeAn(ctx, { ...massnahme, ...aus, gremium: ziel.gremiumId });
  geaendert(ctx, ziel);
}

type Beschrieben = Pick<Wirkung, 'text' | 'fuerWen'>;

export function ergaenzeWirkung(ctx: Acting, ziel: Jahresziel, neu: Beschrieben): Wirkung {
  const wirkung = addWirkung(ctx.tx, { ...neu, zielId: ziel.id });
  geaendert(ctx, ziel);
  return wirkung;
}

export function schreibeWirkung(
  ctx: Acting,
  ziel: Jahresziel,
  { id }: Wirkung,
  neu: Beschrieben | { readonly entfernt: true },
): void {
  aendereWirkung(ctx.tx, id, neu);
  geaendert(ctx, ziel);
}

export type Gemessen = Omit<Indikator, 'id' | 'nummer' | 'entfernt' | 'wirkungId'>;

export function ergaenzeIndikator(ctx: Acting, ziel: Jahresziel, wirkung: Wirkung, neu: Gemessen): void {
  addIndikator(ctx.tx, { ...neu, wirkungId: wirkung.id });
  geaendert(ctx, ziel);
}

export function schreibeIndikator(
  ctx: Acting,
  ziel: Jahresziel,
  { id }: Indikator,
  neu: Gemessen | { readonly entfernt: true },
): void {
  aendereIndikator(ctx.tx, id, neu);
  geaendert(ctx, ziel);
}

export function schlageErgaenzungVor(ctx: Acting, ziel: Jahresziel, text: string): void {
  addErgaenzung(ctx.tx, { zielId: ziel.id, text, von: ctx.actor, am: ctx.now });
  record(ctx, 'jahresziel.ergaenzen', ziel.id);
  nachAenderung(ctx, ziel);
}

/** What came of it, the Raster says. */
export function erledige(ctx: Acting, ziel: Jahresziel, welche: Parameters<typeof erledigeErgaenzungen>[2]): void {
  erledigeErgaenzungen(ctx.tx, ziel.id, welche, ctx.now);
  record(ctx, 'jahresziel.ergaenzung_erledigt', ziel.id);
  beantwortet(ctx, ergaenzungenKey(ziel.id));
  nachAenderung(ctx, ziel);
}
