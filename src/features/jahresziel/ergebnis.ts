/** What came of a goal, for whoever tells others of it. */
import type { Day } from '../../core/calendar.ts';
import { type Acting, type Context, raise } from '../../core/feature.ts';
import type { PersonId } from '../../core/ids.ts';
import { zahlText } from '../../documents/index.ts';
import { gezeigt } from '../stadt/index.ts';
import type { JahreszielId, Urteil, Zustand } from './schema.ts';
import { indikatorenDes, type Jahresziel, messwerteDes, zielById, zustaendeDes } from './store.ts';

export interface Zielergebnis {
  readonly ziel: Jahresziel;
  /** Where it is in its life today, since when, and what the check found; null: there is none, or not any more. */
  readonly zustand: Zustand;
  readonly urteil: Urteil | null;
  readonly am: Day;
  /** What was written down as its result, as everybody in the field reads it. */
  readonly ergebnis: string | null;
  /** In words, `Familien mit Kontakt: 22 Familien`: the last values of its Kennzahlen, without those that could tell who it was. */
  readonly zahlen: readonly string[];
}

export function ergebnisDes({ tx, calendar }: Context, id: string): Zielergebnis | null {
  const ziel = zielById(tx, id);
  if (ziel === null) return null;
  const zustaende = zustaendeDes(tx, ziel.id);
  const [{ zustand, urteil, am }] = zustaende;
  const ergebnis = zustaende.find((einer) => einer.zustand === 'ergebnis')?.grund ?? null;
  const zahlen = indikatorenDes(tx, ziel.id).flatMap(({ id: indikator, art, name, einheit }) => {
    const wert = gezeigt(messwerteDes(tx, indikator).at(-1)?.wert ?? null);
    if (art !== 'zahl' || typeof wert !== 'number' || wert === 0) return [];
    return [`${name}: ${zahlText(wert)}${einheit === null ? '' : ` ${einheit}`}`];
  });
  return { ziel, zustand, urteil, am: calendar.dayAt(am), ergebnis, zahlen };
}

/** Tells whoever follows it that a goal has gone on in its life, or back. */
export const sageZustand = (ctx: Acting, ziel: JahreszielId): void =>
  raise(ctx, 'jahresziel.zustand', { ziel, durch: ctx.actor });

declare module '../../core/feature.ts' {
  interface Ereignisse {
    /** A goal has gone on in its life, or back: where it is now, `ergebnisDes` says. */
    readonly 'jahresziel.zustand': { readonly ziel: JahreszielId; readonly durch: PersonId };
  }
}
