/** Which of the messages that ask have reached somebody: what the chat refused has not, and is tried again as it is. */
import type { Context } from '../../../core/feature.ts';
import { neverStood, postOf } from '../../../core/posts.ts';
import type { Gefragte } from './store.ts';

const wort = 'frage';

export const fragerolle = (nummer: number): string => `${wort} ${nummer}`;
export const istFragerolle = (role: string): boolean => role.startsWith(`${wort} `);

type Wer = Pick<Gefragte, 'abstimmungId' | 'personId' | 'nachrichten'>;

/** The number of the last one that stands, or may yet; 0: none. */
export function letzteDa({ tx }: Pick<Context, 'tx'>, { abstimmungId, personId, nachrichten }: Wer): number {
  const to = { person: personId };
  for (let nummer = nachrichten; nummer > 0; nummer -= 1) {
    const role = fragerolle(nummer);
    const post = postOf(tx, abstimmungId, role, to);
    const kommtNoch = (): boolean => post?.message != null && !neverStood(tx, abstimmungId, role, to);
    if (post !== null && (post.messageId !== null || kommtNoch())) return nummer;
  }
  return 0;
}

/** They were to be asked, and nothing got through. */
export const istUnerreicht = (ctx: Pick<Context, 'tx'>, wer: Wer): boolean =>
  wer.nachrichten > 0 && letzteDa(ctx, wer) === 0;
