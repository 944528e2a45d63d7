/** Who is federführend, who checks, who was named in a form: the person, or what was typed. */
import { nameOf } from '../../core/directory.ts';
import type { Context } from '../../core/feature.ts';
import type { PersonId } from '../../core/ids.ts';
import { typedLine } from '../../core/typed.ts';
import { bekanntePerson } from '../stadt/index.ts';
import type { Benannt, Wer } from './rules.wer.ts';
import type { Jahresziel } from './store.ts';

type Tx = Pick<Context, 'tx'>;

/** The two fields of a form that say who. */
export type Eingabe = { readonly person?: PersonId | null; readonly name?: string | null };

/** A name the bot knows is that person; every other one is kept as it was typed. */
export function werAus(ctx: Tx, { person = null, name = null }: Eingabe): Wer {
  const bekannt = bekanntePerson(ctx, { person, name });
  return { person: bekannt, name: bekannt === null ? typedLine(name) : null };
}

export const feder = ({ federPerson, federName }: Pick<Jahresziel, 'federPerson' | 'federName'>): Wer => ({
  person: federPerson,
  name: federName,
});

export const prueft = ({ prueftPerson, prueftName }: Pick<Jahresziel, 'prueftPerson' | 'prueftName'>): Wer => ({
  person: prueftPerson,
  name: prueftName,
});

/** By the name they have today. */
export const benannt = ({ tx }: Tx, { person, name }: Wer): Benannt => ({
  person,
  wort: person === null ? name : nameOf(tx, person),
});
