/** Which steps the answers of a Checkliste propose [5.2.4]. Pure: what was decided about them is compared elsewhere. */

import { shortened } from '../../chat/shorten.ts';
import { hashOf } from '../../core/hash.ts';
import { typedLine, typedLines, typedPoints } from '../../core/typed.ts';
import { type Inhalt, istBeantwortet } from './rules.ts';
import * as texte from './texts.plan.ts';

interface Vorschlag {
  /** The question from whose answer it comes; null: from none. */
  readonly frage: number | null;
  /**
   * A hash of the question and of what was answered, however it is spaced or spelt: the same answer proposes nothing
   * twice.
   */
  readonly schluessel: string;
  /** At most 300 characters, one line: what an Aufgabe holds. */
  readonly was: string;
}

const hoechstens = 300;

/** In the order in which they are best done: win partners, clear what is in the way, find what is missing, apply. */
export function vorschlaegeAus(antworten: ReadonlyMap<number, Inhalt>): Vorschlag[] {
  const alle = [
    ...punkte(antworten.get(3))
      .flatMap(einzelne)
      .map((punkt) => vorschlag(3, punkt, texte.vorschlag.ansprechen(punkt))),
    ...punkte(antworten.get(4)).map((punkt) => vorschlag(4, punkt, texte.vorschlag.klaeren(punkt))),
    ...punkte(antworten.get(7)).map((punkt) => vorschlag(7, punkt, beschaffen(punkt))),
    ...antraege(antworten.get(8)),
    vorschlag(null, 'initiative', texte.vorschlag.initiative),
  ];
  return [...new Map(alle.map((einer) => [einer.schluessel, einer])).values()];
}

/** One step for each body that has to decide; if none is named yet, to find out which. */
function antraege(antwort: Inhalt | undefined): Vorschlag[] {
  if (antwort === undefined || !istBeantwortet(antwort)) return [];
  const geschrieben = typedLine(antwort.text);
  const worum = geschrieben === null || istNichts(geschrieben) ? null : geschrieben;
  if (antwort.auswahl.length > 0) {
    return antwort.auswahl.map((stelle) => vorschlag(8, stelle, texte.vorschlag.antrag(stelle, worum)));
  }
  return worum === null ? [] : [vorschlag(8, 'wer', texte.vorschlag.werEntscheidet(worum))];
}

function punkte(antwort: Inhalt | undefined): string[] {
  if (antwort === undefined || !istBeantwortet(antwort)) return [];
  return typedPoints(typedLines(antwort.text) ?? '')
    .map((punkt) => punkt.replace(/[\s.,;]+$/, ''))
    .filter((punkt) => !istNichts(punkt));
}

/** Several in one line. A comma in a number stays. */
const einzelne = (punkt: string): string[] =>
  punkt
    .split(/[,;](?!\d)/)
    .map((einer) => einer.trim())
    .filter((einer) => !istNichts(einer));

/** What people write where there is nothing to say. */
const istNichts = (punkt: string): boolean =>
  /^(?:(?:noch|bisher|zurzeit|derzeit)\s)?(?:keine?[rs]?|nichts|niemand|nein|[–—\-/.,;\s]*)[.]?$/i.test(punkt);

/**
 * `Stühle: die Schule`, `Geld: 500 Euro – Sparkasse`: what is missing, and then from whom. Where there is a number behind
 * the colon or the dash, it says how much or when.
 */
const wasUndVonWem = /^(?<was>.+)(?:\s[–—-]+\s|:\s)\s*(?<wem>[^\d]+)$/u;

function beschaffen(punkt: string): string {
  const { was = '', wem = '' } = wasUndVonWem.exec(punkt)?.groups ?? {};
  if (was === '' || wem === '') return texte.vorschlag.vonWem(punkt);
  return texte.vorschlag.klaerenMit(was.trim(), wem);
}

const vorschlag = (frage: number | null, antwort: string, was: string): Vorschlag => ({
  frage,
  schluessel: hashOf([frage, schlicht(antwort)]),
  was: shortened(was, hoechstens),
});

const schlicht = (antwort: string): string =>
  antwort
    .normalize('NFC')
    .toLowerCase()
    .replace(/[\s.,;:–—-]+/g, ' ')
    .trim();
