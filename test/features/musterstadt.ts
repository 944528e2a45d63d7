/**
 * The demo's city on a chat in memory, with a clock that only the test moves: for dialogues.
 *
 * ```ts
 * const stadt = await musterstadt('2026-09-28 08:30');
 * await stadt.ada.types(stadt.wohnen, '/sitzung');
 * await stadt.goTo('2026-10-13 09:00');
 * ```
 */
import { readFileSync } from 'node:fs';
import { type App, buildApp } from '../../src/app.ts';
import { calendarOf, day, time } from '../../src/core/calendar.ts';
import { createLog, type Log } from '../../src/core/log.ts';
import { memoryWorkspace, type Workspace } from '../../src/core/workspace.ts';
import { duesUntil } from '../../src/demo/walk.ts';
import { demoWorkspace, people } from '../../src/demo/workspace.ts';
import { opened, render } from '../../src/documents/index.ts';
import { botUser } from '../../src/emulator/index.ts';
import { liesStadtdatei, type Stadtdatei } from '../../src/features/einrichtung/index.ts';
import type { Katalog } from '../../src/features/handlungsfeld/index.ts';
import { type FakeChat, fakeChat } from '../contract/fake-chat.ts';
import type { FakeCity } from '../contract/fake-directory.ts';
import type { FakePerson } from '../contract/fake-person.ts';
import { alleKennenKommIn } from './bekannt.ts';

const calendar = calendarOf('Europe/Berlin', 'NW');

/** `2026-10-14 18:00` in the city. */
function at(text: string): number {
  const [d = '', t = ''] = text.split(' ');
  return calendar.instantOf(day(d), time(t));
}

export const stadtdatei: Stadtdatei = liesStadtdatei(
  readFileSync(new URL('../../src/demo/musterstadt.yml', import.meta.url), 'utf8'),
);

/** The same city after all terms of its Tandems have ended. */
export const ohneTandem: Stadtdatei = {
  ...stadtdatei,
  handlungsfelder: stadtdatei.handlungsfelder.map((feld) => ({ ...feld, tandem: [] })),
};

const channels = {
  wohnen: 'C0WOHNEN',
  sprache: 'C0SPRACHE',
  buero: 'C0BUERO',
  umsetzung: 'C0UMSETZ',
  steuerung: 'C0STEUER',
} as const;

/** Who lives there, by first name. */
export type Name = keyof typeof people;

export interface Musterstadt
  extends Readonly<Record<Name, FakePerson>>,
    Readonly<Record<keyof typeof channels, string>> {
  readonly chat: FakeChat;
  readonly app: App;
  readonly workspace: Workspace;
  /** Everything that is due on the way happens in order, as in the demo. */
  goTo(text: string): Promise<void>;
  /** The bot stands still until then, and only then looks at what was due. */
  sleepUntil(text: string): Promise<void>;
  /** Sends what is waiting. */
  settle(): Promise<void>;
  /** The same chat under a new process, and the same database unless another one was restored. */
  restart(datei?: Stadtdatei | null, restored?: Workspace, katalog?: Katalog): Promise<void>;
}

export async function musterstadt(
  start: string,
  options: {
    readonly readsHistory?: boolean;
    /** The city lets the bot look at files: so minutes can be given as one. */
    readonly readsFiles?: boolean;
    /** A channel into which the bot has not been invited. */
    readonly without?: keyof typeof channels;
    readonly datei?: Stadtdatei | null;
    /** Instead of the city's channels those that stand here: none in a new workspace. */
    readonly conversations?: FakeCity['conversations'];
    /** Nobody has used the bot before: whoever does is shown the Datenschutzhinweis. */
    readonly neu?: true;
    /** In a file instead of in memory. */
    readonly workspace?: Workspace;
    readonly log?: Log;
    /** Other programs can fetch what features let them. */
    readonly listens?: boolean;
  } = {},
): Promise<Musterstadt> {
  let now = at(start);
  const chat = fakeChat({
    readsHistory: options.readsHistory ?? false,
    readsFiles: options.readsFiles ?? false,
    now: () => now,
    accounts: demoWorkspace.people.map(({ id, name, admin = false, guest = false }) => ({
      account: id,
      name,
      admin,
      guest,
    })),
    conversations:
      options.conversations ??
      demoWorkspace.channels.map(({ id, name, members, private: closed = false }) => ({
        conversation: id,
        name,
        private: closed,
        member: options.without === undefined || channels[options.without] !== id,
        members: members.filter((member) => member !== botUser),
      })),
  });
  let workspace = options.workspace ?? memoryWorkspace();
  const workspaceOnChat = await chat.connect();
  const build = (): App =>
    buildApp({
      chat,
      workspaceOnChat,
      workspace,
      clock: { now: () => now },
      protocol: { now: () => now },
      timeZone: 'Europe/Berlin',
      log: options.log ?? createLog('silent'),
      render: async (document) => render(opened(document)),
      listens: options.listens ?? false,
      pace: 0,
      settle: 0,
    });
  let app = build();

  async function begin(datei: Stadtdatei | null, katalog: Katalog | null = null): Promise<void> {
    await app.prepare(datei, katalog);
    await chat.start(app.listener);
    app.tick();
    await app.drain();
  }
  await begin(options.datei === undefined ? stadtdatei : options.datei);
  if (options.neu !== true) alleKennenKommIn(workspace, now);

  async function sleepUntil(text: string): Promise<void> {
    now = at(text);
    app.tick();
    await app.drain();
  }

  const persons = Object.fromEntries(Object.entries(people).map(([name, account]) => [name, chat.person(account)]));
  return {
    ...(persons as Record<Name, FakePerson>),
    ...channels,
    chat,
    get workspace() {
      return workspace;
    },
    get app() {
      return app;
    },
    async goTo(text) {
      const to = at(text);
      for (const due of duesUntil(app, to)) {
        now = due;
        app.tick();
        await app.drain();
      }
      await sleepUntil(text);
    },
    sleepUntil,
    settle: () => app.drain(),
    async restart(datei = stadtdatei, restored = workspace, katalog) {
      await app.stop();
      workspace = restored;
      app = build();
      await begin(datei, katalog);
    },
  };
}
