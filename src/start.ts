/** The bot's way up: configuration → chat → workspace → app → receiving and ticking. */
import { readFileSync } from 'node:fs';
import { type SlackConfig, slackChat } from './adapters/slack/index.ts';
import { type AppDeps, buildApp } from './app.ts';
import { type Config, ConfigError, readConfig } from './config.ts';
import { systemClock } from './core/clock.ts';
import type { Render } from './core/document.ts';
import { health } from './core/health.ts';
import { listenOn, serving } from './core/http.ts';
import { createLog, describeError } from './core/log.ts';
import type { Life } from './core/process.ts';
import { startTicker } from './core/ticker.ts';
import { openWorkspace } from './core/workspace.ts';
import { opened } from './documents/index.ts';
import { startRenderer } from './documents/renderer.ts';
import { liesStadtdatei, StadtdateiFalsch } from './features/einrichtung/index.ts';
import { KatalogFalsch, liesKatalog } from './features/handlungsfeld/index.ts';

/**
 * Brings the bot up; it lasts as long as `life`. Rejects with one sentence about whatever is wrong.
 *
 * @param env the environment, as `config.ts` describes it
 * @param pauses other waits than the platform asks for, so that tests need not wait as long
 */
export async function start(
  env: NodeJS.ProcessEnv,
  { unlessTold, atEnd }: Life,
  pauses: Pick<AppDeps, 'pace' | 'settle'> = {},
): Promise<void> {
  const config = readConfig(env);
  const log = createLog(config.logLevel);
  atEnd(() => log.info('stopped'));
  process.on('unhandledRejection', (reason) => log.error(describeError(reason), 'unhandled rejection'));

  const stadtdatei = read('CITY_FILE', config.cityFile, liesStadtdatei);
  const katalog = read('CATALOG', config.catalog, liesKatalog);
  const chat = slackChat(slackConfig(config), { log, others: (request, response) => routes(request, response) });
  const workspaceOnChat = await unlessTold(chat.connect());
  const workspace = openWorkspace(config.dataDir, workspaceOnChat.id);
  atEnd(() => workspace.close());
  const { timeZone } = config;
  const renderer = startRenderer();
  atEnd(() => renderer.stop());
  const render: Render = (document) => renderer.render(opened(document));
  // Over HTTP Slack's own requests come to a port in any case.
  const listens = config.appToken === null || config.port !== null;
  const around = { clock: systemClock, timeZone, log, render, listens };
  const app = buildApp({ chat, workspaceOnChat, workspace, ...around, ...pauses });
  atEnd(() => app.stop());
  const prepared = app.prepare(stadtdatei, katalog).catch((error: unknown) => wrongIn('CITY_FILE', error));
  for (const missing of await unlessTold(prepared)) log.warn({ missing }, 'CITY_FILE');
  const routes = serving([health({ workspace, chat, clock: systemClock }), ...app.routes], log);
  // Over HTTP the chat listens.
  const alone = config.appToken === null ? null : config.port;
  if (alone !== null) atEnd(await unlessTold(listenOn(alone, routes)));
  atEnd(() => chat.stop());
  await unlessTold(chat.start(app.listener));
  atEnd(startTicker(app.tick));
  app.tick();
  log.info({ ms: Math.round(performance.now()) }, 'ready');
}

function slackConfig({ botToken, appToken, signingSecret, apiUrl, port }: Config): SlackConfig {
  return {
    botToken,
    ...(port === null ? {} : { port }),
    ...(appToken === null ? {} : { appToken }),
    ...(signingSecret === null ? {} : { signingSecret }),
    ...(apiUrl === null ? {} : { apiUrl }),
  };
}

/** What the file that a variable names says; null if it names none. */
function read<T>(variable: string, file: string | null, readText: (text: string) => T): T | null {
  if (file === null) return null;
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch {
    throw new ConfigError(`${variable}: cannot be read.`);
  }
  try {
    return readText(text);
  } catch (error) {
    return wrongIn(variable, error);
  }
}

/** What is wrong in a file is said with the variable's name; some of it shows only beside what the city was before. */
function wrongIn(variable: string, error: unknown): never {
  const isMistake = error instanceof StadtdateiFalsch || error instanceof KatalogFalsch;
  throw isMistake ? new ConfigError(`${variable}: ${error.message}.`) : error;
}
