/** The whole bot in the imitated Slack: the demo's city, in both modes, under a clock that only the test moves. */

import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setImmediate as turn } from 'node:timers/promises';
import { onTestFinished } from 'vitest';
import { parse } from 'yaml';
import { slackChat } from '../../src/adapters/slack/index.ts';
import { buildApp } from '../../src/app.ts';
import { calendarOf, day, time } from '../../src/core/calendar.ts';
import { serving } from '../../src/core/http.ts';
import { openWorkspace } from '../../src/core/workspace.ts';
import { duesUntil } from '../../src/demo/walk.ts';
import { demoWorkspace, emptyWorkspace, people } from '../../src/demo/workspace.ts';
import { opened, render } from '../../src/documents/index.ts';
import { startEmulator } from '../../src/emulator/index.ts';
import { liesStadtdatei } from '../../src/features/einrichtung/index.ts';
import { answeredLines, freePort } from '../contract/emulated-chat.ts';
import { EmulatedPerson } from '../contract/emulated-person.ts';
import { alleKennenKommIn } from '../features/bekannt.ts';

const file = (path: string): string => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');
const timeZone = 'Europe/Berlin';
const calendar = calendarOf(timeZone, 'NW');
const at = (text: string): number => {
  const [d = '', t = ''] = text.split(' ');
  return calendar.instantOf(day(d), time(t));
};

export const history = ['channels:history', 'groups:history', 'im:history'];
/** With it the bot may look at files that people give. */
export const files = ['files:read'];

interface Plan {
  readonly mode: 'socket' | 'http';
  /** Optional scopes the city has granted. */
  readonly granted?: readonly string[];
  readonly start: string;
  /** A workspace into which the bot has just been installed. */
  readonly leer?: boolean;
  /** How long the bot may take to answer, in ms; default Slack's 3000. */
  readonly answerWithin?: number;
}

export async function musterstadt({ mode, granted = [], start, leer = false, answerWithin = 3000 }: Plan) {
  let now = at(start);
  const port = await freePort();
  const requestUrl = `http://127.0.0.1:${port}/slack/events`;
  const emulator = await startEmulator({
    ...{ workspace: leer ? emptyWorkspace : demoWorkspace, manifest: parse(file('manifest.yml')), granted, timeZone },
    delivery: mode === 'socket' ? { mode } : { mode, requestUrl },
    clock: { now: () => now, advance: async () => [] },
    ...{ retryDelays: [10, 20, 40], limits: { answerWithin } },
  });
  const { log, next, all } = answeredLines();
  const { botToken, apiUrl, appToken, signingSecret } = emulator;
  const credentials = mode === 'socket' ? { appToken } : { signingSecret, port };
  const dataDir = mkdtempSync(join(tmpdir(), 'komm-in-test-'));

  /** The bot, from its start to its end; what it knows stays in the folder. */
  async function startBot() {
    const chat = slackChat({ botToken, apiUrl, ...credentials }, { log, others: (...asked) => others(...asked) });
    const workspaceOnChat = await chat.connect();
    const workspace = openWorkspace(dataDir, workspaceOnChat.id);
    const clock = { now: () => now };
    const app = buildApp({
      ...{ chat, workspaceOnChat, workspace, clock, timeZone, log, pace: 0, settle: 50, listens: mode === 'http' },
      render: async (document) => render(opened(document)),
      // The imitated history takes its times from the same clock.
      protocol: { now: () => now + Math.round(performance.now()) },
    });
    const others = serving(app.routes, log);
    await app.prepare(leer ? null : liesStadtdatei(file('src/demo/musterstadt.yml')));
    if (!leer) alleKennenKommIn(workspace, now);
    await chat.start(app.listener);
    app.tick();
    await app.drain();
    const stop = async () => {
      await chat.stop();
      await app.stop();
      workspace.close();
    };
    return { app, workspace, stop };
  }
  let bot = await startBot();
  onTestFinished(async () => {
    await bot.stop();
    await emulator.stop();
    rmSync(dataDir, { recursive: true, force: true });
  });

  const person = (account: string) => new EmulatedPerson(account, emulator, next);
  return {
    emulator,
    /** Where other programs find the bot, over HTTP. */
    url: `http://127.0.0.1:${port}`,
    /** What the bot logged, one line of JSON each. */
    lines: all,
    logged: (what: string) => all.filter((line) => line.includes(`"what":"${what}"`)),
    ada: person(people.ada),
    eren: person(people.eren),
    jo: person(people.jo),
    mara: person(people.mara),
    luca: person(people.luca),
    /** Anybody else. */
    person,
    /** What the city's clock shows. */
    now: () => now,
    /** What the bot knows. */
    get workspace() {
      return bot.workspace;
    },
    /** Sends what is waiting. */
    settle: () => bot.app.drain(),
    /** The process ends and comes up again, at once or not before `until`; what people have open stays open. */
    async restart(until?: string): Promise<void> {
      await bot.stop();
      if (until !== undefined) now = at(until);
      bot = await startBot();
    },
    /** Everything that is due on the way happens in order. `each`: looks after every step. */
    async goTo(text: string, each = () => {}): Promise<void> {
      const to = at(text);
      const { app } = bot;
      for (const due of duesUntil(app, to)) {
        now = Math.max(now, due);
        app.tick();
        await app.drain();
        each();
        // Connections that nobody used meanwhile are seen to close.
        await turn();
      }
      now = to;
      app.tick();
      await app.drain();
    },
  };
}
