/** Where Beschlüsse and Hinweise come from, as the concept counts them [5.2.4]. */
import { upTo } from '../../chat/shorten.ts';
export const quellen = [
  'Steuerungsgruppe',
  'Fachausschuss',
  'Migrationsbeirat',
  'Rat',
  'Verwaltung',
  'Anderer Prozess',
  'Sprachförderkonzept',
  'Gesetz oder Leitlinie',
] as const;

/** What stands for everything else: it needs words of its own. */
export const andereQuelle = 'andere';

/** A source as it is chosen, and what was written beside it. */
interface Quellenangabe {
  readonly quelle: string;
  readonly genauer: string | null;
}

/** `Rat`, `Fachausschuss: Soziales`, or own words; null: nobody knows from whom it is. */
export function quelleAus({ quelle, genauer }: Quellenangabe): string | null {
  if (quelle === andereQuelle) return genauer;
  return genauer === null ? quelle : `${quelle}: ${genauer}`;
}

/** … and back. */
export function quelleIn(text: string): Quellenangabe {
  const quelle = quellen.find((eine) => text === eine || text.startsWith(`${eine}: `));
  if (quelle === undefined) return { quelle: andereQuelle, genauer: text };
  return { quelle, genauer: text.slice(quelle.length + 2) || null };
}

/** Room for one long text in a list. */
const kurz = 300;

/** The beginning of a long text, on one line; `ganz`: nothing is left out. */
export function anfang(text: string): { readonly text: string; readonly ganz: boolean } {
  const zeile = text.replace(/\s+/g, ' ');
  if (zeile.length <= kurz) return { text: zeile, ganz: zeile === text };
  return { text: `${upTo(zeile, kurz).trimEnd()} …`, ganz: false };
}
