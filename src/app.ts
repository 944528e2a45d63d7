/** The whole bot: every feature in one list, the same for production, demo and tests. */
import type { Chat, Workspace as ChatWorkspace, Listener } from './chat/chat.ts';
import { type Calendar, calendarOf } from './core/calendar.ts';
import { type Clock, type Instant, systemClock } from './core/clock.ts';
import { kanalById, keepAccount, keepKanal, keepMembers } from './core/directory.ts';
import { createDispatch } from './core/dispatch.ts';
import type { Context, Feature } from './core/feature.ts';
import { refreshHomes } from './core/homes.ts';
import type { Log } from './core/log.ts';
import { createOutbox } from './core/outbox.ts';
import { retention } from './core/retention.ts';
import { createSchedule } from './core/schedule.ts';
import type { Tx, Workspace } from './core/workspace.ts';
import { richteEin, type Stadtdatei } from './features/einrichtung/index.ts';
import { erinnerung } from './features/erinnerung/index.ts';
import { handlungsfeld } from './features/handlungsfeld/index.ts';
import { sitzung } from './features/sitzung/index.ts';
import { darf, einstellungVon, kanaeleDerGremien, type Recht, stadt } from './features/stadt/index.ts';
import { startseite } from './features/startseite/index.ts';

/** From low to high: a feature may use the doors of those before it. */
export const features: readonly Feature<Recht>[] = [retention, stadt, erinnerung, handlungsfeld, sitzung, startseite];

export interface AppDeps {
  readonly chat: Chat;
  /** What `chat.connect` answered. */
  readonly workspaceOnChat: ChatWorkspace;
  readonly workspace: Workspace;
  /** The city's clock. */
  readonly clock: Clock;
  readonly timeZone: string;
  readonly log: Log;
  /** Turns a document (`documents/`) into bytes. */
  readonly render: (document: unknown) => Promise<Uint8Array>;
  /** Pauses and retries go by real time even where the city's clock is moved. */
  readonly protocol?: Clock;
  readonly pace?: number;
  readonly settle?: number;
}

export interface App {
  readonly listener: Listener;
  /**
   * Takes over people, channels and the city's file, and finds out what a crash left unclear.
   * @returns one sentence for each thing the file names and the workspace does not have
   */
  prepare(stadtdatei: Stadtdatei | null): Promise<readonly string[]>;
  /** Does what is due by the city's clock. */
  tick(): void;
  /** When something is due next; null if nothing ever is. */
  nextDue(): Instant | null;
  /** Sends what is waiting; resolves when nothing that may go now is left. */
  drain(): Promise<void>;
  stop(): Promise<void>;
}

export function buildApp(deps: AppDeps): App {
  const { chat, workspace, clock, log, workspaceOnChat, protocol = systemClock } = deps;
  const calendar = cityCalendar(deps.timeZone);

  function context(tx: Tx): Context {
    const now = clock.now();
    const cal = calendar(tx);
    return { tx, now, heute: cal.dayAt(now), calendar: cal, features, readsHistory: workspaceOnChat.readsHistory };
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
  const schedule = createSchedule({ workspace, context, log, afterwards });

  return {
    listener,
    async prepare(stadtdatei) {
      outbox.recover();
      const [accounts, conversations] = await Promise.all([chat.accounts(), chat.conversations()]);
      const fehlend = workspace.tx((tx) => {
        for (const account of accounts) if (!account.bot) keepAccount(tx, account);
        for (const conversation of conversations) keepKanal(tx, conversation);
        return stadtdatei === null ? [] : richteEin(context(tx), stadtdatei);
      });
      for (const id of workspace.tx(kanaeleDerGremien)) {
        const kanal = workspace.tx((tx) => kanalById(tx, id));
        if (kanal === null || !kanal.member || kanal.archived || kanal.deleted) continue;
        const members = await chat.members(kanal.conversation);
        workspace.tx((tx) => keepMembers(tx, id, members));
      }
      workspace.tx((tx) => refreshHomes(context(tx)));
      return fehlend;
    },
    tick: schedule.tick,
    nextDue: schedule.nextDue,
    drain: outbox.drain,
    stop: outbox.stop,
  };
}

/** The holidays follow the Bundesland the city is set to. */
function cityCalendar(timeZone: string): (tx: Tx) => Calendar {
  const known = new Map<string, Calendar>();
  return (tx) => {
    const land = einstellungVon(tx, 'land') ?? 'NW';
    const calendar = known.get(land) ?? calendarOf(timeZone, land);
    known.set(land, calendar);
    return calendar;
  };
}
