import type { PersonId } from '../../core/ids.ts';
import { ok, type Result, refused } from '../../core/result.ts';

export interface Namentlich {
  readonly id: PersonId;
  readonly name: string;
  readonly organisation: string | null;
}

/** Who is meant by `Ada Muster`, or by `Ada Muster (VHS)` where several are called so. */
export function gemeinte(getippt: string, personen: readonly Namentlich[]): Result<PersonId, 'niemand' | 'mehrere'> {
  const gleich = (wort: string): boolean => wort.toLowerCase() === getippt.trim().replace(/\s+/g, ' ').toLowerCase();
  const genau = personen.filter(
    ({ name, organisation }) => organisation !== null && gleich(`${name} (${organisation})`),
  );
  // Whoever is called the same in every way nobody can tell apart: one after the other.
  const [eine] = genau;
  if (eine !== undefined) return ok(eine.id);
  const [erste, zweite] = personen.filter(({ name }) => gleich(name));
  if (erste === undefined) return refused('niemand');
  return zweite === undefined ? ok(erste.id) : refused('mehrere');
}

export interface VerlaufFrage {
  /** A Gremium's id; null: the whole city. */
  readonly gremium: string | null;
  /** An object's id; then neither Gremium nor year count. */
  readonly subject: string | null;
  readonly jahr: number | null;
  /** How many lines were shown before. */
  readonly ab: number;
}

/** As a button carries it from one page to the next. */
export function alsSubjekt({ gremium, subject, jahr, ab }: VerlaufFrage): string {
  return [gremium ?? '-', subject ?? '-', jahr ?? '-', ab].join(' ');
}

/** Null: nothing that a button of ours would carry. */
export function ausSubjekt(text: string): VerlaufFrage | null {
  const [gremium, subject, jahr, ab] = text.split(' ').map((teil) => (teil === '-' ? null : teil));
  const seite = Number(ab);
  const imJahr = jahr === null || jahr === undefined ? null : Number(jahr);
  if (gremium === undefined || subject === undefined || !Number.isInteger(seite) || seite < 0) return null;
  return Number.isNaN(imJahr) ? null : { gremium, subject, jahr: imJahr, ab: seite };
}
