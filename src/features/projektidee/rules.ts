import { fragen } from './fragen.ts';
import type { Antwort } from './store.ts';

/** What somebody answered to one question, whoever it was. */
export type Inhalt = Pick<Antwort, 'text' | 'personId' | 'stelle' | 'auswahl' | 'offen'>;

/** *Weiß ich noch nicht* is no answer, and neither is nothing at all. */
export function istBeantwortet(antwort: Inhalt | undefined): boolean {
  if (antwort === undefined || antwort.offen) return false;
  const { text, personId, stelle, auswahl } = antwort;
  return text !== null || personId !== null || stelle !== null || auswahl.length > 0;
}

/** How many of the questions are answered. */
export function beantwortet(antworten: ReadonlyMap<number, Inhalt>): number {
  return fragen.filter(({ nummer }) => istBeantwortet(antworten.get(nummer))).length;
}

export function istVollstaendig(antworten: ReadonlyMap<number, Inhalt>): boolean {
  return beantwortet(antworten) === fragen.length;
}
