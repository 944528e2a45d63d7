/** What can happen to a Sitzung: load → rule → save → show, inside the transaction that dispatch opened. */
import type { Day } from '../../core/calendar.ts';
import { type Acting, type Context, raise } from '../../core/feature.ts';
import { newId } from '../../core/ids.ts';
import { ok, type Result, refused } from '../../core/result.ts';
import { record } from '../../core/verlauf.ts';
import { type Gremium, gremiumDer } from '../stadt/index.ts';
import { jetzt } from './pruefen.ts';
import { type Angaben, istVorbei, nummerText, unterschiede } from './rules.ts';
import type { Antwort, SitzungId } from './schema.ts';
import {
  addSitzung,
  aendereSitzung,
  bestaetigeEingang,
  naechsteLaufende,
  type Sitzung,
  sageSitzungAb,
  setzeAntwort,
  sitzungById,
  sitzungenDerReihe,
} from './store.ts';
import { absage, aenderung } from './views.ts';
import {
  anAlleZusagenden,
  imThread,
  kalenderdateiImThread,
  stehtImKanal,
  zeigeEinladung,
  zeigeMeldung,
} from './zeigen.ts';

/** Announces a Sitzung, or one on each of `tage`: numbers, invitation, calendar file, one report. */
export function melde(ctx: Acting, gremium: Gremium, angaben: Angaben, tage: readonly Day[]): Sitzung[] {
  const serieId = tage.length > 1 ? newId('reihe') : null;
  const sitzungen = tage.map((datum) => {
    const jahr = Number(datum.slice(0, 4));
    const laufend = naechsteLaufende(ctx.tx, gremium.id, jahr);
    const sitzung = addSitzung(ctx.tx, {
      ...angaben,
      datum,
      gremiumId: gremium.id,
      nummer: nummerText(gremium.kuerzel, jahr, laufend),
      jahr,
      laufend,
      serieId,
      gemeldetVon: ctx.actor,
      gemeldetAm: ctx.now,
    });
    record(ctx, 'sitzung.melden', sitzung.id);
    return sitzung;
  });
  for (const sitzung of sitzungen) {
    ladeEin(ctx, sitzung);
    raise(ctx, 'sitzung.geaendert', { sitzung: sitzung.id });
  }
  const [erste] = sitzungen;
  if (erste !== undefined) zeigeMeldung(ctx, erste);
  return sitzungen;
}

/** The invitation with its calendar file; of a later Sitzung of a series only when its time has come. */
export function ladeEin(ctx: Context, sitzung: Sitzung): void {
  if (zeigeEinladung(ctx, sitzung) !== null) kalenderdateiImThread(ctx, sitzung);
}

type Hindernis = 'gibt_es_nicht' | 'vorbei' | 'faellt_aus' | 'geschlossen';

/** A Sitzung about which something can still be done. */
export function offeneSitzung(ctx: Context, id: string): Result<Sitzung, Hindernis> {
  const sitzung = sitzungById(ctx.tx, id as SitzungId);
  if (sitzung === null) return refused('gibt_es_nicht');
  if (sitzung.abgesagtAm !== null) return refused('faellt_aus');
  if (istVorbei(sitzung, jetzt(ctx))) return refused('vorbei');
  return gremiumDer(ctx.tx, sitzung.gremiumId).geschlossen === null ? ok(sitzung) : refused('geschlossen');
}

/** Changes this one Sitzung; those who come or may come hear of it, and the Büro sees what was before. */
export function aendere(ctx: Acting, alt: Sitzung, neu: Angaben): Result<Sitzung, 'unveraendert'> {
  if (unterschiede(alt, neu).size === 0) return refused('unveraendert');
  const sitzung = aendereSitzung(ctx.tx, alt, neu, ctx.actor, ctx.now);
  record(ctx, 'sitzung.aendern', sitzung.id);
  const role = `aenderung ${sitzung.sequenz}`;
  const message = aenderung(sitzung, gremiumDer(ctx.tx, sitzung.gremiumId), alt);
  // Of one to which the channel was not invited yet, nobody there knows another date.
  if (stehtImKanal(ctx, sitzung)) imThread(ctx, sitzung, role, message);
  kalenderdateiImThread(ctx, sitzung);
  anAlleZusagenden(ctx, sitzung, role, message);
  zeigeMeldung(ctx, sitzung);
  raise(ctx, 'sitzung.geaendert', { sitzung: sitzung.id });
  return ok(sitzung);
}

/** Lets a Sitzung fall out. It keeps its number and its place in the chat. */
export function sageAb(ctx: Acting, alt: Sitzung, grund: string): Sitzung {
  const sitzung = sageSitzungAb(ctx.tx, alt, grund, ctx.actor, ctx.now);
  record(ctx, 'sitzung.ausfallen', sitzung.id);
  const message = absage(sitzung, gremiumDer(ctx.tx, sitzung.gremiumId));
  imThread(ctx, sitzung, 'ausfall', message);
  kalenderdateiImThread(ctx, sitzung);
  anAlleZusagenden(ctx, sitzung, 'ausfall', message);
  zeigeMeldung(ctx, sitzung);
  raise(ctx, 'sitzung.geaendert', { sitzung: sitzung.id });
  return sitzung;
}

/** All of its series that have not taken place or fallen out, by date; none while their Gremium is closed. */
export function kommendeDerReihe(ctx: Context, eine: Sitzung): Sitzung[] {
  if (gremiumDer(ctx.tx, eine.gremiumId).geschlossen !== null) return [];
  const reihe = eine.serieId === null ? [eine] : sitzungenDerReihe(ctx.tx, eine.serieId);
  return reihe
    .filter((sitzung) => sitzung.abgesagtAm === null && !istVorbei(sitzung, jetzt(ctx)))
    .sort((a, b) => a.datum.localeCompare(b.datum));
}

/** … and of these, this one and all after it. */
export function weitereDerReihe(ctx: Context, ab: Sitzung): Sitzung[] {
  return kommendeDerReihe(ctx, ab).filter(({ datum }) => datum >= ab.datum);
}

export function antworte(ctx: Acting, id: string, wert: Antwort): Result<Sitzung, Hindernis> {
  const offen = offeneSitzung(ctx, id);
  if (!offen.ok) return offen;
  setzeAntwort(ctx.tx, offen.value.id, ctx.actor, wert);
  zeigeEinladung(ctx, offen.value);
  return offen;
}

/** The first confirmation counts, for all that were announced together; a second click finds it done. */
export function bestaetige(ctx: Acting, id: string): Result<Sitzung, 'schon_bestaetigt' | 'gibt_es_nicht'> {
  const sitzung = sitzungById(ctx.tx, id as SitzungId);
  if (sitzung === null) return refused('gibt_es_nicht');
  if (sitzung.eingangVon !== null) return refused('schon_bestaetigt');
  const alle = sitzung.serieId === null ? [sitzung] : sitzungenDerReihe(ctx.tx, sitzung.serieId);
  for (const eine of alle) {
    bestaetigeEingang(ctx.tx, eine.id, ctx.actor, ctx.now);
    record(ctx, 'sitzung.bestaetigen', eine.id);
  }
  const bestaetigt = sitzungById(ctx.tx, sitzung.id) ?? sitzung;
  zeigeMeldung(ctx, bestaetigt);
  return ok(bestaetigt);
}

declare module '../../core/feature.ts' {
  interface Ereignisse {
    /** A Sitzung was announced or changed, or falls out. */
    readonly 'sitzung.geaendert': { readonly sitzung: SitzungId };
  }
}
