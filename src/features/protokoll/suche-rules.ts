/** What somebody looks for, and where it stands in a text. The index folds texts in the same way (`0001_suche.sql`). */
import { bold, type Inline } from '../../chat/message.ts';
import { ok, type Result, refused } from '../../core/result.ts';

/** One word; it is found inside of longer ones too, whatever the case, the dots of umlauts, and ß or ss. */
export interface Suchwort {
  /** As it was typed, and as it is written with umlauts where it was typed without: `buero`, `buro`. */
  readonly formen: readonly string[];
  /** Of two letters it is looked for where a word begins: inside of words they would be everywhere. */
  readonly amAnfang: boolean;
}

export type Suchfehler = 'leer' | 'zu_kurz' | 'zu_lang';

/** More is no search. */
export const suchtextMax = 100;

/** All words count. What is no letter or digit around them does not, so there is nothing to quote and no operator. */
export function liesSuche(getippt: string): Result<readonly Suchwort[], Suchfehler> {
  if (getippt.trim().length > suchtextMax) return refused('zu_lang');
  const worte = getippt
    .normalize('NFC')
    .replace(/[\p{Cf}\p{Cs}]/gu, '')
    .split(/[\s\p{Cc}]+/u)
    .map((wort) => falte(wort.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}\p{M}]+$/gu, '')))
    .filter((wort) => wort !== '');
  const lange = [...new Set(worte)].filter((wort) => laenge(wort) > 1);
  if (lange.length > 0) return ok(lange.map(suchwort));
  return refused(worte.length === 0 ? 'leer' : 'zu_kurz');
}

const laenge = (wort: string): number => [...wort].length;

function suchwort(wort: string): Suchwort {
  const umlaute = wort.replace(/([aou])e/g, '$1');
  const formen = umlaute === wort || laenge(umlaute) < 3 ? [wort] : [wort, umlaute];
  return { formen, amAnfang: laenge(wort) < 3 };
}

/** The query in FTS5's own language: every form is a quoted string, so that nothing in it is an operator. */
export const ausdruck = (worte: readonly Suchwort[]): string =>
  worte
    .map(({ formen, amAnfang }) => {
      const strings = formen.map((form) => `"${amAnfang ? ' ' : ''}${form.replaceAll('"', '""')}"`);
      return `(${strings.join(' OR ')})`;
    })
    .join(' AND ');

/** Whatever stands beside a word, it begins and ends there: `AG` stands in `(AG)`, and `KW` in `Kita/KW`. */
export const satzzeichen = '!"#$%&\'()*+,-./:;<=>?@[\\]^_`{|}~„“”‚‘’«»‹›–—…•·';

/** Character by character, so that a place in it is one in the text. */
function falte(text: string): string {
  return text
    .toLowerCase()
    .normalize('NFD')
    .replace(/[\p{M}\p{Cf}]/gu, '')
    .replaceAll('ß', 'ss')
    .replaceAll('ı', 'i')
    .replace(/[^\p{L}\p{N}]/gu, (zeichen) => (/\s/.test(zeichen) || satzzeichen.includes(zeichen) ? ' ' : zeichen));
}

/** Something that was written, and what it is: `Vereinbarung`. */
export interface Teil {
  readonly wo: string;
  readonly text: string;
}

/** Where it stands, with the words found in bold. */
export interface Fundstelle {
  readonly wo: string;
  readonly auszug: readonly Inline<never>[];
}

/** From … to, in UTF-16 units of the text. */
type Stelle = readonly [von: number, bis: number];

/** The part in which most of the words stand, of several the first one. */
export function fundstelle(teile: readonly Teil[], worte: readonly Suchwort[]): Fundstelle | null {
  let beste: { teil: Teil; stellen: Stelle[]; anzahl: number } | null = null;
  for (const roh of teile) {
    const teil = { wo: roh.wo, text: roh.text.replace(/\s+/g, ' ').trim() };
    const gefunden = worte.map((wort) => stellenVon(teil.text, wort));
    const anzahl = gefunden.filter((stellen) => stellen.length > 0).length;
    if (beste === null || anzahl > beste.anzahl) beste = { teil, stellen: gefunden.flat(), anzahl };
  }
  return beste && { wo: beste.teil.wo, auszug: auszug(beste.teil.text, vereint(beste.stellen)) };
}

function stellenVon(text: string, { formen, amAnfang }: Suchwort): Stelle[] {
  const { gefaltet, orte } = mitOrten(text);
  return formen.flatMap((form) => {
    const stellen: Stelle[] = [];
    for (let at = gefaltet.indexOf(form); at !== -1; at = gefaltet.indexOf(form, at + form.length)) {
      if (amAnfang && at > 0 && gefaltet[at - 1] !== ' ') continue;
      stellen.push([orte[at] ?? 0, orte[at + form.length] ?? text.length]);
    }
    return stellen;
  });
}

/** `orte`: for each place in the folded text the one of the character that it came from. */
function mitOrten(text: string): { readonly gefaltet: string; readonly orte: readonly number[] } {
  const orte: number[] = [];
  let gefaltet = '';
  let ort = 0;
  for (const zeichen of text) {
    const teil = falte(zeichen);
    for (let i = 0; i < teil.length; i++) orte.push(ort);
    gefaltet += teil;
    ort += zeichen.length;
  }
  return { gefaltet, orte };
}

/** In order, those that touch as one. */
function vereint(stellen: readonly Stelle[]): Stelle[] {
  const vereinte: Stelle[] = [];
  for (const [von, bis] of [...stellen].sort(([a], [b]) => a - b)) {
    const letzte = vereinte.at(-1);
    if (letzte === undefined || von > letzte[1]) vereinte.push([von, bis]);
    else vereinte.splice(-1, 1, [letzte[0], Math.max(letzte[1], bis)]);
  }
  return vereinte;
}

/** How much stands before the first word found, and how long all of it is. */
const davor = 40;
const hoechstens = 140;

function auszug(text: string, stellen: readonly Stelle[]): Inline<never>[] {
  const [von, bis] = stellen[0] ?? [0, 0];
  const anfang = von <= davor ? 0 : nachLeerzeichen(text, von - davor, von);
  const ende = text.length - anfang <= hoechstens ? text.length : vorLeerzeichen(text, anfang + hoechstens, bis);
  const stuecke: Inline<never>[] = [];
  let ort = anfang;
  for (const [a, b] of stellen.filter(([, b]) => b <= ende)) {
    if (a > ort) stuecke.push(text.slice(ort, a));
    stuecke.push(bold(text.slice(a, b)));
    ort = b;
  }
  if (ort < ende) stuecke.push(text.slice(ort, ende));
  return [...(anfang > 0 ? ['… '] : []), ...stuecke, ...(ende < text.length ? [' …'] : [])];
}

/** No word is cut, unless it is so long that there is no space; and no character ever. */
function nachLeerzeichen(text: string, ab: number, spaetestens: number): number {
  const leer = text.indexOf(' ', ab);
  return leer === -1 || leer >= spaetestens ? ganzesZeichen(text, ab) : leer + 1;
}

function vorLeerzeichen(text: string, bis: number, fruehestens: number): number {
  const leer = text.lastIndexOf(' ', bis);
  return leer < fruehestens ? Math.max(fruehestens, ganzesZeichen(text, bis)) : leer;
}

const ganzesZeichen = (text: string, ort: number): number => (/[\udc00-\udfff]/.test(text.charAt(ort)) ? ort - 1 : ort);
