import { typedText } from '../../core/typed.ts';
import { fragen } from './fragen.ts';
import type { Antwort } from './store.ts';

/** What somebody answered to one question, whoever it was. */
export type Inhalt = Pick<Antwort, 'text' | 'personId' | 'stelle' | 'auswahl' | 'offen'>;

export const leer: Inhalt = { text: null, personId: null, stelle: null, auswahl: [], offen: false };

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

export function istGleich(a: Inhalt, b: Inhalt): boolean {
  const auswahl = a.auswahl.length === b.auswahl.length && a.auswahl.every((eine, i) => eine === b.auswahl[i]);
  return auswahl && a.text === b.text && a.personId === b.personId && a.stelle === b.stelle && a.offen === b.offen;
}

/** Typed or pasted text with its line breaks, without what nobody sees; null if nothing of it can be seen. */
export function absatz(text: string | null): string | null {
  return (
    typedText(text)
      ?.replace(/ ?\n ?/g, '\n')
      .replace(/\n{3,}/g, '\n\n') ?? null
  );
}

/** The subject of what is about one question alone: `…:4`. */
export const frageSubjekt = (ideeId: string, nummer: number): string => `${ideeId}:${nummer}`;

/** What a subject is about: an idea, or one question of it (1 to 11). */
export function ausSubjekt(subject: string | null): { readonly ideeId: string; readonly frage: number | null } {
  const [ideeId = '', frage] = (subject ?? '').split(':');
  const gemeint = fragen.find(({ nummer }) => String(nummer) === frage);
  return { ideeId, frage: gemeint?.nummer ?? null };
}
