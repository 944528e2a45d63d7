/** Sitzungen as calendar programs read them. */
import type { Day } from '../../core/calendar.ts';
import type { Instant } from '../../core/clock.ts';
import type { Context } from '../../core/feature.ts';
import { typedPoints } from '../../core/typed.ts';
import type { IcsEvent } from '../../documents/index.ts';
import { type Gremium, gremiumName, umHeute } from '../stadt/index.ts';
import { sitzungenAb, sitzungenVor } from './kalender.store.ts';
import type { Sitzung } from './store.ts';
import { titelSitzung } from './texts.ts';

/** @param stamp when it is written down so */
export function alsEreignis(sitzung: Sitzung, gremium: Gremium, stamp: Instant): IcsEvent {
  const punkte = typedPoints(sitzung.tagesordnung ?? '').map((punkt, i) => `${i + 1}. ${punkt}`);
  return {
    uid: `${sitzung.id}@komm-in`,
    sequence: sitzung.sequenz,
    status: sitzung.abgesagtAm === null ? 'CONFIRMED' : 'CANCELLED',
    datum: sitzung.datum,
    beginn: sitzung.beginn,
    ende: sitzung.ende,
    titel: `${sitzung.abgesagtAm === null ? '' : 'Fällt aus: '}${titelSitzung(gremium, sitzung)}`,
    ort: sitzung.ort,
    link: sitzung.link,
    beschreibung: [gremiumName(gremium), ...punkte].join('\n'),
    stamp,
  };
}

/** As everybody knows of it, such as from the list: that it takes place, and what it is about. */
const ohneEinzelheiten = (ereignis: IcsEvent, gremium: Gremium): IcsEvent => ({
  ...ereignis,
  ort: null,
  link: null,
  beschreibung: gremiumName(gremium),
});

interface Wunsch {
  /** Whether place, link and agenda may be told. */
  readonly mitEinzelheiten: boolean;
  readonly von: Day;
  readonly stamp: Instant;
  /** So many to come, and so many of those before. */
  readonly hoechstens: number;
}

/** Of one Gremium: those nearest to today, where there are more than `hoechstens`; then they are not `vollstaendig`. */
export function kalenderDerSitzungen(
  { tx, heute }: Context,
  gremium: Gremium,
  { mitEinzelheiten, von, stamp, hoechstens }: Wunsch,
): { readonly ereignisse: readonly IcsEvent[]; readonly vollstaendig: boolean } {
  const kommende = sitzungenAb(tx, gremium.id, heute, hoechstens + 1);
  const gewesene = sitzungenVor(tx, gremium.id, { von, tag: heute }, hoechstens + 1);
  const { gezeigt, vollstaendig } = umHeute(kommende, gewesene, hoechstens);
  const ereignisse = gezeigt.map((sitzung) => alsEreignis(sitzung, gremium, stamp));
  return {
    ereignisse: mitEinzelheiten ? ereignisse : ereignisse.map((ereignis) => ohneEinzelheiten(ereignis, gremium)),
    vollstaendig,
  };
}
