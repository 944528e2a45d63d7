/**
 * Words that tell what was done and not what it changed: counting them is a Maßnahme, and no Indikator [5.3.2]. The Büro
 * may have its own.
 */
import { z } from 'zod';
import type { Acting } from '../../core/feature.ts';
import { typedPoints, typedText } from '../../core/typed.ts';
import { record } from '../../core/verlauf.ts';
import type { Tx } from '../../core/workspace.ts';
import { einstellungVon, loescheEinstellung, setzeEinstellung } from '../stadt/index.ts';

export const ueblicheWoerter: readonly string[] = [
  'Veranstaltung',
  'Treffen',
  'Sitzung',
  'Flyer',
  'Plakat',
  'Broschüre',
  'Teilnehm',
  'Workshop',
  'Schulung',
  'Kurs',
  'Angebot',
  'Projekt',
];

const einstellung = 'jahresziel.taetigkeit';

/** Those of the city. Empty: nobody is asked. */
export function taetigkeitswoerter(tx: Tx): readonly string[] {
  const eigene = einstellungVon(tx, einstellung);
  return eigene === null ? ueblicheWoerter : z.array(z.string()).parse(JSON.parse(eigene));
}

/** The list is the whole city's. */
export const aktDerWoerter = ['jahresziel.woerter', 'stadt'] as const;

export const sindGleich = (a: readonly string[], b: readonly string[]): boolean => a.join('\n') === b.join('\n');

export function setzeTaetigkeitswoerter(ctx: Acting, woerter: readonly string[]): void {
  if (sindGleich(woerter, ueblicheWoerter)) loescheEinstellung(ctx.tx, einstellung);
  else setzeEinstellung(ctx.tx, einstellung, JSON.stringify(woerter));
  record(ctx, ...aktDerWoerter);
}

const einfach = (text: string): string => text.normalize('NFC').toLocaleLowerCase('de');

/** The first word of name or unit in which one of these stands, as it was written; null: none. */
export function taetigkeitIn(woerter: readonly string[], ...texte: readonly (string | null)[]): string | null {
  const alle = texte.flatMap((text) => text?.normalize('NFC').match(/[\p{L}\p{M}-]+/gu) ?? []);
  const gesucht = woerter.map(einfach);
  return alle.find((wort) => gesucht.some((eines) => einfach(wort).includes(eines))) ?? null;
}

/** A list that is longer is read by nobody. */
export const woerterHoechstens = 60;

interface Einwand {
  readonly code: 'zu_viele' | 'kein_wort' | 'zu_kurz' | 'zu_lang';
  /** The line that cannot be taken; empty where it is all of them. */
  readonly zeile: string;
}

/** One word a line, each once. A short one would stand in every other word. */
export function liesWoerter(typed: string | null): { readonly woerter: readonly string[] } | Einwand {
  const zeilen = typedPoints((typedText(typed) ?? '').replace(/[,;]/g, '\n')).map((zeile) => zeile.normalize('NFC'));
  for (const zeile of zeilen) {
    if (!/^[\p{L}\p{M}-]+$/u.test(zeile)) return { code: 'kein_wort', zeile };
    if (zeile.length < 3) return { code: 'zu_kurz', zeile };
    if (zeile.length > 40) return { code: 'zu_lang', zeile };
  }
  const einfache = zeilen.map(einfach);
  const woerter = zeilen.filter((_, i) => einfache.indexOf(einfache[i] ?? '') === i);
  return woerter.length > woerterHoechstens ? { code: 'zu_viele', zeile: '' } : { woerter };
}
