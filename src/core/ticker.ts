import { schedule as cron } from 'node-cron';

/** Between two nudges, in ms. Not a divisor of a minute, so that the two do not always come together. */
const nudge = 37_000;

/**
 * Calls `tick` at every minute, and besides in a plain interval: node-cron stays silent for as long as the machine's
 * clock was set back, and catches up minute by minute when it was set ahead.
 *
 * @returns stops both
 */
export function startTicker(tick: () => void): () => void {
  const task = cron('* * * * *', tick);
  const interval = setInterval(tick, nudge);
  return () => {
    clearInterval(interval);
    void task.destroy();
  };
}
