/** What keeps the bot from starting: one line that names it, exit 1, no stack, no secret. */
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { beforeAll, describe, expect, onTestFinished, test } from 'vitest';
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
    [{ CATALOG: '/gibt/es/nicht/geheim.yml' }, 'CATALOG names a file that does not exist.'],
  ])('%j: %s', (change, sentence) => {
    const reads = () => readConfig({ ...right, ...change });
    expect(reads).toThrow(ConfigError);
    expect(reads).toThrow(new ConfigError(sentence));
    expect(sentence).not.toContain('geheim');
  });

  test('left out has its default', () => {
    expect(readConfig({ ...right, EDITOR: 'something else’s' })).toMatchObject({
      ...{ apiUrl: null, port: null, dataDir: './data', timeZone: 'Europe/Berlin', logLevel: 'info', cityFile: null },
      catalog: null,
    });
  });
});

/** What a process without a way up says, and nothing else. */
async function refuses(env: Readonly<Record<string, string>>, program: 'production' | 'demo' = 'production') {
  const { code, signal, stderr } = await new Bot(env, program).ended;
  expect([code, signal]).toEqual([1, null]);
  expect(stderr).toMatch(/^komm-in: [^\n]+\n$/);
  return stderr.slice('komm-in: '.length, -1);
}

/** A port that is taken until the test ends. */
async function takenPort(): Promise<number> {
  const server = createServer().listen(0);
  onTestFinished(() => void server.close());
  await once(server, 'listening');
  const address = server.address();
  return typeof address === 'object' && address !== null ? address.port : 0;
}

describe('the process', () => {
  test('without a token', async () => {
    expect(await refuses({})).toBe('SLACK_BOT_TOKEN is missing.');
  });

  test('with a token that Slack does not accept', async () => {
    const env = { ...environment(await chat(), dataDir()), SLACK_BOT_TOKEN: 'xoxb-geheim' };
    expect(await refuses(env)).toBe('Slack does not accept SLACK_BOT_TOKEN (invalid_auth).');
  });

  test('when Slack cannot be reached', async () => {
    const env = { ...environment(await chat(), dataDir()), SLACK_API_URL: 'http://127.0.0.1:9/api/' };
    expect(await refuses(env)).toMatch(/^Slack cannot be reached \(\w+\)\.$/);
  });

  test.each(['auth.test', 'users.list', 'conversations.list'])(
    'when Slack has an error of its own: %s',
    async (method) => {
      const emulator = await chat();
      emulator.faults.webApi(method, { fault: 'serverError' });
      expect(await refuses(environment(emulator, dataDir()))).toBe(`Slack answers ${method} with an error (http_500).`);
    },
  );

  test.each([
    ['users.list', 'users:read'],
    ['conversations.list', 'channels:read'],
  ])('without the scope for %s', async (method, scope) => {
    expect(await refuses(environment(await chat([], scope), dataDir()))).toBe(
      `SLACK_BOT_TOKEN lacks a scope that ${method} needs: ${scope} (missing_scope).`,
    );
  });

  test('with a city’s file that is wrong', async () => {
    const dir = dataDir();
    const file = join(dir, 'stadt.yml');
    writeFileSync(file, 'stadt: Musterstadt\nland: XX\n');
    const env = { ...environment(await chat(), dir), CITY_FILE: file };
    expect(await refuses(env)).toMatch(/^CITY_FILE: land: /);
  });

  test('with a catalogue that is wrong, by its line', async () => {
    const dir = dataDir();
    const file = join(dir, 'katalog.yml');
    writeFileSync(file, 'handlungsfelder:\n  - nummer: 1\n    kuerzel: UMS\n    titel: Umsetzung\n');
    const env = { ...environment(await chat(), dir), CATALOG: file };
    expect(await refuses(env)).toBe('CATALOG: line 3: kuerzel: is that of another Gremium.');
  });

  test('with a catalogue that is a folder', async () => {
    const dir = dataDir();
    expect(await refuses({ ...environment(await chat(), dir), CATALOG: dir })).toBe('CATALOG: cannot be read.');
  });

  test('with data that is damaged', async () => {
    const dir = dataDir();
    writeFileSync(join(dir, 'T0MUSTER.db'), 'Das ist keine Datenbank. '.repeat(400));
    expect(await refuses(environment(await chat(), dir))).toBe(
      `${dir}/T0MUSTER.db cannot be read as a database. Restore a backup.`,
    );
  });

  test('with a folder for the data that is a file', async () => {
    const file = join(dataDir(), 'datei');
    writeFileSync(file, '');
    expect(await refuses(environment(await chat(), file))).toBe(
      `DATA_DIR is no folder that can be written to: ${file} (EEXIST).`,
    );
  });

  test('over HTTP on a port that is taken', async () => {
    const port = await takenPort();
    const { SLACK_APP_TOKEN: _, ...env } = environment(await chat(), dataDir());
    expect(await refuses({ ...env, SLACK_SIGNING_SECRET: 'unterschrift', PORT: String(port) })).toBe(
      `PORT ${port} is in use by another process.`,
    );
  });

  test('over a socket, to be watched on a port that is taken', async () => {
    const port = await takenPort();
    expect(await refuses({ ...environment(await chat(), dataDir()), PORT: String(port) })).toBe(
      `PORT ${port} is in use by another process.`,
    );
  });
});

test('a socket that Slack does not open yet is waited for', async () => {
  const emulator = await chat();
  emulator.faults.webApi('apps.connections.open', { fault: 'serverError' }, 2);
  // Without a city nothing else keeps the process busy.
  await new Bot({ ...environment(emulator, dataDir()), CITY_FILE: '' }, 'production').ready();
});

test('a catalogue is taken over before the city is set up, and left alone after', async () => {
  const dir = dataDir();
  const env = { ...environment(await chat(), dir), CATALOG: join(import.meta.dirname, '../../src/demo/katalog.yml') };
  const ignored = 'CATALOG is not read any more';
  const first = await new Bot(env, 'production').ready();
  await first.kill('SIGTERM');
  expect(first.stdout).not.toContain(ignored);
  const second = await new Bot(env, 'production').ready();
  await second.kill('SIGTERM');
  expect(second.stdout.split(ignored)).toHaveLength(2);
});

describe('the demo', () => {
  test('on a port that is taken', async () => {
    const port = await takenPort();
    expect(await refuses({ PORT: String(port) }, 'demo')).toBe(`PORT ${port} is in use by another process.`);
  });

  test.each([
    [{ PORT: 'geheim' }, 'PORT must be a port number.'],
    [{ DEMO_START: 'morgen' }, 'DEMO_START must be a date and time such as 2026-09-28T08:30.'],
  ])('with %j', async (env, sentence) => {
    expect(await refuses(env, 'demo')).toBe(sentence);
  });
});
