/** What is known of reminders, when the thing itself moves or becomes two. */
import type { Day } from '../../core/calendar.ts';
import type { Context } from '../../core/feature.ts';
import { kopiereErinnert, kopiereUnbeantwortet, neuBefristet, vergissStufen } from './store.ts';

interface Verlegung {
  /** The new last day. */
  readonly bis: Day;
  /** Names of steps whose day is to come again: they are said once more. */
  readonly wiederOffen: readonly string[];
}

/** The day of this thing has moved: what was said of it is known as long as that takes. */
export function verlegt({ tx }: Pick<Context, 'tx'>, key: string, { bis, wiederOffen }: Verlegung): void {
  vergissStufen(tx, key, wiederOffen);
  neuBefristet(tx, key, bis);
}

/** What was split off is not asked about again: whoever was reminded of the one was reminded of the other. */
export function uebertrage({ tx }: Pick<Context, 'tx'>, vonKey: string, aufKey: string): void {
  kopiereErinnert(tx, vonKey, aufKey);
  kopiereUnbeantwortet(tx, vonKey, aufKey);
}
