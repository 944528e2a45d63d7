/** What minutes need to know of a Sitzung: which have begun, and where their invitation stands. */
import type { Context } from '../../core/feature.ts';
import type { PostId } from '../../core/ids.ts';
import { postOf } from '../../core/posts.ts';
import { gremiumDer } from '../stadt/index.ts';
import { jetzt } from './pruefen.ts';
import { hatBegonnen } from './rules.ts';
import type { Sitzung } from './store.ts';

/** Whether it has begun, by the city's clock; one that fell out never does. */
export function istBegonnen(ctx: Context, sitzung: Sitzung): boolean {
  return istBegonnenUm(ctx)(sitzung);
}

/** The same for many of them: the clock is read once. */
export function istBegonnenUm(ctx: Context): (sitzung: Sitzung) => boolean {
  const um = jetzt(ctx);
  return (sitzung) => sitzung.abgesagtAm === null && hatBegonnen(sitzung, um);
}

/** The invitation in the channel of its Gremium, as the root of a thread; null where none stands there. */
export function einladungVon(ctx: Context, sitzung: Sitzung): PostId | null {
  const { kanalId } = gremiumDer(ctx.tx, sitzung.gremiumId);
  const post = kanalId === null ? null : postOf(ctx.tx, sitzung.id, 'einladung', { kanal: kanalId });
  return post === null || post.messageId === null ? null : post.id;
}
