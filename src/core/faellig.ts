/** What is open for one person: Home shows all of it; the daily message what has reached a new step. */
import type { Part } from '../chat/message.ts';
import type { Day } from './calendar.ts';

/** A day on which to remind. */
export interface Stufe {
  /** Stays the same when its day moves: who was reminded of it is not reminded again. */
  readonly name: string;
  readonly tag: Day;
}

/** A step that is named by its day: where the day moves, people are reminded anew. */
export const amTag = (tag: Day): Stufe => ({ name: tag, tag });

/** What Home shows of it. */
export interface Offenes {
  readonly bis: Day;
  readonly titel: string;
  readonly parts: readonly Part[];
  /** There is no day by which: `bis` only says where it stands among others. */
  readonly ohneFrist?: true;
}

/** … of which nobody is reminded by this: the chat has told of it in other ways. */
export interface NurAufHome extends Offenes {
  /** It cannot wait: it stands before everything else, whatever its day is. */
  readonly zuerst?: true;
}

export interface Faellig extends Offenes {
  /** Names it across days, such as `sitzung:…`. */
  readonly key: string;
  /** The days on which to remind. */
  readonly stufen: readonly Stufe[];
  /** Why this person gets it, as the end of "Sie bekommen diese Nachricht, weil …". */
  readonly grund: string;
  /**
   * It stays open past `bis`, until somebody answers: reminders without an answer are counted, and *Später* puts off the
   * next one. The key is then one for all who may answer. Default: it is over when `bis` is.
   */
  readonly bisBeantwortet?: true;
}
