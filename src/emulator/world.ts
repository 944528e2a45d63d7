/** Everything the imitated Slack consists of, as its parts see each other. */
import type { InstalledApp } from './app.ts';
import type { Clock } from './clock.ts';
import type { Answer, Cargo } from './delivery/courier.ts';
import type { Events } from './events.ts';
import type { JsonObject } from './protocol.ts';
import type { Responses } from './responses.ts';
import type { Conversation, Message, State } from './state.ts';
import type { Triggers } from './triggers.ts';
import type { Views } from './views.ts';

export interface ResponseTarget {
  readonly person: string;
  readonly conversation: Conversation;
  readonly origin: Message | null;
}

export interface World {
  readonly state: State;
  readonly app: InstalledApp;
  readonly clock: Clock;
  readonly triggers: Triggers;
  readonly views: Views;
  readonly events: Events;
  readonly responses: Responses<ResponseTarget>;
  /** Where the emulator is served, without a slash at the end. */
  readonly url: () => string;
  /** Address for the app's next Socket Mode connection; null in HTTP mode. */
  readonly socketUrl: (() => string) | null;
  /** Brings something to the app and waits for its answer. Interactions of an app that has none reach nobody. */
  readonly deliver: (cargo: Cargo, payload: JsonObject) => Promise<Answer>;
}
