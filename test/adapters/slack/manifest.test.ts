import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { manifestFor } from '../../../src/adapters/slack/manifest.ts';
import { noticeEvents } from '../../../src/adapters/slack/receive/notices.ts';
import { features } from '../../../src/app.ts';
import { sourcesIn } from '../../architecture/syntax.ts';
import { calledMethods } from './called-methods.ts';
import { eventScopes, methodScopes } from './documented-scopes.ts';
import { slackManifest } from './manifest-schema.ts';

const root = new URL('../../../', import.meta.url);
const text = readFileSync(new URL('manifest.yml', root), 'utf8');
const manifest = slackManifest.parse(parse(text));
const { bot, bot_optional: optional } = manifest.oauth_config.scopes;
const heardEvents = [
  ...noticeEvents,
  ...sourcesIn('src/adapters/slack').flatMap(({ text }) =>
    [...text.matchAll(/app\.event\('(\w+)'/g)].map(([, event = '']) => event),
  ),
].sort();

describe('manifest.yml', () => {
  test('keeps the rules of Slack', () => {
    expect(slackManifest.safeParse(parse(text)).error).toBeUndefined();
  });

  test('has exactly the commands that a feature answers', () => {
    // A feature may also answer a command with a first word, such as `/komm-in hilfe`: still one command in Slack.
    const answered = features.flatMap((feature) => Object.keys(feature.commands ?? {}).map((key) => key.split(' ')[0]));
    const offered = manifest.features.slash_commands.map(({ command }) => command);
    expect([...new Set(answered)].sort()).toEqual([...offered].sort());
  });

  test('subscribes to exactly the events that the code hears', () => {
    expect([...manifest.settings.event_subscriptions.bot_events].sort()).toEqual(heardEvents);
    expect(heardEvents).toContain('app_home_opened');
  });

  test('grants every method and event that is used, and nothing more', () => {
    expect(calledMethods.length).toBeGreaterThan(12);
    const needed = [
      ...calledMethods.map((method) => ({ what: method, scopes: methodScopes[method] })),
      ...heardEvents.map((event) => ({ what: event, scopes: eventScopes[event] })),
    ];
    const granted = [...bot, ...optional];
    for (const { what, scopes } of needed) {
      expect(scopes, `${what} is in the table`).toBeDefined();
      expect(granted, `for ${what}`).toEqual(expect.arrayContaining([...(scopes ?? [])]));
    }
    const used = new Set(['commands', ...needed.flatMap(({ scopes = [] }) => scopes)]);
    expect(granted.filter((scope) => !used.has(scope))).toEqual([]);
  });

  test('asks to read what people write and share only as an option', () => {
    expect(bot.filter((scope) => scope.endsWith(':history') || scope === 'files:read')).toEqual([]);
    expect(optional).toEqual(['channels:history', 'files:read', 'groups:history', 'im:history']);
  });
});

describe('the manifest for HTTP', () => {
  test('has its addresses, and else what the file has', () => {
    const http = slackManifest.parse(parse(manifestFor('https://bot.example/', text)));
    const address = 'https://bot.example/slack/events';
    expect(http.settings.socket_mode_enabled).toBe(false);
    expect(http.settings.interactivity.request_url).toBe(address);
    expect(http.settings.event_subscriptions.request_url).toBe(address);
    expect(http.features.slash_commands.map(({ url }) => url)).toEqual(
      manifest.features.slash_commands.map(() => address),
    );
    expect(http.oauth_config).toEqual(manifest.oauth_config);
    expect(http.display_information).toEqual(manifest.display_information);
  });

  test('needs https', () => {
    for (const url of ['http://bot.example', 'bot.example', ''])
      expect(() => manifestFor(url, text)).toThrow('https://');
  });

  test('without an address is the file as it is', () => {
    expect(manifestFor(null, text)).toBe(text);
  });
});

describe('the rules', () => {
  test.each([
    [
      'a command without an address in HTTP mode',
      { ...manifest, settings: { ...manifest.settings, socket_mode_enabled: false } },
    ],
    ['an unknown key', { ...manifest, more: true }],
    [
      'a short long description',
      { ...manifest, display_information: { ...manifest.display_information, long_description: 'kurz' } },
    ],
  ])('refuse %s', (_, broken) => {
    expect(slackManifest.safeParse(broken).success).toBe(false);
  });
});
