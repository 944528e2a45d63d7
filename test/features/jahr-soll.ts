/**
 * What is open for whom, and since which steps, by the concept: written down once more, without the features' own code,
 * from what is kept.
 */
import { addDays, calendarOf, type Day } from '../../src/core/calendar.ts';
import type { PersonId } from '../../src/core/ids.ts';
import { verlauf } from '../../src/core/verlauf.schema.ts';
import type { Tx } from '../../src/core/workspace.ts';
import { aufgabe } from '../../src/features/aufgabe/schema.ts';
import { unbeantwortet } from '../../src/features/erinnerung/schema.ts';
import { jahresziel, rueckmeldung } from '../../src/features/jahresziel/schema.ts';
import { gremien, letzteKonferenz } from '../../src/features/stadt/index.ts';
import type { Name } from './jahr-leben.ts';

export const calendar = calendarOf('Europe/Berlin', 'NW');

/** As what somebody is reminded: of a goal, in somebody's place, to help, of a result, of an Aufgabe, of proposals. */
export const rollen = [
  'feder',
  'statt',
  'tandem',
  'prueft',
  'ergebnis',
  'aufgabe',
  'aufgabe statt',
  'vorschlaege',
] as const;
type Rolle = (typeof rollen)[number];

export interface Soll {
  readonly wer: Name;
  /** Names the thing. */
  readonly key: string;
  readonly als: Rolle;
  /** The day by which. */
  readonly bis: Day;
  /** The steps that have come. */
  readonly stufen: readonly Stufe[];
  /** *Later* was said, and that day has not come. */
  readonly ruht: boolean;
}

type Stufe = { readonly name: string; readonly tag: Day };
type Ding = Omit<Soll, 'ruht'>;

const tandem: readonly Name[] = ['ada', 'eren', 'sana'];
const buero: readonly Name[] = ['jo', 'mila'];

const davor = (tag: Day): Day => (calendar.isWorkingDay(tag) ? tag : davor(addDays(tag, -1)));
const danach = (tag: Day): Day => (calendar.isWorkingDay(tag) ? tag : danach(addDays(tag, 1)));

/** @param name who somebody is, if they are among those of the lives */
export function sollAm(tx: Tx, heute: Day, name: (person: PersonId | null) => Name | null): readonly Soll[] {
  const konferenz = letzteKonferenz(tx)?.tag ?? heute;
  const dinge = [
    ...ziele(tx, heute, konferenz, name),
    ...aufgaben(tx, heute, name),
    ...vorschlaege(tx, heute, konferenz),
  ];
  const aufschuebe = new Map(
    tx
      .select()
      .from(unbeantwortet)
      .all()
      .map((row) => [row.key, row]),
  );
  return dinge.map(({ stufen, ...ding }) => {
    const { wieder = null, zuletzt = heute } = aufschuebe.get(ding.key) ?? {};
    const tag = wieder === null ? null : ding.bis > zuletzt && wieder > ding.bis ? ding.bis : wieder;
    const alle = wieder === null || tag === null ? stufen : [...stufen, { name: wieder, tag }];
    const gekommen = alle.filter((stufe) => stufe.tag <= heute);
    return { ...ding, stufen: gekommen, ruht: tag !== null && heute < tag };
  });
}

const abstaende = [-180, -90, -60, -30, -14, -7, -1, 3, 7];

