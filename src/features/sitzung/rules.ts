import type { Day, Time } from '../../core/calendar.ts';
import { ok, type Result, refused } from '../../core/result.ts';

/** When something takes place, as wall time in the city. */
export interface Termin {
  readonly datum: Day;
  readonly beginn: Time;
  readonly ende: Time;
}

export interface Jetzt {
  readonly heute: Day;
  readonly uhrzeit: Time;
}

/** A Termin people can still come to. It begins and ends on the same day. */
export function pruefeTermin(
  termin: Termin,
  jetzt: Jetzt,
): Result<Termin, 'datum_vergangen' | 'beginn_vergangen' | 'ende_vor_beginn'> {
  if (termin.datum < jetzt.heute) return refused('datum_vergangen');
  if (termin.datum === jetzt.heute && termin.beginn <= jetzt.uhrzeit) return refused('beginn_vergangen');
  if (termin.ende <= termin.beginn) return refused('ende_vor_beginn');
  return ok(termin);
}

/** What people are told about a Sitzung, and what can be changed. */
export interface Angaben extends Termin {
  readonly ort: string | null;
  readonly link: string | null;
  readonly thema: string;
  readonly tagesordnung: string | null;
}

type Teil = 'termin' | 'ort' | 'link' | 'thema' | 'tagesordnung';

/** The parts of the Angaben that differ; date and times count as one. */
export function unterschiede(alt: Angaben, neu: Angaben): Set<Teil> {
  const anders = new Set<Teil>();
  if (alt.datum !== neu.datum || alt.beginn !== neu.beginn || alt.ende !== neu.ende) anders.add('termin');
  for (const teil of ['ort', 'link', 'thema', 'tagesordnung'] as const) if (alt[teil] !== neu[teil]) anders.add(teil);
  return anders;
}

/** What was there before: of each part the last that differs from what holds now. `fassungen`: the newest first. */
export function vorherige(jetzt: Angaben, fassungen: readonly Angaben[]): Angaben {
  const letzte = (teil: Teil): Angaben => fassungen.find((alt) => unterschiede(alt, jetzt).has(teil)) ?? jetzt;
  const { datum, beginn, ende } = letzte('termin');
  const { ort } = letzte('ort');
  const { link } = letzte('link');
  const { thema } = letzte('thema');
  const { tagesordnung } = letzte('tagesordnung');
  return { datum, beginn, ende, ort, link, thema, tagesordnung };
}

/** One that ends when the other begins does not overlap. */
export function ueberschneidet(a: Termin, b: Termin): boolean {
  return a.datum === b.datum && a.beginn < b.ende && b.beginn < a.ende;
}

export function istVorbei(termin: Termin, jetzt: Jetzt): boolean {
  return termin.datum < jetzt.heute || (termin.datum === jetzt.heute && termin.ende <= jetzt.uhrzeit);
}

export function hatBegonnen(termin: Termin, jetzt: Jetzt): boolean {
  return termin.datum < jetzt.heute || (termin.datum === jetzt.heute && termin.beginn <= jetzt.uhrzeit);
}

/** Only addresses that are safe to click: https and a host name. */
export function pruefeLink(link: string): Result<string, 'kein_https'> {
  const valid = /^https:\/\/\S+$/.test(link) && URL.canParse(link) && new URL(link).hostname.includes('.');
  return valid ? ok(link) : refused('kein_https');
}

/** `WOH-2026-03`: Kürzel, year, two digits or more. */
export function nummerText(kuerzel: string, jahr: number, laufend: number): string {
  return `${kuerzel}-${jahr}-${String(laufend).padStart(2, '0')}`;
}
