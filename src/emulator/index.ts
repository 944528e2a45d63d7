/**
 * An imitated Slack on this machine, strict: it speaks Slack's wire format to an unmodified Bolt app and refuses what
 * Slack refuses, with Slack's error. People act in it through `person(id)` or the page it serves.
 */

import type { RequestListener } from 'node:http';
import { Admin } from './admin.ts';
import { installApp } from './app.ts';
import { Clock, type GivenClock, type Limits } from './clock.ts';
import { Traffic } from './delivery/courier.ts';
import { HttpCourier } from './delivery/http.ts';
import { SocketCourier } from './delivery/socket.ts';
import { Events, slackRetryDelays } from './events.ts';
import { FaultBox, type Faults } from './faults.ts';
import { upload } from './files.ts';
import { act } from './people/act.ts';
import type { ActionResult, JsonObject, PersonAction, Snapshot } from './protocol.ts';
import { Responses } from './responses.ts';
import { startServer } from './server.ts';
import { snapshot } from './snapshot.ts';
import { Triggers } from './triggers.ts';
import { Views } from './views.ts';
import type { RecordedCall } from './webapi/routes.ts';
import { newState, type SampleWorkspace } from './workspace.ts';
import type { ResponseTarget, World } from './world.ts';

export { botUser } from './app.ts';
export type { JsonObject, PersonAction, Snapshot } from './protocol.ts';
export type { SampleWorkspace } from './workspace.ts';

export interface EmulatorOptions {
  readonly workspace: SampleWorkspace;
  /** The parsed manifest.yml: its commands, scopes, events and features decide what is allowed and delivered. */
  readonly manifest: unknown;
  /** Which of the manifest's `bot_optional` scopes the city granted; default none. */
  readonly granted?: readonly string[];
  /** `requestUrl` is asked anew for each delivery if it is a function: the app may learn its port later. */
  readonly delivery:
    | { readonly mode: 'socket' }
    | { readonly mode: 'http'; readonly requestUrl: string | (() => string) };
  /** Default: any free one. */
  readonly port?: number;
  /** Default 127.0.0.1. */
  readonly host?: string;
  /** IANA name; default Europe/Berlin. */
  readonly timeZone?: string;
  /** The bot's clock, from which messages take their `ts`. Without it: real time, not movable. */
  readonly clock?: GivenClock;
  /** ms before each repetition of an unanswered event; default Slack's. */
  readonly retryDelays?: readonly number[];
  /** Real time, for tests that let triggers expire. */
  readonly limits?: Partial<Limits>;
  /** Answers what the emulator does not serve itself. Default: 404. */
  readonly others?: RequestListener;
}

export interface Emulator {
  /** Of the page, without a slash at the end. */
  readonly url: string;
  /** To be used as SLACK_API_URL; ends in /api/. */
  readonly apiUrl: string;
  readonly botToken: string;
  readonly appToken: string;
  readonly signingSecret: string;
  person(id: string): {
    see(): Snapshot;
    act(action: PersonAction): Promise<ActionResult>;
    /** Chooses a file in a form: what its field then holds. */
    upload(name: string, bytes: Uint8Array<ArrayBuffer>): JsonObject;
  };
  readonly faults: Faults;
  /** Every Web API call received, oldest first. */
  readonly calls: readonly RecordedCall[];
  readonly admin: Admin;
  /** How many Socket Mode connections the app holds. */
  connections(): number;
  /** Resolves when nothing is on its way to the app. A repetition that still waits for its time does not count. */
  idle(): Promise<void>;
  stop(): Promise<void>;
}

/** @throws if the manifest or the workspace is not consistent, or the port is taken */
export async function startEmulator(options: EmulatorOptions): Promise<Emulator> {
  const { host = '127.0.0.1', delivery, others } = options;
  const limits: Limits = { now: Date.now, answerWithin: 3000, ...options.limits };
  const app = installApp(options.manifest, options.granted ?? []);
  const clock = new Clock(options.clock, options.timeZone ?? 'Europe/Berlin');
  const state = newState(options.workspace, app, clock.now());
  const courier =
    delivery.mode === 'socket' ? new SocketCourier(app.id, limits) : new HttpCourier(delivery.requestUrl, app, limits);
  const socket = courier instanceof SocketCourier ? courier : null;
  const faults = new FaultBox(socket);
  const traffic = new Traffic();
  const calls: RecordedCall[] = [];
  let url = '';
  const world: World = {
    state,
    app,
    clock,
    triggers: new Triggers(limits),
    views: new Views(state, app.scopes),
    events: new Events({
      state,
      app,
      clock,
      courier,
      traffic,
      retryDelays: options.retryDelays ?? slackRetryDelays,
      twice: () => faults.twice(),
    }),
    responses: new Responses<ResponseTarget>(limits),
    url: () => url,
    socketUrl: socket && (() => `${url.replace('http', 'ws')}/link/?ticket=${socket.issueTicket()}&app_id=${app.id}`),
    deliver: async (cargo, payload) => {
      if (cargo === 'interactive' && !app.interactive) return { answered: false, reason: 'not_configured' };
      return traffic.track(courier.deliver(cargo, payload));
    },
  };
  const server = await startServer({ host, port: options.port ?? 0, world, faults, calls, socket, others });
  url = `http://${host === '0.0.0.0' || host === '::' ? 'localhost' : host}:${server.port}`;
  return {
    url,
    apiUrl: `${url}/api/`,
    botToken: app.botToken,
    appToken: app.appToken,
    signingSecret: app.signingSecret,
    person: (id) => {
      const person = state.person(id);
      return {
        see: () => snapshot(world, person),
        act: (action) => act(world, person, action),
        upload: (name, bytes) => upload(world, person, name, bytes),
      };
    },
    faults,
    calls,
    admin: new Admin(world),
    connections: () => socket?.connected ?? 0,
    idle: () => traffic.idle(),
    stop: async () => {
      world.events.stop();
      await courier.stop();
      await server.stop();
    },
  };
}
