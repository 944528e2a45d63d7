/** When nobody knows any more how a goal goes. The same for every report, so that its figures mean the same. Pure. */
import { addDays, type Day } from '../../core/calendar.ts';

/** An answer counts for so long (days). */
export const antwortGilt = 60;

/** The first day of which an answer still counts. */
export const gueltigSeit = (heute: Day): Day => addDays(heute, -antwortGilt);

/** @param zuletzt the day of the last answer; of a goal without one, the day since which it is in its state */
export const istStill = (zuletzt: Day, heute: Day): boolean => zuletzt < gueltigSeit(heute);
