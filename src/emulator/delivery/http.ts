/** HTTP mode: payloads are signed POST requests to the app's request URL. */
import { createHmac } from 'node:crypto';
import type { InstalledApp } from '../app.ts';
import type { Limits } from '../clock.ts';
import { parseJson } from '../json.ts';
import type { JsonObject } from '../protocol.ts';
import type { Answer, Cargo, Courier, Retry } from './courier.ts';

export class HttpCourier implements Courier {
  readonly #url: string | (() => string);
  readonly #app: InstalledApp;
  readonly #limits: Limits;
  readonly #stopped = new AbortController();

  constructor(url: string | (() => string), app: InstalledApp, limits: Limits) {
    this.#url = url;
    this.#app = app;
    this.#limits = limits;
  }

  async deliver(cargo: Cargo, payload: JsonObject, retry?: Retry): Promise<Answer> {
    const [type, body] = encode(cargo, payload);
    const timestamp = String(Math.floor(this.#limits.now() / 1000));
    const timeout = AbortSignal.timeout(this.#limits.answerWithin);
    try {
      const response = await fetch(typeof this.#url === 'string' ? this.#url : this.#url(), {
        method: 'POST',
        redirect: 'manual',
        signal: AbortSignal.any([timeout, this.#stopped.signal]),
        headers: {
          'content-type': type,
          'x-slack-request-timestamp': timestamp,
          'x-slack-signature': sign(this.#app.signingSecret, timestamp, body),
          ...(retry ? { 'x-slack-retry-num': String(retry.attempt), 'x-slack-retry-reason': retry.reason } : {}),
        },
        body,
      });
      const said = await response.text();
      if (response.ok) return { answered: true, body: said === '' ? undefined : (parseJson(said) ?? said) };
      return { answered: false, reason: 'http_error', final: response.headers.get('x-slack-no-retry') === '1' };
    } catch {
      return { answered: false, reason: timeout.aborted ? 'http_timeout' : 'connection_failed' };
    }
  }

  async stop(): Promise<void> {
    this.#stopped.abort();
  }
}

/** Slack's signature of a request: see docs.slack.dev, "Verifying requests from Slack". */
const sign = (secret: string, timestamp: string, body: string): string =>
  `v0=${createHmac('sha256', secret).update(`v0:${timestamp}:${body}`).digest('hex')}`;

function encode(cargo: Cargo, payload: JsonObject): readonly [contentType: string, body: string] {
  if (cargo === 'events_api') return ['application/json', JSON.stringify(payload)];
  const fields =
    cargo === 'interactive'
      ? { payload: JSON.stringify(payload) }
      : Object.fromEntries(Object.entries(payload).map(([name, value]) => [name, String(value)]));
  return ['application/x-www-form-urlencoded', new URLSearchParams(fields).toString()];
}
