/** What keeps the bot from starting: one line that names it, exit 1, no stack, no secret. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { ConfigError, readConfig } from '../../src/config.ts';
import { Bot, build, chat, dataDir, environment } from './process.ts';

beforeAll(build, 60_000);

const right = { SLACK_BOT_TOKEN: 'xoxb-geheim', SLACK_APP_TOKEN: 'xapp-geheim' };

describe('a variable', () => {
  test.each([
    [{ SLACK_BOT_TOKEN: undefined }, 'SLACK_BOT_TOKEN is missing.'],
    [{ SLACK_BOT_TOKEN: '' }, 'SLACK_BOT_TOKEN is missing.'],
    [{ SLACK_BOT_TOKEN: 'xapp-geheim' }, 'SLACK_BOT_TOKEN must begin with xoxb- and have no spaces.'],
    [{ SLACK_BOT_TOKEN: 'xoxb-geheim ' }, 'SLACK_BOT_TOKEN must begin with xoxb- and have no spaces.'],
    [{ SLACK_APP_TOKEN: 'xoxb-geheim' }, 'SLACK_APP_TOKEN must begin with xapp- and have no spaces.'],
    [{ SLACK_APP_TOKEN: undefined }, 'SLACK_APP_TOKEN (Socket Mode) or SLACK_SIGNING_SECRET (HTTP) is missing.'],
    [{ SLACK_SIGNING_SECRET: 'geheim' }, 'SLACK_SIGNING_SECRET is too short.'],
    [{ SLACK_API_URL: 'slack.geheim' }, 'SLACK_API_URL must be an http(s) URL.'],
    [{ PORT: 'geheim' }, 'PORT must be a port number.'],
    [{ TIME_ZONE: 'Europe/Geheim' }, 'TIME_ZONE must be a time zone such as Europe/Berlin.'],
    [{ LOG_LEVEL: 'geheim' }, 'LOG_LEVEL must be one of trace, debug, info, warn, error, fatal, silent.'],
    [{ CITY_FILE: '/gibt/es/nicht/geheim.yml' }, 'CITY_FILE names a file that does not exist.'],
  ])('%j: %s', (change, sentence) => {
    const reads = () => readConfig({ ...right, ...change });
    expect(reads).toThrow(ConfigError);
    expect(reads).toThrow(new ConfigError(sentence));
    expect(sentence).not.toContain('geheim');
  });

  test('left out has its default', () => {
    expect(readConfig(right)).toMatchObject({
      ...{ apiUrl: null, port: 3000, dataDir: './data', timeZone: 'Europe/Berlin', logLevel: 'info', cityFile: null },
    });
  });
});

describe('the process', () => {
  test('without a token', async () => {
    expect(await new Bot({}, 'production').ended).toEqual({
      code: 1,
      signal: null,
      stderr: 'komm-in: SLACK_BOT_TOKEN is missing.\n',
    });
  });

  test('with a token that Slack does not accept', async () => {
    const env = environment(await chat(), dataDir());
    const { code, stderr } = await new Bot({ ...env, SLACK_BOT_TOKEN: 'xoxb-geheim' }, 'production').ended;
    expect([code, stderr]).toEqual([1, 'komm-in: Slack does not accept SLACK_BOT_TOKEN (invalid_auth).\n']);
  });

  test('when Slack cannot be reached', async () => {
    const env = { ...environment(await chat(), dataDir()), SLACK_API_URL: 'http://127.0.0.1:9/api/' };
    const { code, stderr } = await new Bot(env, 'production').ended;
    expect([code, stderr]).toEqual([1, expect.stringMatching(/^komm-in: Slack cannot be reached \(\w+\)\.\n$/)]);
  });

  test('with a city’s file that is wrong', async () => {
    const dir = dataDir();
    const file = join(dir, 'stadt.yml');
    writeFileSync(file, 'stadt: Musterstadt\nland: XX\n');
    const env = { ...environment(await chat(), dir), CITY_FILE: file };
    const { code, stderr } = await new Bot(env, 'production').ended;
    expect([code, stderr]).toEqual([1, expect.stringMatching(/^komm-in: CITY_FILE: land: [^\n]+\n$/)]);
  });

  test('with data that is damaged', async () => {
    const dir = dataDir();
    writeFileSync(join(dir, 'T0MUSTER.db'), 'Das ist keine Datenbank. '.repeat(400));
    const { code, stderr } = await new Bot(environment(await chat(), dir), 'production').ended;
    expect([code, stderr]).toEqual([
      1,
      `komm-in: ${dir}/T0MUSTER.db cannot be read as a database. Restore a backup.\n`,
    ]);
  });
});
