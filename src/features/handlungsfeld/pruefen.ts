/** What there is to object to before a field is added, renamed, closed or opened again: each sentence on its field. */
import type { FormValues } from '../../chat/form.ts';
import { isOpen, type KanalId, kanalOf } from '../../core/directory.ts';
import type { Context, FieldErrors } from '../../core/feature.ts';
import { alleGremien, type Gremium, type GremiumId, gremiumById, gremiumName, gremiumOfKanal } from '../stadt/index.ts';
import type { neuForm } from './form.ts';
import { kuerzelForm, kuerzelFuer, naechsteNummer, vergebeneKuerzel, waehlbareJahre, zeile } from './rules.ts';
import { fehler } from './texts.felder.ts';

/** The field with this id, open or closed; null: there is none. */
export function feldMit(ctx: Context, id: string | null): Gremium | null {
  const gremium = gremiumById(ctx.tx, id);
  return gremium?.art === 'handlungsfeld' ? gremium : null;
}

export function pruefeJahr(ctx: Context, jahr: string | null | undefined): FieldErrors {
  return waehlbareJahre(ctx.heute)
    .map(String)
    .includes(jahr ?? '')
    ? {}
    : { jahr: fehler.kein_jahr };
}

/** `selbst`: the field that is being renamed. */
export function pruefeTitel(ctx: Context, typed: string | null | undefined, selbst: GremiumId | null): FieldErrors {
  const titel = zeile(typed ?? '');
  if (titel === '') return { titel: fehler.kein_titel };
  const gleich = (anderer: string): boolean => anderer.toLowerCase() === titel.toLowerCase();
  const anderes = alleGremien(ctx.tx).find((gremium) => gremium.id !== selbst && gleich(gremium.titel));
  return anderes === undefined ? {} : { titel: fehler.titel_vergeben(anderes) };
}

type Neu = FormValues<typeof neuForm>;

export function pruefeNeu(ctx: Context, { titel, jahr, nummer, kuerzel, kanal }: Partial<Neu>): FieldErrors {
  return {
    ...pruefeTitel(ctx, titel, null),
    ...pruefeJahr(ctx, jahr),
    ...pruefeNummer(ctx, nummer ?? 0),
    ...pruefeKuerzel(ctx, kuerzel ?? '', titel ?? ''),
    ...pruefeKanal(ctx, kanal ?? null),
  };
}

function pruefeNummer(ctx: Context, nummer: number): FieldErrors {
  const alle = alleGremien(ctx.tx, 'handlungsfeld');
  const frei = naechsteNummer(alle);
  if (!Number.isInteger(nummer) || nummer < 1 || nummer > 999) return { nummer: fehler.keine_nummer(frei) };
  const anderes = alle.find((feld) => feld.nummer === nummer);
  return anderes === undefined ? {} : { nummer: fehler.nummer_vergeben(anderes, frei) };
}

const gross = (kuerzel: string): string => kuerzel.trim().toUpperCase();

function pruefeKuerzel(ctx: Context, typed: string, titel: string): FieldErrors {
  const kuerzel = gross(typed);
  if (kuerzel === '') return vorschlag(ctx, titel) === null ? { kuerzel: fehler.kein_vorschlag } : {};
  if (!kuerzelForm.test(kuerzel)) return { kuerzel: fehler.kein_kuerzel };
  const anderes = alleGremien(ctx.tx).find((gremium) => gremium.kuerzel === kuerzel);
  if (anderes !== undefined) return { kuerzel: fehler.kuerzel_vergeben(kuerzel, gremiumName(anderes)) };
  return vergebeneKuerzel.includes(kuerzel) ? { kuerzel: fehler.kuerzel_vorbehalten(kuerzel) } : {};
}

function vorschlag(ctx: Context, titel: string): string | null {
  return kuerzelFuer(titel, [...vergebeneKuerzel, ...alleGremien(ctx.tx).map(({ kuerzel }) => kuerzel)]);
}

/** What was typed, or else what the title suggests; `vorgeschlagen`: nobody has seen it yet. */
export function kuerzelAus(ctx: Context, { kuerzel, titel }: Neu): { kuerzel: string; vorgeschlagen: boolean } {
  const getippt = gross(kuerzel ?? '');
  return { kuerzel: getippt || (vorschlag(ctx, titel) ?? ''), vorgeschlagen: getippt === '' };
}

function pruefeKanal(ctx: Context, conversation: string | null): FieldErrors {
  if (conversation === null) return {};
  const kanal = kanalOf(ctx.tx, conversation);
  if (kanal === null || !kanal.member || kanal.deleted) return { kanal: fehler.kanal_ohne_bot };
  if (!isOpen(kanal)) return { kanal: fehler.kanal_archiviert };
  const anderes = gremiumOfKanal(ctx.tx, kanal.id);
  return anderes === null ? {} : { kanal: fehler.kanal_vergeben(gremiumName(anderes)) };
}

export function kanalAus(ctx: Context, { kanal }: Neu): KanalId | null {
  return kanal === null ? null : (kanalOf(ctx.tx, kanal)?.id ?? null);
}
