/** The goals that somebody is asked about. */
import { and, asc, eq, gte, inArray, isNull, lt, lte, ne, not, notExists, or, type SQL, sql } from 'drizzle-orm';
import type { Day } from '../../core/calendar.ts';
import type { Instant } from '../../core/clock.ts';
import { konto } from '../../core/directory.schema.ts';
import type { PersonId } from '../../core/ids.ts';
import type { Tx } from '../../core/workspace.ts';
import type { GremiumId } from '../stadt/index.ts';
import { gefragteZustaende } from './rules.leben.ts';
import { type JahreszielId, jahresziel, rueckmeldung } from './schema.ts';
import type { Jahresziel } from './store.ts';

export interface Gefragtes {
  readonly ziel: Jahresziel;
  /** When somebody last said how it goes; null: nobody has. */
  readonly antwortAm: Instant | null;
  /** The bot can write to whoever is federführend. */
  readonly erreichbar: boolean;
}

const aufDemWeg = inArray(jahresziel.zustand, [...gefragteZustaende]);

type Wer = typeof jahresziel.federPerson | typeof jahresziel.prueftPerson;

/** To whom the bot can write; a list that is made once for a query. */
const erreichbare = (tx: Tx, wer: Wer): SQL =>
  inArray(wer, tx.select({ personId: konto.personId }).from(konto).where(eq(konto.deactivated, false)));

const niemandErreichbares = (tx: Tx, wer: Wer): SQL | undefined => or(isNull(wer), not(erreichbare(tx, wer)));

const letzteAntwort = sql<Instant | null>`(
  select max(${rueckmeldung.am}) from ${rueckmeldung} where ${rueckmeldung.zielId} = ${jahresziel.id}
)`;

function gefragte(tx: Tx, welche: SQL | undefined): Gefragtes[] {
  return tx
    .select({
      ziel: jahresziel,
      antwortAm: letzteAntwort,
      erreichbar: sql<boolean>`${erreichbare(tx, jahresziel.federPerson)}`.mapWith(Boolean),
    })
    .from(jahresziel)
    .where(welche)
    .orderBy(asc(jahresziel.angelegtAm), asc(jahresziel.id))
    .all();
}

/** Those on their way for which this person is federführend, or which they check. */
export const gefragteVon = (tx: Tx, person: PersonId): Gefragtes[] =>
  gefragte(
    tx,
    or(and(eq(jahresziel.federPerson, person), aufDemWeg), and(eq(jahresziel.prueftPerson, person), aufDemWeg)),
  );

/** Those on their way in these fields to the conferences of these years. */
export const gefragteIn = (tx: Tx, felder: readonly GremiumId[], jahre: readonly number[]): Gefragtes[] =>
  gefragte(tx, and(inArray(jahresziel.gremiumId, [...felder]), inArray(jahresziel.jahr, [...jahre]), aufDemWeg));

interface Grenze {
  /** Asked about since a day before this one. */
  readonly fragenVor: Day;
  /** Nobody has said how it goes since this. */
  readonly antwortVor: Instant;
}

const vor = (tx: Tx, jahr: number, { fragenVor, antwortVor }: Grenze): SQL | undefined =>
  and(
    eq(jahresziel.jahr, jahr),
    aufDemWeg,
    lt(jahresziel.fragenAb, fragenVor),
    notExists(
      tx
        .select({ zielId: rueckmeldung.zielId })
        .from(rueckmeldung)
        .where(and(eq(rueckmeldung.zielId, jahresziel.id), gte(rueckmeldung.am, antwortVor))),
    ),
  );

/** All of a year about which nobody has said anything. */
export const unbeantworteteIm = (tx: Tx, jahr: number, grenze: Grenze): Gefragtes[] =>
  gefragte(tx, vor(tx, jahr, grenze));

/** … and for which somebody is federführend to whom the bot cannot write. */
export const verwaisteIm = (tx: Tx, jahr: number, grenze: Grenze): Gefragtes[] =>
  gefragte(tx, and(vor(tx, jahr, grenze), niemandErreichbares(tx, jahresziel.federPerson)));

const mitErgebnis = eq(jahresziel.zustand, 'ergebnis');

/** Those whose result this person checks. */
export const zuPruefenVon = (tx: Tx, person: PersonId): Jahresziel[] =>
  tx
    .select()
    .from(jahresziel)
    .where(and(eq(jahresziel.prueftPerson, person), mitErgebnis))
    .orderBy(asc(jahresziel.fragenAb), asc(jahresziel.id))
    .all();

/** Those of these fields whose result is to be checked. */
export const zuPruefenIn = (tx: Tx, felder: readonly GremiumId[]): Jahresziel[] =>
  tx
    .select()
    .from(jahresziel)
    .where(and(inArray(jahresziel.gremiumId, [...felder]), mitErgebnis))
    .orderBy(asc(jahresziel.fragenAb), asc(jahresziel.id))
    .all();

/** Those of these years whose result an office checks, nobody, or somebody to whom the bot cannot write. */
export const zuPruefenOhnePerson = (tx: Tx, jahre: readonly number[]): Jahresziel[] =>
  tx
    .select()
    .from(jahresziel)
    .where(and(inArray(jahresziel.jahr, [...jahre]), mitErgebnis, niemandErreichbares(tx, jahresziel.prueftPerson)))
    .orderBy(asc(jahresziel.fragenAb), asc(jahresziel.id))
    .all();

/** Those of these years whose result was entered on this day or before. */
export const zuPruefenSeit = (tx: Tx, jahre: readonly number[], tag: Day): Jahresziel[] =>
  tx
    .select()
    .from(jahresziel)
    .where(and(inArray(jahresziel.jahr, [...jahre]), mitErgebnis, lte(jahresziel.fragenAb, tag)))
    .orderBy(asc(jahresziel.fragenAb), asc(jahresziel.id))
    .all();

/** Which of these fields have a goal of this year. */
export function felderMitZiel(tx: Tx, felder: readonly GremiumId[], jahr: number): ReadonlySet<GremiumId> {
  const rows = tx
    .selectDistinct({ gremiumId: jahresziel.gremiumId })
    .from(jahresziel)
    .where(
      and(
        eq(jahresziel.jahr, jahr),
        // By way of the year: a field has goals of many.
        sql`+${jahresziel.gremiumId} in ${[...felder]}`,
        ne(jahresziel.zustand, 'zurueckgezogen'),
      ),
    )
    .all();
  return new Set(rows.map(({ gremiumId }) => gremiumId));
}

/** As if it had never been given. Only ever the last one, or the numbers of those after it would be wrong. */
export function entferneRueckmeldung(tx: Tx, zielId: JahreszielId, nummer: number): void {
  tx.delete(rueckmeldung)
    .where(and(eq(rueckmeldung.zielId, zielId), eq(rueckmeldung.nummer, nummer)))
    .run();
}
