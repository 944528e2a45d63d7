/** Who is who, and who may check. Pure. */
import type { PersonId } from '../../core/ids.ts';

/** A person, or else a name, an organisation or an office; both null: nobody yet. */
export interface Wer {
  readonly person: PersonId | null;
  readonly name: string | null;
}

export const istNiemand = ({ person, name }: Wer): boolean => person === null && name === null;

/** … with the name they go by, the person's or the one that was typed. */
export interface Benannt extends Pick<Wer, 'person'> {
  readonly wort: string | null;
}

/**
 * Two accounts are told apart, whatever their names. A name that was typed before its person had an account is that
 * person. Nobody is never the same as nobody.
 */
export function istDieselbe(a: Benannt, b: Benannt): boolean {
  if (a.person !== null && b.person !== null) return a.person === b.person;
  return a.wort !== null && b.wort !== null && schlicht(a.wort) === schlicht(b.wort);
}

const schlicht = (name: string): string => name.toLocaleLowerCase('de').replace(/\s+/g, ' ').trim();

/** Nobody checks what they are federführend for. */
export const darfPruefen = (prueft: Benannt, feder: Benannt): boolean => !istDieselbe(prueft, feder);
