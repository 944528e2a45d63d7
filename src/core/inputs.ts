/** Every input is handled once, across redelivery and restarts: a repeat gets the answer that was stored. */
import { eq } from 'drizzle-orm';
import type { Effect } from '../chat/chat.ts';
import type { Instant } from './clock.ts';
import { input } from './inputs.schema.ts';
import type { Tx } from './workspace.ts';

/** The stored answer (null if there is none to give), or undefined for an input never seen. */
export function answerTo(tx: Tx, key: string): Effect | null | undefined {
  const row = tx.select().from(input).where(eq(input.key, key)).get();
  return row === undefined ? undefined : row.answer;
}

export function keepAnswer(tx: Tx, key: string, answer: Effect | null, at: Instant): void {
  tx.insert(input).values({ key, answer, at }).run();
}
