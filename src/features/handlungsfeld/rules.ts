import type { Day } from '../../core/calendar.ts';
import { typedLine, typedText } from '../../core/typed.ts';
import type { Gremium } from '../stadt/index.ts';

/** Of the Gremien that every city has: no Handlungsfeld can have one of these. */
export const vergebeneKuerzel: readonly string[] = ['BUE', 'UMS', 'STG', 'MIG'];

export const kuerzelForm = /^[A-Z]{3}$/;

const umlaute: Readonly<Record<string, string>> = { ä: 'ae', ö: 'oe', ü: 'ue', ß: 'ss', æ: 'ae', œ: 'oe', ø: 'oe' };

/** Only a–z and 0–9: umlauts as two letters, accents dropped (`Şehir` → `sehir`), all else as single hyphens. */
export function schlicht(text: string): string {
  return text
    .toLowerCase()
    .normalize('NFC')
    .replace(/[äöüßæœø]/g, (letter) => umlaute[letter] ?? '')
    .replaceAll('ı', 'i')
    .replaceAll('ł', 'l')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
}

/** The name proposed for a field's channel: at most 80 lower-case letters a–z, digits and hyphens. */
export function kanalnameFuer({ nummer, titel }: { readonly nummer: number | null; readonly titel: string }): string {
  const name = `hf-${nummer ?? ''}-${schlicht(titel)}`;
  return name.slice(0, 80).replace(/-+$/, '');
}

/** Neither a number nor a Kürzel is ever used twice, whatever became of the field that had it. */
export function naechsteNummer(felder: readonly Pick<Gremium, 'nummer'>[]): number {
  return Math.max(0, ...felder.map(({ nummer }) => nummer ?? 0)) + 1;
}

/**
 * A free Kürzel made of the title: its first three letters (`Wohnen` → WOH), or else the first two with a later one.
 * Null: the title has too few letters, or all are taken.
 */
export function kuerzelFuer(titel: string, vergeben: readonly string[]): string | null {
  const letters = schlicht(titel)
    .replace(/[^a-z]/g, '')
    .toUpperCase();
  const [a, b, ...rest] = letters;
  const frei = rest.map((c) => `${a}${b}${c}`).find((kuerzel) => !vergeben.includes(kuerzel));
  return frei ?? null;
}

/** The years whose Jahreskonferenz may have decided: one may be written down late, or prepared. */
export function waehlbareJahre(heute: Day): number[] {
  const jahr = Number(heute.slice(0, 4));
  return [jahr, jahr - 1, jahr + 1];
}

/** One line, without what nobody sees, and with single spaces. */
export const zeile = (text: string): string => typedLine(text) ?? '';

/** The same for several lines, which pasted text breaks in many ways. */
export const zeilen = (text: string): string => typedText(text) ?? '';

export interface Grundlage {
  readonly text: string;
  /** With https. */
  readonly link: string | null;
}

/** One per line; an address at its end becomes its link. An address alone is text and link. */
export function grundlagenAus(getippt: string): Grundlage[] {
  return getippt
    .split('\n')
    .map(zeile)
    .filter((eine) => eine !== '')
    .map((eine) => {
      const [, davor = '', link] = /^(.*?)\s*(https:\/\/\S+)$/.exec(eine) ?? [];
      if (link === undefined || !URL.canParse(link)) return { text: eine, link: null };
      return { text: davor === '' ? link : davor, link };
    });
}

/** … and back. */
export function grundlagenText(grundlagen: readonly Grundlage[]): string {
  return grundlagen
    .map(({ text, link }) => (link === null ? text : text === link ? link : `${text} ${link}`))
    .join('\n');
}

const nachZahlen = new Intl.Collator('de', { numeric: true });

/** `4.3.1-2` before `4.3.1-10`. */
export const nachNummer = (a: { readonly nummer: string }, b: { readonly nummer: string }): number =>
  nachZahlen.compare(a.nummer, b.nummer);
