/** What stands in a calendar: put together anew at every fetch, as far as the person it belongs to may read it today. */
import { addDays, type Day, time } from '../../core/calendar.ts';
import type { Instant } from '../../core/clock.ts';
import type { Context } from '../../core/feature.ts';
import type { PersonId } from '../../core/ids.ts';
import type { IcsData, IcsTag } from '../../documents/index.ts';
import { offeneAb } from '../aufgabe/index.ts';
import { fristenDerZiele } from '../jahresziel/index.ts';
import { kalenderDerSitzungen } from '../sitzung/index.ts';
import { type Gremium, type GremiumId, gremien, konferenzen, type Recht, rechteVon } from '../stadt/index.ts';
import type { Feed } from './feed.store.ts';
import { type Frist, fristentage } from './rules.kalender.ts';
import { imKalender, wofuer } from './texts.kalender.ts';

/** A year, in days; and everything ahead. */
const zurueck = 365;
/** Of each kind, those nearest to today; a city's year has fewer. */
const hoechstens = 2000;
/** Lines below one entry. */
const zeilenHoechstens = 20;
/** So often (hours) programs should look again. */
const stunden = 4;

interface Zeitraum {
  readonly von: Day;
  readonly stamp: Instant;
}

/** Of one field, or of all that work; of no other Gremium. */
export function kalenderVon(ctx: Context, feed: Pick<Feed, 'id' | 'personId' | 'gremiumId'>): IcsData {
  const { tx, calendar, heute } = ctx;
  const felder = gremien(tx, 'handlungsfeld').filter(({ id }) => feed.gremiumId === null || id === feed.gremiumId);
  const rechte = new Map(felder.map(({ id }) => [id, rechteVon(ctx, feed.personId, id)]));
  const darf = (recht: Recht, id: GremiumId): boolean => rechte.get(id)?.has(recht) === true;
  // The same all day long: else whoever has it all would get it all again at each fetch.
  const wann = { von: addDays(heute, -zurueck), stamp: calendar.instantOf(heute, time('00:00')) };
  const sitzungen = kalenderDerSitzungen(ctx, {
    ...{ ...wann, gremien: felder, hoechstens },
    mitEinzelheiten: ({ id }) => darf('sitzung.antworten', id),
  });
  const fristen = fristenDer(ctx, felder, wann.von);
  const lesbar = ({ recht, gremiumId, beteiligte }: Fristeintrag): boolean =>
    darf(recht, gremiumId) || beteiligte.includes(feed.personId);
  const tage = fristentage(fristen.alle, lesbar);
  return {
    timeZone: calendar.timeZone,
    events: [
      ...sitzungen.ereignisse,
      ...tage.map((tag) => fristEreignis(tag, felder, wann)),
      ...konferenzEreignisse(ctx, feed, wann),
    ],
    feed: {
      name: imKalender.name(wofuer(tx, feed.gremiumId)),
      beschreibung: imKalender.beschreibung(sitzungen.vollstaendig && fristen.vollstaendig),
      stand: heute,
      stunden,
    },
  };
}

interface Fristeintrag extends Frist<GremiumId> {
  /** Who has it for the field reads the text. */
  readonly recht: Recht;
  /** … and these, wherever they are. */
  readonly beteiligte: readonly PersonId[];
}

function fristenDer(ctx: Context, felder: readonly Gremium[], von: Day) {
  const ids = felder.map(({ id }) => id);
  const ziele = fristenDerZiele(ctx, ids, von, hoechstens);
  const aufgaben = offeneAb(ctx.tx, ids, von, hoechstens);
  const alle: Fristeintrag[] = [
    ...ziele.map((frist) => ({ ...frist, recht: 'jahresziel.lesen' as const })),
    // What was agreed, without who does it, everybody in the field reads.
    ...aufgaben.map(({ gremiumId, was, bis, personId }) => ({
      ...{ gremiumId, tag: bis, text: was, recht: 'protokoll.lesen' as const },
      beteiligte: personId === null ? [] : [personId],
    })),
  ];
  return { alle, vollstaendig: Math.max(ziele.length, aufgaben.length) < hoechstens };
}

const ereignis = { sequence: 0, status: 'CONFIRMED' } as const;

function fristEreignis(
  { gremiumId, tag, ...inhalt }: ReturnType<typeof fristentage<Fristeintrag>>[number],
  felder: readonly Gremium[],
  { stamp }: Zeitraum,
): IcsTag {
  const feld = felder.find(({ id }) => id === gremiumId)?.titel ?? '';
  const titel = imKalender.frist(feld, inhalt);
  const beschreibung = imKalender.fristen(inhalt, zeilenHoechstens);
  return { ...ereignis, uid: `frist_${gremiumId}_${tag}@komm-in`, tag, titel, beschreibung, stamp };
}

function konferenzEreignisse({ tx }: Context, { id }: Pick<Feed, 'id'>, { von, stamp }: Zeitraum): IcsTag[] {
  return konferenzen(tx)
    .filter(({ tag }) => tag >= von)
    .map(({ jahr, tag }) => {
      const titel = imKalender.konferenz;
      // Years are the same in every city, and somebody may have the calendars of two.
      return { ...ereignis, uid: `jahreskonferenz_${jahr}_${id}@komm-in`, tag, titel, beschreibung: null, stamp };
    });
}
