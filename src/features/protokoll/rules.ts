import { addDays, type Day, daysBetween, parseDay } from '../../core/calendar.ts';
import { ok, type Result, refused } from '../../core/result.ts';

/** One task as it was typed: `Ada Muster: Raum buchen bis 10.11.` */
export interface Aufgabenzeile {
  readonly wer: string;
  readonly was: string;
  readonly bis: Day;
}

export type Zeilenfehler =
  | 'kein_wer'
  | 'kein_was'
  | 'kein_bis'
  | 'kein_tag'
  | 'nicht_am_ende'
  | 'vergangen'
  | 'zu_lang';

/** More is no task but a text; and an Aufgabe takes no more. */
const hoechstens = { wer: 120, was: 300 } as const;

const monate = ['jan', 'feb', 'mär', 'apr', 'mai', 'jun', 'jul', 'aug', 'sep', 'okt', 'nov', 'dez'];
const monatsname = String.raw`(?:jan|feb|mär|apr|mai|jun|jul|aug|sep|okt|nov|dez)\p{L}*`;

const bisTag =
  String.raw`(?:^|[\s,(–—-])bis\s+(?:zum\s+|spätestens\s+)?(?:(?:mo|di|mi|do|fr|sa|so)\p{L}*[.,]{0,2}\s+)?` +
  String.raw`(?<tag>\d{1,2})\.\s?(?:(?<zahl>\d{1,2})|(?<name>${monatsname}))`;

/** The deadline ends the line: `bis 10.11.`, `bis zum Di., 10.11.26`, `bis 10. November 2026`. */
const frist = new RegExp(String.raw`${bisTag}(?:[.\s]\s?(?<jahr>\d{4}|\d{2}))?[.)\s]*$`, 'iu');
const fristDavor = new RegExp(bisTag, 'iu');

/** Who comes first, parted from what by a colon, or by a dash between spaces. */
const trenner = /:|\s[–—-]\s/;

/** Of Vereinbarungen, and of Aufgaben: more is too long for whoever reads it. */
export const hoechstensZeilen = 20;

