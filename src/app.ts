/** The whole bot: every feature in one list, the same for production, demo and tests. */
import type { Chat, Workspace as ChatWorkspace, Listener } from './chat/chat.ts';
import { type Calendar, calendarOf } from './core/calendar.ts';
import { type Clock, type Instant, systemClock } from './core/clock.ts';
import { createDispatch } from './core/dispatch.ts';
import type { Render } from './core/document.ts';
import { createEraser } from './core/erasure.ts';
import type { Context, Feature } from './core/feature.ts';
import { createRoutes } from './core/fetched.ts';
import type { Route } from './core/http.ts';
import { createStep } from './core/in-step.ts';
import { describeError, type Log } from './core/log.ts';
import { createOutbox } from './core/outbox.ts';
import { retention } from './core/retention.ts';
import { createSchedule } from './core/schedule.ts';
import type { Tx, Workspace } from './core/workspace.ts';
import { aufgabe } from './features/aufgabe/index.ts';
import { bericht } from './features/bericht/index.ts';
import { datenschutz } from './features/datenschutz/index.ts';
import { einrichtung, richteEin, type Stadtdatei } from './features/einrichtung/index.ts';
import { erinnerung } from './features/erinnerung/index.ts';
import { handlungsfeld, type Katalog, uebernimmKatalog } from './features/handlungsfeld/index.ts';
import { jahresziel } from './features/jahresziel/index.ts';
import { projektidee } from './features/projektidee/index.ts';
import { protokoll } from './features/protokoll/index.ts';
import { sitzung } from './features/sitzung/index.ts';
import { darf, einstellungVon, kanaeleDerGremien, type Recht, stadt } from './features/stadt/index.ts';
import { startseite } from './features/startseite/index.ts';
import { steuerungsgruppe } from './features/steuerungsgruppe/index.ts';
import { tandem } from './features/tandem/index.ts';
import { umsetzungsgruppe } from './features/umsetzungsgruppe/index.ts';

/** From low to high: a feature may use the doors of those before it. */
export const features: readonly Feature<Recht>[] = [
  retention,
  stadt,
  erinnerung,
  handlungsfeld,
  tandem,
  aufgabe,
  sitzung,
  protokoll,
  projektidee,
  jahresziel,
  umsetzungsgruppe,
  steuerungsgruppe,
  bericht,
  startseite,
  einrichtung,
  datenschutz,
];

export interface AppDeps {
  readonly chat: Chat;
  /** What `chat.connect` answered. */
  readonly workspaceOnChat: ChatWorkspace;
  readonly workspace: Workspace;
  /** The city's clock. */
  readonly clock: Clock;
  readonly timeZone: string;
  readonly log: Log;
  readonly render: Render;
  /** Whether `App.routes` can be reached at a port. Default: not. */
  readonly listens?: boolean;
  /** Pauses and retries go by real time even where the city's clock is moved. */
  readonly protocol?: Clock;
  readonly pace?: number;
  readonly settle?: number;
}

export interface App {
  readonly listener: Listener;
  /** What other programs may fetch. */
  readonly routes: readonly Route[];
  /**
   * Takes over people, channels and the city's file, and finds out what a crash left unclear.
   * @param katalog the city's own catalogue, which counts until the city is set up
   * @returns one sentence for each thing the file names and the workspace does not have
   */
  prepare(stadtdatei: Stadtdatei | null, katalog?: Katalog | null): Promise<readonly string[]>;
  /** Does what is due by the city's clock. */
  tick(): void;
  /** When something is due next; null if nothing ever is. */
  nextDue(): Instant | null;
  /** Sends what is waiting; resolves when nothing that may go now is left. */
  drain(): Promise<void>;
  stop(): Promise<void>;
}

export function buildApp(deps: AppDeps): App {
  const { chat, workspace, clock, log, workspaceOnChat, listens = false, protocol = systemClock } = deps;
  const calendar = cityCalendar(deps.timeZone);
  const since = clock.now();

  function context(tx: Tx): Context {
    const now = clock.now();
    const cal = calendar(tx);
    const { readsHistory, readsFiles } = workspaceOnChat;
    return { tx, now, heute: cal.dayAt(now), calendar: cal, features: all, readsHistory, readsFiles, listens, since };
  }

  const outbox = createOutbox({
    workspace,
    chat,
    log,
    context,
    protocol,
    render: deps.render,
    pace: deps.pace ?? 1000,
    settle: deps.settle ?? 30_000,
  });
  const afterwards = (): void => outbox.wake();
  const listener = createDispatch({ workspace, team: workspaceOnChat.id, context, darf, afterwards });
  const eraser = createEraser({ workspace, context });
  const schedule = createSchedule({ workspace, context, log, afterwards });

  let city: Stadtdatei | null = null;
  const step = createStep({
    ...{ workspace, chat, log, context, afterwards },
    kanaele: kanaeleDerGremien,
    takeOver: (ctx) => (city === null ? [] : richteEin(ctx, city)),
  });
  /** A Gremium was given a channel that has long had members. */
  const newChannels: Feature = { name: 'app', ereignisse: { 'gremium.geaendert': ({ tx }) => step.readNew(tx) } };
  const all: readonly Feature[] = [...features, newChannels];

  /** An erasure that fails is tried again: its order stands. */
  function erase(): void {
    try {
      eraser.work();
      afterwards();
    } catch (error) {
      log.error(describeError(error), 'a person could not be erased');
    }
  }

  return {
    routes: createRoutes({ workspace, context, render: deps.render }, all),
    listener: {
      call: listener.call,
      notice(notice) {
        listener.notice(notice);
        step.follow(notice);
      },
    },
    prepare(stadtdatei, katalog = null) {
      city = stadtdatei;
      const taken = workspace.tx((tx) => uebernimmKatalog(tx, katalog));
      if (katalog !== null && !taken) {
        log.info('CATALOG is not read any more: the city is set up');
      }
      // Before anything is shown: a restored backup may know people who were erased.
      eraser.recover();
      outbox.recover();
      return step.keep();
    },
    tick() {
      schedule.tick();
      erase();
    },
    nextDue: schedule.nextDue,
    async drain() {
      let reading: Promise<unknown>;
      // What was sent may have made something to read, and what was read something to send.
      do {
        reading = step.reading();
        await reading;
        await outbox.drain();
        erase();
        await outbox.drain();
      } while (reading !== step.reading());
    },
    stop: outbox.stop,
  };
}

/** The holidays follow the Bundesland the city is set to. */
function cityCalendar(timeZone: string): (tx: Tx) => Calendar {
  return (tx) => calendarOf(timeZone, einstellungVon(tx, 'land') ?? 'NW');
}
