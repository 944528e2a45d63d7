import type { JsonObject } from './protocol.ts';

/** What Slack answers instead of doing it: `error` is its word for why, `detail` what it adds to the answer. */
export class Refused extends Error {
  override readonly name = 'Refused';
  readonly error: string;
  readonly detail: JsonObject;

  constructor(error: string, detail: JsonObject = {}) {
    super(error);
    this.error = error;
    this.detail = detail;
  }
}

/** Passes on what the rule book says against a payload. */
export function obey(refusal: { readonly error: string; readonly messages: readonly string[] } | null): void {
  if (refusal) throw new Refused(refusal.error, { response_metadata: { messages: refusal.messages } });
}
