/**
 * The display clock: what date it is in the chat. It only runs forward. (The protocol's own time limits, three seconds
 * for a trigger, use real time: see `Limits`.)
 */
export interface GivenClock {
  now(): number;
  /** Walks forward to `to` (ms since 1970) and says what happened on the way, oldest first. */
  advance(to: number): Promise<readonly Walked[]>;
}

export interface Walked {
  readonly at: number;
  readonly what: string;
}

/** Real time and what depends on it; tests pass their own. */
export interface Limits {
  /** The protocol clock, ms since 1970. */
  now(): number;
  /** How long the app may take to answer, in ms; Slack allows 3000. */
  readonly answerWithin: number;
}

export class Clock {
  readonly timeZone: string;
  readonly movable: boolean;
  walking = false;
  walked: readonly Walked[] = [];
  readonly #given: GivenClock | undefined;
  #lastMicros = 0;
  #latest = 0;

  constructor(given: GivenClock | undefined, timeZone: string) {
    this.#given = given;
    this.timeZone = timeZone;
    this.movable = given !== undefined;
  }

  now(): number {
    this.#latest = Math.max(this.#latest, this.#given?.now() ?? Date.now());
    return this.#latest;
  }

  /** A message's `ts`: seconds with six decimals, later than any before it. */
  ts(): string {
    this.#lastMicros = Math.max(this.now() * 1000, this.#lastMicros + 1);
    return tsOf(this.#lastMicros);
  }

  /** Walks to `to`. @returns false if the clock cannot be moved there. */
  async advance(to: number): Promise<boolean> {
    if (!this.#given || this.walking || !(to > this.now())) return false;
    this.walking = true;
    try {
      this.walked = await this.#given.advance(to);
    } finally {
      this.walking = false;
    }
    return true;
  }
}

const tsOf = (micros: number): string => `${Math.floor(micros / 1e6)}.${String(micros % 1e6).padStart(6, '0')}`;
