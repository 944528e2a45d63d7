/** Tells the app what happened in the workspace, as far as its manifest subscribes and its scopes allow. */
import { setTimeout as delay } from 'node:timers/promises';
import type { InstalledApp } from './app.ts';
import type { Clock } from './clock.ts';
import type { Courier, Traffic } from './delivery/courier.ts';
import { newId } from './ids.ts';
import type { JsonObject } from './protocol.ts';
import type { State } from './state.ts';

/** The scopes of which one is needed; an event that is not listed needs none. */
const scopesFor: Readonly<Record<string, readonly string[]>> = {
  channel_archive: ['channels:read'],
  channel_deleted: ['channels:read'],
  channel_left: ['channels:read'],
  channel_rename: ['channels:read'],
  channel_unarchive: ['channels:read'],
  group_archive: ['groups:read'],
  group_deleted: ['groups:read'],
  group_left: ['groups:read'],
  group_rename: ['groups:read'],
  group_unarchive: ['groups:read'],
  member_joined_channel: ['channels:read', 'groups:read'],
  member_left_channel: ['channels:read', 'groups:read'],
  'message.channels': ['channels:history'],
  'message.groups': ['groups:history'],
  'message.im': ['im:history'],
  team_join: ['users:read'],
  user_change: ['users:read'],
};

/** Slack repeats what was not answered nearly at once, after a minute and after five. */
export const slackRetryDelays: readonly number[] = [100, 60_000, 300_000];

interface Deps {
  readonly state: State;
  readonly app: InstalledApp;
  readonly clock: Clock;
  readonly courier: Courier;
  readonly traffic: Traffic;
  /** ms before each repetition. */
  readonly retryDelays: readonly number[];
  /** Whether the next event goes out twice. */
  readonly twice: () => boolean;
}

export class Events {
  readonly #deps: Deps;
  readonly #stopped = new AbortController();

  constructor(deps: Deps) {
    this.#deps = deps;
  }

  /** @param subscription the name in the manifest, where it differs from the event's type (`message.channels`) */
  emit(event: JsonObject & { readonly type: string }, subscription: string = event.type): void {
    const { app, state, clock, twice } = this.#deps;
    const scopes = scopesFor[subscription];
    if (!app.events.has(subscription) || (scopes && !scopes.some((scope) => app.scopes.has(scope)))) return;
    const payload: JsonObject = {
      token: app.verificationToken,
      team_id: state.team.id,
      api_app_id: app.id,
      event: { ...event, event_ts: clock.ts() },
      type: 'event_callback',
      event_id: newId('Ev'),
      event_time: Math.floor(clock.now() / 1000),
      authorizations: [
        {
          enterprise_id: null,
          team_id: state.team.id,
          user_id: app.botUser,
          is_bot: true,
          is_enterprise_install: false,
        },
      ],
      is_ext_shared_channel: false,
    };
    void this.#bring(payload);
    if (twice()) void this.#bring(payload);
  }

  stop(): void {
    this.#stopped.abort();
  }

  async #bring(payload: JsonObject): Promise<void> {
    const { courier, traffic, retryDelays } = this.#deps;
    let answer = await traffic.track(courier.deliver('events_api', payload));
    for (const [index, ms] of retryDelays.entries()) {
      if (answer.answered || answer.final) return;
      const retry = { attempt: index + 1, reason: answer.reason };
      try {
        await delay(ms, undefined, { signal: this.#stopped.signal });
      } catch {
        return;
      }
      answer = await traffic.track(courier.deliver('events_api', payload, retry));
    }
  }
}
