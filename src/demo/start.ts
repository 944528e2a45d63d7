/** The bot as it runs in production, on an imitated chat with an invented city, in the browser. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import { slackChat } from '../adapters/slack/index.ts';
import { type App, buildApp } from '../app.ts';
import { calendarOf, parseDay, parseTime } from '../core/calendar.ts';
import type { Clock, Instant } from '../core/clock.ts';
import type { Render } from '../core/document.ts';
import { serving } from '../core/http.ts';
import type { Log } from '../core/log.ts';
import { startTicker } from '../core/ticker.ts';
import { openWorkspace } from '../core/workspace.ts';
import { opened } from '../documents/index.ts';
import { type Renderer, startRenderer } from '../documents/renderer.ts';
import { type Emulator, startEmulator } from '../emulator/index.ts';
import { liesStadtdatei, vorgeschlageneKonferenz } from '../features/einrichtung/index.ts';
import { setzeEinstellung } from '../features/stadt/index.ts';
import { seed } from './seed.ts';
import { duesUntil } from './walk.ts';
import { demoWorkspace, emptyWorkspace } from './workspace.ts';

const file = (path: string): string => readFileSync(fileURLToPath(new URL(`../../${path}`, import.meta.url)), 'utf8');
const calendar = calendarOf('Europe/Berlin', 'NW');
const { timeZone } = calendar;

/**
 * A date and time such as `2026-09-28T08:30`, as the city's clock shows it.
 *
 * @throws if it is none
 */
export function startOf(text: string): Instant {
  const [date = '', clock = '', ...rest] = text.split('T');
  const [day, time] = [parseDay(date), parseTime(clock)];
  if (day === null || time === null || rest.length > 0) {
    throw new Error('DEMO_START must be a date and time such as 2026-09-28T08:30.');
  }
  return calendar.instantOf(day, time);
}

export interface Demo {
  /** Of the page. */
  readonly url: string;
  stop(): Promise<void>;
}

interface Options {
  readonly port: number;
  readonly startAt: Instant;
  readonly city: 'musterstadt' | 'leer';
  readonly goals?: boolean;
  readonly log: Log;
  /** Is stopped with the demo. Default: from source it makes documents on this thread. */
  readonly renderer?: Renderer;
}

/**
 * @param startAt what the demo's clock shows first (ms since 1970); from there it runs like a real one
 * @param city `leer`: a workspace into which the bot has just been installed, to set a city up in the chat
 * @param goals the invented city has a day for its Jahreskonferenz, and goals on their way to it
 */
export async function startDemo(options: Options): Promise<Demo> {
  const { demo, begin } = await openDemo(options);
  await begin();
  return demo;
}

/** … but lets nothing happen in it before `begin`, so that it can be stopped at any time. */
export async function openDemo(options: Options): Promise<{ readonly demo: Demo; begin(): Promise<void> }> {
  const { log, goals = false, renderer = startRenderer() } = options;
  const isEmpty = options.city === 'leer';
  const sample = isEmpty ? emptyWorkspace : demoWorkspace;
  const clock = movableClock(options.startAt);
  // The clock's walk needs the app and the emulator, which need the clock; what the app serves, too.
  let walk = async (_: Instant): Promise<readonly { at: number; what: string }[]> => [];
  let routes = serving([], log);

  const emulator = await startEmulator({
    workspace: sample,
    manifest: parse(file('manifest.yml')),
    // The demo shows all there is, a file field too.
    granted: ['files:read'],
    delivery: { mode: 'socket' },
    port: options.port,
    timeZone,
    clock: { now: clock.now, advance: (to) => walk(to) },
    others: (request, response) => routes(request, response),
  });
  const chat = slackChat(
    { botToken: emulator.botToken, appToken: emulator.appToken, apiUrl: emulator.apiUrl },
    { log },
  );
  const workspaceOnChat = await chat.connect();
  const dataDir = mkdtempSync(join(tmpdir(), 'komm-in-demo-'));
  const workspace = openWorkspace(dataDir, workspaceOnChat.id);
  const render: Render = (document) => renderer.render(opened(document));
  const app = buildApp({ chat, workspaceOnChat, workspace, clock, timeZone, log, render, listens: true, pace: 0 });
  routes = serving(app.routes, log);
  walk = (to) => walkTo(to, { app, clock, emulator });

  const city = liesStadtdatei(file('src/demo/musterstadt.yml'));
  // Always the next one: the demo may be opened in any year.
  const jahreskonferenz = vorgeschlageneKonferenz(calendar, calendar.dayAt(options.startAt));
  let stopTicker = (): void => {};

  async function begin(): Promise<void> {
    // The form for it takes only https, which a demo on this machine has not.
    workspace.tx((tx) => setzeEinstellung(tx, 'kalender.adresse', emulator.url));
    await app.prepare(isEmpty ? null : { ...city, ...(goals && { jahreskonferenz }) });
    await chat.start(app.listener);
    app.tick();
    await app.drain();
    if (!isEmpty) await seed({ emulator, app, calendar, now: clock.now(), goals });
    stopTicker = startTicker(app.tick);
  }

  const demo: Demo = {
    url: emulator.url,
    async stop() {
      stopTicker();
      await chat.stop();
      await app.stop();
      await renderer.stop();
      await emulator.stop();
      workspace.close();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
  return { demo, begin };
}

interface MovableClock extends Clock {
  moveTo(instant: Instant): void;
}

/** Runs at real speed from `startAt` and can be set forward, never back. */
function movableClock(startAt: Instant): MovableClock {
  const began = performance.now();
  let ahead = 0;
  const now = (): Instant => Math.round(startAt + ahead + performance.now() - began);
  return {
    now,
    moveTo(instant) {
      ahead += Math.max(0, instant - now());
    },
  };
}

/** Everything that is due on the way happens in order, each at its own time. */
async function walkTo(
  to: Instant,
  { app, clock, emulator }: { readonly app: App; readonly clock: MovableClock; readonly emulator: Emulator },
): Promise<{ at: number; what: string }[]> {
  const happened: { at: number; what: string }[] = [];
  for (const due of duesUntil(app, to)) {
    clock.moveTo(due);
    const before = emulator.calls.length;
    app.tick();
    await app.drain();
    for (const { method, args, ok } of emulator.calls.slice(before)) {
      if (!ok || method !== 'chat.postMessage') continue;
      const thread = args.thread_ts === undefined ? '' : ', im Thread';
      const what = `${placeName(emulator, String(args.channel))}${thread}: ${typed(String(args.text))}`;
      happened.push({ at: clock.now(), what });
    }
  }
  clock.moveTo(to);
  app.tick();
  await app.drain();
  return happened;
}

/** What stands for these three in Slack's texts. */
const typed = (text: string): string => text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');

function placeName(emulator: Emulator, conversation: string): string {
  const { people } = demoWorkspace;
  for (const { id, name } of people) {
    const found = emulator
      .person(id)
      .see()
      .conversations.find((one) => one.id === conversation);
    if (found !== undefined) return found.kind === 'direct' ? `Nachricht an ${name}` : `#${found.name}`;
  }
  return conversation;
}
