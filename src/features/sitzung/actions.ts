/** What can happen to a Sitzung: load → rule → save → show, inside the transaction that dispatch opened. */
import { dateText, parseDay, parseTime } from '../../core/calendar.ts';
import type { Acting, Context, FieldErrors } from '../../core/feature.ts';
import { show } from '../../core/posts.ts';
import { ok, type Result } from '../../core/result.ts';
import { record } from '../../core/verlauf.ts';
import { type Gremium, type GremiumId, gremiumById, gremiumName, integrationsbuero } from '../stadt/index.ts';
import type { SitzungEingabe } from './form.ts';
import { istVorbei, type Jetzt, nummerText, pruefeLink, pruefeTermin, type Termin, ueberschneidet } from './rules.ts';
import type { Antwort, SitzungId } from './schema.ts';
import {
  addSitzung,
  anzahl,
  bestaetigeEingang,
  naechsteLaufende,
  type Sitzung,
  setzeAntwort,
  sitzungById,
  sitzungenAm,
} from './store.ts';
import { fehler } from './texts.ts';
import { einladung, meldung } from './views.ts';

export function jetzt(ctx: Context): Jetzt {
  return { heute: ctx.heute, uhrzeit: ctx.calendar.timeAt(ctx.now) };
}

/** Everything there is to object to in what is known so far, each sentence on its field. */
export function pruefe(ctx: Context, eingabe: Partial<SitzungEingabe>): FieldErrors {
  const gremium = gremiumById(ctx.tx, (eingabe.gremium ?? '') as GremiumId);
  if (gremium === null || gremium.art === 'integrationsbuero') return { gremium: fehler.kein_gremium };
  if (gremium.kanalId === null) return { gremium: fehler.kein_kanal(gremiumName(gremium)) };
  const termin = terminAus(eingabe);
  if (termin === null) return { datum: fehler.kein_datum };
  const errors: Record<string, string> = {};
  const geprueft = pruefeTermin(termin, jetzt(ctx));
  if (!geprueft.ok) {
    if (geprueft.code === 'datum_vergangen') errors.datum = fehler.datum_vergangen;
    else if (geprueft.code === 'beginn_vergangen') errors.beginn = fehler.beginn_vergangen;
    else errors.ende = fehler.ende_vor_beginn(termin);
  } else {
    const andere = sitzungenAm(ctx.tx, gremium.id, termin.datum).find((sitzung) => ueberschneidet(termin, sitzung));
    if (andere !== undefined) {
      errors.beginn = fehler.ueberschneidet(gremiumName(gremium), andere.nummer, andere);
    }
  }
  const link = eingabe.link ?? null;
  if (link !== null && !pruefeLink(link).ok) errors.link = fehler.kein_https;
  if (link === null && (eingabe.ort ?? null) === null) errors.ort = fehler.kein_ort;
  return errors;
}

export function terminAus(eingabe: Partial<SitzungEingabe>): Termin | null {
  const datum = parseDay(eingabe.datum ?? '');
  const beginn = parseTime(eingabe.beginn ?? '');
  const ende = parseTime(eingabe.ende ?? '');
  return datum === null || beginn === null || ende === null ? null : { datum, beginn, ende };
}

/** Announces a Sitzung that `pruefe` has nothing against: number, invitation, report. */
export function melde(ctx: Acting, eingabe: SitzungEingabe, termin: Termin): Sitzung {
  const gremium = gremiumById(ctx.tx, eingabe.gremium as GremiumId);
  if (gremium === null) throw new Error('pruefe comes first');
  const jahr = Number(termin.datum.slice(0, 4));
  const laufend = naechsteLaufende(ctx.tx, gremium.id, jahr);
  const sitzung = addSitzung(ctx.tx, {
    ...termin,
    gremiumId: gremium.id,
    nummer: nummerText(gremium.kuerzel, jahr, laufend),
    jahr,
    laufend,
    ort: eingabe.ort,
    link: eingabe.link,
    thema: eingabe.thema,
    tagesordnung: eingabe.tagesordnung,
    gemeldetVon: ctx.actor,
    gemeldetAm: ctx.now,
  });
  record(ctx, 'sitzung.melden', sitzung.id);
  zeigeEinladung(ctx, sitzung, gremium);
  zeigeMeldung(ctx, sitzung, gremium);
  return sitzung;
}

export function antworte(ctx: Acting, id: SitzungId, wert: Antwort): Result<Sitzung, 'vorbei' | 'gibt_es_nicht'> {
  const sitzung = sitzungById(ctx.tx, id);
  if (sitzung === null) return { ok: false, code: 'gibt_es_nicht' };
  if (istVorbei(sitzung, jetzt(ctx))) return { ok: false, code: 'vorbei' };
  setzeAntwort(ctx.tx, id, ctx.actor, wert);
  zeigeEinladung(ctx, sitzung, gremiumDer(ctx, sitzung));
  return ok(sitzung);
}

/** The first confirmation counts; a second click finds it done. */
export function bestaetige(ctx: Acting, id: SitzungId): Result<Sitzung, 'schon_bestaetigt' | 'gibt_es_nicht'> {
  const sitzung = sitzungById(ctx.tx, id);
  if (sitzung === null) return { ok: false, code: 'gibt_es_nicht' };
  if (sitzung.eingangVon !== null) return { ok: false, code: 'schon_bestaetigt' };
  bestaetigeEingang(ctx.tx, id, ctx.actor, ctx.now);
  record(ctx, 'sitzung.bestaetigen', id);
  const bestaetigt = { ...sitzung, eingangVon: ctx.actor, eingangAm: ctx.now };
  zeigeMeldung(ctx, bestaetigt, gremiumDer(ctx, sitzung));
  return ok(bestaetigt);
}

export function gremiumDer(ctx: Context, sitzung: Sitzung): Gremium {
  const gremium = gremiumById(ctx.tx, sitzung.gremiumId);
  if (gremium === null) throw new Error('a Gremium is never deleted');
  return gremium;
}

function zeigeEinladung(ctx: Context, sitzung: Sitzung, gremium: Gremium): void {
  if (gremium.kanalId === null) return;
  const validUntil = ctx.calendar.instantOf(sitzung.datum, sitzung.ende);
  show(
    ctx,
    { subject: sitzung.id, role: 'einladung', to: { kanal: gremium.kanalId }, validUntil },
    einladung(sitzung, gremium, anzahl(ctx.tx, sitzung.id)),
  );
}

function zeigeMeldung(ctx: Context, sitzung: Sitzung, gremium: Gremium): void {
  const kanal = integrationsbuero(ctx.tx)?.kanalId ?? null;
  if (kanal === null) return;
  show(
    ctx,
    { subject: sitzung.id, role: 'meldung', to: { kanal } },
    meldung(sitzung, gremium, bestaetigtAm(ctx, sitzung)),
  );
}

export function bestaetigtAm(ctx: Context, sitzung: Sitzung): string | null {
  return sitzung.eingangAm === null ? null : dateText(ctx.calendar.dayAt(sitzung.eingangAm));
}
