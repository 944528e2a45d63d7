/** What is only to be read: it stands at the end of the daily message, nobody answers it, and Home does not list it. */
import type { Button, Part } from '../chat/message.ts';

export interface Leseinhalt {
  readonly titel: string;
  /** In this order, as many as the message has room for. */
  readonly abschnitte: readonly (readonly Part[])[];
  /** What stands below the first so many of them: where the others are, and how to change this. Short. */
  readonly schluss: (gezeigt: number) => readonly Part[];
  /** Why this person gets it, as the end of "Sie bekommen diese Nachricht, weil …". */
  readonly grund: string;
}

/** What somebody reads about it who looks at how they are reminded. */
export interface Lesehinweis {
  readonly satz: string;
  /** To change it, or to get none any more. */
  readonly knopf: Button;
}
