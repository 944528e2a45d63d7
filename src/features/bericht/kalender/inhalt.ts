/** What stands in a calendar: put together anew at every fetch, as far as the person it belongs to may read it today. */
import { addDays, type Day, time } from '../../../core/calendar.ts';
import type { Instant } from '../../../core/clock.ts';
import type { Context } from '../../../core/feature.ts';
import type { PersonId } from '../../../core/ids.ts';
import type { IcsData, IcsTag } from '../../../documents/index.ts';
import { offeneAb, offeneVor } from '../../aufgabe/index.ts';
import { fristenDerZiele } from '../../jahresziel/index.ts';
import { kalenderDerSitzungen } from '../../sitzung/index.ts';
import { type Gremium, gremien, konferenzen, rechteVon, siehtFelder, umHeute } from '../../stadt/index.ts';
import { type Fristentag, fristentage } from './rules.ts';
import type { FeedId } from './schema.ts';
import type { Feed } from './store.ts';
import { imKalender, wofuer } from './texts.ts';

/** A year, in days; and everything ahead. */
const zurueck = 365;
/**
 * Of each kind in each field, those nearest to today: all fetches wait for one thread. One field alone has room for six
 * Sitzungen a week, each of fifty for one a month and more.
 */
const platz = (felder: number): number => Math.min(300, Math.max(16, Math.floor(800 / felder)));
/** Lines below one entry. */
const zeilenHoechstens = 20;
/** So often (hours) programs should look again. */
const stunden = 4;

interface Wann {
  readonly hoechstens: number;
  readonly von: Day;
  readonly stamp: Instant;
}

/** Of one field, or of all that work, as far as this person may know of them; of no other Gremium. */
export function kalenderVon(ctx: Context, feed: Pick<Feed, 'id' | 'personId' | 'gremiumId'>): IcsData {
  const { tx, calendar, heute } = ctx;
  const felder = gremien(tx, 'handlungsfeld')
    .filter(({ id }) => feed.gremiumId === null || id === feed.gremiumId)
    .filter(siehtFelder(ctx, feed.personId));
  // The same all day long: else whoever has it all would get it all again at each fetch.
  const stamp = calendar.instantOf(heute, time('00:00'));
  const wann = { von: addDays(heute, -zurueck), stamp, hoechstens: platz(felder.length) };
  const teile = felder.map((feld) => ereignisseIn(ctx, feld, feed.personId, wann));
  return {
    timeZone: calendar.timeZone,
    events: [...teile.flatMap(({ ereignisse }) => ereignisse), ...konferenztage(ctx, feed.id, wann)],
    feed: {
      name: imKalender.name(wofuer(tx, feed.gremiumId)),
      beschreibung: imKalender.beschreibung(teile.every(({ vollstaendig }) => vollstaendig)),
      stand: heute,
      stunden,
    },
  };
}

/** What this person may read of a field. */
function ereignisseIn(ctx: Context, feld: Gremium, person: PersonId, wann: Wann) {
  const { von, hoechstens } = wann;
  const rechte = rechteVon(ctx, person, feld.id);
  const mitEinzelheiten = rechte.has('sitzung.antworten');
  const sitzungen = kalenderDerSitzungen(ctx, feld, { ...wann, mitEinzelheiten });
  const ziele = fristenDerZiele(ctx, feld.id, von, hoechstens);
  const aufgaben = umHeute(
    offeneAb(ctx.tx, feld.id, ctx.heute, hoechstens + 1),
    offeneVor(ctx.tx, feld.id, { von, tag: ctx.heute }, hoechstens + 1),
    hoechstens,
  );
  const fristen = [
    ...ziele.fristen.map(({ tag, text, beteiligte }) => ({
      ...{ tag, text, lesbar: rechte.has('jahresziel.lesen') || beteiligte.includes(person) },
    })),
    // What was agreed, without who does it, everybody in the field reads.
    ...aufgaben.gezeigt.map(({ bis, was, personId }) => ({
      ...{ tag: bis, text: was, lesbar: rechte.has('protokoll.lesen') || personId === person },
    })),
  ];
  return {
    ereignisse: [...sitzungen.ereignisse, ...fristentage(fristen).map((tag) => alsTag(tag, feld, wann))],
    vollstaendig: sitzungen.vollstaendig && ziele.vollstaendig && aufgaben.vollstaendig,
  };
}

const ereignis = { sequence: 0, status: 'CONFIRMED' } as const;

function alsTag({ tag, ...inhalt }: Fristentag, { id, titel: feld }: Gremium, { stamp }: Wann): IcsTag {
  const titel = imKalender.frist(feld, inhalt);
  const beschreibung = imKalender.fristen(inhalt, zeilenHoechstens);
  return { ...ereignis, uid: `frist_${id}_${tag}@komm-in`, tag, titel, beschreibung, stamp };
}

/** Years are the same in every city, and somebody may have the calendars of two: the UID has the address's own id. */
const konferenztage = ({ tx }: Context, feed: FeedId, { von, stamp }: Wann): IcsTag[] =>
  konferenzen(tx)
    .filter(({ tag }) => tag >= von)
    .map(({ jahr, tag }) => {
      const uid = `jahreskonferenz_${jahr}_${feed}@komm-in`;
      return { ...ereignis, uid, tag, titel: imKalender.konferenz, beschreibung: null, stamp };
    });
