import type { RequestListener } from 'node:http';
import type { Chat } from '../../chat/chat.ts';
import type { Log } from '../../core/log.ts';
import { SlackChat } from './slack-chat.ts';

export interface SlackConfig {
  /** `xoxb-…` */
  readonly botToken: string;
  /** `xapp-…`. With it the bot opens a socket (Socket Mode); without it Slack calls us over HTTP. */
  readonly appToken?: string;
  /** HTTP mode: proves that a request is Slack's. */
  readonly signingSecret?: string;
  /** HTTP mode: where to listen. Default 3000. */
  readonly port?: number;
  /** Another Slack, such as the emulator: its Web API, ending in `/api/`. */
  readonly apiUrl?: string;
}

interface Around {
  readonly log: Log;
  /** The clock by which requests are signed (ms since 1970); default `Date.now`. */
  readonly now?: () => number;
  /** HTTP mode: answers requests on the same port that are not Slack's. */
  readonly others?: RequestListener;
}

/**
 * The port to a Slack workspace.
 *
 * `connect`, `start` and the lists of who and what is there reject with one sentence that names what to set right;
 * `start` with the system's error if the port cannot be listened on. What is over a limit of Slack's rejects with
 * `MessageTooLong`.
 */
export function slackChat(config: SlackConfig, { now = Date.now, ...around }: Around): Chat {
  return new SlackChat(config, { now, ...around });
}
