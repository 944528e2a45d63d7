/** Things of a Handlungsfeld that have one card each in its channel, such as an idea or a goal. */

import type { Message } from '../../chat/message.ts';
import { type KanalId, openKanal } from '../../core/directory.ts';
import type { Context } from '../../core/feature.ts';
import { type Conversation, placesOf, postOf, show, withdraw } from '../../core/posts.ts';
import type { GremiumId } from './schema.ts';
import { type Gremium, gremien, gremiumDer } from './store.ts';

interface ImFeld {
  readonly id: string;
  readonly gremiumId: GremiumId;
}

interface Feldkarten<Ding extends ImFeld> {
  /** Shows a thing's card as it is now, where its field works, and nowhere else. */
  readonly zeige: (ctx: Context, ding: Ding) => void;
  /** … all those of a field: it has another title or channel, or was closed. */
  readonly zeigeIn: (ctx: Context, gremium: GremiumId) => void;
  /** … all of the city: a channel may be open again, or the bot may have come into it. What stands right stays as it is. */
  readonly zeigeAlle: (ctx: Context) => void;
}

const role = 'karte';

/** @param karte null: it has none any more, and one that stands is taken back */
export function feldkarten<Ding extends ImFeld>(
  dingeIn: (ctx: Context, gremium: GremiumId) => readonly Ding[],
  karte: (ctx: Context, ding: Ding, feld: Gremium) => Message | null,
): Feldkarten<Ding> {
  function zeige(ctx: Context, ding: Ding): void {
    const feld = gremiumDer(ctx.tx, ding.gremiumId);
    const message = karte(ctx, ding, feld);
    raeume(ctx, ding, message === null ? null : feld.kanalId);
    if (message === null || feld.kanalId === null || openKanal(ctx.tx, feld.kanalId) === null) return;
    const to = { kanal: feld.kanalId };
    // Where it never stood, nobody waits for it.
    if (feld.geschlossen !== null && postOf(ctx.tx, ding.id, role, to) === null) return;
    show(ctx, { subject: ding.id, role, to }, message);
  }

  return {
    zeige,
    zeigeIn(ctx, gremium) {
      for (const ding of dingeIn(ctx, gremium)) zeige(ctx, ding);
    },
    zeigeAlle(ctx) {
      for (const { id, kanalId } of gremien(ctx.tx, 'handlungsfeld')) {
        if (kanalId === null || openKanal(ctx.tx, kanalId) === null) continue;
        for (const ding of dingeIn(ctx, id)) zeige(ctx, ding);
      }
    },
  };
}

/** Where the field worked before: buttons there would speak of another channel. */
function raeume(ctx: Context, { id }: ImFeld, ausser: KanalId | null): void {
  const andere = placesOf(ctx.tx, id, role).filter(
    (to) => 'kanal' in to && to.kanal !== ausser && openKanal(ctx.tx, to.kanal) !== null,
  );
  for (const to of andere) nimmZurueck(ctx, id, to);
}

function nimmZurueck(ctx: Context, id: string, to: Conversation): void {
  const post = postOf(ctx.tx, id, role, to);
  if (post !== null) withdraw(ctx, post.id);
}
