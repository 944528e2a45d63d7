import { and, eq } from 'drizzle-orm';
import type { Instant } from '../../core/clock.ts';
import type { Tx } from '../../core/workspace.ts';
import { type SitzungId, sitzungTable } from '../sitzung/index.ts';
import { imZeitraum, type Zeitraum } from '../stadt/index.ts';
import { fassung, protokoll } from './schema.ts';

/** What the minutes say of who was there, in the version that counts. */
export interface Anwesende {
  readonly sitzungId: SitzungId;
  /** When this version was handed in. */
  readonly am: Instant;
  /** How many; null: nobody counted. */
  readonly personen: number | null;
  readonly organisationen: number | null;
  /** Only if the Tandem wrote them. */
  readonly namen: string | null;
}

/** Of the Sitzungen of these Gremien within these days, both included; one without minutes is left out. */
export function anwesendeIm(tx: Tx, zeitraum: Zeitraum): Anwesende[] {
  return tx
    .select({
      sitzungId: protokoll.sitzungId,
      am: fassung.am,
      personen: fassung.personen,
      organisationen: fassung.organisationen,
      namen: fassung.namen,
    })
    .from(sitzungTable)
    .innerJoin(protokoll, eq(protokoll.sitzungId, sitzungTable.id))
    .innerJoin(fassung, and(eq(fassung.protokollId, protokoll.id), eq(fassung.nummer, protokoll.fassung)))
    .where(imZeitraum(sitzungTable.gremiumId, sitzungTable.datum, zeitraum))
    .all();
}
