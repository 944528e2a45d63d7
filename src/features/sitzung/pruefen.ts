/** What there is to object to, and what to ask, before a Sitzung is announced or changed. */

import { addDays, type Day, parseDay, parseTime } from '../../core/calendar.ts';
import { openKanal } from '../../core/directory.ts';
import type { Context, FieldErrors } from '../../core/feature.ts';
import { typedLine, typedLines } from '../../core/typed.ts';
import { type Gremium, gremiumById, gremiumName } from '../stadt/index.ts';
import type { AendernEingabe, SitzungEingabe } from './form.ts';
import { hoechstens, type Rhythmus, termineDerReihe } from './reihe.ts';
import { type Angaben, type Jetzt, pruefeLink, pruefeTermin, type Termin, ueberschneidet } from './rules.ts';
import type { SitzungId } from './schema.ts';
import { sitzungenAm } from './store.ts';
import { fehler, geschlossen } from './texts.ts';

export function jetzt(ctx: Context): Jetzt {
  return { heute: ctx.heute, uhrzeit: ctx.calendar.timeAt(ctx.now) };
}

function terminAus(eingabe: Partial<AendernEingabe>): Termin | null {
  const datum = parseDay(eingabe.datum ?? '');
  const beginn = parseTime(eingabe.beginn ?? '');
  const ende = parseTime(eingabe.ende ?? '');
  return datum === null || beginn === null || ende === null ? null : { datum, beginn, ende };
}

export function angabenAus(eingabe: AendernEingabe): Angaben | null {
  const termin = terminAus(eingabe);
  const thema = typedLine(eingabe.thema);
  if (termin === null || thema === null) return null;
  const { ort, link, tagesordnung } = eingabe;
  return { ...termin, ort: typedLine(ort), link: typedLine(link), thema, tagesordnung: typedLines(tagesordnung) };
}

export function pruefeInhalt({ thema }: Partial<AendernEingabe>): FieldErrors {
  return typedLine(thema ?? null) === null ? { thema: fehler.kein_thema } : {};
}

/** The Gremium that was chosen, if Sitzungen can be announced for it; else the sentence for its field. */
export function pruefeGremium(ctx: Context, id: string | null): Gremium | { readonly fehler: string } {
  const gremium = gremiumById(ctx.tx, id);
  if (gremium === null || gremium.art === 'integrationsbuero') return { fehler: fehler.kein_gremium };
  if (gremium.geschlossen !== null) return { fehler: geschlossen(gremium) };
  return openKanal(ctx.tx, gremium.kanalId) !== null ? gremium : { fehler: fehler.kein_kanal(gremiumName(gremium)) };
}

/** Everything wrong with when and where, each sentence on its field. `selbst`: the Sitzung that is being changed. */
export function pruefeWannUndWo(
  ctx: Context,
  gremium: Gremium,
  eingabe: Partial<AendernEingabe>,
  selbst: SitzungId | null = null,
): FieldErrors {
  const termin = terminAus(eingabe);
  if (termin === null) return { datum: fehler.kein_datum };
  const errors: Record<string, string> = {};
  const geprueft = pruefeTermin(termin, jetzt(ctx));
  const andere = ueberschneidung(ctx, gremium, termin, selbst);
  if (!geprueft.ok) {
    if (geprueft.code === 'datum_vergangen') errors.datum = fehler.datum_vergangen;
    else if (geprueft.code === 'beginn_vergangen') errors.beginn = fehler.beginn_vergangen;
    else errors.ende = fehler.ende_vor_beginn(termin);
  } else if (andere !== null) errors.beginn = andere;
  const link = typedLine(eingabe.link ?? null);
  if (link !== null && !pruefeLink(link).ok) errors.link = fehler.kein_https;
  if (link === null && typedLine(eingabe.ort ?? null) === null) errors.ort = fehler.kein_ort;
  return errors;
}

function ueberschneidung(ctx: Context, gremium: Gremium, termin: Termin, selbst: SitzungId | null): string | null {
  const andere = sitzungenAm(ctx.tx, termin.datum).find(
    (sitzung) => sitzung.gremiumId === gremium.id && sitzung.id !== selbst && ueberschneidet(termin, sitzung),
  );
  return andere === undefined ? null : fehler.ueberschneidet(gremiumName(gremium), andere.nummer, andere);
}

/** The days of the series, or just the one; else the sentence on its field. */
export function tageAus(ctx: Context, gremium: Gremium, eingabe: SitzungEingabe): Day[] | FieldErrors {
  const termin = terminAus(eingabe);
  if (termin === null) return { datum: fehler.kein_datum };
  if (eingabe.wiederholung === null)
    return eingabe.bis === null ? [termin.datum] : { wiederholung: fehler.bis_ohne_reihe };
  const bis = parseDay(eingabe.bis ?? '');
  if (bis === null) return { bis: fehler.kein_ende_der_reihe };
  const rhythmus: Rhythmus = eingabe.wiederholung === 'monat' ? 'monat' : { wochen: Number(eingabe.wiederholung) };
  const tage = termineDerReihe(termin.datum, rhythmus, bis);
  if (!tage.ok) return { bis: fehler.reihe[tage.code](hoechstens) };
  for (const datum of tage.value) {
    const andere = ueberschneidung(ctx, gremium, { ...termin, datum }, null);
    if (andere !== null) return { bis: andere };
  }
  return tage.value;
}

/** More than a year ahead is more often a slip than a plan. */
export const weitVoraus = (heute: Day): Day => addDays(heute, 366);
