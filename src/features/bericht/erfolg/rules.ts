/** What is a success, what may be done with it, and which of them stand on a page. Pure. */
import type { Zielergebnis } from '../../jahresziel/index.ts';
import { giltAlsBewilligt, type Ideestand } from '../../projektidee/index.ts';
import type { Dankstand } from './schema.ts';

/** What a new state makes of a goal or an idea: a success, none (any more), or nothing new. */
export type Folge = 'erfolg' | 'keiner' | 'bleibt';

/** A goal of which a part was reached is a success too: the thanks say that it is a part. */
export function folgeDesZiels({ zustand, urteil }: Pick<Zielergebnis, 'zustand' | 'urteil'>): Folge {
  if (zustand === 'uebernommen' || zustand === 'abgeschlossen') return 'bleibt';
  return zustand === 'ueberprueft' && urteil !== null && urteil !== 'nicht_erreicht' ? 'erfolg' : 'keiner';
}

/** What was approved stays so while it rests. */
export function folgeDerIdee(stand: Ideestand): Folge {
  if (stand === 'ruht') return 'bleibt';
  return giltAlsBewilligt(stand) ? 'erfolg' : 'keiner';
}

export const kannAblehnen = (stand: Dankstand): boolean => stand === 'angeboten';

export const stehtImKanal = (stand: Dankstand): boolean => stand === 'gesendet' || stand === 'ueberholt';

export const istZurueckgesetzt = (stand: Dankstand): boolean => stand === 'ueberholt' || stand === 'entfallen';

/** What those read who may thank, and what everybody else does. */
export const staendeFuer = (leitet: boolean): readonly Dankstand[] =>
  leitet ? ['angeboten', 'gesendet', 'nicht', 'zurueckgenommen', 'ueberholt'] : ['gesendet'];

/** Three with the longest text, and ten names each, fill a message. */
export const proSeite = 3;
/** Lines of the overview in one message: each field has a button there. */
const zeilenProSeite = 20;

export type Seite<Feld> =
  | { readonly art: 'ueberblick'; readonly felder: readonly Feld[] }
  | { readonly art: 'feld'; readonly feld: Feld; readonly ab: number };

/** First how many there are in each field, then field by field in their own order. */
export function seitenVon<Feld extends { readonly lesbar: number }>(felder: readonly Feld[]): Seite<Feld>[] {
  const ueberblick = Array.from({ length: Math.max(1, Math.ceil(felder.length / zeilenProSeite)) }, (_, i) => ({
    art: 'ueberblick' as const,
    felder: felder.slice(i * zeilenProSeite, (i + 1) * zeilenProSeite),
  }));
  const einzelne = felder.flatMap((feld) =>
    Array.from({ length: Math.ceil(feld.lesbar / proSeite) }, (_, i) => ({
      art: 'feld' as const,
      feld,
      ab: i * proSeite,
    })),
  );
  return [...ueberblick, ...einzelne];
}

/** The conference year that was typed; null: none is meant by it. */
export const liesJahr = (typed: string): number | null => (/^\d{4}$/.test(typed.trim()) ? Number(typed.trim()) : null);

/** Of the list: the year and the page, from 0; null: this subject names none. */
export function liesSeite(subject: string): { readonly jahr: number; readonly seite: number } | null {
  const gemeint = /^(\d{4}):(\d{1,6})$/.exec(subject);
  return gemeint === null ? null : { jahr: Number(gemeint[1]), seite: Number(gemeint[2]) };
}
