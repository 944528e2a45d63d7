/** Naming somebody for a role in a form: a person with an account, or the name of somebody without one. */
import { type Day, parseDay } from '../../core/calendar.ts';
import { addPerson, isReachable, nameOf, personById, personNamed } from '../../core/directory.ts';
import type { Acting, Context, FieldErrors, FormOutcome } from '../../core/feature.ts';
import type { PersonId } from '../../core/ids.ts';
import { setzeOrganisation } from './organisation.ts';
import { type Amt, changeAmt, loescheAmt } from './store.ts';
import * as texte from './texts.besetzung.ts';

const organisation = {
  kind: 'text',
  label: 'Organisation',
  help: 'Zum Beispiel: Jugendamt. Andere sehen sie erst, wenn die Person zustimmt.',
  required: false,
  max: 80,
} as const;

/** The fields that say who, and from which organisation. Exactly one of the first two is filled in. */
export const werFelder = {
  person: {
    kind: 'person',
    label: 'Person mit Konto',
    help: 'Wählen Sie hier eine Person, oder schreiben Sie im nächsten Feld einen Namen.',
    required: false,
  },
  name: {
    kind: 'text',
    label: 'Name, wenn die Person kein Konto hat',
    help: 'Vorname und Nachname.',
    required: false,
    max: 80,
  },
  organisation,
} as const;

export interface Wer {
  readonly person?: PersonId | null;
  readonly name?: string | null;
  readonly organisation?: string | null;
}

const einzeilig = (typed: string | null | undefined): string | null => typed?.trim().replace(/\s+/g, ' ') || null;

/** What can be said against it right on the form. */
export function pruefeWer(ctx: Pick<Context, 'tx'>, { person = null, name }: Wer): FieldErrors {
  const getippt = einzeilig(name);
  if (person !== null && getippt !== null) return { name: texte.fehler.beides };
  if (person !== null) {
    return isReachable(ctx.tx, person) ? {} : { person: texte.fehler.kontoNichtAktiv(nameOf(ctx.tx, person)) };
  }
  if (getippt === null) return { person: texte.fehler.niemand };
  const bekannt = personNamed(ctx.tx, getippt);
  const hatKonto = bekannt !== null && isReachable(ctx.tx, bekannt);
  return hatKonto ? { name: texte.fehler.hatKonto(getippt) } : {};
}

/** Whose name it is, as far as that is known; null: a name nobody here had before. */
export function bekanntePerson(ctx: Pick<Context, 'tx'>, { person = null, name }: Wer): PersonId | null {
  const getippt = einzeilig(name);
  return person ?? (getippt === null ? null : personNamed(ctx.tx, getippt));
}

/** A name that is known already: whether it is the same person. Null: there is nothing to ask. */
export function frageOhneKonto(ctx: Pick<Context, 'tx'>, wer: Wer, confirmed: readonly string[]): FormOutcome | null {
  const bekannt = wer.person === null ? bekanntePerson(ctx, wer) : null;
  if (bekannt === null || confirmed.includes('dieselbe')) return null;
  const { name, organisation: von } = personById(ctx.tx, bekannt) ?? { name: '', organisation: null };
  return { ask: { code: 'dieselbe', question: texte.dieselbe(name, von), yes: texte.dieselbeJa } };
}

/** The person meant; somebody never named before becomes known. An organisation left empty stays as it was. */
export function personAus(ctx: Acting, wer: Wer): PersonId {
  const aus = einzeilig(wer.organisation);
  const bekannt = bekanntePerson(ctx, wer);
  if (bekannt === null) return addPerson(ctx.tx, einzeilig(wer.name) ?? '', aus);
  if (aus !== null) setzeOrganisation(ctx, bekannt, aus);
  return bekannt;
}

export interface Amtszeit {
  readonly von: Day;
  /** The last day; null: open. */
  readonly bis: Day | null;
}

/** The first and the last day as they were entered, the last one after the first; else the sentence on its field. */
export function liesAmtszeit(
  von: string | null | undefined,
  bis: string | null | undefined,
): Amtszeit | { readonly errors: FieldErrors } {
  const erster = parseDay(von ?? '');
  const letzter = parseDay(bis ?? '');
  if (erster === null) return { errors: { von: texte.fehler.keinDatum } };
  if (letzter === null && bis !== null && bis !== undefined) return { errors: { bis: texte.fehler.keinDatum } };
  if (letzter !== null && letzter < erster) return { errors: { bis: texte.fehler.endeVorBeginn(erster) } };
  return { von: erster, bis: letzter };
}

/** Both have at least one day in common. */
export function ueberschneiden(a: Amtszeit, b: Amtszeit): boolean {
  return (b.bis === null || a.von <= b.bis) && (a.bis === null || b.von <= a.bis);
}

/** The last day entered for a term: not before it began. One that is still to come can be taken back so. */
export function liesEnde(
  amt: Amtszeit,
  bis: string | null | undefined,
  heute: Day,
): { readonly ende: Day } | { readonly errors: FieldErrors } {
  const ende = parseDay(bis ?? '');
  if (ende === null) return { errors: { bis: texte.fehler.keinDatum } };
  return ende < amt.von && amt.von <= heute ? { errors: { bis: texte.fehler.endeVorBeginn(amt.von) } } : { ende };
}

/** Ends a term with this day, or takes it back where it has not begun by then. */
export function beendeAmt(ctx: Pick<Context, 'tx'>, { id, von }: Amt, ende: Day): 'beendet' | 'geloescht' {
  if (von > ende) loescheAmt(ctx.tx, id);
  else changeAmt(ctx.tx, id, { bis: ende });
  return von > ende ? 'geloescht' : 'beendet';
}
