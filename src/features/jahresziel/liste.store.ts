/** Goals page by page, as fast among a million as among a hundred: each question goes along one index. */
import { and, asc, count, desc, eq, gte, inArray, ne, or, type SQL, sql } from 'drizzle-orm';
import type { PersonId } from '../../core/ids.ts';
import type { Tx } from '../../core/workspace.ts';
import type { GremiumId } from '../stadt/index.ts';
import { gefragteZustaende, istUnveraenderlich } from './rules.leben.ts';
import { jahresziel, rueckmeldung, type Stand, type Zustand, zustaende } from './schema.ts';
import type { Jahresziel } from './store.ts';

export interface Auswahl {
  /** One field; several only together with a person. */
  readonly felder: readonly GremiumId[];
  /** Only those for which this person is federführend, or which they check; null: all. */
  readonly person: PersonId | null;
  /** Of one conference year; null: of all. */
  readonly jahr: number | null;
  /** Null: all but those that were withdrawn. */
  readonly zustand: Zustand | null;
  /** Only those at work of which this was the last answer. */
  readonly stand: Stand | null;
}

/** Not narrowed at all. */
export const ganz = { person: null, jahr: null, zustand: null, stand: null } as const;

/** The latest year first, and within it the newest. */
export function zieleAus(tx: Tx, auswahl: Auswahl, ab: number, anzahl: number): Jahresziel[] {
  return tx
    .select()
    .from(jahresziel)
    .where(bedingung(auswahl))
    .orderBy(desc(jahresziel.jahr), desc(jahresziel.angelegtAm), sql`${jahresziel}.rowid desc`)
    .limit(anzahl)
    .offset(ab)
    .all();
}

/** How many there are; counted no further than `hoechstens`. */
export function anzahlAus(tx: Tx, auswahl: Auswahl, hoechstens: number): number {
  const gezaehlt = tx
    .select({ feld: jahresziel.gremiumId })
    .from(jahresziel)
    .where(bedingung(auswahl))
    .limit(hoechstens)
    .as('gezaehlt');
  return tx.select({ anzahl: count() }).from(gezaehlt).get()?.anzahl ?? 0;
}

/** Those of a field that have not come to their end, the oldest first. */
export function nichtBeendete(tx: Tx, feld: GremiumId): Jahresziel[] {
  const unterwegs = zustaende.filter((zustand) => !istUnveraenderlich(zustand));
  return tx
    .select()
    .from(jahresziel)
    .where(and(eq(jahresziel.gremiumId, feld), inArray(jahresziel.zustand, unterwegs)))
    .orderBy(asc(jahresziel.jahr), asc(jahresziel.angelegtAm))
    .all();
}

/** Those of a field from this conference year on, whatever became of them, the oldest first. */
export function zieleAb(tx: Tx, feld: GremiumId, jahr: number): Jahresziel[] {
  return tx
    .select()
    .from(jahresziel)
    .where(and(eq(jahresziel.gremiumId, feld), gte(jahresziel.jahr, jahr)))
    .orderBy(asc(jahresziel.jahr), asc(jahresziel.angelegtAm))
    .all();
}

function bedingung({ felder, person, jahr, zustand, stand }: Auswahl): SQL | undefined {
  return and(
    // With a person, their own indices lead to fewer rows than the fields' would.
    person === null ? inArray(jahresziel.gremiumId, [...felder]) : sql`+${jahresziel.gremiumId} in ${[...felder]}`,
    person === null ? undefined : or(eq(jahresziel.federPerson, person), eq(jahresziel.prueftPerson, person)),
    jahr === null ? undefined : eq(jahresziel.jahr, jahr),
    zustand === null ? ne(jahresziel.zustand, 'zurueckgezogen') : eq(jahresziel.zustand, zustand),
    stand === null ? undefined : and(inArray(jahresziel.zustand, [...gefragteZustaende]), hatStand(stand)),
  );
}

const hatStand = (stand: Stand): SQL => sql`(
  select ${rueckmeldung.stand} from ${rueckmeldung}
  where ${rueckmeldung.zielId} = ${jahresziel.id}
  order by ${rueckmeldung.nummer} desc limit 1
) = ${stand}`;
