/** The days by which goals and their Indikatoren are to be there, for calendars. */
import type { Day } from '../../core/calendar.ts';
import type { Context } from '../../core/feature.ts';
import type { PersonId } from '../../core/ids.ts';
import { type GremiumId, konferenzTag, umHeute } from '../stadt/index.ts';
import { indikatorenAb, indikatorenVor, zieleAbJahr, zieleVorJahr } from './kalender.store.ts';
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
 * @param hoechstens so many goals and Indikatoren of each state to come, and so many of those before: those nearest to
 *   today; where there are more, it is not `vollstaendig`
 */
export function fristenDerZiele(
  { tx, heute }: Context,
  feld: GremiumId,
  von: Day,
  hoechstens: number,
): { readonly fristen: readonly Frist[]; readonly vollstaendig: boolean } {
  const diesesJahr = Number(heute.slice(0, 4));
  const kommendes = letzterTag(diesesJahr, konferenzTag(tx, diesesJahr)) < heute ? diesesJahr + 1 : diesesJahr;
  const welche = gefragteZustaende.map((zustand) => ({ feld, zustand }));
  const einerMehr = hoechstens + 1;
  const ziele = welche.map((diese) => {
    const gewesene = zieleVorJahr(tx, diese, { von: Number(von.slice(0, 4)), jahr: kommendes }, einerMehr);
    return umHeute(zieleAbJahr(tx, diese, kommendes, einerMehr), gewesene, hoechstens);
  });
  const indikatoren = welche.map((diese) => {
    const gewesene = indikatorenVor(tx, diese, { von, tag: heute }, einerMehr);
    return umHeute(indikatorenAb(tx, diese, heute, einerMehr), gewesene, hoechstens);
  });
  const alleZiele = ziele.flatMap(({ gezeigt }) => gezeigt);
  const jahre = new Set(alleZiele.map(({ jahr }) => jahr));
  const tage = new Map([...jahre].map((jahr) => [jahr, letzterTag(jahr, konferenzTag(tx, jahr))]));
  const fristen = [
    ...alleZiele.map((ziel) => frist(ziel, tage.get(ziel.jahr) ?? null, texte.jahresziel(ziel.titel))),
    ...indikatoren
      .flatMap(({ gezeigt }) => gezeigt)
      .map(({ ziel, name, bis }) => frist(ziel, bis, texte.indikatorVon(name, ziel.titel))),
  ];
  return {
    fristen: fristen.flatMap(({ tag, ...eine }) => (tag === null || tag < von ? [] : [{ ...eine, tag }])),
    vollstaendig: [...ziele, ...indikatoren].every((teil) => teil.vollstaendig),
  };
}

const frist = (ziel: Pick<Jahresziel, 'federPerson' | 'prueftPerson'>, tag: Day | null, text: string) => ({
  tag,
  text,
  beteiligte: [ziel.federPerson, ziel.prueftPerson].filter((person) => person !== null),
});
