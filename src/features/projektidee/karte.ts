/** The one card of each idea in its field's channel. It keeps itself up to date. */
import { isOpen, kanalById } from '../../core/directory.ts';
import type { Context } from '../../core/feature.ts';
import { placesOf, postOf, show, withdraw } from '../../core/posts.ts';
import { aufgabenAus } from '../aufgabe/index.ts';
import { type Gremium, type GremiumId, gremien, gremiumById } from '../stadt/index.ts';
import { antwortenZu, ideenIn, type Projektidee, staendeDer } from './store.ts';
import { karte } from './views.weg.ts';
import { schritteIn } from './vorschlaege.ts';

const role = 'karte';

/** Lets an idea's card stand as it should, and nowhere else. */
export function zeigeKarte(ctx: Context, idee: Projektidee): void {
  const feld = feldDer(ctx, idee);
  raeumeAndereKanaele(ctx, idee, feld);
  if (feld.kanalId === null || !istOffen(ctx, feld.kanalId)) return;
  const to = { kanal: feld.kanalId };
  // Where it never stood, nobody waits for it.
  if (feld.geschlossen !== null && postOf(ctx.tx, idee.id, role, to) === null) return;
  const [stand] = staendeDer(ctx.tx, idee.id);
  const message = karte({
    idee,
    stand,
    antworten: antwortenZu(ctx.tx, idee.id),
    aufgaben: aufgabenAus(ctx.tx, idee.id),
    schritte: schritteIn(ctx, idee),
    geschlossen: feld.geschlossen !== null,
  });
  show(ctx, { subject: idee.id, role, to }, message);
}

/** A field has another title or channel, or was closed. */
export function zeigeKartenIn(ctx: Context, gremium: GremiumId): void {
  for (const idee of ideenIn(ctx.tx, [gremium])) zeigeKarte(ctx, idee);
}

/** What is open in a field has changed: cards show what came from their idea. */
export function zeigeKartenMitAufgaben(ctx: Context, gremium: GremiumId): void {
  for (const idee of ideenIn(ctx.tx, [gremium])) {
    if (aufgabenAus(ctx.tx, idee.id).length > 0) zeigeKarte(ctx, idee);
  }
}

/** The bot may have come into a channel in which cards are missing. */
export function zeigeFehlendeKarten(ctx: Context): void {
  for (const { id, kanalId } of gremien(ctx.tx, 'handlungsfeld')) {
    if (kanalId === null || !istOffen(ctx, kanalId)) continue;
    for (const idee of ideenIn(ctx.tx, [id])) {
      if (postOf(ctx.tx, idee.id, role, { kanal: kanalId }) === null) zeigeKarte(ctx, idee);
    }
  }
}

export function feldDer(ctx: Context, { gremiumId }: Projektidee): Gremium {
  const feld = gremiumById(ctx.tx, gremiumId);
  if (feld === null) throw new Error('a Gremium is never deleted');
  return feld;
}

function istOffen(ctx: Context, id: NonNullable<Gremium['kanalId']>): boolean {
  const kanal = kanalById(ctx.tx, id);
  return kanal !== null && isOpen(kanal);
}

/** Where the field worked before: its buttons would speak of another channel. */
function raeumeAndereKanaele(ctx: Context, { id }: Projektidee, { kanalId }: Gremium): void {
  for (const to of placesOf(ctx.tx, id, role)) {
    if (!('kanal' in to) || to.kanal === kanalId || !istOffen(ctx, to.kanal)) continue;
    const post = postOf(ctx.tx, id, role, to);
    if (post !== null) withdraw(ctx, post.id);
  }
}
