import type { z } from 'zod';
import { messagesOf } from './wording.ts';

/** Why Slack would refuse a payload, in the words of its answer. */
export interface Refusal {
  /** Slack's error code, such as `invalid_blocks`. */
  readonly error: string;
  /** `response_metadata.messages`, such as `[ERROR] no more than 50 items allowed [json-pointer:/blocks]`. */
  readonly messages: readonly string[];
}

/** A refusal whose code says it all. */
export const refuse = (error: string): Refusal => ({ error, messages: [] });

/**
 * Holds `payload` against `schema`. `pointer` is where the payload stands in the call (`/view`), so that messages point
 * to it as Slack's do.
 */
export function judge(schema: z.ZodType, payload: unknown, error: string, pointer: string): Refusal | null {
  const outcome = schema.safeParse(payload, { reportInput: true });
  return outcome.success ? null : { error, messages: messagesOf(outcome.error, pointer) };
}
