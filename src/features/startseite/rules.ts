/** Which command somebody meant who mistyped one, and which buttons find a place on Home. */

import type { Button } from '../../chat/message.ts';
import { upTo } from '../../chat/shorten.ts';

/** How many letters to add, leave out, change or swap with the next one, to make one word of the other. */
export function abstand(a: string, b: string): number {
  let vorletzte: number[] = [];
  let letzte = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const zeile = [i];
    for (let j = 1; j <= b.length; j++) {
      const gleich = a[i - 1] === b[j - 1] ? 0 : 1;
      const geaendert = Math.min(at(letzte, j) + 1, at(zeile, j - 1) + 1, at(letzte, j - 1) + gleich);
      const vertauscht = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      zeile.push(vertauscht ? Math.min(geaendert, at(vorletzte, j - 2) + 1) : geaendert);
    }
    [vorletzte, letzte] = [letzte, zeile];
  }
  return at(letzte, b.length);
}

const at = (zeile: readonly number[], j: number): number => zeile[j] ?? Number.POSITIVE_INFINITY;

/**
 * The command that is nearest to what was typed behind `/komm-in`; null: none is near. A short word may differ in one
 * letter, a longer one in a third of them.
 *
 * @param befehle as they are typed: `/komm-in wer`, `/sitzung liste`
 */
export function naechsterBefehl(getippt: string, befehle: readonly string[]): string | null {
  const gesucht = einheitlich(getippt);
  // What follows a command may be anything: then its first word says which one it is.
  return naechster(gesucht, befehle) ?? naechster(gesucht.split(' ')[0] ?? '', befehle);
}

function naechster(gesucht: string, befehle: readonly string[]): string | null {
  if (gesucht === '') return null;
  const hoechstens = Math.max(1, Math.floor(gesucht.length / 3));
  const moegliche = befehle
    .map((befehl) => ({ befehl, fern: abstand(gesucht, einheitlich(befehl)) }))
    .filter(({ fern }) => fern <= hoechstens)
    .sort((a, b) => a.fern - b.fern);
  return moegliche[0]?.befehl ?? null;
}

const einheitlich = (befehl: string): string =>
  befehl
    .toLowerCase()
    .replace(/^\/(komm-in\b)?/, '')
    .trim()
    .replaceAll('ä', 'ae')
    .replaceAll('ö', 'oe')
    .replaceAll('ü', 'ue')
    .replaceAll('ß', 'ss');

/** Enough of what was typed to recognise it by: somebody may have pasted a page. Never half an emoji. */
export const gekuerzt = (wort: string): string => (wort.length > 40 ? `${upTo(wort, 40)}…` : wort);

/** What people come for most often. Everything else follows in the order in which the features bring it. */
const zuerst: readonly string[] = [
  'sitzung.neu',
  'sitzung.vorschlagen',
  'sitzung.weitere',
  'aufgabe.liste',
  'jahresziel.uebersicht',
  'tandem.wer',
  'status',
  'einrichtung.oeffnen',
  // For few people besides the Büro, who come for little else.
  'bericht.liste',
  'abstimmung.liste',
];
/** It leads to whatever has found no place. */
const zuletzt = 'hilfe';
const knoepfeAufHome = 8;

/** The most useful buttons for Home, and the help at the end. */
export function fuerHome(knoepfe: readonly Button[]): Button[] {
  const hilfe = knoepfe.filter(({ action }) => action === zuletzt);
  const andere = nuetzlichsteZuerst(knoepfe).filter(({ action }) => action !== zuletzt);
  return [...andere.slice(0, knoepfeAufHome - hilfe.length), ...hilfe];
}

export function nuetzlichsteZuerst(knoepfe: readonly Button[]): Button[] {
  const rang = ({ action }: Button): number => (zuerst.includes(action) ? zuerst.indexOf(action) : zuerst.length);
  return [...knoepfe].sort((a, b) => rang(a) - rang(b));
}

/** Ten minutes: what waits longer waits for somebody to look after it. */
export const lange = (ms: number): boolean => ms > 10 * 60_000;
