/** Milliseconds since 1970: only for what happened. A Termin is a `Day` and a `Time` in the city. */
export type Instant = number;

/** From `seit` on, and before `vor`: where the next one begins with that, nothing counts twice or never. */
export interface Zeitraum {
  readonly seit: Instant;
  readonly vor: Instant;
}

/** Where "now" comes from. It is passed in everywhere; nothing else reads the machine's time. */
export interface Clock {
  now(): Instant;
}

export const systemClock: Clock = { now: () => Date.now() };
