/** What lists have in common that are asked for by words and read page by page. */
import type { Button } from '../../chat/message.ts';
import { blaettern } from './texts.ts';

/** What a word means among these: what is called so, else what begins so. Null: nothing. */
export function gemeintMit<T>(dinge: readonly T[], namen: (ding: T) => readonly string[], wort: string): T | null {
  const gesucht = klein(wort);
  return (
    dinge.find((ding) => namen(ding).some((name) => klein(name) === gesucht)) ??
    dinge.find((ding) => namen(ding).some((name) => klein(name).startsWith(gesucht))) ??
    null
  );
}

const klein = (text: string): string => text.trim().toLocaleLowerCase('de');

/**
 * Those nearest to today, in the order of their days.
 *
 * @param kommende the soonest first, one more than `hoechstens` if there are as many
 * @param gewesene likewise, the latest first
 * @returns `vollstaendig`: nothing was left out
 */
export function umHeute<T>(kommende: readonly T[], gewesene: readonly T[], hoechstens: number) {
  return {
    gezeigt: [...gewesene.slice(0, hoechstens).reverse(), ...kommende.slice(0, hoechstens)],
    vollstaendig: Math.max(kommende.length, gewesene.length) <= hoechstens,
  };
}

/** Where the page begins that was asked for; that of the last page where there are fewer by now. */
export function seitenanfang(gewuenscht: number, anzahl: number, proSeite: number): number {
  const letzte = Math.max(0, Math.floor((anzahl - 1) / proSeite) * proSeite);
  return Math.min(Math.max(0, Math.floor(gewuenscht)), letzte);
}

interface Seite {
  /** How many stand before the page, … */
  readonly ab: number;
  /** … on it, … */
  readonly gezeigt: number;
  /** … and on all pages. */
  readonly anzahl: number;
  readonly proSeite: number;
}

/** *Frühere zeigen*, *Weitere zeigen*: those of them that lead somewhere. */
export function blaetterKnoepfe(
  { ab, gezeigt, anzahl, proSeite }: Seite,
  action: string,
  subjekt: (ab: number) => string,
): Button[] {
  const bis = ab + gezeigt;
  const seiteAb = (neues: number, label: string): Button => ({ action, subject: subjekt(neues), label });
  return [
    ...(ab > 0 ? [seiteAb(Math.max(0, ab - proSeite), blaettern.fruehere(ab))] : []),
    ...(bis < anzahl ? [seiteAb(bis, blaettern.weitere(anzahl - bis))] : []),
  ];
}