function ziele(tx: Tx, heute: Day, konferenz: Day, name: (person: PersonId | null) => Name | null): Ding[] {
  return tx
    .select()
    .from(jahresziel)
    .all()
    .flatMap((ziel): Ding[] => {
      const feder = name(ziel.federPerson);
      const prueft = name(ziel.prueftPerson);
      if (ziel.zustand === 'ergebnis') {
        // Asked for four times, and then no more.
        const wochen = [21, 14, 7].map((nach) => addDays(ziel.fragenAb, nach));
        const seit = wochen.find((tag) => tag <= heute) ?? ziel.fragenAb;
        const stufen = [{ name: seit, tag: seit }];
        const ding = { key: `jahresziel-ergebnis:${ziel.id}`, bis: addDays(ziel.fragenAb, 14), stufen };
        const wer = prueft === null ? buero : [prueft];
        return wer.filter((eine) => eine !== feder).map((eine) => ({ ...ding, wer: eine, als: 'ergebnis' }));
      }
      if (ziel.zustand !== 'vereinbart' && ziel.zustand !== 'in_arbeit') return [];
      const antworten = tx
        .select()
        .from(rueckmeldung)
        .all()
        .filter(({ zielId }) => zielId === ziel.id)
        .map(({ am }) => calendar.dayAt(am));
      const offen = abstaende
        .map((abstand) => {
          const tag = addDays(konferenz, abstand);
          return {
            abstand,
            name: abstand > 0 ? `T+${abstand}` : `T${abstand}`,
            tag: abstand > 0 ? danach(tag) : davor(tag),
          };
        })
        .filter(({ tag }) => ziel.fragenAb < tag && tag <= heute)
        .filter(({ tag, abstand }) => !antworten.some((am) => tag <= addDays(am, abstand < -14 ? 14 : 0)));
      const tage = [...new Set(offen.map(({ tag }) => tag))];
      const ab = (n: number): Stufe[] => offen.filter(({ tag }) => tag >= (tage[n - 1] ?? '9999'));
      const spaete = nachfragen(heute, konferenz, [ziel.fragenAb, ...antworten]);
      const ding = { key: `jahresziel:${ziel.id}`, bis: konferenz };
      const fragen: Ding[] = [
        ...(feder === null ? [] : [{ ...ding, wer: feder, als: 'feder' as const, stufen: [...ab(1), ...spaete] }]),
        ...tandem
          .filter((eine) => eine !== feder)
          .map(
            (wer): Ding =>
              feder === null
                ? { ...ding, wer, als: 'statt', stufen: [...ab(1), ...spaete] }
                : { ...ding, wer, als: 'tandem', stufen: ab(3) },
          ),
        ...(prueft === null || prueft === feder || tandem.includes(prueft)
          ? []
          : [{ ...ding, wer: prueft, als: 'prueft' as const, stufen: ab(4) }]),
      ];
      return fragen.filter(({ stufen }) => stufen.length > 0);
    });
}

/** Without a result after the last step: four times more, two weeks apart from the last word. */
function nachfragen(heute: Day, konferenz: Day, worte: readonly Day[]): readonly Stufe[] {
  const letzte = danach(addDays(konferenz, 7));
  const seit = [letzte, ...worte].sort().at(-1) ?? letzte;
  return [14, 28, 42, 56]
    .map((nach) => danach(addDays(seit, nach)))
    .filter((tag) => tag <= heute)
    .map((tag) => ({ name: tag, tag }));
}

function aufgaben(tx: Tx, heute: Day, name: (person: PersonId | null) => Name | null): Ding[] {
  return tx
    .select()
    .from(aufgabe)
    .all()
    .filter(({ stand }) => stand === 'offen')
    .flatMap((eine): Ding[] => {
      const key = `aufgabe:${eine.id}`;
      const tage = eine.uebernommenAm === null ? [] : [eine.uebernommenAm];
      for (let tag = addDays(eine.bis, -7); davor(tag) <= heute; tag = addDays(tag, 7)) tage.push(davor(tag));
      const letzter = tage.sort().at(-1);
      const umsonst = tx
        .select()
        .from(unbeantwortet)
        .all()
        .find((row) => row.key === key);
      const vorHeute = umsonst === undefined ? 0 : umsonst.tage - (umsonst.zuletzt === heute ? 1 : 0);
      // Four reminders in vain, the last of them asking whether anybody still needs it: then it rests.
      const stufen = letzter === undefined || vorHeute > 3 ? [] : [{ name: letzter, tag: letzter }];
      const haelt = name(eine.personId);
      if (haelt !== null) return [{ wer: haelt, key, als: 'aufgabe', bis: eine.bis, stufen }];
      return tandem.map((wer) => ({ wer, key, als: 'aufgabe statt', bis: eine.bis, stufen }));
    });
}

/** Of the next year's goals, for which a Tandem is asked from two months before the conference on. */
function vorschlaege(tx: Tx, heute: Day, konferenz: Day): Ding[] {
  const tag = davor(addDays(konferenz, -60));
  if (heute < tag || konferenz < heute) return [];
  const gesagt = tx.select().from(verlauf).all();
  const naechste = tx.select().from(jahresziel).all();
  return gremien(tx, 'handlungsfeld').flatMap(({ id, kuerzel }): Ding[] => {
    const wer: readonly Name[] = kuerzel === 'WOH' ? tandem : kuerzel === 'SPR' ? ['pia'] : [];
    const um = `${id}:2028`;
    const haben =
      gesagt.some(({ akt, subject }) => akt === 'jahresziel.vorschlaege' && subject === um) ||
      naechste.some(
        ({ gremiumId, jahr, zustand }) => gremiumId === id && jahr === 2028 && zustand !== 'zurueckgezogen',
      );
    const ding = { key: `jahresziel-vorschlaege:${um}`, als: 'vorschlaege' as const, bis: konferenz };
    return haben ? [] : wer.map((eine) => ({ ...ding, wer: eine, stufen: [{ name: 'T-60', tag }] }));
  });
}
