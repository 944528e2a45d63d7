/** Which steps the answers of a Checkliste propose [5.2.4]. Pure: what was decided about them is compared elsewhere. */
import { tagesordnungspunkte, zeile, zeilen } from '../sitzung/index.ts';
import { type Inhalt, istBeantwortet } from './rules.ts';
import * as texte from './texts.plan.ts';

interface Vorschlag {
  /** The question and what was answered, however it is spaced or spelt: the same answer proposes nothing twice. */
  readonly schluessel: string;
  /** At most 300 characters, one line: what an Aufgabe holds. */
  readonly was: string;
}

const hoechstens = 300;

/** In the order in which they are best done: win partners, clear what is in the way, find what is missing, apply. */
export function vorschlaegeAus(antworten: ReadonlyMap<number, Inhalt>): Vorschlag[] {
  const alle = [
    ...punkte(antworten.get(3)).map((punkt) => vorschlag(3, punkt, texte.vorschlag.ansprechen(punkt))),
    ...punkte(antworten.get(4)).map((punkt) => vorschlag(4, punkt, texte.vorschlag.klaeren(punkt))),
    ...punkte(antworten.get(7)).map((punkt) => vorschlag(7, punkt, beschaffen(punkt))),
    ...antraege(antworten.get(8)),
    { schluessel: 'initiative', was: texte.vorschlag.initiative },
  ];
  return [...new Map(alle.map((einer) => [einer.schluessel, einer])).values()];
}

/** One step for each body that has to decide; if none is named yet, to find out which. */
function antraege(antwort: Inhalt | undefined): Vorschlag[] {
  if (antwort === undefined || !istBeantwortet(antwort)) return [];
  const worum = zeile(antwort.text);
  if (antwort.auswahl.length > 0) {
    return antwort.auswahl.map((stelle) => vorschlag(8, stelle, texte.vorschlag.antrag(stelle, worum)));
  }
  return worum === null ? [] : [vorschlag(8, 'wer', texte.vorschlag.werEntscheidet(worum))];
}

function punkte(antwort: Inhalt | undefined): string[] {
  if (antwort === undefined || !istBeantwortet(antwort)) return [];
  return tagesordnungspunkte(zeilen(antwort.text) ?? '')
    .map((punkt) => punkt.replace(/[\s.,;]+$/, ''))
    .filter(Boolean);
}

/** `2.000 Euro – Sparkasse`, `Stühle: von der Schule`: what is missing, and then from whom. */
const wasUndVonWem = /^(?<was>.+)(?:\s[–—-]+\s|:\s)\s*(?<wem>.+)$/u;

function beschaffen(punkt: string): string {
  const { was = '', wem = '' } = wasUndVonWem.exec(punkt)?.groups ?? {};
  if (was === '' || wem === '') return texte.vorschlag.vonWem(punkt);
  return texte.vorschlag.klaerenMit(was.trim(), wem.replace(/^von\s+/i, '').replace(/^(?:vom|beim)\s+/i, 'dem '));
}

const vorschlag = (frage: number, antwort: string, was: string): Vorschlag => ({
  schluessel: `${frage}:${schlicht(antwort)}`,
  // An emoji is two units: never cut between them.
  was: was.length <= hoechstens ? was : `${was.slice(0, hoechstens - 1).replace(/[\ud800-\udbff]$/, '')}…`,
});

const schlicht = (antwort: string): string =>
  antwort
    .normalize('NFC')
    .toLowerCase()
    .replace(/[\s.,;:–—-]+/g, ' ')
    .trim();
