/** A chat with people in it, on which the contract is played. */
import { afterEach } from 'vitest';
import type { Call, Chat, Effect, Listener, Notice, Workspace } from '../../src/chat/chat.ts';
import type { FormView, ShownField } from '../../src/chat/form.ts';
import type { Message, Part, Shown } from '../../src/chat/message.ts';
import { newId } from '../../src/core/ids.ts';
import type { Administration } from './administration.ts';
import type { Person } from './person.ts';

/** `lost`: done, but the answer never came. `down`: not done, an error without a word. */
export type Fault = 'rateLimited' | 'lost' | 'down';

/** Each method of the port that sends or changes something, and those that look for it. */
type Door = Exclude<
  keyof Chat,
  'connect' | 'start' | 'stop' | 'accounts' | 'conversations' | 'members' | 'isReachable'
>;

export interface World {
  readonly chat: Chat;
  person(account: string): Person;
  /** The next attempt through this door ends so. */
  fail(door: Door, fault: Fault): void;
  /** The next opening of Home reaches the bot twice. */
  deliverTwice(): void;
  readonly workspace: Administration;
  /** What stands above a channel. */
  head(conversation: string): { readonly topic: string; readonly purpose: string };
  stop(): Promise<void>;
}

/** What the city has granted beyond the necessary. */
type Granted = Pick<Workspace, 'readsHistory' | 'readsFiles'>;

export interface WorldOptions extends Partial<Granted> {
  readonly city: {
    readonly accounts: readonly { account: string; name: string; admin?: boolean; guest?: boolean }[];
    /** `member`: whether the bot is in it; default yes. */
    readonly conversations: readonly {
      conversation: string;
      name: string;
      members: readonly string[];
      member?: boolean;
      private?: boolean;
    }[];
  };
}

export type Build = (options: WorldOptions) => Promise<World>;

export const ada = 'U0ADA';
export const eren = 'U0EREN';
export const wohnen = 'C0WOHNEN';
export const kultur = 'C0KULTUR';
/** Private, and the bot is not in it. */
export const rat = 'C0RAT';

const city: WorldOptions['city'] = {
  accounts: [
    { account: ada, name: 'Ada Muster', admin: true },
    { account: eren, name: 'Eren Probe', guest: true },
  ],
  conversations: [
    { conversation: wohnen, name: 'wohnen', members: [ada, eren] },
    { conversation: kultur, name: 'kultur', members: [ada], member: false },
    { conversation: rat, name: 'rat', members: [ada], member: false, private: true },
  ],
};

/** Plays the core: answers every call with what the test wrote down, and remembers what it heard. */
export class Stage<W extends World = World> implements Listener {
  readonly world: W;
  readonly calls: Call[] = [];
  readonly notices: Notice[] = [];
  answer: (call: Call) => Effect<Shown> | Promise<Effect<Shown>> = () => ({ effect: 'none' });

  constructor(world: W) {
    this.world = world;
  }

  async call(call: Call): Promise<Effect<Shown>> {
    this.calls.push(call);
    return this.answer(call);
  }

  notice(notice: Notice): void {
    this.notices.push(notice);
  }

  get ada(): Person {
    return this.world.person(ada);
  }

  get eren(): Person {
    return this.world.person(eren);
  }

  /** Sends what must arrive. */
  async posts(message: Message<Shown>, target: Parameters<Chat['post']>[0]['target'] = { conversation: wohnen }) {
    const delivery = await this.world.chat.post({ operation: newId('operation'), target, parent: null, message });
    if (delivery.state !== 'sent') throw new Error(`Not sent: ${JSON.stringify(delivery)}`);
    return delivery.value;
  }
}

/** Builds worlds for one suite; each is stopped after its test. */
export function staging<W extends World>(build: (options: WorldOptions) => Promise<W>) {
  const open: World[] = [];
  afterEach(async () => {
    await Promise.all(open.splice(0).map((world) => world.stop()));
  });
  return async (granted: Partial<Granted> = {}): Promise<Stage<W>> => {
    const world = await build({ ...granted, city });
    open.push(world);
    const stage = new Stage(world);
    await world.chat.connect();
    await world.chat.start(stage);
    return stage;
  };
}

export const says = (words: string, ...more: Part<Shown>[]): Message<Shown> => ({
  notification: words,
  parts: [{ part: 'text', text: words }, ...more],
});

export const field = (key: string, kind: ShownField['kind'], more: Partial<ShownField> = {}): ShownField => ({
  key,
  kind,
  label: key,
  required: false,
  value: null,
  ...more,
});

export const form = (more: Partial<FormView<Shown>> = {}): FormView<Shown> => ({
  form: 'sitzung.melden',
  step: 'wann',
  draft: newId('draft'),
  revision: 0,
  title: 'Sitzung melden',
  submit: 'Weiter',
  back: false,
  intro: [],
  fields: [field('ort', 'text')],
  ...more,
});
