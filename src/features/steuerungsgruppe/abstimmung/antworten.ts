/** Members of the Steuerungsgruppe answer, or the Büro writes down what they said; it calls back where they wish. */
import type { Acting } from '../../../core/feature.ts';
import type { PersonId } from '../../../core/ids.ts';
import { record } from '../../../core/verlauf.ts';
import { pruefeObAlle } from './ende.ts';
import { lageVon } from './lage.ts';
import type { Antwortwort } from './schema.ts';
import { type Abstimmung, type Antwort, addAntwort, merkeRueckruf } from './store.ts';
import { zeigeFragen, zeigeMeldung, zeigeStand } from './zeigen.ts';

export interface Antworteingabe {
  readonly antwort: Antwortwort;
  readonly was: string | null;
  readonly erreichbar: string | null;
}

/** @param eingetragenVon who in the Büro writes down what was said on the phone; null: the member answers here */
export function antworte(
  ctx: Acting,
  abstimmung: Abstimmung,
  person: PersonId,
  { antwort, was, erreichbar }: Antworteingabe,
  eingetragenVon: PersonId | null,
): void {
  const vorige = lageVon(ctx, abstimmung).letzte.get(person);
  const werte = { abstimmungId: abstimmung.id, personId: person, antwort, am: ctx.now, eingetragenVon };
  const neu = addAntwort(ctx.tx, werte, { was, erreichbar });
  record(ctx, eingetragenVon === null ? 'abstimmung.antworten' : 'abstimmung.eintragen', abstimmung.id);
  const lage = lageVon(ctx, abstimmung);
  if (vorige !== undefined && vorige.antwort !== 'einverstanden') zeigeMeldung(ctx, lage, vorige);
  if (antwort !== 'einverstanden') zeigeMeldung(ctx, lage, neu);
  for (const wem of lage.gefragte) if (wem.personId === person) zeigeFragen(ctx, lage, wem);
  zeigeStand(ctx, lage);
  pruefeObAlle(ctx, lage);
}

/** @returns false if somebody else has called back before */
export function rufZurueck(ctx: Acting, abstimmung: Abstimmung, antwort: Antwort): boolean {
  const erledigt = merkeRueckruf(ctx.tx, antwort.id, ctx.actor, ctx.now);
  if (erledigt === null) return false;
  record(ctx, 'abstimmung.zurueckrufen', abstimmung.id);
  zeigeMeldung(ctx, lageVon(ctx, abstimmung), erledigt);
  return true;
}
