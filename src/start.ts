/** The bot as a process: configuration → chat → the city's file → app → receiving and ticking. */
import { readFileSync } from 'node:fs';
import { slackChat } from './adapters/slack/index.ts';
import { type AppDeps, buildApp } from './app.ts';
import { type Config, ConfigError, readConfig } from './config.ts';
import { systemClock } from './core/clock.ts';
import { createLog, describeError } from './core/log.ts';
import { startTicker } from './core/ticker.ts';
import { openWorkspace } from './core/workspace.ts';
import type { Document } from './documents/index.ts';
import { startRenderer } from './documents/renderer.ts';
import { liesStadtdatei, type Stadtdatei, StadtdateiFalsch } from './features/einrichtung/index.ts';

/** Whatever runs may finish; then the process ends, in any case. */
const stopWithin = 4_500;

/**
 * Runs the bot until it is told to stop. Whatever is wrong at start is said in one line on stderr, and the process ends
 * with 1.
 *
 * @param env the environment, as `config.ts` describes it
 * @param pauses other waits than the platform asks for, so that tests need not wait as long
 */
export async function start(env: NodeJS.ProcessEnv, pauses: Pick<AppDeps, 'pace' | 'settle'> = {}): Promise<void> {
  try {
    await run(readConfig(env), pauses);
  } catch (error) {
    // One line for the operator: every expected failure is an Error with a sentence.
    const [line] = error instanceof Error ? error.message.split('\n') : ['cannot start'];
    console.error(`komm-in: ${line}`);
    process.exit(1);
  }
}

async function run(config: Config, pauses: Pick<AppDeps, 'pace' | 'settle'>): Promise<void> {
  const log = createLog(config.logLevel);
  const stadtdatei = config.cityFile === null ? null : readStadtdatei(config.cityFile);
  const chat = slackChat(
    {
      botToken: config.botToken,
      port: config.port,
      ...(config.appToken === null ? {} : { appToken: config.appToken }),
      ...(config.signingSecret === null ? {} : { signingSecret: config.signingSecret }),
      ...(config.apiUrl === null ? {} : { apiUrl: config.apiUrl }),
    },
    { log },
  );
  const workspaceOnChat = await chat.connect();
  const workspace = openWorkspace(config.dataDir, workspaceOnChat.id);
  const { timeZone } = config;
  const renderer = startRenderer();
  const render = (document: unknown) => renderer.render(document as Document);
  const app = buildApp({ chat, workspaceOnChat, workspace, clock: systemClock, timeZone, log, render, ...pauses });
  for (const missing of await app.prepare(stadtdatei)) log.warn({ missing }, 'CITY_FILE');
  await chat.start(app.listener);
  const stopTicker = startTicker(app.tick);
  app.tick();
  log.info({ ms: Math.round(performance.now()) }, 'ready');

  async function stop(): Promise<void> {
    setTimeout(() => process.exit(0), stopWithin).unref();
    stopTicker();
    await chat.stop();
    await app.stop();
    await renderer.stop();
    workspace.close();
    log.info('stopped');
    process.exit(0);
  }
  process.once('SIGTERM', stop);
  process.once('SIGINT', stop);
  process.on('unhandledRejection', (reason) => log.error(describeError(reason), 'unhandled rejection'));
}

function readStadtdatei(file: string): Stadtdatei {
  try {
    return liesStadtdatei(readFileSync(file, 'utf8'));
  } catch (error) {
    throw new ConfigError(`CITY_FILE: ${error instanceof StadtdateiFalsch ? error.message : 'cannot be read'}.`);
  }
}
