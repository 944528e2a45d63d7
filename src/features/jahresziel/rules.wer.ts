import type { PersonId } from '../../core/ids.ts';

/** A person, or else a name, an organisation or an office; both null: nobody yet. */
export interface Wer {
  readonly person: PersonId | null;
  readonly name: string | null;
}

/** The same one, however it is typed; nobody is never the same as nobody. */
export function istDerselbe(a: string | null, b: string | null): boolean {
  const schlicht = (name: string): string => name.toLocaleLowerCase('de').replace(/\s+/g, ' ').trim();
  return a !== null && b !== null && schlicht(a) === schlicht(b);
}
