/** What people write after `/sitzung`: `14.10. 18 Uhr Rathaus, Raum 3: Elternabende`. */
import type { Day, Time } from '../../core/calendar.ts';
import { erstesDatum } from './phrase-datum.ts';
import { ersteZeit, type Stelle } from './phrase-zeit.ts';

/** What a phrase says for the form; null where it says nothing. */
export interface Phrase {
  readonly datum: Day | null;
  readonly beginn: Time | null;
  readonly ende: Time | null;
  readonly ort: string | null;
  /** An address with https and a host name. */
  readonly link: string | null;
  readonly thema: string | null;
}

// With a few letters at most before `://`: a long word must not be tried from each of its letters.
const adresse = /(?<![\p{L}\p{N}])[a-z]{1,12}:\/\/[^\s<>"]*[^\s<>".,;:!?)]/giu;

/**
 * Reads the first date, the first time (with or without an end) and the first link; a second one belongs to the topic.
 * Of what is left, the words before the first colon that ends a word (not the one of `Mieter:innen`) are the place, the
 * others the topic; without such a colon all of them are. Every word that is none of these stays, as typed and in its
 * order, only with single spaces; commas and dashes that hang loose after that are dropped.
 *
 * A date without a year is the next one from `heute` on, a weekday the next one after it; `heute` and `morgen` count at
 * the beginning or next to a time, `So` and `Mi` after `am` or before a time. What does not exist (`31.02.`,
 * `25 Uhr`) or is not one certain day (`14.–16.10.`, `bis 16.10.`, `Mittwoch in zwei Wochen`) stays in the text.
 */
export function liesPhrase(text: string, heute: Day): Phrase {
  const worte = text.trim().replace(/\s+/g, ' ');
  const link = ersterLink(worte);
  // Blanks keep every place where it was; numbers within an address are no dates.
  const ohneAdressen = worte.replace(adresse, (gefunden) => ' '.repeat(gefunden.length));
  const datum = erstesDatum(ohneAdressen, heute);
  const zeit = ersteZeit(ohneAdressen);
  return {
    datum: datum?.wert ?? null,
    beginn: zeit?.wert.beginn ?? null,
    ende: zeit?.wert.ende ?? null,
    link: link?.wert ?? null,
    ...ortUndThema(rest(worte, [link, datum, zeit])),
  };
}

function ersterLink(text: string): Stelle<string> | null {
  for (const { index, 0: wert } of text.matchAll(adresse)) {
    const gueltig = wert.startsWith('https://') && URL.canParse(wert) && new URL(wert).hostname.includes('.');
    if (gueltig) return { von: index, bis: index + wert.length, wert };
  }
  return null;
}

/** The text around what was understood. */
function rest(text: string, verstanden: readonly (Stelle<unknown> | null)[]): string {
  const stellen = verstanden.filter((stelle) => stelle !== null).sort((a, b) => a.von - b.von);
  const stuecke = [...stellen, { von: text.length, bis: text.length }].map(({ von }, i) => {
    const davor = stellen[i - 1];
    return davor === undefined ? text.slice(0, von) : ohneTrenner(text.slice(davor.bis, von));
  });
  return stuecke
    .map((stueck) => stueck.trim())
    .filter((stueck) => stueck !== '')
    .join(' ');
}

/** Without the comma or dash that stood between this and what was understood before it. */
const ohneTrenner = (stueck: string): string => stueck.replace(/^(?:[ ,;]|[.–—-](?= |$))+/, '');

function ortUndThema(text: string): Pick<Phrase, 'ort' | 'thema'> {
  const doppelpunkt = text.search(/:(?= |$)/);
  return { ort: oderNull(text.slice(0, Math.max(doppelpunkt, 0))), thema: oderNull(text.slice(doppelpunkt + 1)) };
}

function oderNull(text: string): string | null {
  const ohneEnde = text.trim().replace(/ ?[,;]$| [–—-]$/, '');
  return ohneEnde === '' ? null : ohneEnde;
}
