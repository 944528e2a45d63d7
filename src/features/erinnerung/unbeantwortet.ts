/** Of what stays open until somebody answers: reminders in vain, and *Später*. */
import type { Day } from '../../core/calendar.ts';
import type { Faellig, Stufe } from '../../core/faellig.ts';
import type { Context } from '../../core/feature.ts';
import { aufschubStufe } from './rules.spaeter.ts';
import { mitHeute, ohneTag, vorHeute } from './rules.ts';
import { erinnerteAm, setzeUnbeantwortet, unbeantwortetes } from './store.ts';

/** On how many days before today people were reminded of this in vain. */
export function erinnertOhneAntwort(ctx: Pick<Context, 'tx' | 'heute'>, key: string): number {
  const bisher = unbeantwortetes(ctx.tx, key);
  return bisher === null ? 0 : vorHeute(bisher, ctx.heute);
}

/**
 * Puts the next reminder off, for all; an answer, too.
 * @param wieder on this day they are reminded again
 */
export function spaeter({ tx, heute }: Context, key: string, wieder: Day): void {
  setzeUnbeantwortet(tx, { key, tage: 0, zuletzt: heute, wieder });
}

/** Takes *Später* back. */
export function nichtSpaeter({ tx, heute }: Context, key: string): void {
  setzeUnbeantwortet(tx, { key, tage: 0, zuletzt: heute, wieder: null });
}

/** The step that *Später* has made of it; null: it is not put off. */
export function aufgeschoben({ tx, heute }: Context, faellig: Faellig): Stufe | null {
  const bisher = faellig.bisBeantwortet === true ? unbeantwortetes(tx, faellig.key) : null;
  if (bisher === null || bisher.wieder === null) return null;
  return aufschubStufe({ wieder: bisher.wieder, zuletzt: bisher.zuletzt }, faellig, heute);
}

/** Somebody is reminded today. */
export function zaehle({ tx, heute }: Context, { key, bisBeantwortet }: Faellig): void {
  if (bisBeantwortet !== true) return;
  const bisher = unbeantwortetes(tx, key) ?? { tage: 0, zuletzt: heute, wieder: null };
  setzeUnbeantwortet(tx, { key, ...mitHeute(bisher, heute) });
}

/** Somebody was to be reminded on this day and was not; it still counts where somebody else was. */
export function zaehleNicht({ tx }: Pick<Context, 'tx'>, key: string, am: Day): void {
  const bisher = unbeantwortetes(tx, key);
  if (bisher === null || erinnerteAm(tx, key, am).length > 0) return;
  setzeUnbeantwortet(tx, { key, ...ohneTag(bisher, am) });
}
