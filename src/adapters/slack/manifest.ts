/**
 * The manifest as a city pastes it at api.slack.com: `npm run manifest` prints manifest.yml (Socket Mode), with
 * `-- --url https://…` the variant for HTTP, in which Slack calls the bot at that address.
 */
import { readFileSync } from 'node:fs';
import { argv } from 'node:process';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { isMap, isSeq, parseDocument } from 'yaml';
import { endpoint } from './receive/reception.ts';

const file = new URL('../../../manifest.yml', import.meta.url);

/**
 * `manifest` (YAML) for a bot that Slack reaches at `url`; null: Socket Mode, the text as it is.
 * @throws if `url` is not https, as Slack demands
 */
export function manifestFor(url: string | null, manifest: string): string {
  if (url === null) return manifest;
  if (!URL.canParse(url) || new URL(url).protocol !== 'https:')
    throw new Error(`--url must be an address that begins with https://, not ${url}.`);
  const address = new URL(endpoint, url).href;
  const document = parseDocument(manifest);
  document.setIn(['settings', 'socket_mode_enabled'], false);
  document.setIn(['settings', 'interactivity', 'request_url'], address);
  document.setIn(['settings', 'event_subscriptions', 'request_url'], address);
  const commands = document.getIn(['features', 'slash_commands']);
  for (const command of isSeq(commands) ? commands.items : []) if (isMap(command)) command.set('url', address);
  return document.toString({ lineWidth: 120 });
}

function print(): void {
  try {
    const { values } = parseArgs({ options: { url: { type: 'string' } } });
    process.stdout.write(manifestFor(values.url ?? null, readFileSync(file, 'utf8')));
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : error}\n`);
    process.exitCode = 1;
  }
}

if (import.meta.url === pathToFileURL(argv[1] ?? '').href) print();
