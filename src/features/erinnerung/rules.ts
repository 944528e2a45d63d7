/** When somebody is reminded, of what, and what keeps the bot from it. */
import { addDays, type Calendar, type Day, type Time, time } from '../../core/calendar.ts';
import type { Instant } from '../../core/clock.ts';
import type { Faellig, Stufe } from '../../core/faellig.ts';
import type { Due } from '../../core/feature.ts';
import type { Fest } from '../stadt/index.ts';
import type { Grund, Hindernis, Tageszeit } from './schema.ts';

/** What the times of day mean by the clock. */
export const stunden: Readonly<Record<Tageszeit, Time>> = {
  morgens: time('08:00'),
  mittags: time('12:00'),
  abends: time('18:00'),
};

/** From then on the eve belongs to the feast, and of a fast only this counts. */
const abendAb = time('17:00');

/** The next `stunde` after `after`: every day, for some people want to be reminded on any. */
export function naechsteErinnerung(calendar: Calendar, zeit: Tageszeit | null, stunde: Time, after: Instant): Due {
  let tag = calendar.dayAt(after);
  while (calendar.instantOf(tag, stunde) <= after) tag = addDays(tag, 1);
  return {
    occurrence: tag,
    from: calendar.instantOf(tag, stunde),
    uselessAfter: nuetzlichBis(calendar, zeit, tag),
  };
}

/** Until when this day's message is of use. */
export function nuetzlichBis(calendar: Calendar, zeit: Tageszeit | null, tag: Day): Instant {
  return calendar.instantOf(tag, time(zeit === 'abends' ? '21:00' : '20:00'));
}

/** Why somebody is not to be reminded on this day at this time; null: they are. */
export function hindernisAn(
  tag: { readonly werktag: boolean; readonly feste: readonly Pick<Fest, 'name' | 'abends'>[]; readonly stunde: Time },
  person: { readonly abwesend: boolean; readonly auchFrei: boolean; readonly feste: readonly string[] },
): Hindernis | null {
  const gefeiert = tag.feste.filter(({ abends }) => !abends || tag.stunde >= abendAb);
  const feiert = gefeiert.some(({ name }) => person.feste.includes(name));
  return person.abwesend || feiert || !(tag.werktag || person.auchFrei) ? 'frei' : null;
}

/** So long (days) after its day a step is still said: whoever was told is forgotten only after that. */
export const sagbarTage = 28;

/** Of a step that has come: it was said or there was nothing to say, or it could not be on its day. */
export type Vermerk = 'gesagt' | 'nachzuholen';

export const vermerkAus = (grund: Grund | null): Vermerk =>
  grund === null || grund === 'nichts_neues' ? 'gesagt' : 'nachzuholen';

/**
 * The steps that have come, and of which this person has not been reminded. What somebody could not be told, or what was
 * put off, however long ago that is.
 * @param vermerkt by `key name`
 * @param aufschub the day to which *Später* put it off, a step of its own; null: nobody did
 */
export function faelligeStufen(
  faellig: Pick<Faellig, 'key' | 'bis' | 'stufen' | 'bisBeantwortet'>,
  heute: Day,
  vermerkt: ReadonlyMap<string, Vermerk>,
  aufschub: Stufe | null,
): Stufe[] {
  if (faellig.bis < heute && faellig.bisBeantwortet !== true) return [];
  if (aufschub !== null && heute < aufschub.tag) return [];
  const vermerk = ({ name }: Stufe): Vermerk | undefined => vermerkt.get(`${faellig.key} ${name}`);
  const frische = faellig.stufen.filter(
    (stufe) => addDays(stufe.tag, sagbarTage) >= heute || vermerk(stufe) === 'nachzuholen',
  );
  // What has no steps stands on Home alone.
  const stufen = aufschub === null || faellig.stufen.length === 0 ? frische : [...frische, aufschub];
  return stufen.filter((stufe) => stufe.tag <= heute && vermerk(stufe) !== 'gesagt');
}

/** What is known of reminders without an answer. */
interface Bisher {
  readonly tage: number;
  readonly zuletzt: Day;
  readonly wieder: Day | null;
}

/** The same day counts once, however many people are reminded on it. */
export function mitHeute({ tage, zuletzt, wieder }: Bisher, heute: Day): Bisher {
  return { tage: vorHeute({ tage, zuletzt, wieder }, heute) + 1, zuletzt: heute, wieder };
}

/** On this day nobody was reminded after all. */
export function ohneTag({ tage, zuletzt, wieder }: Bisher, am: Day): Bisher {
  if (zuletzt !== am || tage === 0) return { tage, zuletzt, wieder };
  return { tage: tage - 1, zuletzt: addDays(am, -1), wieder };
}

/** Reminders without an answer on days before today: what today's message can ask about. */
export function vorHeute({ tage, zuletzt }: Bisher, heute: Day): number {
  return zuletzt === heute && tage > 0 ? tage - 1 : tage;
}
