/** Everything that names one person, for that person to read. */
import { asc, eq, or } from 'drizzle-orm';
import type { PersonId } from '../../core/ids.ts';
import type { Tx } from '../../core/workspace.ts';
import type { Ergaenzung } from './ergaenzungen.store.ts';
import { ergaenzung, indikator, jahresziel, messwert, rueckmeldung, wirkung, zielzustand } from './schema.ts';
import type { Indikator, Jahresziel, Messwert, Rueckmeldung, Zielzustand } from './store.ts';

export function zieleMit(tx: Tx, person: PersonId): Jahresziel[] {
  return tx
    .select()
    .from(jahresziel)
    .where(
      or(
        eq(jahresziel.federPerson, person),
        eq(jahresziel.prueftPerson, person),
        eq(jahresziel.stelltVorPerson, person),
        eq(jahresziel.angelegtVon, person),
      ),
    )
    .orderBy(asc(jahresziel.angelegtAm), asc(jahresziel.id))
    .all();
}

interface Zu {
  readonly ziel: Jahresziel;
}

export const zustaendeVon = (tx: Tx, person: PersonId): (Zu & { readonly angabe: Zielzustand })[] =>
  tx
    .select({ ziel: jahresziel, angabe: zielzustand })
    .from(zielzustand)
    .innerJoin(jahresziel, eq(jahresziel.id, zielzustand.zielId))
    .where(eq(zielzustand.von, person))
    .orderBy(asc(zielzustand.am))
    .all();

export const rueckmeldungenVon = (tx: Tx, person: PersonId): (Zu & { readonly angabe: Rueckmeldung })[] =>
  tx
    .select({ ziel: jahresziel, angabe: rueckmeldung })
    .from(rueckmeldung)
    .innerJoin(jahresziel, eq(jahresziel.id, rueckmeldung.zielId))
    .where(eq(rueckmeldung.von, person))
    .orderBy(asc(rueckmeldung.am))
    .all();

export const ergaenzungenVon = (tx: Tx, person: PersonId): (Zu & { readonly angabe: Ergaenzung })[] =>
  tx
    .select({ ziel: jahresziel, angabe: ergaenzung })
    .from(ergaenzung)
    .innerJoin(jahresziel, eq(jahresziel.id, ergaenzung.zielId))
    .where(eq(ergaenzung.von, person))
    .orderBy(asc(ergaenzung.am))
    .all();

export const messwerteVon = (
  tx: Tx,
  person: PersonId,
): (Zu & { readonly angabe: Messwert; readonly indikator: Indikator })[] =>
  tx
    .select({ ziel: jahresziel, angabe: messwert, indikator })
    .from(messwert)
    .innerJoin(indikator, eq(indikator.id, messwert.indikatorId))
    .innerJoin(wirkung, eq(wirkung.id, indikator.wirkungId))
    .innerJoin(jahresziel, eq(jahresziel.id, wirkung.zielId))
    .where(eq(messwert.von, person))
    .orderBy(asc(messwert.am))
    .all();
