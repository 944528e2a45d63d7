/** Every input is handled once, across redelivery and restarts: a repeat gets the answer that was stored. */
import { eq } from 'drizzle-orm';
import type { Effect } from '../chat/chat.ts';
import type { Instant } from './clock.ts';
import type { PersonId } from './ids.ts';
import { input } from './inputs.schema.ts';
import type { Tx } from './workspace.ts';

/** The stored answer (null if there is none to give), or undefined for an input never seen. */
export function answerTo(tx: Tx, key: string): Effect | null | undefined {
  const row = tx.select().from(input).where(eq(input.key, key)).get();
  return row === undefined ? undefined : row.answer;
}

/** @param personId who did it; null for a notice, which is not answered */
export function keepAnswer(
  tx: Tx,
  key: string,
  given: { readonly answer: Effect | null; readonly personId: PersonId | null; readonly at: Instant },
): void {
  tx.insert(input)
    .values({ key, ...given })
    .run();
}
