/** Beside whatever is late, no person is named. Pure. */
import { type Day, day } from '../../core/calendar.ts';
import type { Stand, Zustand } from './schema.ts';

/** The last day on which a goal's result is in time. @param konferenz null: its day is not set; it is in September */
export const letzterTag = (jahr: number, konferenz: Day | null): Day => konferenz ?? day(`${jahr}-09-30`);

const fertig: readonly Zustand[] = ['ueberprueft', 'uebernommen', 'abgeschlossen'];

/** @param stand the last answer to the question how it goes; null: nobody has answered */
export function istSpaet(
  { zustand, stand }: { readonly zustand: Zustand; readonly stand: Stand | null },
  bis: Day,
  heute: Day,
): boolean {
  if (stand !== null && stand !== 'im_plan') return true;
  return heute > bis && !fertig.includes(zustand);
}
