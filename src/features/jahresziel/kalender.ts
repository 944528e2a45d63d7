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
  readonly gremiumId: GremiumId;
  readonly tag: Day;
  /** With the goal's title: not for everybody. */
  readonly text: string;
  /** Who reads it without being in the field. */
  readonly beteiligte: readonly PersonId[];
}

/**
 * Of goals that people work on, by their field, from `von` on.
 * @param hoechstens so many goals and so many Indikatoren: the soonest
 */
export function fristenDerZiele(
  { tx }: Context,
  felder: readonly GremiumId[],
  von: Day,
  hoechstens: number,
): readonly Frist[] {
  const umfang = { felder, zustaende: gefragteZustaende, hoechstens };
  const ziele = zieleAbJahr(tx, umfang, Number(von.slice(0, 4)));
  const tage = new Map([...new Set(ziele.map(({ jahr }) => jahr))].map((jahr) => [jahr, konferenzTag(tx, jahr)]));
  return [
    ...ziele.map((ziel) =>
      frist(ziel, letzterTag(ziel.jahr, tage.get(ziel.jahr) ?? null), texte.jahresziel(ziel.titel)),
    ),
    ...indikatorenAb(tx, umfang, von).flatMap(({ ziel, name, bis }) =>
      bis === null ? [] : [frist(ziel, bis, texte.indikatorVon(name, ziel.titel))],
    ),
  ].filter(({ tag }) => tag >= von);
}

const frist = (
  ziel: Pick<Jahresziel, 'gremiumId' | 'federPerson' | 'prueftPerson'>,
  tag: Day,
  text: string,
): Frist => ({
  gremiumId: ziel.gremiumId,
  tag,
  text,
  beteiligte: [ziel.federPerson, ziel.prueftPerson].filter((person) => person !== null),
});
