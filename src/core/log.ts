import { type Logger, pino } from 'pino';

/**
 * Structured lines on stdout. They say which command, job or delivery ended how and after how long; never a token, a
 * text somebody typed, or a name.
 */
export type Log = Logger;

export const logLevels = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'] as const;

export function createLog(level: (typeof logLevels)[number]): Log {
  // Written at once: of lines still under way, the last ones overtake each other when the process ends.
  const stdout = pino.destination({ dest: 1, sync: true });
  return pino({ level, base: null, timestamp: pino.stdTimeFunctions.isoTime }, stdout);
}

/**
 * What may be logged of an error: its class, its code and where it happened. The message may quote what somebody
 * typed, so it stays out.
 */
export function describeError(error: unknown): { error: string; code?: string; at?: string } {
  if (!(error instanceof Error)) return { error: typeof error };
  const code = 'code' in error && typeof error.code === 'string' ? error.code : undefined;
  const at = error.stack
    ?.split('\n')
    .filter((line) => line.trimStart().startsWith('at '))
    .slice(0, 3)
    .map((line) => line.trim().replace(/^at /, ''))
    .join(' < ');
  return { error: error.name, ...(code === undefined ? {} : { code }), ...(at === undefined ? {} : { at }) };
}
