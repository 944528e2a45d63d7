/** Between what stands in a form and what is kept as an answer. */
import type { FieldValue } from '../../chat/form.ts';
import { isReachable, nameOf } from '../../core/directory.ts';
import type { Context } from '../../core/feature.ts';
import type { PersonId } from '../../core/ids.ts';
import { felderZu, feldKey, nochOffen } from './form.ts';
import { frageMit } from './fragen.ts';
import { absatz, type Inhalt, istBeantwortet, leer } from './rules.ts';

type Werte = Readonly<Record<string, FieldValue>>;

/** The keys of a question's fields, as they stand in the form. */
export const keysZu = (nummer: number): string[] => Object.keys(felderZu(frageMit(nummer)));

/** What the fields of a question say. Whoever answers has an answer, ticked or not. */
export function inhaltAus(nummer: number, werte: Werte): Inhalt {
  const text = (wert: FieldValue | undefined): string | null => (typeof wert === 'string' ? wert : null);
  const auswahl = werte[feldKey.auswahl(nummer)];
  const antwort: Inhalt = {
    text: absatz(text(werte[feldKey.text(nummer)])),
    personId: text(werte[feldKey.person(nummer)]) as PersonId | null,
    stelle: absatz(text(werte[feldKey.stelle(nummer)])),
    auswahl: Array.isArray(auswahl) ? [...auswahl].sort() : [],
    offen: false,
  };
  const angekreuzt = werte[feldKey.offen(nummer)];
  const istOffen = Array.isArray(angekreuzt) && angekreuzt.includes(nochOffen);
  return istOffen && !istBeantwortet(antwort) ? { ...leer, offen: true } : antwort;
}

/** Whoever cannot be chosen any more stands in the form by name, so that submitting it again changes nothing. */
export function imFormular<A extends Pick<Inhalt, 'personId' | 'stelle'>>({ tx }: Pick<Context, 'tx'>, antwort: A): A {
  const { personId } = antwort;
  if (personId === null || isReachable(tx, personId)) return antwort;
  return { ...antwort, personId: null, stelle: nameOf(tx, personId) };
}

/** … and back: for each of the question's fields what stands in it. */
export function werteZu(nummer: number, antwort: Inhalt): Record<string, FieldValue> {
  const gemeint: Record<string, FieldValue> = {
    [feldKey.text(nummer)]: antwort.text,
    [feldKey.person(nummer)]: antwort.personId,
    [feldKey.stelle(nummer)]: antwort.stelle,
    [feldKey.auswahl(nummer)]: antwort.auswahl.length === 0 ? null : antwort.auswahl,
    [feldKey.offen(nummer)]: antwort.offen ? [nochOffen] : null,
  };
  return Object.fromEntries(keysZu(nummer).map((key) => [key, gemeint[key] ?? null]));
}
