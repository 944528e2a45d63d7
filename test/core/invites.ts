/** What is to stand in a channel, and the time that goes by until it does. */
import { text } from '../../src/chat/message.ts';
import { show } from '../../src/core/posts.ts';
import type { ground } from './ground.ts';

export const says = (words: string) => ({ notification: words, parts: [text(words)] });
export type On = ReturnType<typeof ground>;

export const invites = (on: On, words = 'Einladung', subject = 's') =>
  on.tx((ctx) => show(ctx, { subject, role: 'r', to: { kanal: on.kanal.wohnen } }, says(words)));

/** Time goes on until nothing is left to do. */
export async function settles(on: On, minutes = 60): Promise<void> {
  await on.outbox.drain();
  for (let minute = 0; minute < minutes; minute++) {
    on.protocol.passes(60_000);
    await on.outbox.drain();
  }
}
