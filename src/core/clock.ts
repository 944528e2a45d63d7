/** Milliseconds since 1970: only for what happened. A Termin is a `Day` and a `Time` in the city. */
export type Instant = number;

/** Where "now" comes from. It is passed in everywhere; nothing else reads the machine's time. */
export interface Clock {
  now(): Instant;
}

export const systemClock: Clock = { now: () => Date.now() };
