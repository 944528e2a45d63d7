/** The core on a chat in memory, with features as small as a test needs them and clocks that stand still. */
import { pino } from 'pino';
import { onTestFinished } from 'vitest';
import { calendarOf, day, time } from '../../src/core/calendar.ts';
import type { Clock, Instant } from '../../src/core/clock.ts';
import { keepAccount, keepKanal, keepMembers, personOfAccount } from '../../src/core/directory.ts';
import { createDispatch, type DispatchDeps } from '../../src/core/dispatch.ts';
import type { Render, SealedDocument } from '../../src/core/document.ts';
import type { Context, Feature } from '../../src/core/feature.ts';
import type { PersonId } from '../../src/core/ids.ts';
import { createOutbox } from '../../src/core/outbox.ts';
import { createSchedule } from '../../src/core/schedule.ts';
import { memoryWorkspace, type Tx, type Workspace } from '../../src/core/workspace.ts';
import { type FakeChat, fakeChat } from '../contract/fake-chat.ts';

const silent = pino({ level: 'silent' });
export const calendar = calendarOf('Europe/Berlin', 'NW');

/** `2026-10-14 09:00` in the city. */
export const at = (text: string): Instant => {
  const [d = '', t = ''] = text.split(' ');
  return calendar.instantOf(day(d), time(t));
};

/** A clock that stands still until it is set, also back. */
function handClock(start: string): Clock & { set(text: string): void; passes(ms: number): void } {
  let shows = at(start);
  return {
    now: () => shows,
    set(text) {
      shows = at(text);
    },
    passes(ms) {
      shows += ms;
    },
  };
}

/** The core keeps whatever is in a document. */
export const paper = (data: object): SealedDocument => data as SealedDocument;

const people = { ada: 'Ada Muster', eren: 'Eren Probe', jo: 'Jo Beispiel' } as const;
type Name = keyof typeof people;

interface Plan {
  readonly features?: readonly Feature[];
  readonly darf?: DispatchDeps['darf'];
  readonly readsHistory?: boolean;
  readonly readsFiles?: boolean;
  /** Default: a document's bytes are its JSON. */
  readonly render?: Render;
  readonly start?: string;
  /** How far the platform's clock is behind ours, in ms. */
  readonly platformBehind?: number;
  /** Another start of the same bot: its file and its chat are still there. */
  readonly again?: { readonly workspace: Workspace; readonly chat: FakeChat };
}

/** Ada, Eren and Jo, all in #wohnen; Jo alone in #buero. Pauses and waits go by `protocol`, all else by `clock`. */
export function ground(plan: Plan = {}) {
  const {
    features = [],
    darf = () => true,
    readsHistory = false,
    readsFiles = false,
    platformBehind = 0,
    start,
    again,
  } = plan;
  const { render = async (document) => new TextEncoder().encode(JSON.stringify(document)) } = plan;
  const clock = handClock(start ?? '2026-10-12 10:00');
  const protocol = handClock(start ?? '2026-10-12 10:00');
  const workspace: Workspace = again?.workspace ?? memoryWorkspace();
  const chat =
    again?.chat ??
    fakeChat({
      readsHistory,
      readsFiles,
      accounts: Object.entries(people).map(([account, name]) => ({ account, name })),
      conversations: [
        { conversation: 'wohnen', name: 'wohnen', members: Object.keys(people) },
        { conversation: 'buero', name: 'buero', members: ['jo'] },
      ],
      now: () => protocol.now() - platformBehind,
    });

  const since = clock.now();
  const context = (tx: Tx): Context => {
    const now = clock.now();
    return { tx, now, heute: calendar.dayAt(now), calendar, features, readsHistory, readsFiles, listens: false, since };
  };
  const outbox = createOutbox({
    workspace,
    chat,
    log: silent,
    context,
    protocol,
    pace: 0,
    settle: 30_000,
    render,
  });
  const afterwards = () => outbox.wake();
  const listener = createDispatch({ workspace, team: 'T1', context, darf, afterwards });
  const schedule = createSchedule({ workspace, context, log: silent, afterwards });
  const tx = <T>(work: (ctx: Context) => T extends PromiseLike<unknown> ? never : T): T =>
    workspace.tx((inner) => work(context(inner)));

  const kanal = tx((ctx) => {
    for (const [account, name] of Object.entries(people)) {
      keepAccount(ctx.tx, {
        ...{ account, name, admin: false, guest: false, deactivated: false, foreign: false, bot: false },
      });
    }
    const keep = (conversation: string) =>
      keepKanal(ctx.tx, { conversation, name: conversation, archived: false, member: true, private: false });
    const ids = { wohnen: keep('wohnen'), buero: keep('buero') };
    keepMembers(ctx.tx, ids.wohnen, Object.keys(people));
    return ids;
  });
  const person = (name: Name): PersonId =>
    tx((ctx) => {
      const id = personOfAccount(ctx.tx, name);
      if (id === null) throw new Error(`nobody is called ${name}`);
      return id;
    });
  // Not waited for: a call that a test let hang never ends.
  onTestFinished(() => void outbox.stop());

  return {
    ...{ workspace, chat, clock, protocol, outbox, listener, schedule, tx, kanal, person },
    /** Begins to listen to what people do. */
    async listens() {
      await chat.connect();
      await chat.start(listener);
      return { ada: chat.person('ada'), eren: chat.person('eren'), jo: chat.person('jo') };
    },
    /** The texts that stand in a channel, or in somebody's private conversation with the bot. */
    stands: (where: string | { readonly account: Name }) =>
      chat.standing(where).map(({ message }) => message.notification),
  };
}
