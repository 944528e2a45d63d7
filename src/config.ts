/** Everything an operator sets, from environment variables alone. */
import { existsSync } from 'node:fs';
import { z } from 'zod';
import { logLevels } from './core/log.ts';

/** One sentence that names the variable; never its value, which may be a secret. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
}

const token = (prefix: string) =>
  z.string().regex(new RegExp(`^${prefix}-[A-Za-z0-9-]+$`), `must begin with ${prefix}- and have no spaces`);

const isTimeZone = (name: string): boolean => {
  try {
    return new Intl.DateTimeFormat('de', { timeZone: name }) !== null;
  } catch {
    return false;
  }
};

const environment = z.object({
  SLACK_BOT_TOKEN: token('xoxb'),
  SLACK_APP_TOKEN: token('xapp').optional(),
  SLACK_SIGNING_SECRET: z.string().min(8, 'is too short').optional(),
  SLACK_API_URL: z.url({ protocol: /^https?$/, error: 'must be an http(s) URL' }).optional(),
  PORT: z.coerce.number('must be a port number').int('must be a port number').min(1).max(65_535).optional(),
  DATA_DIR: z.string().default('./data'),
  TIME_ZONE: z.string().refine(isTimeZone, 'must be a time zone such as Europe/Berlin').default('Europe/Berlin'),
  LOG_LEVEL: z.enum(logLevels, `must be one of ${logLevels.join(', ')}`).default('info'),
  CITY_FILE: z.string().refine(existsSync, 'names a file that does not exist').optional(),
  CATALOG: z.string().refine(existsSync, 'names a file that does not exist').optional(),
});

export interface Config {
  readonly botToken: string;
  /** Present: Socket Mode. */
  readonly appToken: string | null;
  /** HTTP mode; null in Socket Mode without one. */
  readonly signingSecret: string | null;
  /** Null: Slack's own. */
  readonly apiUrl: string | null;
  /** Where Slack's requests arrive in HTTP mode, and `GET /healthz`; null: the usual one, in Socket Mode none. */
  readonly port: number | null;
  readonly dataDir: string;
  readonly timeZone: string;
  readonly logLevel: (typeof logLevels)[number];
  readonly cityFile: string | null;
  readonly catalog: string | null;
}

/** @throws {ConfigError} on the first variable that is missing or wrong */
export function readConfig(env: Readonly<Record<string, string | undefined>>): Config {
  // An empty variable is how many systems write "not set".
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''));
  const result = environment.safeParse(given);
  if (!result.success) {
    const issue = result.error.issues[0];
    const name = String(issue?.path[0]);
    throw new ConfigError(given[name] === undefined ? `${name} is missing.` : `${name} ${issue?.message}.`);
  }
  const { data } = result;
  if (data.SLACK_APP_TOKEN === undefined && data.SLACK_SIGNING_SECRET === undefined) {
    throw new ConfigError('SLACK_APP_TOKEN (Socket Mode) or SLACK_SIGNING_SECRET (HTTP) is missing.');
  }
  return {
    botToken: data.SLACK_BOT_TOKEN,
    appToken: data.SLACK_APP_TOKEN ?? null,
    signingSecret: data.SLACK_SIGNING_SECRET ?? null,
    apiUrl: data.SLACK_API_URL ?? null,
    port: data.PORT ?? null,
    dataDir: data.DATA_DIR,
    timeZone: data.TIME_ZONE,
    logLevel: data.LOG_LEVEL,
    cityFile: data.CITY_FILE ?? null,
    catalog: data.CATALOG ?? null,
  };
}
