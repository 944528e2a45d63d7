import { and, asc, desc, eq, gte, lt } from 'drizzle-orm';
import type { Day } from '../../core/calendar.ts';
import type { Tx } from '../../core/workspace.ts';
import type { GremiumId } from '../stadt/index.ts';
import { aufgabe } from './schema.ts';
import type { Aufgabe } from './store.ts';

type Kurz = Pick<Aufgabe, 'was' | 'bis' | 'personId'>;

const kurz = { was: aufgabe.was, bis: aufgabe.bis, personId: aufgabe.personId };

const offenIn = (gremium: GremiumId) => and(eq(aufgabe.gremiumId, gremium), eq(aufgabe.stand, 'offen'));

/** What is open and to be done by this day or later, the soonest first. */
export function offeneAb(tx: Tx, gremium: GremiumId, tag: Day, hoechstens: number): Kurz[] {
  return tx
    .select(kurz)
    .from(aufgabe)
    .where(and(offenIn(gremium), gte(aufgabe.bis, tag)))
    .orderBy(asc(aufgabe.bis))
    .limit(hoechstens)
    .all();
}

/** What is open and was to be done before `tag`, and not before `von`, the latest first. */
export function offeneVor(
  tx: Tx,
  gremium: GremiumId,
  { von, tag }: { readonly von: Day; readonly tag: Day },
  hoechstens: number,
): Kurz[] {
  return tx
    .select(kurz)
    .from(aufgabe)
    .where(and(offenIn(gremium), gte(aufgabe.bis, von), lt(aufgabe.bis, tag)))
    .orderBy(desc(aufgabe.bis))
    .limit(hoechstens)
    .all();
}
