import { type Logger, LogLevel, WebClient, type WebClientOptions } from '@slack/web-api';
import type { Log } from '../../core/log.ts';

/** A person waits for an interactive answer: Slack itself gives up after three seconds. */
const interactiveMs = 2_500;
export const bulkMs = 10_000;

/**
 * Two clients, so that what is sent in bulk never delays an answer. Both without the SDK's retries, which post twice,
 * and without its queue, which stalls every call behind one 429.
 */
export interface Clients {
  readonly bulk: WebClient;
  readonly interactive: WebClient;
}

export function openClients(config: { botToken: string; apiUrl?: string }, log: Log): Clients {
  const options = (timeout: number): WebClientOptions => ({
    timeout,
    retryConfig: { retries: 0 },
    rejectRateLimitedCalls: true,
    logger: sdkLogger(log),
    ...(config.apiUrl !== undefined && { slackApiUrl: config.apiUrl }),
  });
  return {
    bulk: new WebClient(config.botToken, options(bulkMs)),
    interactive: new WebClient(config.botToken, options(interactiveMs)),
  };
}

/** The SDK's own words, from warnings up; below that it would log payloads. */
export function sdkLogger(log: Log): Logger {
  const sdk = log.child({ from: 'slack-sdk' });
  const silent = () => {};
  return {
    debug: silent,
    info: silent,
    warn: (...words) => sdk.warn(words.filter(isText).join(' ')),
    error: (...words) => sdk.error(words.filter(isText).join(' ')),
    setLevel: silent,
    getLevel: () => LogLevel.WARN,
    setName: silent,
  };
}

const isText = (word: unknown): word is string => typeof word === 'string';