/** Reads one line; without a year the next such day from `heute` on is meant. */
export function liesAufgabe(zeile: string, heute: Day): Result<Aufgabenzeile, Zeilenfehler> {
  const gefunden = frist.exec(zeile);
  if (gefunden === null) {
    if (fristDavor.test(zeile)) return refused('nicht_am_ende');
    return refused(/(?:^|\s)bis(?:\s|$)/i.test(zeile) ? 'kein_tag' : 'kein_bis');
  }
  const bis = tagAus(gefunden.groups ?? {}, heute);
  if (!bis.ok) return bis;
  const davor = zeile.slice(0, gefunden.index);
  const trennt = trenner.exec(davor);
  const wer = trennt === null ? '' : davor.slice(0, trennt.index).trim();
  if (trennt === null || wer === '') return refused('kein_wer');
  const was = davor
    .slice(trennt.index + trennt[0].length)
    .replace(/[\s,;(–—-]+$/, '')
    .trim();
  if (was === '') return refused('kein_was');
  if (wer.length > hoechstens.wer || was.length > hoechstens.was) return refused('zu_lang');
  return ok({ wer, was, bis: bis.value });
}

/** A day that has just gone by is a slip, and not meant for next year. */
const geradeVorbei = 120;

function tagAus(
  { tag = '', zahl, name = '', jahr }: Readonly<Record<string, string | undefined>>,
  heute: Day,
): Result<Day, 'kein_tag' | 'vergangen'> {
  const monat = zahl ?? String(monate.indexOf(name.slice(0, 3).toLowerCase()) + 1);
  const im = (j: number): Day | null => parseDay(`${j}-${monat.padStart(2, '0')}-${tag.padStart(2, '0')}`);
  const dieses = Number(heute.slice(0, 4));
  const gemeint = im(jahr === undefined ? dieses : Number(jahr.padStart(4, '20')));
  if (gemeint === null) return refused('kein_tag');
  if (gemeint >= heute) return ok(gemeint);
  if (jahr !== undefined || daysBetween(gemeint, heute) <= geradeVorbei) return refused('vergangen');
  const naechstes = im(dieses + 1);
  return naechstes === null ? refused('kein_tag') : ok(naechstes);
}

export interface Bekannt<P> {
  readonly id: P;
  readonly name: string;
}

/** Whom a name means: one person by full name, or by a first name that only one has; null: nobody of them. */
export function findePerson<P>(wer: string, personen: readonly Bekannt<P>[]): Result<P | null, 'mehrdeutig'> {
  const gesucht = klein(wer);
  const ganz = personen.filter(({ name }) => klein(name) === gesucht);
  const treffer = ganz.length > 0 ? ganz : personen.filter(({ name }) => klein(name).split(' ')[0] === gesucht);
  const [erste, ...weitere] = treffer;
  if (erste === undefined) return ok(null);
  return weitere.length > 0 ? refused('mehrdeutig') : ok(erste.id);
}

const klein = (name: string): string => name.normalize('NFC').toLowerCase().replace(/^@/, '').trim();

/** Whoever types wrote it of themselves. */
export const istIch = (wer: string): boolean => klein(wer) === 'ich';

/** Somebody whose full name is one letter off, such as `Adda Muster`: probably the person meant. */
export function fastGleich<P>(wer: string, personen: readonly Bekannt<P>[]): Bekannt<P> | null {
  const gesucht = klein(wer);
  // Of a short word too many others are one letter off.
  if (gesucht.length < 5) return null;
  return personen.find(({ name }) => umEinZeichenAnders(gesucht, klein(name))) ?? null;
}

/** One letter more, less, another one, or two that changed places. */
function umEinZeichenAnders(a: string, b: string): boolean {
  let gleich = 0;
  while (gleich < Math.min(a.length, b.length) && a[gleich] === b[gleich]) gleich++;
  const rest = (text: string, ab: number): string => text.slice(gleich + ab);
  const vertauscht = `${b[gleich + 1]}${b[gleich]}${rest(b, 2)}`;
  return (
    a !== b &&
    (rest(a, 1) === rest(b, 1) || rest(a, 1) === rest(b, 0) || rest(a, 0) === rest(b, 1) || rest(a, 0) === vertauscht)
  );
}

/** `Ada und Eren` names two, and each task has one who sees to it. */
export function nenntMehrere<P>(wer: string, personen: readonly Bekannt<P>[]): boolean {
  const teile = wer.split(/\s*(?:,|&|\+|\/|\sund\s)\s*/i).filter((teil) => teil !== '');
  return (
    teile.length > 1 &&
    teile.some((teil) => {
      const person = findePerson(teil, personen);
      return !person.ok || person.value !== null;
    })
  );
}

/** The days on which the Tandem is asked for minutes that are missing. */
export const nachfragen = (datum: Day): readonly Day[] => [addDays(datum, 3), addDays(datum, 7)];

/** For how long after a Sitzung its minutes can be handed in. */
const laengstens = 366;

/** The first day of which minutes can still be handed in. */
export const abgabeAb = (heute: Day): Day => addDays(heute, -laengstens);

/** Where the minutes of a Sitzung stand. */
export type Stand = 'offen' | 'abgeschickt' | 'angekommen' | 'bestaetigt';

/**
 * The group decides about its minutes: what it has confirmed is confirmed, be it that nobody in the Büro has pressed
 * *Angekommen*.
 */
export function standVon(
  protokoll: { readonly eingangAm: number | null; readonly bestaetigtAm: number | null } | null,
): Stand {
  if (protokoll === null) return 'offen';
  if (protokoll.bestaetigtAm !== null) return 'bestaetigt';
  return protokoll.eingangAm === null ? 'abgeschickt' : 'angekommen';
}
