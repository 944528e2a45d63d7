/** The days by which goals and their Indikatoren are to be there, for calendars. */
import type { Day } from '../../core/calendar.ts';
import type { Context } from '../../core/feature.ts';
import type { PersonId } from '../../core/ids.ts';
import { type GremiumId, konferenzTag } from '../stadt/index.ts';
import { indikatorenAb, zieleAbJahr } from './kalender.store.ts';
import { letzterTag } from './rules.karte.ts';
import { gefragteZustaende } from './rules.leben.ts';
import type { Jahresziel } from './store.ts';
import * as texte from './texts.ts';

interface Frist {
  readonly tag: Day;
  /** With the goal's title: not for everybody. */
  readonly text: string;
  /** Who reads it without being in the field. */
  readonly beteiligte: readonly PersonId[];
}

/**
 * Of the goals of one field that people work on, from `von` on.
 * @param hoechstens so many goals and so many Indikatoren of each state; where there are as many, more may be missing
 */
export function fristenDerZiele(
  { tx }: Context,
  feld: GremiumId,
  von: Day,
  hoechstens: number,
): { readonly fristen: readonly Frist[]; readonly vollstaendig: boolean } {
  const jahr = Number(von.slice(0, 4));
  const ziele = gefragteZustaende.map((zustand) => zieleAbJahr(tx, feld, zustand, jahr, hoechstens));
  const indikatoren = gefragteZustaende.map((zustand) => indikatorenAb(tx, feld, zustand, von, hoechstens));
  const jahre = new Set(ziele.flat().map((ziel) => ziel.jahr));
  const tage = new Map([...jahre].map((eines) => [eines, letzterTag(eines, konferenzTag(tx, eines))]));
  const fristen = [
    ...ziele.flat().map((ziel) => frist(ziel, tage.get(ziel.jahr) ?? null, texte.jahresziel(ziel.titel))),
    ...indikatoren.flat().map(({ ziel, name, bis }) => frist(ziel, bis, texte.indikatorVon(name, ziel.titel))),
  ];
  return {
    fristen: fristen.flatMap(({ tag, ...eine }) => (tag === null || tag < von ? [] : [{ ...eine, tag }])),
    vollstaendig: [...ziele, ...indikatoren].every(({ length }) => length < hoechstens),
  };
}

const frist = (ziel: Pick<Jahresziel, 'federPerson' | 'prueftPerson'>, tag: Day | null, text: string) => ({
  tag,
  text,
  beteiligte: [ziel.federPerson, ziel.prueftPerson].filter((person) => person !== null),
});
