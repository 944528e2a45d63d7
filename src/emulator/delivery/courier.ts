/** How something reaches the app, whichever way it is connected. */
import type { Json, JsonObject } from '../protocol.ts';

export type Cargo = 'slash_commands' | 'interactive' | 'events_api';

export interface Retry {
  /** 1 for the first repetition. */
  readonly attempt: number;
  readonly reason: string;
}

export type Answer =
  /** Acknowledged in time; `body` is what the app said with it, undefined if nothing. */
  | { readonly answered: true; readonly body: Json | undefined }
  /** Slack's word for why: `timeout`, `http_timeout`, `connection_failed`, `http_error`. `final`: do not try again. */
  | { readonly answered: false; readonly reason: string; readonly final?: boolean };

export interface Courier {
  deliver(cargo: Cargo, payload: JsonObject, retry?: Retry): Promise<Answer>;
  /** Ends what is under way. */
  stop(): Promise<void>;
}

/** Knows whether anything is on its way to the app. */
export class Traffic {
  #running = 0;
  #waiting: (() => void)[] = [];

  async track<T>(task: Promise<T>): Promise<T> {
    this.#running += 1;
    try {
      return await task;
    } finally {
      this.#running -= 1;
      if (this.#running === 0) for (const resolve of this.#waiting.splice(0)) resolve();
    }
  }

  idle(): Promise<void> {
    return this.#running === 0 ? Promise.resolve() : new Promise((resolve) => this.#waiting.push(resolve));
  }
}
