import { WebAPIRateLimitedError, type WebClient } from '@slack/web-api';

/** Whoever watches over the bot may ask often; Slack is asked once in this time (ms). */
const remembered = 5_000;

/** Whether Slack's Web API answers us, and accepts our token. */
export class Reachability {
  readonly #client: WebClient;
  readonly #now: () => number;
  #asked: { readonly at: number; readonly answers: Promise<boolean> } | null = null;

  constructor(client: WebClient, now: () => number) {
    this.#client = client;
    this.#now = now;
  }

  answers(): Promise<boolean> {
    const at = this.#now();
    if (this.#asked === null || Math.abs(at - this.#asked.at) >= remembered) {
      this.#asked = { at, answers: this.#ask() };
    }
    return this.#asked.answers;
  }

  async #ask(): Promise<boolean> {
    try {
      await this.#client.auth.test();
      return true;
    } catch (error) {
      // Too busy to answer is there all the same.
      return error instanceof WebAPIRateLimitedError;
    }
  }
}
