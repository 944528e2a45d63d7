/** What can happen to minutes: load → rule → save → show, inside the transaction that dispatch opened. */
import type { Acting } from '../../core/feature.ts';
import { ok, type Result, refused } from '../../core/result.ts';
import { record } from '../../core/verlauf.ts';
import { legeAufgabeAn } from '../aufgabe/index.ts';
import type { Sitzung, SitzungId } from '../sitzung/index.ts';
import { schickeDokument } from './dokument.ts';
import type { Inhalt } from './pruefen.ts';
import {
  addFassung,
  addProtokoll,
  bestaetigeEingang,
  type Protokoll,
  protokollDer,
  setzeBestaetigung,
} from './store.ts';
import { ganz, zeigeMeldung, zeigeZusammenfassung } from './zeigen.ts';

/** Hands in the minutes of a Sitzung that has none. */
export function gibAb(ctx: Acting, sitzung: Sitzung, inhalt: Inhalt): Protokoll {
  const neu = addProtokoll(ctx.tx, { gremiumId: sitzung.gremiumId, sitzungId: sitzung.id });
  record(ctx, 'protokoll.abgeben', neu.id);
  return haltFest(ctx, neu, sitzung, inhalt, null);
}

/** Hands in a new version; the Büro confirms it anew. The tasks that were there stay, new ones are added. */
export function aendere(ctx: Acting, alt: Protokoll, sitzung: Sitzung, inhalt: Inhalt, grund: string): Protokoll {
  record(ctx, 'protokoll.aendern', alt.id);
  return haltFest(ctx, alt, sitzung, inhalt, grund);
}

function haltFest(ctx: Acting, alt: Protokoll, sitzung: Sitzung, inhalt: Inhalt, grund: string | null): Protokoll {
  const { vereinbarungen, aufgaben, ...rest } = inhalt;
  const protokoll = addFassung(ctx.tx, alt, { ...rest, grund, von: ctx.actor, am: ctx.now }, vereinbarungen);
  const herkunftTitel = `Protokoll der Sitzung ${sitzung.nummer}`;
  for (const aufgabe of aufgaben) {
    legeAufgabeAn(ctx, { ...aufgabe, gremium: sitzung.gremiumId, herkunft: protokoll.id, herkunftTitel });
  }
  const alles = ganz(ctx, protokoll);
  zeigeZusammenfassung(ctx, alles);
  zeigeMeldung(ctx, alles);
  schickeDokument(ctx, alles);
  return protokoll;
}

/** The Büro has seen the minutes. The first one who says so counts; a second click finds it done. */
export function vermerkeEingang(
  ctx: Acting,
  sitzungId: SitzungId,
): Result<Protokoll, 'gibt_es_nicht' | 'schon_bestaetigt'> {
  const protokoll = protokollDer(ctx.tx, sitzungId);
  if (protokoll === null) return refused('gibt_es_nicht');
  if (protokoll.eingangVon !== null) return refused('schon_bestaetigt');
  const angekommen = bestaetigeEingang(ctx.tx, protokoll.id, ctx.actor, ctx.now);
  record(ctx, 'protokoll.bestaetigen', protokoll.id);
  zeigeMeldung(ctx, ganz(ctx, angekommen));
  return ok(angekommen);
}

/** The group has confirmed these minutes, as the Tandem says with those of a later Sitzung. */
export function vermerkeBestaetigung(ctx: Acting, { id }: Protokoll, spaetere: Sitzung): void {
  const bestaetigt = setzeBestaetigung(ctx.tx, id, spaetere.id, ctx.actor, ctx.now);
  record(ctx, 'protokoll.gruppe', id);
  zeigeMeldung(ctx, ganz(ctx, bestaetigt));
}
