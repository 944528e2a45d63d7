/** Of what stays open until somebody answers: reminders in vain, and *Später*. */
import type { Day } from '../../core/calendar.ts';
import type { Faellig } from '../../core/faellig.ts';
import type { Context } from '../../core/feature.ts';
import { aufgeschobenBis, mitHeute, naechsterWerktag, vorHeute } from './rules.ts';
import { setzeUnbeantwortet, unbeantwortetes, vergissUnbeantwortet } from './store.ts';

/** On how many days before today people were reminded of this in vain. */
export function erinnertOhneAntwort(ctx: Pick<Context, 'tx' | 'heute'>, key: string): number {
  const bisher = unbeantwortetes(ctx.tx, key);
  return bisher === null ? 0 : vorHeute(bisher, ctx.heute);
}

/** Somebody has answered, for all who were reminded: the count begins anew, and *Später* is over. */
export function beantwortet({ tx }: Pick<Context, 'tx'>, key: string): void {
  vergissUnbeantwortet(tx, key);
}

/**
 * Puts the next reminder off, for all; an answer, too.
 * @param wieder on this day they are reminded again; default: the next working day
 * @returns that day
 */
export function spaeter(
  { tx, heute, calendar }: Context,
  key: string,
  wieder = naechsterWerktag(calendar, heute),
): Day {
  setzeUnbeantwortet(tx, { key, tage: 0, zuletzt: heute, wieder });
  return wieder;
}

/** The day to which a reminder is put off; null: it is not. */
export function aufgeschoben({ tx, heute }: Context, { key, bisBeantwortet }: Faellig): Day | null {
  const bisher = bisBeantwortet === true ? unbeantwortetes(tx, key) : null;
  return bisher === null ? null : aufgeschobenBis(bisher, heute);
}

/** Somebody is reminded today. */
export function zaehle({ tx, heute }: Context, { key, bisBeantwortet }: Faellig): void {
  if (bisBeantwortet !== true) return;
  const bisher = unbeantwortetes(tx, key) ?? { tage: 0, zuletzt: heute, wieder: null };
  setzeUnbeantwortet(tx, { key, ...mitHeute(bisher, heute) });
}
